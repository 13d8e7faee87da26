"""Tell the browsers what a rebuild changed: who listens, who may, and what they are told.

Two ways lead here. The script that is put into pages listens to server-sent events and shows by a token that it came
with a page of this server; LiveReload clients of others speak protocol 7 over a WebSocket and show by their origin.
"""

from __future__ import annotations

import hmac
import html
import json
import secrets
import threading
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from jekyllpy.ruby.glob import fnmatch
from jekyllpy.serve.channel import Channel
from jekyllpy.serve.options import ServeOptions
from jekyllpy.serve.overlay import overlay
from jekyllpy.serve.websocket import encode_frame
from jekyllpy.watch.contract import RebuildResult

SCRIPT_PATH: Final = "/__jekyllpy/livereload.js"
EVENTS_PATH: Final = "/__jekyllpy/events"
# LiveReload's own, where clients of others look.
CLIENT_PATH: Final = "/livereload.js"
SOCKET_PATH: Final = "/livereload"

PROTOCOL: Final = "http://livereload.com/protocols/official-7"

MOST_BROWSERS: Final = 64
_MOST_PATHS: Final = 1000
_REMEMBERED: Final = 50  # builds that a browser may have missed and still be told of exactly
_EVERYTHING: Final = ("/",)

Kind: TypeAlias = Literal["events", "socket"]


@dataclass(frozen=True, slots=True)
class _Build:
    number: int
    paths: tuple[str, ...]


class LiveReload:
    """The browsers that listen to one server."""

    def __init__(self, options: ServeOptions) -> None:
        self._options = options
        self._token = secrets.token_urlsafe(16)
        self._lock = threading.Lock()
        self._browsers: dict[Channel, Kind] = {}
        self._builds: deque[_Build] = deque(maxlen=_REMEMBERED)
        self._number = 0
        self._trouble: str | None = None  # the overlay of the failed build, while there is no good one

    @property
    def is_full(self) -> bool:
        """Whether no further browser is taken in."""
        return len(self._browsers) >= MOST_BROWSERS

    def script_tag(self) -> bytes:
        """Return the element that goes into a page sent now."""
        parts = [f"token={self._token}", f"since={self._number}"]
        for name, delay in (
            ("mindelay", self._options.livereload_min_delay),
            ("maxdelay", self._options.livereload_max_delay),
        ):
            if delay is not None:
                parts.append(f"{name}={delay:g}")
        source = html.escape(f"{SCRIPT_PATH}?{'&'.join(parts)}")
        return f'<script src="{source}" defer></script>'.encode("ascii")

    def knows(self, token: str | None) -> bool:
        """Tell whether a token was given out by this server."""
        return token is not None and hmac.compare_digest(
            token.encode("utf-8", "backslashreplace"), self._token.encode()
        )

    def join(self, channel: Channel, kind: Kind, since: int | None = None) -> bool:
        """Take in a browser that has seen build number `since`; False if there are too many."""
        with self._lock:
            if self.is_full:
                return False
            self._browsers[channel] = kind
            for message in self._welcome(kind, since):
                channel.put(message)
        return True

    def leave(self, channel: Channel) -> None:
        """Forget a browser."""
        with self._lock:
            self._browsers.pop(channel, None)

    def notify(self, result: RebuildResult) -> None:
        """Tell all browsers how a rebuild ended."""
        paths = self._paths_of(result)
        with self._lock:
            was_in_trouble, self._trouble = self._trouble is not None, None
            if not result.ok:
                self._trouble = overlay(result.messages)
            elif paths:
                self._number += 1
                self._builds.append(_Build(self._number, paths))
            for channel, kind in self._browsers.items():
                for message in self._news(kind, result.ok, paths, was_in_trouble):
                    channel.put(message)

    def end(self) -> None:
        """Close the line to every browser."""
        with self._lock:
            for channel in self._browsers:
                channel.end()

    def _paths_of(self, result: RebuildResult) -> tuple[str, ...]:
        names = result.changed_outputs
        if len(result.changed_sources) == len(names):
            # Jekyll: patterns are matched against the path of the source (commands/serve.rb).
            names = result.changed_sources
        ignored = self._options.livereload_ignore
        kept = (
            path
            for path, name in zip(result.changed_outputs, names, strict=True)
            if not any(fnmatch(pattern, name.lstrip("/")) or fnmatch(pattern, name) for pattern in ignored)
        )
        return tuple(kept)[:_MOST_PATHS] if result.ok else ()

    def _news(self, kind: Kind, ok: bool, paths: tuple[str, ...], was_in_trouble: bool) -> Iterator[bytes]:
        if kind == "socket":
            yield b"".join(_reload_command(path) for path in paths)
            return
        if not ok:
            yield _event("trouble", {"html": self._trouble})
        elif was_in_trouble:
            yield _event("mended", {})
        if paths:
            yield _event("reload", {"build": self._number, "paths": paths})

    def _welcome(self, kind: Kind, since: int | None) -> Iterator[bytes]:
        if kind == "socket":
            yield _command({"command": "hello", "protocols": [PROTOCOL], "serverName": "jekyllpy"})
            return
        if self._trouble is not None:
            yield _event("trouble", {"html": self._trouble})
        if since is not None and since < self._number:
            yield _event("reload", {"build": self._number, "paths": self._missed(since)})

    def _missed(self, since: int) -> tuple[str, ...]:
        if not self._builds or self._builds[0].number > since + 1:
            return _EVERYTHING
        return tuple(dict.fromkeys(path for build in self._builds if build.number > since for path in build.paths))


def _event(name: str, data: object) -> bytes:
    """Return a server-sent event; JSON keeps the data on one line."""
    return f"event: {name}\ndata: {json.dumps(data)}\n\n".encode("ascii")


def _reload_command(path: str) -> bytes:
    return _command({"command": "reload", "path": path, "liveCSS": True})


def _command(command: dict[str, object]) -> bytes:
    return encode_frame(json.dumps(command).encode("ascii"))
