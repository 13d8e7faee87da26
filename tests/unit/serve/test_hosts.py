"""Whom a request was meant for."""

from __future__ import annotations

import pytest

from jekyllpy.serve.hosts import is_loopback, is_same_origin, known_hosts


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "LOCALHOST:80",
        "localhost:4000",
        "127.0.0.1",
        "127.0.0.1:4000",
        "[::1]",
        "[::1]:4000",
        "x.localhost",
    ],
)
def test_a_local_server_knows_its_names(host: str) -> None:
    assert known_hosts("127.0.0.1").accept(host)


@pytest.mark.parametrize(
    "host",
    [
        "",
        " ",
        "evil.test",
        "evil.test:4000",
        "127.0.0.1.evil.test",
        "localhost.evil.test",
        "evil-localhost",
        "localhost.",
        "localhost:",
        "localhost:x",
        "localhost:4000:4000",
        "localhost@evil.test",
        "localhost/evil",
        "::1",
        "[::1",
        "[::1]x",
        "[::ffff:127.0.0.1]",
        "2130706433",
        "0x7f000001",
        "127.1",
        "0.0.0.0",
        "192.168.0.7",
        "localhost, evil.test",
    ],
)
def test_a_local_server_refuses_other_names(host: str) -> None:
    assert not known_hosts("127.0.0.1").accept(host)


def test_names_can_be_added() -> None:
    hosts = known_hosts("Site.Test", ["other.test"])
    assert all(hosts.accept(host) for host in ("site.test:80", "other.test", "localhost"))
    assert not hosts.accept("192.168.0.7")


def test_an_open_server_takes_addresses_but_no_strange_names() -> None:
    hosts = known_hosts("0.0.0.0")
    assert all(hosts.accept(host) for host in ("192.168.0.7:4000", "[2001:db8::1]:4000", "localhost"))
    assert not any(hosts.accept(host) for host in ("evil.test", "2130706433", "127.1", ""))


@pytest.mark.parametrize(
    ("origin", "expected"),
    [
        ("http://localhost:4000", True),
        ("https://LOCALHOST:4000", True),
        ("http://localhost:35729", True),
        ("http://localhost:4001", False),
        ("http://localhost", False),
        ("http://127.0.0.1:4000", False),
        ("http://evil.test:4000", False),
        ("http://localhost:4000.evil.test", False),
        ("chrome-extension://localhost:4000", False),
        ("null", False),
        ("", False),
        (None, False),
    ],
)
def test_origins(origin: str | None, expected: bool) -> None:
    assert is_same_origin(origin, "localhost:4000", [35729]) is expected


def test_who_can_reach_the_server() -> None:
    assert all(is_loopback(host) for host in ("localhost", "127.0.0.1", "127.0.0.2", "::1"))
    assert not any(is_loopback(host) for host in ("0.0.0.0", "::", "", "192.168.0.7", "site.test"))
