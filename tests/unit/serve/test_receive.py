"""Taking heads off a connection."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from jekyllpy.serve import receive
from jekyllpy.serve.receive import receive_head
from jekyllpy.serve.request import MAX_HEAD, MAX_LINE, BadRequest


@pytest.fixture
def pair() -> Iterator[tuple[socket.socket, socket.socket]]:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        yield ours, theirs


def test_heads_come_one_by_one(pair: tuple[socket.socket, socket.socket]) -> None:
    ours, theirs = pair
    theirs.sendall(b"\r\nGET /a HTTP/1.1\r\nHost: a\r\n\r\nGET /b HTTP/1.1\n\nGET /c")
    theirs.shutdown(socket.SHUT_WR)
    buffer = bytearray()
    assert receive_head(ours, buffer, 1) == b"GET /a HTTP/1.1\r\nHost: a"
    assert receive_head(ours, buffer, 1) == b"GET /b HTTP/1.1"
    assert receive_head(ours, buffer, 1) is None
    assert buffer == b"GET /c"


def test_a_silent_client_is_left(pair: tuple[socket.socket, socket.socket]) -> None:
    assert receive_head(pair[0], bytearray(), 0.05) is None


def test_a_head_that_does_not_end_is_refused(
    pair: tuple[socket.socket, socket.socket], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(receive, "HEAD_SECONDS", 0.1)
    pair[1].sendall(b"GET / HTTP/1.1\r\n")
    with pytest.raises(BadRequest) as caught:
        receive_head(pair[0], bytearray(), 0.1)
    assert caught.value.status == 408


@pytest.mark.parametrize(
    ("head", "status"),
    [
        (b"GET /" + b"a" * MAX_LINE, 414),
        (b"GET /" + b"a" * MAX_LINE + b"\r\n\r\n", 414),
        (b"GET / HTTP/1.1\r\nX: " + b"a" * MAX_HEAD, 431),
        (b"GET / HTTP/1.1\r\nX: " + b"a" * MAX_HEAD + b"\r\n\r\n", 431),
    ],
)
def test_large_heads_are_refused(pair: tuple[socket.socket, socket.socket], head: bytes, status: int) -> None:
    pair[1].sendall(head)
    with pytest.raises(BadRequest) as caught:
        receive_head(pair[0], bytearray(), 1)
    assert caught.value.status == status
