"""The body of a finished page, for hooks that change what readers see."""

from __future__ import annotations

import re

_BLANKS = re.compile(r"[ \t\r\n\f\v]*")


def split_body(html: str) -> tuple[str, str, str]:
    """Return what stands before the content of a page's body, the content, and the rest.

    Without a `<body` all is content; where that never ends there is none.
    """
    start = html.find("<body")
    if start < 0:
        return "", html, ""
    close = html.find(">", start)
    if close < 0:
        return html, "", ""
    blanks = _BLANKS.match(html, close + 1)
    begin = blanks.end() if blanks else close + 1
    end = html.find("</body>", begin)
    end = len(html) if end < 0 else end
    return html[:begin], html[begin:end], html[end:]
