"""The head of a file between its fences, by Jekyll's rules. Knows nothing of what an item makes of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final

from frontmatter.default_handlers import BaseHandler

from jekyllpy.errors import YamlError
from jekyllpy.ruby.yaml import load_yaml

FIRST_LINE: Final = re.compile(rb"---[ \t\r\f\v]*\n")
OPENING_FENCE: Final = re.compile(r"---[ \t\r\f\v]*\n")
CLOSING_FENCE: Final = re.compile(r"^(?:---|\.\.\.)[ \t\r\f\v]*(?:\n|\Z)", re.MULTILINE)
BLANK: Final = re.compile(r"[ \t\r\n\f\v]*")
FENCE_LENGTH: Final = 3


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """A file's front matter and what follows it."""

    data: Any  # a dict, or what else the head says; {} without a head or with an empty one
    content: str
    first_line: int  # the file's line on which the content starts, from 1


def has_front_matter(first_line: bytes) -> bool:
    """Return whether a file's first line, as bytes with its line end, makes the file a page."""
    return FIRST_LINE.match(first_line) is not None


def split_front_matter(text: str) -> tuple[str | None, str, int]:
    """Return the head with its opening fence, the body, and the line on which the body starts.

    The head is None where the fences are missing: the body is the whole text then.
    """
    fence = CLOSING_FENCE.search(text, FENCE_LENGTH) if OPENING_FENCE.match(text) else None
    if fence is None:
        return None, text, 1
    start = _body_start(text, fence.start() + FENCE_LENGTH)
    return text[: fence.start()], text[start:], text.count("\n", 0, start) + 1


def parse_front_matter(text: str, path: str) -> FrontMatter:
    """Return a file's front matter, its values typed as SafeYAML does.

    `path` is for the error. Raises `YamlError` with the place in the file.
    """
    head, body, first_line = split_front_matter(text)
    if head is None:
        return FrontMatter({}, body, first_line)
    try:
        return FrontMatter(JekyllHandler().load(head) or {}, body, first_line)
    except YamlError as error:
        error.path = path
        raise


class JekyllHandler(BaseHandler):
    """python-frontmatter's interface over Jekyll's fences and types.

    python-frontmatter: `parse` and `load` strip the content whatever the handler says, so a build calls the handler's
    own steps.
    """

    FM_BOUNDARY = OPENING_FENCE
    START_DELIMITER = END_DELIMITER = "---"

    def split(self, text: str) -> tuple[str, str]:
        """Return head and body. Raises `ValueError` without fences: no front matter, to python-frontmatter."""
        head, body, _ = split_front_matter(text)
        if head is None:
            raise ValueError("no front matter")
        return head, body

    def load(self, fm: str) -> Any:
        """Return the value of a head. Raises `YamlError`."""
        return load_yaml(fm)


def _body_start(text: str, fence_end: int) -> int:
    # Jekyll: the closing fence takes all blank lines after it, but not the indentation of the first line of text
    match = BLANK.match(text, fence_end)
    end = match.end() if match else fence_end
    return end if end == len(text) else text.rindex("\n", fence_end, end) + 1
