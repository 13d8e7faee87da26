"""Take request heads off a connection, in bounded time and space."""

from __future__ import annotations

import socket
import time
from typing import Final

from jekyllpy.serve.request import MAX_HEAD, MAX_LINE, BadRequest

HEAD_SECONDS: Final = 5.0
IDLE_SECONDS: Final = 15.0  # between two requests


def receive_head(connection: socket.socket, buffer: bytearray, idle: float) -> bytes | None:
    """Return the next head without its blank line, None if the client has no more; raises BadRequest.

    `buffer` holds what came after the last head. The client may take `idle` seconds before its first byte, and
    HEAD_SECONDS from there, however it spreads the rest.
    """
    deadline = time.monotonic() + (HEAD_SECONDS if buffer else idle)
    searched = 0
    while True:
        while buffer.startswith((b"\r", b"\n")):
            del buffer[:1]
        head = _take_head(buffer, searched)
        if head is not None:
            return head
        searched = max(0, len(buffer) - 3)
        _check_size(buffer)
        was_empty = not buffer
        if not _receive_more(connection, buffer, deadline):
            return None
        if was_empty:
            deadline = min(deadline + HEAD_SECONDS, time.monotonic() + HEAD_SECONDS)


def _receive_more(connection: socket.socket, buffer: bytearray, deadline: float) -> bool:
    try:
        connection.settimeout(max(deadline - time.monotonic(), 0.001))
        received = connection.recv(MAX_LINE)
    except TimeoutError:
        if buffer:
            raise BadRequest(408, "the request took too long") from None
        return False
    buffer += received
    return bool(received)


def _take_head(buffer: bytearray, start: int) -> bytes | None:
    ends = [(at, len(blank)) for blank in (b"\r\n\r\n", b"\n\n") if (at := buffer.find(blank, start)) >= 0]
    if not ends:
        return None
    at, length = min(ends)
    if at > MAX_HEAD:
        raise BadRequest(431, "the head is too large")
    head = bytes(buffer[:at])
    _check_line(head)
    del buffer[: at + length]
    return head


def _check_size(buffer: bytearray) -> None:
    _check_line(buffer)
    if len(buffer) > MAX_HEAD:
        raise BadRequest(431, "the head is too large")


def _check_line(head: bytes | bytearray) -> None:
    end = head.find(b"\n", 0, MAX_LINE)
    if end < 0 and len(head) > MAX_LINE:
        raise BadRequest(414, "the address is too long")
