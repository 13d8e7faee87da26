"""`{% raw %}`: text that is not looked into, up to a plain `{% endraw %}`."""

from __future__ import annotations

import re
from typing import Final

from jekyllpy.ruby.text import WHITESPACE
from jekyllpy.templating.compiler.code import Code
from jekyllpy.templating.failures import SyntaxFailure
from jekyllpy.templating.parser.node import TagNode
from jekyllpy.templating.parser.template import TagMarkup, TemplateParser
from jekyllpy.templating.tags.tag import BuiltinTag

# Liquid: the end knows no `-` before its name, so `{%- endraw %}` does not close
_NAME: Final = re.compile(r"\{%[ \t\r\n\f\v]*(\w+)", re.ASCII)


class RawNode(TagNode):
    """The text of a raw block. It is no text node: the tag behind it does not trim it."""

    __slots__ = ("text",)

    def __init__(self, tag: TagMarkup, text: str) -> None:
        super().__init__(tag, blank=not text)
        self.text = text


def parse_raw(parser: TemplateParser, tag: TagMarkup) -> RawNode:
    """Take pieces as they are, up to the end tag."""
    if tag.markup.strip(WHITESPACE):
        raise SyntaxFailure("Syntax Error in 'raw' - Valid syntax: raw")
    text: list[str] = []
    while (piece := parser.shift()) is not None:
        last = _last_tag(piece)
        if last is not None:
            text.append(piece[: last.start()])
            if last[1] == "endraw":
                return RawNode(tag, "".join(text))
        # Liquid: what stands before another tag in the same piece comes twice (raw.rb)
        text.append(piece)
    raise SyntaxFailure("'raw' tag was never closed")


def _last_tag(piece: str) -> re.Match[str] | None:
    return list(_NAME.finditer(piece))[-1:][0] if piece.endswith("%}") and _NAME.search(piece) else None


def compile_raw(code: Code, node: RawNode) -> None:
    """Print the text."""
    code.text(node.text)


TAG: Final = BuiltinTag("raw", RawNode, parse_raw, compile_raw)
