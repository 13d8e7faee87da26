"""Attribute lists in cells: `{: .class #id key="value" name }`, and lists with a name: `{:name: ...}`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from jekyllpy.plugins.api import Element, inner_html, set_inner_html
from jekyllpy.plugins.bundled.spaceship.text import lines_of

_LIST = re.compile(r"(?<!\\)\{:(?:([A-Za-z]\S*):)?(.*?)(?<!\\)\}", re.ASCII)
_CLOSING = re.compile(r"(?<!\\)\}")
_WORD = re.compile(r"""(\S+)=(”|"|')(.*?)\2|(\S+)""", re.ASCII)


def named_lists(source: str) -> dict[str, str]:
    """Return the lists with a name in a Markdown source; lists of one name are put together."""
    named: dict[str, str] = {}
    for found in _lists(source):
        if found[1] is not None:
            named[found[1]] = named.get(found[1], "") + found[2]
    return named


def apply_lists(cell: Element, named: Mapping[str, str]) -> None:
    """Give a cell the attributes of the lists in it, and remove the lists."""
    content = inner_html(cell)
    rest = content
    for found in _lists(content):
        if found[1] is None:
            _apply(cell, found[2], named)
        rest = rest.replace(found[0], "", 1)
    set_inner_html(cell, rest)


def _lists(content: str) -> Iterator[re.Match[str]]:
    for start, end in lines_of(content):
        if content.find("{:", start, end) >= 0:
            # Without a closing brace ahead every opening one would search the whole line
            closing = [brace.end() for brace in _CLOSING.finditer(content, start, end)]
            if closing:
                yield from _LIST.finditer(content, start, closing[-1])


def _apply(cell: Element, words: str, named: Mapping[str, str]) -> None:
    pending = [words]
    used: set[str] = set()
    while pending:
        for number, word in enumerate(found := [*_WORD.finditer(pending.pop())]):
            single = word[4]
            if single is None:
                cell.attributes[word[1]] = (cell.attributes.get(word[1]) or "") + word[3]
            elif single.startswith("#"):
                cell.attributes["id"] = single[1:]
            elif single.startswith("."):
                cell.attributes["class"] = " ".join(filter(None, (cell.attributes.get("class"), single[1:])))
            elif single in named and single not in used:
                used.add(single)
                # What the name stands for comes in its place
                pending += [" ".join(rest[0] for rest in found[number + 1 :]), named[single]]
                break
