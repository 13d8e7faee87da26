"""Reading the server's options from the configuration."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from jekyllpy.errors import ConfigError
from jekyllpy.serve import ServeOptions, default_url, serve_options


def test_defaults() -> None:
    assert serve_options({}) == ServeOptions()
    # As Jekyll's own defaults have them: the port is a text, the baseurl is null.
    assert serve_options({"port": "4000", "host": "127.0.0.1", "baseurl": None, "encoding": "utf-8"}) == ServeOptions()


def test_what_the_user_asks_for() -> None:
    options = serve_options(
        {
            "port": 80,
            "baseurl": "/b/",
            "webrick": {"headers": {"X-A": 1}},
            "livereload": True,
            "livereload_port": 35729,
            "livereload_min_delay": "5",
            "livereload_ignore": ["*.css"],
            "allow_host": "site.test",
            "show_dir_listing": True,
        }
    )
    assert (options.port, options.mount, options.headers, options.indexes) == (80, "/b", (("X-A", "1"),), ())
    assert (options.livereload_port, options.livereload_min_delay, options.livereload_max_delay) == (35729, 5.0, None)
    assert (options.livereload_ignore, options.allowed_hosts) == (("*.css",), ("site.test",))


@pytest.mark.parametrize(
    "config",
    [
        {"port": "http"},
        {"port": 70000},
        {"port": -1},
        {"livereload_port": []},
        {"livereload_min_delay": "soon"},
        {"ssl_cert": "a.pem"},
        {"ssl_key": "a.pem"},
        {"webrick": {"headers": {"X-A": "1\r\nX-B: 2"}}},
        {"webrick": {"headers": {"": "1"}}},
    ],
)
def test_what_cannot_be_used_is_refused(config: dict[str, Any]) -> None:
    with pytest.raises(ConfigError):
        serve_options(config)


@pytest.mark.parametrize("webrick", [None, [], "headers", {"headers": None}, {"headers": []}])
def test_headers_that_are_none_are_passed_over(webrick: object) -> None:
    assert serve_options({"webrick": webrick}).headers == ()


@pytest.mark.parametrize(
    ("cert", "expected"),
    [
        ("cert.pem", "/site/cert.pem"),
        ("tls/../cert.pem", "/site/cert.pem"),
        ("../cert.pem", "/site/cert.pem"),
        ("/etc/cert.pem", "/site/etc/cert.pem"),
        ("/site/tls/cert.pem", "/site/tls/cert.pem"),
    ],
)
def test_certificates_lie_below_the_source(cert: str, expected: str) -> None:
    options = serve_options({"source": "/site", "ssl_cert": cert, "ssl_key": "key.pem"})
    assert (options.ssl_cert, options.ssl_key) == (Path(expected), Path("/site/key.pem"))
    assert options.scheme == "https"


def test_livereload_wins_over_detach() -> None:
    assert serve_options({"detach": True}).detach
    assert not serve_options({"detach": True, "livereload": True}).detach


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (ServeOptions(), "http://localhost:4000"),
        (ServeOptions(host="0.0.0.0", port=80), "http://0.0.0.0:80"),
        (ServeOptions(host="::1"), "http://[::1]:4000"),
        (ServeOptions(ssl_cert=Path("/c"), ssl_key=Path("/k")), "https://localhost:4000"),
    ],
)
def test_url_of_the_site_while_serving(options: ServeOptions, expected: str) -> None:
    assert default_url(options) == expected
