"""Elements: what CSS selectors of the configuration name is changed or replaced."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

from jekyllpy.errors import ConfigError
from jekyllpy.plugins.api import Element, Node, UnknownSelector, parse_fragment, select, set_inner_html, to_s
from jekyllpy.plugins.bundled.spaceship.html import Html
from jekyllpy.plugins.bundled.spaceship.processor import Processor, Result
from jekyllpy.plugins.bundled.spaceship.settings import KEY, pattern
from jekyllpy.plugins.bundled.spaceship.text import expanded


class ElementProcessor(Processor):
    """Carries out the rules under `element-processor: css`."""

    priority: ClassVar[int] = 0

    def on_page(self, html: Html, source: str) -> Result:
        """Return a page with the rules carried out."""
        rules = self.settings.get("css") or ()
        if not rules:
            return html.text, False
        document = html.document()
        for rule in rules:
            for selectors, wanted in rule.items():
                for selector in selectors if isinstance(selectors, list | tuple) else (selectors,):
                    for element in _selected(document, to_s(selector)):
                        _carry_out(element, wanted)
        return document.to_html(), True


def _selected(document: Element, selector: str) -> list[Element]:
    try:
        return select(document, selector)
    except UnknownSelector as error:
        raise ConfigError(f"`{KEY}`: the selector {selector!r} cannot be used") from error


def _carry_out(element: Element, wanted: Any) -> None:
    if isinstance(wanted, str):
        element.replace_with(parse_fragment(wanted).children)
        return
    if not isinstance(wanted, Mapping):
        return
    if wanted.get("name") is not None:
        element.name = to_s(wanted["name"])
    for name, value in (wanted.get("props") or {}).items():
        _set(element, to_s(name), value)
    if "children" in wanted:
        _place(element, wanted["children"])


def _set(element: Element, name: str, value: Any) -> None:
    if value is None:
        element.attributes.pop(name, None)
    elif isinstance(value, list):
        if len(value) == 2:
            old, new = value
            changed = pattern(old).sub(
                lambda found: expanded(to_s(new), found[0]), element.attributes.get(name) or "", 1
            )
            element.attributes[name] = changed
    else:
        element.attributes[name] = _property(value)


def _property(value: Any) -> str:
    if isinstance(value, Mapping):
        return ";".join([f"{to_s(key)}: {to_s(each)}" for key, each in value.items()])
    return to_s(value)


def _place(element: Element, wanted: Any) -> None:
    """Put children in; a place that is nil in their list stands for the children that are there."""
    if wanted is None:
        set_inner_html(element, "")
        return
    given = wanted if isinstance(wanted, list) else [wanted]
    made = [_made(each) for each in given]
    nodes = [node for each in made for node in each]
    kept = list(element.children)
    if not kept or None not in given:
        _fill(element, nodes)
        return
    index = given.index(None)
    last = max((at for at, each in enumerate(given) if each is not None), default=-1)
    if index == 0:
        _fill(element, [*kept, *nodes])
    elif index == last + 1:
        _fill(element, [*nodes, *kept])
    else:
        _fill(element, [*nodes[:index], *kept, *nodes[index:]])


def _fill(element: Element, nodes: Iterable[Node]) -> None:
    element.children = []
    for node in nodes:
        element.append(node)


def _made(wanted: Any) -> Sequence[Node]:
    """Return the nodes that a child of a rule stands for: HTML, or an element with children of its own."""
    top = Element()
    pending: list[tuple[Element, Any]] = [(top, wanted)]
    while pending:
        parent, child = pending.pop()
        if isinstance(child, str):
            for node in parse_fragment(child).children:
                parent.append(node)
        elif isinstance(child, Mapping) and child.get("name") is not None:
            properties = (child.get("props") or {}).items()
            element = Element(
                name=to_s(child["name"]), attributes={to_s(key): _property(each) for key, each in properties}
            )
            parent.append(element)
            children = child.get("children")
            further = children if isinstance(children, list) else [children]
            pending += [(element, each) for each in reversed(further)]
    return top.children
