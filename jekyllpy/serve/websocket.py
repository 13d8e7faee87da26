"""Speak enough of RFC 6455 to serve LiveReload clients: text frames out, control frames in."""

from __future__ import annotations

import base64
import binascii
import hashlib
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

TEXT: Final = 0x1
CLOSE: Final = 0x8
PING: Final = 0x9
PONG: Final = 0xA

NORMAL: Final = 1000
PROTOCOL_ERROR: Final = 1002
TOO_BIG: Final = 1009

MAX_MESSAGE: Final = 64 * 1024

_MAGIC: Final = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"


class WebSocketError(Exception):
    """The client broke the protocol; the connection ends with this code."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame of a client's, unmasked."""

    opcode: int
    payload: bytes


def is_upgrade(headers: Mapping[str, str]) -> bool:
    """Tell whether a request asks for a WebSocket."""
    connection = {token.strip() for token in headers.get("connection", "").lower().split(",")}
    return "upgrade" in connection and headers.get("upgrade", "").lower() == "websocket"


def accept_key(headers: Mapping[str, str]) -> str | None:
    """Return the answer to the client's key, or None if the handshake is not one of version 13."""
    key = headers.get("sec-websocket-key", "")
    try:
        right = len(base64.b64decode(key, validate=True)) == 16
    except (binascii.Error, ValueError):
        right = False
    if not right or headers.get("sec-websocket-version") != "13":
        return None
    return base64.b64encode(hashlib.sha1(key.encode("ascii") + _MAGIC).digest()).decode("ascii")


def encode_frame(payload: bytes, opcode: int = TEXT) -> bytes:
    """Return a whole message as one frame from the server."""
    length = len(payload)
    if length < 126:
        head = struct.pack("!BB", 0x80 | opcode, length)
    elif length < 1 << 16:
        head = struct.pack("!BBH", 0x80 | opcode, 126, length)
    else:
        head = struct.pack("!BBQ", 0x80 | opcode, 127, length)
    return head + payload


def close_frame(code: int) -> bytes:
    """Return the frame that ends a connection."""
    return encode_frame(struct.pack("!H", code), CLOSE)


def take_frame(buffer: bytearray) -> Frame | None:
    """Take the first frame off the bytes received, or return None if it is not whole; raises WebSocketError."""
    if len(buffer) < 2:
        return None
    opcode, masked, length = buffer[0] & 0x0F, buffer[1] & 0x80, buffer[1] & 0x7F
    if buffer[0] & 0x70 or not masked or (opcode >= CLOSE and (length > 125 or not buffer[0] & 0x80)):
        raise WebSocketError(PROTOCOL_ERROR)
    start = 2 + {126: 2, 127: 8}.get(length, 0)
    if len(buffer) < start + 4:
        return None
    if start > 2:
        length = int.from_bytes(buffer[2:start], "big")
    if length > MAX_MESSAGE:
        raise WebSocketError(TOO_BIG)
    end = start + 4 + length
    if len(buffer) < end:
        return None
    payload = _unmask(bytes(buffer[start + 4 : end]), bytes(buffer[start : start + 4]))
    del buffer[:end]
    return Frame(opcode, payload)


def _unmask(payload: bytes, mask: bytes) -> bytes:
    length = len(payload)
    stream = (mask * (length // 4 + 1))[:length]
    return (int.from_bytes(payload, "big") ^ int.from_bytes(stream, "big")).to_bytes(length, "big")
