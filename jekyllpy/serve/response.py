"""An answer before it is sent: status, headers, body."""

from __future__ import annotations

import html
from dataclasses import dataclass
from http import HTTPStatus
from typing import BinaryIO, Final, TypeAlias

Headers: TypeAlias = tuple[tuple[str, str], ...]

HTML: Final = "text/html; charset=UTF-8"

_PAGE: Final = """<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>{title}</title></head>
<body>
<h1>{title}</h1>
<p>{text}</p>
</body>
</html>
"""


@dataclass(frozen=True, slots=True)
class FileSlice:
    """A part of an open file; whoever sends it closes the file."""

    file: BinaryIO
    start: int
    length: int


@dataclass(frozen=True, slots=True)
class Response:
    """One answer. `Content-Length` and what belongs to the connection are added on sending."""

    status: int
    headers: Headers = ()
    body: bytes | FileSlice = b""
    log: str | None = None  # what the console is told

    @property
    def length(self) -> int:
        """The number of bytes in the body."""
        return self.body.length if isinstance(self.body, FileSlice) else len(self.body)

    def header(self, name: str) -> str | None:
        """Return the value of a header, by its name in any case."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)


def refusal(
    status: int, message: str, headers: Headers = (), page: bytes | None = None, quiet: bool = False
) -> Response:
    """Return the answer to a request that cannot be met, with a page of the site in place of ours if there is one.

    The console is told the message unless `quiet`.
    """
    body = _error_page(status, message) if page is None else page
    return Response(status, (("Content-Type", HTML), *headers), body, None if quiet else message)


def redirect(location: str) -> Response:
    """Return the answer that sends the client elsewhere for good."""
    link = html.escape(location)
    body = f'<!DOCTYPE html>\n<title>Moved</title>\n<a href="{link}">{link}</a>\n'.encode()
    return Response(301, (("Location", location), ("Content-Type", HTML)), body)


def _error_page(status: int, message: str) -> bytes:
    title = f"{status} {HTTPStatus(status).phrase}"
    return _PAGE.format(title=title, text=html.escape(message)).encode("utf-8", "backslashreplace")
