"""Pieces of a citation: joined without doubled points, and dressed in HTML as a style's node says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jekyllpy.plugins.bundled.scholar.csl.files import Node
from jekyllpy.plugins.bundled.scholar.csl.locale import Locale
from jekyllpy.plugins.bundled.scholar.csl.text_case import apply_text_case
from jekyllpy.plugins.bundled.scholar.html import escaped

_SQUEEZABLE = frozenset(" \t\r\n\f\v.,:;!?)([]")
_TAG = re.compile(r"^<[^\W\d_]|</[^\W\d_]", re.MULTILINE)
_AMPERSAND = re.compile(r"([&<])(\s)")
_GREATER = re.compile(r"\s>")
_POINTS = re.compile(r"\.+")
_ENTITIES = {"& ": "&amp; ", "< ": "&lt; "}
_FONTS = ("font-style", "font-variant", "font-weight", "text-decoration", "vertical-align")


class Format:
    """HTML, in one language."""

    def __init__(self, locale: Locale) -> None:
        self._locale = locale
        quotes = [locale.term("close-inner-quote") or "'", locale.term("close-quote") or '"']
        inner, outer = map(re.escape, quotes)
        # From the first of a row of quotes only: a search from each of them would take quadratic time
        self._closing_quotes = re.compile(rf"(?<!{inner})(?<!{outer})((?:{inner}|{outer})+)$", re.MULTILINE)

    def join(self, pieces: Sequence[str], delimiter: str = "") -> str:
        """Return the pieces as one text."""
        joined = pieces[0] if pieces else ""
        for piece in pieces[1:]:
            joined = self.concat(self.concat(joined, delimiter) if delimiter else joined, piece)
        return joined

    def concat(self, text: str, suffix: str) -> str:
        """Return a text and what follows it; points that would double are written once."""
        if not suffix:
            return text
        if not text:
            return suffix
        text, tag = _without_last_tag(text)
        found = self._closing_quotes.search(text)
        text, quotes = (text[: found.start()], found[1]) if found else (text, "")
        suffix = _squeezed(text, suffix)
        point = ""
        if quotes and self._locale.puts_points_in_quotes and suffix[:1] in (".", ",") and suffix:
            point, suffix = suffix[0], suffix[1:]
        return f"{text}{point}{quotes}{tag}{suffix}"

    def apply(self, text: str, node: Node) -> str:
        """Return the text as the node's attributes want it."""
        if not text:
            return text
        attributes = node.attributes
        is_layout = node.name == "layout"
        if is_layout:
            text = self._affixed(text, attributes)
        text = apply_text_case(text, attributes.get("text-case", ""), self._locale.language)
        text, css = _with_fonts(text, attributes)
        if node.is_true("strip-periods"):
            text = _POINTS.sub("", text)
        if node.is_true("quotes"):
            text = self._locale.quoted(text)
        if css:
            text = f'<span style="{css}">{text}</span>'
        if not is_layout:
            text = self._affixed(text, attributes)
        if "display" in attributes:
            text = f'<div class="csl-{attributes["display"]}">{text}</div>'
        return finished(text)

    def _affixed(self, text: str, attributes: dict[str, str]) -> str:
        if "prefix" in attributes:
            text = _prefixed(text, escaped(attributes["prefix"]))
        return self.concat(text, escaped(attributes["suffix"])) if "suffix" in attributes else text


def finished(text: str) -> str:
    """Return the text with the signs of HTML escaped where blanks stand beside them."""
    return _GREATER.sub(" &gt;", _AMPERSAND.sub(lambda found: _ENTITIES.get(found[0], ""), text))


def _with_fonts(text: str, attributes: dict[str, str]) -> tuple[str, str]:
    css: list[str] = []
    for name in _FONTS:
        value = attributes.get(name)
        if value is None:
            continue
        if (name, value) == ("font-style", "italic"):
            text = f"<i>{text}</i>"
        elif (name, value) == ("font-weight", "bold"):
            text = f"<b>{text}</b>"
        else:
            css.append(f"{name}: {'super' if value == 'sup' else value}")
    return text, "; ".join(css)


def _without_last_tag(text: str) -> tuple[str, str]:
    # The gem: what comes after a tag that ends a line is lost
    start = 0
    while (end := text.find(">", start)) >= 0:
        is_last = text[end + 1 : end + 2] in ("", "\n")
        if is_last and (found := _TAG.search(text, start, end)):
            return text[: found.start()], text[found.start() : end + 1]
        start = end + 1
    return text, ""


def _squeezed(text: str, suffix: str) -> str:
    kept = 0
    while kept < len(suffix) and suffix[kept] in _SQUEEZABLE and text.endswith(suffix[: kept + 1]):
        kept += 1
    suffix = suffix[kept:]
    if suffix.startswith(".") and text.endswith((";", ",", "!", "?", ":")):
        suffix = suffix[1:]
    if suffix.startswith(",") and text.endswith((";", ":")):
        suffix = suffix[1:]
    if suffix.startswith(";") and text.endswith((",", ":")):
        suffix = suffix[1:]
    return suffix


def _prefixed(text: str, prefix: str) -> str:
    kept = len(prefix)
    while kept and prefix[kept - 1] in _SQUEEZABLE and text.startswith(prefix[kept - 1 :]):
        kept -= 1
    return prefix[:kept] + text
