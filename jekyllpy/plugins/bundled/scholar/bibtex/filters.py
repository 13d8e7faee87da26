"""The filters that `bibtex_filters` names: LaTeX commands to HTML, and LaTeX to Unicode."""

from __future__ import annotations

import re
from collections.abc import Callable
from types import MappingProxyType
from typing import Any

from jekyllpy.errors import PluginError
from jekyllpy.plugins.api import inspect, to_s
from jekyllpy.plugins.bundled.scholar.bibtex.latex import decode_latex
from jekyllpy.plugins.bundled.scholar.bibtex.values import Filter

_BRACE = re.compile("[{}]")
_LINE_BREAK = re.compile(r"\n\s*")
_LINK = re.compile(r"\\href\\\{([^\\}]+)\\\}\\\{([^\\}]+)\\\}|((?:https?|ftp)://[^\s<>\"{}|\\^`\[\]]+)")


def find_filters(names: Any) -> list[Filter]:
    """Return the filters of a list of names. Raises `PluginError` for an unknown one."""
    return [_filter(to_s(name)) for name in (names if isinstance(names, list) else [names])] if names else []


def _filter(name: str) -> Filter:
    if name.lower() not in _FILTERS:
        raise PluginError(f"Failed to load filter {inspect(name)}")
    return _FILTERS[name.lower()]


def _command(name: str, shown: Callable[[str], str]) -> Filter:
    start = re.compile(rf"\\{name}(?=\{{)")

    def apply(text: str) -> str:
        parts, at = [], 0
        ends = _ends_of_groups(text) if start.search(text) else {}
        while found := start.search(text, at):
            end = ends.get(found.end())
            parts.append(text[at : found.start()] if end else text[at : found.end()])
            if end:
                parts.append(shown(text[found.end() + 1 : end - 1]))
            at = end or found.end()
        return "".join([*parts, text[at:]])

    return apply


def _ends_of_groups(text: str) -> dict[int, int]:
    # In one pass: looked for one by one, many groups that are never closed would cost quadratic time
    opened: list[int] = []
    ends = {}
    for brace in _BRACE.finditer(text):
        if brace[0] == "{":
            opened.append(brace.start())
        elif opened:
            ends[opened.pop()] = brace.end()
    return ends


def _link(found: re.Match[str]) -> str:
    return f"[{found[2]}]({found[1]})" if found[1] else f"[{found[3]}]({found[3]})"


_FILTERS = MappingProxyType(
    {
        "smallcaps": _command("textsc", '<font style="font-variant: small-caps">{}</font>'.format),
        "superscript": _command("textsuperscript", "<sup>{}</sup>".format),
        "italics": _command("emph", "<i>{}</i>".format),
        "textit": _command("textit", "<i>{}</i>".format),
        "lowercase": _command("lowercase", str.lower),
        "textregistered": lambda text: text.replace("\\textregistered", "&#0174"),
        "tiny": _command("tiny", '<span class="tiny">{}</span>'.format),
        "latex": decode_latex,
        "linebreaks": lambda text: _LINE_BREAK.sub(" ", text),
        "markdown": lambda text: _LINK.sub(_link, text),
    }
)
