"""Name the content type of a file as WEBrick does with Jekyll's table."""

from __future__ import annotations

import re
from typing import Final

from jekyllpy.serve.mime_types import TYPES, WITH_CHARSET

UNKNOWN: Final = "application/octet-stream"

_LAST: Final = re.compile(r"\.(\w+)\Z", re.ASCII)
_LAST_BUT_ONE: Final = re.compile(r"\.(\w+)\.[\w\-]+\Z", re.ASCII)


def content_type(name: str) -> str:
    """Return the type of a file by its name."""
    # WEBrick: "page.html.bak" and "page.html.de" go by the extension before the last if the last says nothing.
    for pattern in (_LAST, _LAST_BUT_ONE):
        extension = pattern.search(name)
        if extension and extension[1].lower() in TYPES:
            return TYPES[extension[1].lower()]
    return UNKNOWN


def with_charset(mime_type: str, encoding: str) -> str:
    """Return the type as it stands in a header: some types name the site's encoding."""
    return f"{mime_type}; charset={encoding}" if mime_type in WITH_CHARSET else mime_type
