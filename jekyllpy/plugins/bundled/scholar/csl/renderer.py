"""A citation or a reference, put together from the nodes of a style."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType

from jekyllpy.errors import PluginError
from jekyllpy.plugins.bundled.scholar.csl.dates import render_date
from jekyllpy.plugins.bundled.scholar.csl.files import Node, Style
from jekyllpy.plugins.bundled.scholar.csl.format import Format, finished
from jekyllpy.plugins.bundled.scholar.csl.item import Item, is_numeric, is_plural, is_set
from jekyllpy.plugins.bundled.scholar.csl.locale import Locale
from jekyllpy.plugins.bundled.scholar.csl.names import render_names
from jekyllpy.plugins.bundled.scholar.csl.pages import format_pages

_SEPARATOR = re.compile(r"(\s*[,&-]\s*)")
_DIGITS = re.compile(r"\d+", re.ASCII)
_INTEGER = re.compile(r"[+-]?\d+", re.ASCII)
_ROMAN = tuple(zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
                   ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"), strict=True))  # fmt: skip
_COUNTS = ("number-of-pages", "number-of-volumes")
_LABEL_TERMS = {
    "number-of-pages": "page",
    "number-of-volumes": "volume",
    "chapter-number": "chapter",
    "collection-number": "collection",
}
_MATCHERS: Mapping[str, Callable[..., bool]] = MappingProxyType(
    {"all": all, "any": any, "none": lambda results: not any(results)}
)


class Renderer:
    """Renders items in one style and language, one after the other.

    It remembers the authors of the reference before, for which a style may put a dash.
    """

    def __init__(self, style: Style, locale: Locale) -> None:
        self.style = style
        self.locale = locale
        self.format = Format(locale)
        self.substitute: Node | None = None
        self.has_rendered_names = False
        self._section = style.root
        self._authors: list[str] = []
        self._previous: list[str] = []

    def citation(self, items: list[Item]) -> str:
        """Return the citation of some items. Raises `PluginError` for what the style lacks."""
        layout = self._enter("citation")
        pieces = [self._layout(item, layout) for item in items]
        return finished(self.format.apply(self.format.join(pieces, layout.get("delimiter")), layout))

    def reference(self, item: Item) -> str:
        """Return the reference of an item. Raises `PluginError` for what the style lacks."""
        layout = self._enter("bibliography")
        self._authors = []
        text = self.format.apply(self._layout(item, layout), layout)
        self._previous = self._authors
        return finished(text)

    @contextmanager
    def speaking(self, locale: Locale) -> Iterator[None]:
        """Render in another language for a while."""
        saved = self.locale, self.format
        self.locale, self.format = locale, Format(locale)
        try:
            yield
        finally:
            self.locale, self.format = saved

    def forget(self) -> None:
        """Take the next reference for the first of its list."""
        self._previous = []

    def render(self, item: Item, node: Node) -> str:
        """Return what a node makes of an item, dressed."""
        renders = _NODES.get(node.name)
        if renders is None:
            raise PluginError(f"render_{node.name.replace('-', '_')} not implemented")
        return self.format.apply(renders(self, item, node), node)

    def inherited(self, key: str, default: str | None = "") -> str:
        """Return an option for names of the citation or bibliography, else of the style."""
        for node in (self._section, self.style.root):
            if key in node.attributes:
                return node.attributes[key]
        return default  # type: ignore[return-value]

    def subsequent(self, text: str) -> str:
        """Return the style's dash in place of names that the reference before has too."""
        node = self._section
        is_asked = node.name == "bibliography" and "subsequent-author-substitute" in node.attributes
        if not is_asked or node.get("subsequent-author-substitute-rule", "complete-all") != "complete-all":
            return text
        if self.has_rendered_names:
            return text
        self._authors.append(text)
        return node.get("subsequent-author-substitute") if self._previous[:1] == [text] else text

    def label_of(self, node: Node, variable: str, value: object, *, may_be_plural: bool = True) -> str:
        """Return the term of a variable in the number that its value calls for."""
        if not value:
            return ""
        rule = node.get("plural").lower()
        if rule in ("always", "never"):
            plural = rule == "always"
        elif node.get("variable") in _COUNTS:
            found = _INTEGER.search(str(value))
            plural = found is not None and int(found[0]) > 1
        else:
            plural = may_be_plural and is_plural(value)
        return self.locale.term(_LABEL_TERMS.get(variable, variable), node.get("form"), is_plural=plural) or ""

    def _enter(self, name: str) -> Node:
        self._section, self.substitute, self.has_rendered_names = self.style.section(name), None, False
        return self.style.layout(name)

    def _layout(self, item: Item, layout: Node) -> str:
        return self.format.join(self._children(item, layout), layout.get("delimiter"))

    def _children(self, item: Item, node: Node) -> list[str]:
        return [text for child in node.children if (text := self.render(item, child))]

    def _text(self, item: Item, node: Node) -> str:
        attributes = node.attributes
        if "variable" in attributes:
            return self._variable(item, node, attributes["variable"])
        if "macro" in attributes:
            macro = self.style.macros.get(attributes["macro"])
            return self.render(item, macro) if macro else ""
        if "term" in attributes:
            # The gem: `plural="false"` asks for the plural as well
            return self.locale.term(attributes["term"], node.get("form"), is_plural="plural" in attributes) or ""
        return node.get("value")

    def _variable(self, item: Item, node: Node, name: str) -> str:
        if name == "locator":
            return item.locator or _shown(item.read("locator"))
        short = item.read(f"{name}-short") if node.get("form") == "short" else None
        text = _shown(item.read(name) if short is None else short)
        if not text and name.endswith("-short"):
            text = _shown(item.read(name.removesuffix("-short")))
        if name == "page":
            return self._pages(text)
        if name == "page-first" and not text:
            found = _DIGITS.search(_shown(item.read("page")))
            return found[0] if found else ""
        return text

    def _pages(self, text: str) -> str:
        dash = self.locale.term("page-range-delimiter") or "–"
        return format_pages(text, self.style.root.get("page-range-format"), dash)

    def _number(self, item: Item, node: Node) -> str:
        value = item.read(node.get("variable")) if "variable" in node.attributes else None
        if not is_numeric(value):
            return _shown(value)
        tokens = _SEPARATOR.split(re.sub(r"\s*-\s*", "-", re.sub(r"\s*,\s*", ", ", str(value))))
        return "".join(self._token(token, node.get("form")) for token in tokens)

    def _token(self, token: str, form: str) -> str:
        if token.strip() == "&":
            return " & "
        if not _DIGITS.fullmatch(token):
            return token
        if form in ("ordinal", "long-ordinal"):
            return self.locale.ordinal(int(token), form)
        return _roman(int(token)) if form == "roman" else token

    def _label(self, item: Item, node: Node) -> str:
        variable = node.get("variable")
        if variable == "locator":
            return self.label_of(node, item.label or "", item.locator)
        value = item.data.get(variable)
        if variable == "page":
            value = self._pages(_shown(value))
        elif isinstance(value, str) and not is_numeric(value) and variable not in _COUNTS:
            # The gem: only numbers have a plural, save in pages and locators
            return self.label_of(node, variable, value, may_be_plural=False)
        return self.label_of(node, variable, value)

    def _group(self, item: Item, node: Node) -> str:
        seen = item.watch()
        pieces = self._children(item, node)
        item.unwatch()
        # A group whose variables are all empty is left out together with its words
        return "" if seen and not any(seen.values()) else self.format.join(pieces, node.get("delimiter"))

    def _choose(self, item: Item, node: Node) -> str:
        chosen = next((child for child in node.children if self._is_met(item, child)), None)
        if chosen is None:
            return ""
        near = next((each for each in chosen.ancestors() if each.name in ("group", "layout")), None)
        return self.format.join(self._children(item, chosen), near.get("delimiter") if near else "")

    def _macro(self, item: Item, node: Node) -> str:
        return "".join(self.render(item, child) for child in node.children)

    def _is_met(self, item: Item, node: Node) -> bool:
        results = [
            _holds(item, kind, value.removeprefix("not:")) != value.startswith("not:")
            for kind, values in node.attributes.items()
            if kind != "match"
            for value in values.split()
        ]
        return node.name == "else" or _MATCHERS.get(node.get("match", "all"), all)(results)


def _holds(item: Item, kind: str, value: str) -> bool:
    if kind == "variable":
        return is_set(item.data.get(value)) or (value == "locator" and is_set(item.locator))
    if kind == "type":
        return bool(value == item.data.get("type"))
    if kind == "locator":
        return value == (item.label or "").replace(" ", "-")
    if kind == "is-numeric":
        # The gem: asks the entry for its locator, not the citation
        return is_numeric(item.data.get(value))
    # The gem: positions, disambiguation and uncertain dates are never met
    return False


def _shown(value: object) -> str:
    return value if isinstance(value, str) else ""


def _roman(number: int) -> str:
    text = ""
    for size, sign in _ROMAN:
        count, number = divmod(number, size)
        text += sign * count
    return text


_NODES: Mapping[str, Callable[[Renderer, Item, Node], str]] = MappingProxyType(
    {
        "text": Renderer._text,
        "number": Renderer._number,
        "label": Renderer._label,
        "group": Renderer._group,
        "choose": Renderer._choose,
        "macro": Renderer._macro,
        "names": render_names,
        "date": render_date,
    }
)
