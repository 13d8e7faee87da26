"""Markup of a tag that is a template itself, which Jekyll parses while it renders."""

from __future__ import annotations

from jekyllpy.templating.failures import Failure
from jekyllpy.templating.parser.template import TagMarkup, TemplateParser
from jekyllpy.templating.vocabulary import Node


def parse_inline(parser: TemplateParser, tag: TagMarkup, markup: str) -> list[Node] | Failure:
    """Return the nodes, placed at the tag, or the failure that rendering the tag has to raise."""
    inner = TemplateParser(markup, parser.tags, parser.expressions, parser.error_mode, None)
    inner.origin = tag.token.start_index
    try:
        return inner.parse()
    except Failure as failure:
        return failure
