"""Reading heads, and refusing all that are not plainly right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.serve.request import MAX_HEADERS, BadRequest, parse_request, parse_target


def _status(head: bytes) -> int:
    try:
        parse_request(head)
    except BadRequest as error:
        return error.status
    return 200


def test_a_request() -> None:
    request = parse_request(b"GET /a%20b?x=%20 HTTP/1.1\r\nHost: localhost:4000\r\nAccept: a\r\nACCEPT:b \r\nX:")
    assert (request.method, request.path, request.query) == ("GET", "/a b", "x=%20")
    assert request.headers == {"host": "localhost:4000", "accept": "a, b", "x": ""}
    assert request.hosts == ("localhost:4000",)
    assert request.keeps_alive and not request.has_body


def test_an_address_that_is_whole_names_a_host_too() -> None:
    request = parse_request(b"GET http://evil.test/a HTTP/1.1\r\nHost: localhost")
    assert (request.path, request.hosts) == ("/a", ("evil.test", "localhost"))
    assert parse_request(b"GET HTTP://evil.test HTTP/1.0").path == "/"


@pytest.mark.parametrize(
    ("connection", "version", "expected"),
    [("", 1, True), ("close", 1, False), ("Keep-Alive", 0, True), ("", 0, False), ("TE, Close", 1, False)],
)
def test_keeping_the_connection(connection: str, version: int, expected: bool) -> None:
    head = f"GET / HTTP/1.{version}\r\nHost: a\r\nConnection: {connection}"
    assert parse_request(head.encode()).keeps_alive is expected


def test_a_body_ends_the_connection() -> None:
    head = b"GET / HTTP/1.1\r\nHost: a\r\n"
    assert parse_request(head + b"Content-Length: 00").keeps_alive
    assert not parse_request(head + b"Content-Length: 5").keeps_alive
    assert not parse_request(head + b"Transfer-Encoding: chunked").keeps_alive


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"GET",
        b"GET /",
        b"GET / HTTP/0.9",
        b"GET / HTTP/2.0",
        b"GET / HTTP/1.1 x",
        b"GET /a b HTTP/1.1",
        b"G\x00T / HTTP/1.1",
        b"GET /\x00 HTTP/1.1\r\nHost: a",
        b"GET a HTTP/1.1\r\nHost: a",
        b"GET /% HTTP/1.1\r\nHost: a",
        b"GET /%zz HTTP/1.1\r\nHost: a",
        b"GET /%u002e HTTP/1.1\r\nHost: a",
        b"GET / HTTP/1.1",
        b"GET / HTTP/1.1\r\nHost: a\r\nHost: b",
        b"GET / HTTP/1.1\r\nHost : a",
        b"GET / HTTP/1.1\r\nHost: a\r\n folded",
        b"GET / HTTP/1.1\r\nHost: a\r\nX: \x01",
        b"GET / HTTP/1.1\r\nHost: a\r\nX",
        b"GET / HTTP/1.1\r\nHost: a\r\n: x",
        b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked",
        b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 1",
        b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: -1",
        b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: +1",
        b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 0x1",
        b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1, 1",
        b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: \xb2",
        b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length:",
    ],
)
def test_refused(head: bytes) -> None:
    assert _status(head) == 400


def test_too_many_headers_are_refused() -> None:
    assert _status(b"GET / HTTP/1.1\r\nHost: a" + b"\r\nX: y" * MAX_HEADERS) == 431


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("/", "/"),
        ("//a", "/a"),
        ("/a//b", "/a/b"),
        ("/a/./b/.", "/a/b/"),
        ("/a/../b", "/b"),
        ("/a/..", "/"),
        ("/a/b/..", "/a/"),
        ("/a/", "/a/"),
        ("/%2561", "/%61"),
        ("/a%2fb", "/a/b"),
        ("/%C3%BC", "/ü"),
        ("/ü", "/ü"),
        ("/%ff", "/\udcff"),
        ("/a;b", "/a;b"),
        ("/a#b?c", "/a"),
    ],
)
def test_paths_are_decoded_once_and_resolved(target: str, expected: str) -> None:
    assert parse_target(target)[0] == expected


@pytest.mark.parametrize("target", ["/..", "/../a", "/a/../../b", "/%2e%2e/a", "/..%2fa", "/a%00b", "/a%0a", "/%7f"])
def test_paths_that_lead_out_are_refused(target: str) -> None:
    with pytest.raises(BadRequest) as caught:
        parse_target(target)
    assert caught.value.status == 400


@given(st.binary(max_size=300))
def test_any_bytes_are_a_request_or_refused(head: bytes) -> None:
    assert _status(head) in (200, 400, 404, 431)


@given(st.text(max_size=100))
def test_any_target_is_a_path_below_the_root_or_refused(target: str) -> None:
    try:
        path = parse_target("/" + target)[0]
    except BadRequest as error:
        assert error.status == 400
        return
    assert path.startswith("/")
    assert ".." not in path.split("/")
