"""Lists of names: their order, their connectors, what is left out, what stands in for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.plugins.bundled.scholar.csl.files import Node
from jekyllpy.plugins.bundled.scholar.csl.item import Item
from jekyllpy.plugins.bundled.scholar.csl.person import Person

if TYPE_CHECKING:
    from jekyllpy.plugins.bundled.scholar.csl.renderer import Renderer

_INHERITED = (
    "and",
    "delimiter-precedes-et-al",
    "initialize-with",
    "delimiter-precedes-last",
    "et-al-min",
    "et-al-use-first",
    "et-al-subsequent-min",
    "et-al-subsequent-use-first",
    "et-al-use-last",
    "name-as-sort-order",
    "sort-separator",
    "initialize",
)
_RENAMED = {"name-delimiter": "delimiter", "name-form": "form"}


def render_names(renderer: Renderer, item: Item, node: Node) -> str:
    """Return the names of a `names` node, or of what its `substitute` says."""
    try:
        return _render(renderer, item, node)
    finally:
        renderer.has_rendered_names = True


def _render(renderer: Renderer, item: Item, node: Node) -> str:
    roles = node.get("variable").split()
    read = {role: item.read(role) for role in roles}
    is_suppressed = any(role in item.suppressed for role in roles)
    names = [(role, people) for role, people in read.items() if isinstance(people, list) and people]
    names = [(role, people) for role, people in names if role not in item.suppressed]
    if not names:
        substitute = node.child("substitute")
        return "" if is_suppressed or substitute is None else _substituted(renderer, item, node, substitute)
    names = _editor_translator(names)
    stand_in = renderer.substitute
    is_stood_in = stand_in is not None and not node.children and stand_in in node.ancestors()
    shown = stand_in if is_stood_in and stand_in is not None else node
    name = _name_node(renderer, shown)
    if name.get("form") == "count":
        return str(sum(_kept(name, people) for _, people in names))
    pieces = [_labelled(renderer, item, shown, name, role, people) for role, people in names]
    return renderer.format.join(pieces, shown.get("delimiter", renderer.inherited("names-delimiter")))


def _labelled(renderer: Renderer, item: Item, node: Node, name: Node, role: str, people: list[Any]) -> str:
    text, label = _render_list(renderer, name, people), node.child("label")
    if label is None or not text:
        return text
    word = renderer.format.apply(renderer.label_of(label, role, people), label)
    order = [child.name for child in node.children]
    is_before = "name" in order and order.index("label") < order.index("name")
    return renderer.format.concat(word, text) if is_before else renderer.format.concat(text, word)


def _editor_translator(names: list[tuple[str, list[Any]]]) -> list[tuple[str, list[Any]]]:
    known = dict(names)
    if "editor" not in known or known["editor"] != known.get("translator"):
        return names
    first = next(role for role, _ in names if role in ("editor", "translator"))
    merged = ((("editortranslator" if role == first else role), people) for role, people in names)
    return [(role, people) for role, people in merged if role not in ("editor", "translator")]


def _substituted(renderer: Renderer, item: Item, node: Node, substitute: Node) -> str:
    saved, renderer.substitute = renderer.substitute, node
    try:
        for child in substitute.children:
            seen = item.watch()
            text = renderer.render(item, child)
            item.unwatch()
            if text:
                item.suppressed |= {name for name, value in seen.items() if value is not None}
                item.note(node.get("variable").split()[0], text)
                break
        else:
            text = ""
    finally:
        renderer.substitute = saved
    return renderer.subsequent(text)


def _name_node(renderer: Renderer, node: Node) -> Node:
    own = node.child("name") or Node("name", {})
    attributes = {key: value for key in _INHERITED if (value := renderer.inherited(key, None)) is not None}
    for key, plain in _RENAMED.items():
        if (value := renderer.inherited(key, None)) is not None:
            attributes[plain] = value
    name = Node("name", {**attributes, **own.attributes}, parent=node, children=list(own.children))
    et_al = node.child("et-al")
    return name if et_al is None else Node("name", name.attributes, parent=node, children=[*name.children, et_al])


def _render_list(renderer: Renderer, node: Node, people: list[Any]) -> str:
    join, delimiter = renderer.format.join, node.get("delimiter", ", ")
    count = _kept(node, people)
    shown = [_person(renderer, node, each, place) for place, each in enumerate(people[:count], 1)]
    if _is_truncated(node, people):
        text = _truncated(renderer, node, people, shown)
    else:
        connector = {"symbol": "&", "text": renderer.locale.term("and")}.get(node.get("and"), node.get("and"))
        connector = f" {connector} " if connector else ""
        if _delimiter_precedes_last(node, len(people)):
            connector = _single_blanks(delimiter + connector)
        if len(people) < 3:
            text = join(shown, connector or delimiter)
        else:
            text = join([join(shown[:-1], delimiter), shown[-1]], connector or delimiter)
    return renderer.format.apply(renderer.subsequent(text), node)


def _truncated(renderer: Renderer, node: Node, people: list[Any], shown: list[str]) -> str:
    join, delimiter = renderer.format.join, node.get("delimiter", ", ")
    if not shown:
        return ""
    if node.is_true("et-al-use-last") and len(people) - len(shown) > 1:
        last = _person(renderer, node, people[-1], len(shown) + 1)
        return join([join(shown, delimiter), last], f"{delimiter}… ")
    et_al = node.child("et-al")
    others = renderer.locale.term(et_al.get("term", "et-al") if et_al else "et-al") or ""
    others = renderer.format.apply(others, et_al) if et_al else others
    return join([join(shown, delimiter), others], delimiter if _delimiter_precedes_others(node, len(shown)) else " ")


def _person(renderer: Renderer, node: Node, name: dict[str, str], place: int) -> str:
    order, demotion = node.get("name-as-sort-order"), renderer.style.root.get("demote-non-dropping-particle", "never")
    is_sorted = order == "all" or (order == "first" and place == 1)
    demotes = demotion == "display-and-sort" or (demotion == "sort-only" and is_sorted)
    family, given, particle, suffix = map(name.get, ("family", "given", "non-dropping-particle", "suffix"))
    person = Person(family, given, particle, suffix, is_sorted, demotes)
    return renderer.format.apply(person.shown(node, renderer.format.apply), node)


def _is_truncated(node: Node, people: list[Any]) -> bool:
    attributes = node.attributes
    has_both = "et-al-min" in attributes and "et-al-use-first" in attributes
    return has_both and len(people) >= int(attributes["et-al-min"])


def _kept(node: Node, people: list[Any]) -> int:
    return min(int(node.get("et-al-use-first")), len(people)) if _is_truncated(node, people) else len(people)


def _delimiter_precedes_last(node: Node, count: int) -> bool:
    rule, order = node.get("delimiter-precedes-last"), node.get("name-as-sort-order")
    if "and" not in node.attributes or rule == "always":
        return True
    if rule == "never":
        return False
    if rule.startswith("after-inverted-name"):
        return bool(order) and (order == "all" or count == 2)
    return count > 2


def _delimiter_precedes_others(node: Node, count: int) -> bool:
    rule, order = node.get("delimiter-precedes-et-al"), node.get("name-as-sort-order")
    if rule in ("never", "always"):
        return rule == "always"
    if rule.startswith("after-inverted-name"):
        return order == "all" or (order == "first" and count == 1)
    return count > 1


def _single_blanks(text: str) -> str:
    while "  " in text:
        text = text.replace("  ", " ")
    return text
