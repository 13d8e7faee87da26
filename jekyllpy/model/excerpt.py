"""Where an excerpt ends, and what it needs to stand alone: closed blocks, link definitions (excerpt.rb)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from jekyllpy import messages
from jekyllpy.model.rules import SiteRules
from jekyllpy.ruby.values import to_s

# Liquid's and Jekyll's tags that need an end tag
BLOCK_TAGS: Final = frozenset(
    {"case", "capture", "comment", "for", "highlight", "if", "ifchanged", "raw", "tablerow", "unless"}
)

_TAG_NAME = re.compile(r"-?\s*(\w+)", re.ASCII)
_DEFINITION_START = re.compile(r"^ {0,3}\[", re.MULTILINE)


def excerpt_separator(rules: SiteRules, own: Any) -> str:
    """Return the separator of an item: its own, else the config's; empty for no excerpt."""
    setting = rules.config.raw.get("excerpt_separator") if own is None or own is False else own
    return to_s(setting)


def item_excerpt(rules: SiteRules, content: str, separator: str, relative_path: str) -> str:
    """Return the excerpt of an item's content, with Jekyll's warning where it cuts a Liquid block."""
    excerpt, was_closed = extract_excerpt(content, separator, rules.block_tags)
    if was_closed:
        for topic, message in messages.excerpt_modified(relative_path, separator):
            rules.warn(topic, message)
    return excerpt


def extract_excerpt(content: str, separator: str, block_tags: frozenset[str]) -> tuple[str, bool]:
    """Return the leading part of a content, and whether an open Liquid block had to be closed in it."""
    head, _, tail = content.partition(separator) if separator else ("", "", content)
    if not tail:
        return head, False
    closed = _close_blocks(head, block_tags) if "{%" in head else head
    definitions = [label + rest for label, rest in _link_definitions(tail) if label in closed]
    if definitions:
        return closed + "\n\n" + "\n".join(definitions), closed != head
    return closed, closed != head


def _close_blocks(head: str, block_tags: frozenset[str]) -> str:
    for name in reversed([*_tag_names(head)]):
        if name in block_tags and not re.search(r"{%-?\s*end" + re.escape(name), head, re.ASCII):
            head += f"\n{{% end{name} %}}"
    return head


def _tag_names(text: str) -> Iterator[str]:
    position = text.find("{%")
    while position >= 0:
        end = text.find("%}", position + 2)
        if end < 0:
            return
        if match := _TAG_NAME.match(text, position + 2, end):
            yield match[1]
            position = text.find("{%", end + 2)
        else:
            position = text.find("{%", position + 2)


def _link_definitions(text: str) -> Iterator[tuple[str, str]]:
    """Yield `[label]` and the rest of the line of each Markdown link definition, scanning the text once."""
    position = 0
    close = text.find("]")
    while close >= 0:
        line_end = text.find("\n", close)
        line_end = len(text) if line_end < 0 else line_end
        if text.startswith(":", close + 1) and close + 2 < line_end:
            start = _DEFINITION_START.search(text, position, close)
            if start and start.end() < close:
                yield text[start.end() - 1 : close + 1], text[close + 1 : line_end]
                close = line_end - 1
        position = close + 1
        close = text.find("]", position)
