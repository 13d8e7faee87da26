"""Frames and handshakes of RFC 6455."""

from __future__ import annotations

import pytest

from jekyllpy.serve.websocket import (
    MAX_MESSAGE,
    PROTOCOL_ERROR,
    TOO_BIG,
    Frame,
    WebSocketError,
    accept_key,
    close_frame,
    encode_frame,
    is_upgrade,
    take_frame,
)

KEY = "dGhlIHNhbXBsZSBub25jZQ=="  # the example of the RFC, as is the answer
HANDSHAKE = {"sec-websocket-key": KEY, "sec-websocket-version": "13"}


def test_the_handshake_of_the_rfc() -> None:
    assert accept_key(HANDSHAKE) == "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="


@pytest.mark.parametrize(
    "change",
    [
        {"sec-websocket-key": ""},
        {"sec-websocket-key": "short"},
        {"sec-websocket-key": "dGhlIHNhbXBsZQ=="},
        {"sec-websocket-key": "dGhl IHNhbXBsZSBub25jZQ=="},
        {"sec-websocket-key": "\xfc" * 24},
        {"sec-websocket-version": "8"},
    ],
)
def test_other_handshakes_are_refused(change: dict[str, str]) -> None:
    assert accept_key(HANDSHAKE | change) is None


def test_an_upgrade_is_asked_for_by_two_headers() -> None:
    assert is_upgrade({"connection": "keep-alive, Upgrade", "upgrade": "WebSocket"})
    assert not is_upgrade({"connection": "upgrade"})
    assert not is_upgrade({"upgrade": "websocket"})
    assert not is_upgrade({"connection": "upgrade", "upgrade": "h2c"})


@pytest.mark.parametrize(
    ("length", "head"),
    [(5, b"\x81\x05"), (126, b"\x81\x7e\x00\x7e"), (70000, b"\x81\x7f" + (70000).to_bytes(8, "big"))],
)
def test_frames_of_the_server(length: int, head: bytes) -> None:
    assert encode_frame(b"x" * length) == head + b"x" * length


def test_the_closing_frame_carries_a_code() -> None:
    assert close_frame(1000) == b"\x88\x02\x03\xe8"


def test_a_masked_frame_of_the_rfc_comes_in_pieces() -> None:
    whole = bytes.fromhex("818537fa213d7f9f4d5158") + b"\x89"
    for cut in range(11):
        buffer = bytearray(whole[:cut])
        assert take_frame(buffer) is None
        buffer += whole[cut:]
        assert take_frame(buffer) == Frame(1, b"Hello")
        assert buffer == b"\x89"


@pytest.mark.parametrize(
    ("frame", "code"),
    [
        (b"\x81\x05Hello", PROTOCOL_ERROR),  # not masked
        (b"\xc1\x80mask", PROTOCOL_ERROR),  # a bit nobody agreed on
        (b"\x09\x80mask", PROTOCOL_ERROR),  # a control frame in pieces
        (b"\x89\xfe\x00\x7emask", PROTOCOL_ERROR),  # a long control frame
        (b"\x81\xff" + (MAX_MESSAGE + 1).to_bytes(8, "big") + b"mask", TOO_BIG),
    ],
)
def test_frames_against_the_rules(frame: bytes, code: int) -> None:
    with pytest.raises(WebSocketError) as caught:
        take_frame(bytearray(frame))
    assert caught.value.code == code
