"""Answer with a file: whole, in part, or by saying that the client has it already."""

from __future__ import annotations

import email.utils
import os
import re
import stat
from collections.abc import Mapping
from typing import BinaryIO, Final

from jekyllpy.serve.mime import content_type, with_charset
from jekyllpy.serve.response import FileSlice, Headers, Response, refusal

_RANGE: Final = re.compile(r"bytes=(?:(\d{1,18})-(\d{0,18})|-(\d{1,18}))")


def open_file(path: str) -> BinaryIO | None:
    """Open a regular file for reading; None for anything else, and for what is not there or not ours to read."""
    # A pipe would block the open, a link might have been put in place since the look-up.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(os.path.realpath(path), flags | getattr(os, "O_CLOEXEC", 0))
    except OSError:
        return None
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        return None
    return os.fdopen(descriptor, "rb", buffering=0)


def file_response(file: BinaryIO, name: str, request: Mapping[str, str], encoding: str) -> Response:
    """Return the answer for an open file, `request` being the headers of the request, in lower case."""
    status = os.fstat(file.fileno())
    # WEBrick: the tag stands without quotes.
    tag = f"{status.st_ino:x}-{status.st_size:x}-{int(status.st_mtime):x}"
    validators: Headers = (("Etag", tag),)
    if is_unchanged(request, tag, status.st_mtime):
        file.close()
        return Response(304, validators)
    if "range" in request and _may_use_range(request, tag, status.st_mtime):
        answer = _partial(file, name, request["range"], status.st_size, validators)
        if answer is not None:
            return answer
    headers = (
        *validators,
        ("Content-Type", with_charset(content_type(name), encoding)),
        ("Last-Modified", email.utils.formatdate(status.st_mtime, usegmt=True)),
    )
    return Response(200, headers, FileSlice(file, 0, status.st_size))


def is_unchanged(request: Mapping[str, str], tag: str, modified: float) -> bool:
    """Tell whether the client's copy is the file as it is."""
    if "if-none-match" in request:
        return tag in _tags(request["if-none-match"])
    # WEBrick: compares with the fraction of a second that the header cannot show, so two builds in one second differ.
    since = _parse_date(request.get("if-modified-since"))
    return since is not None and since >= modified


def _may_use_range(request: Mapping[str, str], tag: str, modified: float) -> bool:
    condition = request.get("if-range")
    if condition is None:
        return True
    since = _parse_date(condition)
    return tag in _tags(condition) if since is None else since >= modified


def _partial(file: BinaryIO, name: str, wanted: str, size: int, headers: Headers) -> Response | None:
    """Answer for one range of bytes; None, which stands for the whole file, for several."""
    if wanted.startswith("bytes=") and "," in wanted:
        return None
    found = _RANGE.fullmatch(wanted.strip())
    if found is None:
        file.close()
        return refusal(400, f'Unrecognized range-spec: "{wanted}"')
    first = int(found[1]) if found[1] else size - int(found[3])
    last = min(int(found[2] or size - 1) if found[1] else size - 1, size - 1)
    if not 0 <= first <= last:
        file.close()
        return refusal(416, "range not satisfiable", (("Content-Range", f"bytes */{size}"),))
    headers = (*headers, ("Content-Type", content_type(name)), ("Content-Range", f"bytes {first}-{last}/{size}"))
    return Response(206, headers, FileSlice(file, first, last - first + 1))


def _tags(header: str) -> set[str]:
    return {tag.strip().removeprefix("W/").strip('"') for tag in header.split(",")}


def _parse_date(text: str | None) -> float | None:
    try:
        return email.utils.parsedate_to_datetime(text).timestamp() if text else None
    except (ValueError, OverflowError, TypeError):
        return None
