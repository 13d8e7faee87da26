"""The tags of Liquid 4.0.4 and of Jekyll, one a file: how each is parsed, and the Python code it becomes."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from jekyllpy.templating.tags import (
    assign,
    break_,
    capture,
    case,
    comment,
    continue_,
    cycle,
    decrement,
    for_,
    highlight,
    if_,
    ifchanged,
    include,
    include_relative,
    increment,
    link,
    post_url,
    raw,
    tablerow,
    text,
    unless,
)
from jekyllpy.templating.tags.tag import BuiltinTag

TAGS: Final[tuple[BuiltinTag, ...]] = (
    assign.TAG,
    break_.TAG,
    capture.TAG,
    case.TAG,
    comment.TAG,
    continue_.TAG,
    cycle.TAG,
    decrement.TAG,
    for_.TAG,
    highlight.TAG,
    if_.TAG,
    ifchanged.TAG,
    include.TAG,
    include_relative.TAG,
    increment.TAG,
    link.TAG,
    post_url.TAG,
    raw.TAG,
    tablerow.TAG,
    unless.TAG,
)

PARSERS: Final = MappingProxyType({tag.name: tag.parse for tag in TAGS})
COMPILERS: Final = MappingProxyType({**text.COMPILERS, **{tag.node: tag.compile for tag in TAGS}})
