"""Link definitions: `[id]: url "title"`, the title possibly on the next line."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from jekyllpy.markdown.block.parser import BlockParser, BlockState
from jekyllpy.markdown.chars import OPTIONAL_INDENT
from jekyllpy.markdown.dialect import Dialect
from jekyllpy.markdown.document import LinkDefinition, link_key
from jekyllpy.markdown.tree import Element
from jekyllpy.ruby.text import WHITESPACE

_START: Final = rf"{OPTIONAL_INDENT}\[([^\n\]]+)\]:[ \t]*(?=[^ \t\n])(.*)\n"
_TITLE_ON_NEXT_LINE: Final = re.compile(r"""[ \t]*(["'])(.+?)\1[ \t]*\n""")
_BEFORE_TITLE: Final = re.compile(r"""[ \t]+["']""")
_BLANKS: Final = " \t"


class _Target(NamedTuple):
    url: str
    title: str | None
    is_on_this_line: bool


def parse_link_definition(block: BlockParser, m: re.Match[str], state: BlockState) -> int | None:
    text = m[2].rstrip(_BLANKS)
    target = (_in_angles(text) or _bare(text)) if text.strip(WHITESPACE) else None
    if target is None:
        return None
    end, title = m.end(), target.title
    if not target.is_on_this_line and (next_line := _TITLE_ON_NEXT_LINE.match(state.src, end)):
        end, title = next_line.end(), next_line[2]
    key = link_key(m[1])
    if key in state.doc.links:
        state.doc.warn(f"Duplicate link ID '{key}' - overwriting")
    holder = Element.leaf("eob", "link_def")
    state.add(holder)
    state.doc.links[key] = LinkDefinition(target.url, title, holder)
    return end


def _in_angles(text: str) -> _Target | None:
    """Read `<url>` and what follows it; the URL ends at the first bracket that makes sense of the rest."""
    if not text.startswith("<"):
        return None
    quote = text[-1]
    if quote in "\"'":
        titled = re.search(rf">[ \t]+{quote}(?=.)", text[:-1])
        return None if titled is None else _Target(text[1 : titled.start()], text[titled.end() : -1], True)
    return _Target(text[1:-1], None, False) if quote == ">" else None


def _bare(text: str) -> _Target | None:
    """Read a URL, and a title if the line ends with a quote."""
    quote = text[-1]
    if quote in "\"'":
        for match in re.finditer(rf"[ \t]+{quote}", text):
            # kramdown: the first such quote opens the title, which may hold others.
            if match.start() > 0 and match.end() < len(text) - 1:
                url = text[: match.start()]
                return None if _BEFORE_TITLE.search(url) else _Target(url, text[match.end() : -1], True)
    return None if _BEFORE_TITLE.search(text) else _Target(text, None, False)


def register(md: Dialect) -> None:
    md.block.register("link_definition", _START, parse_link_definition, first=" [")
