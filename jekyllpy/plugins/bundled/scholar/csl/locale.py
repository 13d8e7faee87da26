"""The words of a language: terms, dates, ordinals and quotes."""

from __future__ import annotations

import re

from jekyllpy.plugins.bundled.scholar.csl.files import Node

_FALLBACKS = {"verb": "long", "short": "long", "verb-short": "verb", "symbol": "short"}
_FINAL_POINT = re.compile(r"[.,]$")


class Locale:
    """One language's terms."""

    def __init__(self, root: Node) -> None:
        self.language = root.get("lang").partition("-")[0]
        terms = root.child("terms")
        self._terms = {
            (node.get("name"), node.get("form", "long"), node.get("gender-form")): node
            for node in reversed(terms.children if terms else [])
        }
        self.dates = {node.get("form"): node for node in root.children if node.name == "date"}
        options = root.child("style-options") or Node("style-options", {})
        self.limits_day_ordinals = options.is_true("limit-day-ordinals-to-day-1")
        self.puts_points_in_quotes = options.is_true("punctuation-in-quote")

    def term(self, name: str, form: str = "long", *, is_plural: bool = False) -> str | None:
        """Return a term in a form, or in one that stands for it."""
        wanted: str | None = form or "long"
        while wanted:
            found = self._terms.get((name, wanted, ""))
            if found is not None:
                return _text(found, is_plural)
            wanted = _FALLBACKS.get(wanted)
        return None

    def ordinal(self, number: int, form: str = "") -> str:
        """Return a number as ordinal."""
        if form.startswith("long") and (long := self.term(f"long-ordinal-{number:02}")):
            return long
        for modulus, match in ((None, "whole-number"), (100, "last-two-digits"), (10, "last-digit")):
            rest = number % modulus if modulus else number
            node = self._terms.get((f"ordinal-{rest:02}", "long", ""))
            if node is not None and (number == rest or node.get("match", _implied(rest)) in (match, "last-digit")):
                return f"{number}{_text(node, False)}"
        return f"{number}{self.term('ordinal') or ''}"

    def quoted(self, text: str) -> str:
        """Return the text between quotes, with quotes in it made inner ones."""
        opening, closing = self.term("open-quote") or "", self.term("close-quote") or ""
        if not opening and not closing:
            return text
        text = self._with_inner_quotes(text, opening, closing)
        point = None if self.puts_points_in_quotes else _FINAL_POINT.search(text)
        return f"{opening}{text[: point.start()]}{closing}{point[0]}" if point else f"{opening}{text}{closing}"

    def _with_inner_quotes(self, text: str, opening: str, closing: str) -> str:
        inner = self.term("open-inner-quote") or "", self.term("close-inner-quote") or ""
        if not any(inner):
            return text
        text = re.sub(rf"({re.escape(opening)}|\"\b)", lambda _: inner[0], text)
        return re.sub(rf"({re.escape(closing)}|\b\")", lambda _: inner[1], text)


def _implied(rest: int) -> str:
    return "last-digit" if rest < 10 else "last-two-digits"


def _text(node: Node, is_plural: bool) -> str:
    if node.text.strip():
        return node.text
    part = node.child("multiple" if is_plural else "single")
    return part.text if part else ""
