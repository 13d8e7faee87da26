"""Formulas: their Markdown is escaped, and pages that have any get MathJax."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, ClassVar

from jekyllpy.plugins.api import Element, Text, append_html, dig, select, to_json, to_s
from jekyllpy.plugins.bundled.spaceship.html import Html
from jekyllpy.plugins.bundled.spaceship.processor import Processor, Result
from jekyllpy.plugins.bundled.spaceship.settings import pattern
from jekyllpy.plugins.bundled.spaceship.text import Change, replace_in_turn

_BACKSLASH = re.compile(r"(?!^)\\(?!\S$)", re.MULTILINE | re.ASCII)
_DOLLARS = re.compile(r"(?<!\\)\$\$")
_BREAK = re.compile(r"\\\\(?=\s)", re.ASCII)
_INLINE = frozenset({"br", "span", "img", "svg", "a"})
_NO_FORMULAS = "body code, body pre, body figure"

Formula = tuple[int, int, str, str]  # where it is, the whole, what is within its marks


class MathjaxProcessor(Processor):
    """Looks for formulas between the marks of MathJax's configuration."""

    needs_html: ClassVar[bool] = True

    def on_markdown(self, content: str) -> Result:
        """Return Markdown whose formulas come through kramdown as they are."""
        for find in self._finders():
            changes: list[Change] = []
            for start, end, formula, body in find.formulas(content):
                if body and not self._is_excluded(formula):
                    changes.append((start, end, _escaped(formula)))
            content = replace_in_turn(content, changes)
        return content, False

    def on_page(self, html: Html, source: str) -> Result:
        """Return a page with MathJax in its head, where it has formulas and a head."""
        if self._is_optimized() and not (self._may_have_formulas(html.text) and self._has_formulas(html.document())):
            return html.text, False
        document = html.document()
        head = next((node for node in select(document, "head")), None)
        if head is None:
            return html.text, False
        append_html(head, f"<script>MathJax={to_json(self.settings.get('config'))}</script>")
        sources = self.settings.get("src")
        for address in [sources] if isinstance(sources, str) else sources or ():
            append_html(head, f'<script src="{to_s(address)}"></script>')
        return document.to_html(), True

    def _is_optimized(self) -> bool:
        return dig(self.settings.get("optimize"), "enabled") is True

    def _may_have_formulas(self, text: str) -> bool:
        # A mark that is written as a reference shows itself only after reading
        return "&#" in text or any(find.may_find(text) for find in self._finders())

    def _has_formulas(self, document: Element) -> bool:
        _remove(select(document, _NO_FORMULAS))
        scripts = select(document, "body script")
        _remove([each for each in scripts if "math/tex" not in (each.attributes.get("type") or "")])
        finders = self._finders()
        texts = (node.text for node in select(document, "body *") if _is_text(node))
        return any(
            body and not self._is_excluded(formula)
            for text in texts
            for find in finders
            for _, _, formula, body in find.formulas(text)
        )

    def _is_excluded(self, formula: str) -> bool:
        excluded = dig(self.settings.get("optimize"), "exclude") or ()
        return any(pattern(source).search(formula) for source in excluded)

    def _finders(self) -> Sequence[_Marks | _Custom]:
        found: list[_Marks | _Custom] = []
        for part in ("tex", "tex2jax"):
            for kind in ("inlineMath", "displayMath"):
                marks: Any = dig(dig(self.settings.get("config"), part), kind)
                found += [_Marks(str(each[0]), str(each[1])) for each in marks or ()]
        return [*found, *(_Custom(source) for source in dig(self.settings.get("optimize"), "include") or ())]


class _Marks:
    """Formulas between two marks; two backslashes before a mark take its meaning away."""

    def __init__(self, opening: str, closing: str) -> None:
        self._opening = opening
        self._closing = closing

    def may_find(self, text: str) -> bool:
        """Return whether a page may have such a formula, by its HTML."""
        return any(body for _, _, _, body in self.formulas(text))

    def formulas(self, text: str) -> Iterator[Formula]:
        """Yield the formulas of a text, those without a body too."""
        at = 0
        while (start := _unescaped(text, self._opening, at)) >= 0:
            inner = start + len(self._opening)
            end = _unescaped(text, self._closing, inner)
            if end < 0:
                return
            at = end + len(self._closing)
            yield start, at, text[start:at], text[inner:end]


class _Custom:
    """Formulas that the site says a pattern for; what its first group holds counts as their body."""

    def __init__(self, source: Any) -> None:
        self._pattern = pattern(f"({source})")

    def may_find(self, text: str) -> bool:
        """Return true: tags that stand between may hide a formula."""
        return True

    def formulas(self, text: str) -> Iterator[Formula]:
        """Yield the formulas of a text, those without a body too."""
        for found in self._pattern.finditer(text):
            body = found[2] if len(found.groups()) > 1 else ""
            yield found.start(), found.end(), found[0], body or ""


def _unescaped(text: str, mark: str, at: int) -> int:
    at = text.find(mark, at)
    while at >= 2 and text.startswith("\\\\", at - 2):
        at = text.find(mark, at + 1)
    return at


def _escaped(formula: str) -> str:
    # Each of these is a replacement in its turn, so half of its backslashes are left in the end
    formula = _BACKSLASH.sub(lambda _: "\\\\", formula)
    formula = _DOLLARS.sub(lambda _: "\\$\\$", formula)
    formula = _BREAK.sub(lambda _: "\\\\\\", formula)
    return formula.replace("\\ ", "\\\\ ")


def _remove(elements: Sequence[Element]) -> None:
    removed = {id(each) for each in elements}
    for parent in {id(each.parent): each.parent for each in elements}.values():
        if parent is not None:
            parent.children = [child for child in parent.children if id(child) not in removed]


def _is_text(node: Element) -> bool:
    return bool(node.children) and all(
        child.name in _INLINE if isinstance(child, Element) else isinstance(child, Text) for child in node.children
    )
