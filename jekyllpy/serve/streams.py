"""Serve the two lines over which browsers hear of rebuilds: server-sent events and LiveReload's WebSocket."""

from __future__ import annotations

import socket
import time
import urllib.parse
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from jekyllpy.serve.channel import Channel
from jekyllpy.serve.hosts import is_same_origin
from jekyllpy.serve.livereload import EVENTS_PATH, SOCKET_PATH, Kind, LiveReload
from jekyllpy.serve.request import Request
from jekyllpy.serve.response import Headers, Response, refusal
from jekyllpy.serve.websocket import (
    CLOSE,
    NORMAL,
    PING,
    PONG,
    WebSocketError,
    accept_key,
    close_frame,
    encode_frame,
    is_upgrade,
    take_frame,
)

EVENT_STREAM: Final = "text/event-stream; charset=utf-8"

HEARTBEAT: Final = 15.0
_SEND_SECONDS: Final = 10.0

# What is sent when there is nothing to say, to find out whether anyone is still there.
_STILL_HERE: Final[Mapping[Kind, bytes]] = MappingProxyType(
    {"events": b": still here\n\n", "socket": encode_frame(b"", PING)}
)

_EVENT_HEADERS: Final[Headers] = (
    ("Content-Type", EVENT_STREAM),
    ("Cross-Origin-Resource-Policy", "same-origin"),
)


def wanted_stream(request: Request) -> Kind | None:
    """Return which line a request asks for, if it does."""
    if request.path == EVENTS_PATH:
        return "events"
    return "socket" if request.path == SOCKET_PATH and is_upgrade(request.headers) else None


def answer_stream(kind: Kind, request: Request, livereload: LiveReload, ports: Iterable[int]) -> Response:
    """Return the head that opens the line, or the refusal; `ports` are all those of the server."""
    origin, host = request.headers.get("origin"), request.headers.get("host", "")
    if kind == "events":
        # A browser names no origin to the page's own server: the token stands for it.
        is_foreign = origin is not None and not is_same_origin(origin, host)
        is_foreign = is_foreign or request.headers.get("sec-fetch-site", "same-origin") != "same-origin"
        if is_foreign or not livereload.knows(_parameter(request, "token")):
            return _foreign()
        return _too_many() if livereload.is_full else Response(200, _EVENT_HEADERS)
    if not is_same_origin(origin, host, ports):
        return _foreign()
    key = accept_key(request.headers)
    if key is None:
        return refusal(400, "not a WebSocket handshake", (("Sec-WebSocket-Version", "13"),))
    if livereload.is_full:
        return _too_many()
    return Response(101, (("Upgrade", "websocket"), ("Connection", "Upgrade"), ("Sec-WebSocket-Accept", key)))


def _foreign() -> Response:
    # Quiet, for so ask all pages that a former server has sent.
    return refusal(403, "not a page of this server", quiet=True)


def _too_many() -> Response:
    return refusal(503, "too many browsers listen already", quiet=True)


def serve_stream(
    kind: Kind, request: Request, livereload: LiveReload, connection: socket.socket, received: bytearray
) -> None:
    """Keep the line until one side closes it; the head has been sent."""
    connection.settimeout(_SEND_SECONDS)
    channel = Channel(connection)
    try:
        if livereload.join(channel, kind, _since(request)):
            _attend(kind, channel, received)
    except OSError:
        return  # the browser is gone
    finally:
        livereload.leave(channel)
        channel.close()


def _attend(kind: Kind, channel: Channel, received: bytearray) -> None:
    spoken = time.monotonic()
    while not channel.is_closed and _obey(kind, channel, received):
        if not channel.send_waiting() and time.monotonic() - spoken >= HEARTBEAT:
            channel.put(_STILL_HERE[kind])
            spoken = time.monotonic()
        heard = channel.wait(HEARTBEAT)
        if heard is None:
            return
        received += heard
    if kind == "socket":
        channel.put(close_frame(NORMAL))
    channel.send_waiting()


def _obey(kind: Kind, channel: Channel, received: bytearray) -> bool:
    """Answer the control frames received; False at the end of the line. Nothing else a client says has an effect."""
    if kind == "events":
        received.clear()
        return True
    try:
        while frame := take_frame(received):
            if frame.opcode == CLOSE:
                return False
            if frame.opcode == PING:
                channel.put(encode_frame(frame.payload, PONG))
    except WebSocketError as error:
        channel.put(close_frame(error.code))
        return False
    return True


def _since(request: Request) -> int | None:
    number = _parameter(request, "since") or ""
    return int(number) if number.isascii() and number.isdigit() and len(number) < 20 else None


def _parameter(request: Request, name: str) -> str | None:
    values = urllib.parse.parse_qs(request.query).get(name)
    return values[0] if values else None
