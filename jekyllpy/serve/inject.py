"""Put the LiveReload script into a page on its way to the browser."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from jekyllpy.serve.response import Response

MARK: Final = ("X-Rack-LiveReload", "1")
MAX_PAGE: Final = 16 * 1024 * 1024

_HEAD: Final = re.compile(rb"<head(?:\s[^<>]*)?>", re.IGNORECASE)
_DOCUMENTS: Final = frozenset({"document", "iframe", "frame"})


def wants_script(request: Mapping[str, str], response: Response) -> bool:
    """Tell whether an answer is a page that a browser is going to show."""
    if "text/html" not in (response.header("Content-Type") or "") or response.status not in (200, 404):
        return False
    # A fragment that a script of the page fetches is no page.
    shown_as = request.get("sec-fetch-dest", "document")
    # Jekyll: Internet Explorer gets pages as they are (serve/servlet.rb).
    return shown_as in _DOCUMENTS and "MSIE" not in request.get("user-agent", "") and response.length <= MAX_PAGE


def inject(page: bytes, script: bytes) -> bytes:
    """Return the page with the script after its first `<head ...>`, at the end if it has none."""
    head = _HEAD.search(page)
    at = head.end() if head else len(page)
    return page[:at] + script + page[at:]
