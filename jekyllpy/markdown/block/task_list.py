"""GFM's task lists: `[ ]` and `[x]` at the start of items."""

from __future__ import annotations

import re
from typing import Final

from jekyllpy.markdown.chars import SPACE
from jekyllpy.markdown.tree import Element

_BOX: Final = re.compile(rf"{SPACE}*\[([ xX])\]{SPACE}+")
_OPEN: Final = '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled" />'
_DONE: Final = '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled" checked="checked" />'


def mark_tasks(tree: Element) -> None:
    """Turn boxes into inputs, which the span phase reads as HTML."""
    has_tasks = False
    for item in tree.children:
        assert isinstance(item, Element)
        first = item.children[0] if item.children else None
        if not isinstance(first, Element) or first.kind != "p":
            continue
        has_tasks = _mark(first) or has_tasks
        # GFM: once there is a task, the items after it have the class, tasks or not.
        if has_tasks:
            item.attrs["class"] = "task-list-item"
    if has_tasks:
        tree.attrs["class"] = "task-list"


def _mark(paragraph: Element) -> bool:
    text = paragraph.children[0] if paragraph.children else ""
    match = None if isinstance(text, str) else _BOX.match(text.value)
    if isinstance(text, str) or match is None:
        return False
    text.value = (_OPEN if match[1] == " " else _DONE) + text.value[match.end() :]
    return True
