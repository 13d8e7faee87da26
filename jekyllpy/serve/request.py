"""Read the head of an HTTP request, strictly: what is not plainly right is refused."""

from __future__ import annotations

import os
import posixpath
import re
import urllib.parse
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

MAX_LINE: Final = 8 * 1024
MAX_HEAD: Final = 16 * 1024
MAX_HEADERS: Final = 100

_REQUEST_LINE: Final = re.compile(rb"([!#$%&'*+.^_`|~0-9A-Za-z-]+) +([^\x00-\x20\x7f]+) +HTTP/1\.([01])")
_HEADER: Final = re.compile(rb"([!#$%&'*+.^_`|~0-9A-Za-z-]+):([^\x00-\x08\x0a-\x1f\x7f]*)")
_ABSOLUTE: Final = re.compile(r"https?://([^/?#]*)", re.IGNORECASE)
_BAD_ESCAPE: Final = re.compile(r"%(?![0-9A-Fa-f]{2})")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f]")
# Windows: a drive or a stream of a file, another separator, a device.
_WINDOWS_TRAP: Final = re.compile(r"[:\\]|(?:^|/)(?:con|prn|aux|nul|com\d|lpt\d)(?:[./]|$)", re.IGNORECASE)


class BadRequest(Exception):
    """A request that is answered with an error status and nothing else."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message


@dataclass(frozen=True, slots=True)
class Request:
    """A request whose form is right."""

    method: str
    path: str  # decoded once, "." and ".." resolved; bytes that are not UTF-8 as surrogates
    query: str
    headers: Mapping[str, str]  # names in lower case
    hosts: tuple[str, ...]  # every host the request names, with its port
    minor_version: int = 1

    @property
    def has_body(self) -> bool:
        """Whether a body follows, which nobody here reads."""
        return self.headers.get("content-length", "0").strip("0") != "" or "transfer-encoding" in self.headers

    @property
    def keeps_alive(self) -> bool:
        """Whether the client expects to send another request on this connection."""
        wish = {token.strip() for token in self.headers.get("connection", "").lower().split(",")}
        stays = "keep-alive" in wish if self.minor_version == 0 else "close" not in wish
        return stays and not self.has_body


def parse_request(head: bytes) -> Request:
    """Parse a head, without the blank line that ends it; raises BadRequest."""
    first, _, rest = head.partition(b"\n")
    line = _REQUEST_LINE.fullmatch(first.rstrip(b"\r"))
    if line is None:
        raise BadRequest(400, "bad request line")
    method, target, minor = line[1].decode("ascii"), line[2].decode("utf-8", "surrogateescape"), int(line[3])
    headers = _parse_headers(rest)
    _check_body(headers)
    path, query, authority = parse_target(target)
    hosts = tuple(host for host in (authority, headers.get("host")) if host is not None)
    if minor == 1 and "host" not in headers:
        raise BadRequest(400, "no Host")
    return Request(method, path, query, headers, hosts, minor)


def parse_target(target: str) -> tuple[str, str, str | None]:
    """Split a request target into its resolved path, its query, and the host if it names one; raises BadRequest."""
    absolute = _ABSOLUTE.match(target)
    if absolute:
        target = target[absolute.end() :] or "/"
    path, _, query = target.partition("#")[0].partition("?")
    if target == "*":
        raise BadRequest(404, "`*' not found.")
    if not path.startswith("/") or _BAD_ESCAPE.search(path):
        raise BadRequest(400, f"bad URI `{target}'.")
    return (
        _resolve(os.fsdecode(urllib.parse.unquote_to_bytes(path.encode("utf-8", "surrogateescape")))),
        query,
        (absolute[1] if absolute else None),
    )


def _resolve(path: str) -> str:
    """Resolve a decoded path; it is not decoded again."""
    if _CONTROL.search(path) or (os.name == "nt" and _WINDOWS_TRAP.search(path)):
        raise BadRequest(400, f"bad URI `{path}'.")
    depth = 0
    for part in path.split("/"):
        depth += {"": 0, ".": 0, "..": -1}.get(part, 1)
        if depth < 0:
            raise BadRequest(400, f"bad URI `{path}'.")
    # WEBrick: a path that ends in a folder keeps its slash, and "/foo/.." is a folder.
    slash = "/" if path.endswith(("/", "/.", "/..")) else ""
    return posixpath.normpath("/" + path.lstrip("/")).rstrip("/") + slash or "/"


def _parse_headers(text: bytes) -> dict[str, str]:
    headers: dict[str, str] = {}
    lines = text.split(b"\n") if text else []
    if len(lines) > MAX_HEADERS:
        raise BadRequest(431, "too many headers")
    for line in lines:
        header = _HEADER.fullmatch(line.rstrip(b"\r"))
        if header is None:
            raise BadRequest(400, "bad header")
        name, value = header[1].decode("ascii").lower(), header[2].decode("latin-1").strip(" \t")
        if name in headers and name in ("host", "content-length", "transfer-encoding"):
            raise BadRequest(400, f"two headers {name}")
        headers[name] = f"{headers[name]}, {value}" if name in headers else value
    return headers


def _check_body(headers: Mapping[str, str]) -> None:
    # Two ways to say where a body ends are how requests get smuggled past a proxy.
    if "content-length" not in headers:
        return
    length = headers["content-length"]
    if "transfer-encoding" in headers or not (length.isascii() and length.isdigit()):
        raise BadRequest(400, "bad Content-Length")
