"""The words of a language: terms, dates, ordinals and quotes."""

from __future__ import annotations

import re

from jekyllpy.plugins.bundled.scholar.csl.files import Node
from jekyllpy.plugins.bundled.scholar.csl.ordinals import Ordinals, is_ordinal
from jekyllpy.plugins.bundled.scholar.html import escaped

_FALLBACKS = {"verb": "long", "short": "long", "verb-short": "verb", "symbol": "short"}
_FINAL_POINT = re.compile(r"[.,]$", re.MULTILINE)
_ATTRIBUTES = ("name", "form", "gender", "gender-form", "match")


class Locale:
    """One language's terms."""

    def __init__(self, root: Node) -> None:
        self.language = root.get("lang").partition("-")[0]
        self._terms: dict[str, list[Node]] = {}
        ordinals = []
        for node in _last_of_each(root.child("terms")):
            if is_ordinal(node):
                ordinals.append(node)
            else:
                self._terms.setdefault(node.get("name"), []).append(node)
        self._ordinals = Ordinals(ordinals)
        self.dates = {node.get("form"): node for node in root.children if node.name == "date"}
        options = root.child("style-options") or Node("style-options", {})
        self.limits_day_ordinals = options.is_true("limit-day-ordinals-to-day-1")
        self.puts_points_in_quotes = options.is_true("punctuation-in-quote")

    def term(self, name: str, form: str = "long", *, is_plural: bool = False) -> str | None:
        """Return a term in a form, or in one that stands for it."""
        known = self._terms.get(name, [])
        wanted: str | None = form or "long"
        while wanted:
            # The gem: a term of any gender will do
            found = next((node for node in known if node.get("form", "long") == wanted), None)
            if found is not None:
                return text_of(found, is_plural=is_plural)
            wanted = _FALLBACKS.get(wanted)
        return None

    def ordinal(self, number: int, form: str = "") -> str:
        """Return a number as ordinal."""
        node = self._ordinals.find(number, is_long=form.startswith("long"))
        if node is None:
            return str(number)
        return text_of(node) if node.get("name").startswith("long") else f"{number}{text_of(node)}"

    def quoted(self, text: str) -> str:
        """Return the text between quotes, with quotes in it made inner ones."""
        opening, closing = self.term("open-quote"), self.term("close-quote")
        if opening is None or closing is None or not (opening or closing):
            return text
        text = self._with_inner_quotes(text, opening, closing)
        point = None if self.puts_points_in_quotes else _FINAL_POINT.search(text)
        # The gem: what comes after a line that ends in a point is lost
        return f"{opening}{text[: point.start()]}{closing}{point[0]}" if point else f"{opening}{text}{closing}"

    def _with_inner_quotes(self, text: str, opening: str, closing: str) -> str:
        inner = self.term("open-inner-quote"), self.term("close-inner-quote")
        if None in inner or not any(inner):
            return text
        text = re.sub(rf"({re.escape(opening)}|\"\b)", lambda _: inner[0] or "", text)
        return re.sub(rf"({re.escape(closing)}|\b\")", lambda _: inner[1] or "", text)


def text_of(node: Node, *, is_plural: bool = False) -> str:
    """Return the text of a term."""
    if node.text.strip():
        return node.text
    part = node.child("multiple" if is_plural else "single")
    # The gem: terms with a number are escaped, those without are not
    return escaped(part.text.strip()) if part else ""


def _last_of_each(terms: Node | None) -> list[Node]:
    kept: dict[tuple[str, ...], Node] = {}
    for node in terms.children if terms else []:
        key = tuple(node.get(name, "long" if name == "form" else "") for name in _ATTRIBUTES)
        kept.pop(key, None)
        kept[key] = node
    return list(kept.values())
