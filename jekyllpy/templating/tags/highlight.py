"""Jekyll's `{% highlight language linenos mark_lines="1 2" %}`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

from jekyllpy.ruby.text import strip
from jekyllpy.templating.compiler.code import Code
from jekyllpy.templating.compiler.collect import collect
from jekyllpy.templating.compiler.values import value
from jekyllpy.templating.parser.expression import LookupPath
from jekyllpy.templating.parser.node import TagNode
from jekyllpy.templating.parser.template import TagMarkup, TemplateParser
from jekyllpy.templating.runtime.highlighting import MarkupFailure
from jekyllpy.templating.tags.tag import BuiltinTag
from jekyllpy.templating.vocabulary import BlockNode, Node

_LANGUAGE: Final = re.compile(r"[a-zA-Z0-9.+#_-]+", re.ASCII)
_OPTION: Final = re.compile(
    r"""[ \t\r\n\f\v]+\w+(?:=(?:"(?:[0-9]+[ \t\r\n\f\v])*[0-9]+"|\w+))?(?![^ \t\r\n\f\v])""", re.ASCII
)
_SETTING: Final = re.compile(r"""(?:\w="[^"]*"|\w=\w|\w)+""", re.ASCII)

_PREFIX: Final = LookupPath(["highlighter_prefix"], frozenset())
_SUFFIX: Final = LookupPath(["highlighter_suffix"], frozenset())


class HighlightNode(TagNode):
    """The language and its options; `marks` is None without `mark_lines`, and text where it is no quoted list."""

    __slots__ = ("block", "language", "marks", "numbered")

    def __init__(self, tag: TagMarkup, language: str, options: dict[str, Any], block: BlockNode) -> None:
        super().__init__(tag, block.blank)
        self.language = language
        self.numbered = "linenos" in options
        self.marks = options.get("mark_lines")
        self.block = block

    def note_reads(self, reader: Any) -> None:
        """Note what is printed around the block."""
        reader.use(("highlighter_prefix",))
        reader.use(("highlighter_suffix",))

    def children(self, static_context: object, *, include_partials: bool = True) -> Iterable[Node]:
        """Return the block."""
        return [self.block]


def parse_highlight(parser: TemplateParser, tag: TagMarkup) -> HighlightNode:
    """Parse language, options and block."""
    language, options = _language_and_options(tag)
    return HighlightNode(tag, language, options, parser.parse_block(tag))


def _language_and_options(tag: TagMarkup) -> tuple[str, dict[str, Any]]:
    markup = strip(tag.markup)
    # Ruby: ^ and $ stand for lines, so one good line makes the markup good
    for start in (0, *(found.end() for found in re.finditer("\n", markup))):
        language = _LANGUAGE.match(markup, start)
        end = _end_of_options(markup, language.end()) if language else None
        if language and end is not None:
            return language[0].lower(), _options(markup[language.end() : end])
    raise MarkupFailure(
        "Syntax Error in tag 'highlight' while parsing the following markup:\n\n"
        f"{tag.markup}\n\n"
        'Valid syntax: highlight <lang> [linenos] [mark_lines="3 4 5"]\n\n'
        "See https://jekyllrb.com/docs/liquid/tags/#code-snippet-highlighting for more details.\n"
    )


def _end_of_options(markup: str, at: int) -> int | None:
    end = at if at == len(markup) or markup[at] == "\n" else None
    while option := _OPTION.match(markup, at):
        at = option.end()
        end = at if at == len(markup) or markup[at] == "\n" else end
    return end


def _options(markup: str) -> dict[str, Any]:
    options: dict[str, Any] = {}
    for setting in _SETTING.findall(markup):
        name, *values = setting.split("=")
        text = values[0] if values else None
        options[name] = text.replace('"', "").split() if text and '"' in text else text or True
    return options


def compile_highlight(code: Code, node: Any) -> None:
    """Collect the block and print it highlighted."""
    around = code.name("h")
    # Jekyll: what is printed around the block is looked up before it, even for one that prints nothing (highlight.rb)
    code.line(f"{around}={value(code, _PREFIX)},{value(code, _SUFFIX)}")
    marks = tuple(node.marks) if isinstance(node.marks, list) else node.marks

    def use(text: str) -> None:
        was_muted = code.is_muted
        code.is_muted = was_muted or node.blank
        code.value(f"highlight(C,{text},{node.language!r},{node.numbered},{marks!r},*{around})", is_text=True)
        code.is_muted = was_muted

    collect(code, node.block, use)


TAG: Final = BuiltinTag("highlight", HighlightNode, parse_highlight, compile_highlight)
