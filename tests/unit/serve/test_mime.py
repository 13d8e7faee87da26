"""Content types by name, as Jekyll's table and WEBrick's rule give them."""

from __future__ import annotations

import pytest

from jekyllpy.serve.mime import content_type, with_charset


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("index.html", "text/html"),
        ("INDEX.HTML", "text/html"),
        ("a.css", "text/css"),
        ("a.js", "application/javascript"),
        ("a.json", "application/json"),
        ("feed.xml", "application/xml"),
        ("a.xhtml", "application/xhtml+xml"),
        ("a.svg", "image/svg+xml"),
        ("a.woff2", "font/woff2"),
        ("a.wasm", "application/wasm"),
        ("app.webmanifest", "application/manifest+json"),
        ("a.tar.gz", "application/gzip"),
        ("page.html.de", "text/html"),
        ("page.html.bak", "text/html"),
        ("page.zzz.bak", "application/octet-stream"),
        ("CNAME", "application/octet-stream"),
        (".dot", "application/msword"),
        ("html", "application/octet-stream"),
        ("a.html\n", "application/octet-stream"),
    ],
)
def test_type_of_a_name(name: str, expected: str) -> None:
    assert content_type(name) == expected


def test_some_types_name_the_encoding() -> None:
    assert with_charset("text/html", "utf-8") == "text/html; charset=utf-8"
    assert with_charset("application/json", "big5") == "application/json; charset=big5"
    assert with_charset("application/xml", "utf-8") == "application/xml"
    assert with_charset("image/png", "utf-8") == "image/png"
