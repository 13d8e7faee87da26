"""Binding ports."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from jekyllpy.errors import ConfigError, JekyllpyError
from jekyllpy.serve.listener import open_listeners, tls_context
from jekyllpy.serve.options import ServeOptions

SITE = None  # nothing is asked of it here


def _bind(host: str, port: int) -> list[tuple[str, int]]:
    listeners = open_listeners(ServeOptions(host=host), port, SITE)  # type: ignore[arg-type]
    bound = [(listener.socket.getsockname()[0], listener.port) for listener in listeners]
    for listener in listeners:
        listener.server_close()
    return bound


def test_a_local_server_listens_at_both_loopback_addresses() -> None:
    (first, port), *rest = _bind("127.0.0.1", 0)
    assert first == "127.0.0.1"
    assert rest in ([("::1", port)], [])  # a machine may have no IPv6


def test_an_open_server_listens_where_it_was_told() -> None:
    assert [address for address, _ in _bind("0.0.0.0", 0)] == ["0.0.0.0"]


def test_a_port_that_is_taken_is_a_message() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(JekyllpyError, match=rf"Address already in use - bind\(2\) for 127.0.0.1:{port}"):
            _bind("127.0.0.1", port)


def test_a_host_that_is_none_is_a_message() -> None:
    with pytest.raises(JekyllpyError, match="bind"):
        _bind("no such host", 0)


def test_certificates_that_are_of_no_use_are_a_message(tmp_path: Path) -> None:
    assert tls_context(ServeOptions()) is None
    (tmp_path / "cert.pem").write_text("no certificate")
    for cert in (tmp_path / "cert.pem", tmp_path / "absent.pem"):
        with pytest.raises(ConfigError, match=str(cert)):
            tls_context(ServeOptions(ssl_cert=cert, ssl_key=cert))
