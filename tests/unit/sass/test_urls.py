"""File URLs; the expected ones are what the Addressable gem gives."""

from __future__ import annotations

import pytest

from jekyllpy.ruby.uri import InvalidUri
from jekyllpy.sass.urls import encode, file_url, path_of, route


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("main.css", "main.css"),
        ("sp ace[x].css", "sp%20ace%5Bx%5D.css"),
        ("ü.css", "%C3%BC.css"),
        ("a%20b.css", "a%2520b.css"),
        ("a#b.css", "a#b.css"),
        ("a#b#c.css", "a#b%23c.css"),
        ("a?b.css", "a?b.css"),
        ("a:b.css", "a:b.css"),
        ("a;b@c!$(*),.css", "a;b@c!$(*),.css"),
        ("e\u0301.css", "e%CC%81.css"),
        ("'\"<>.css", "'%22%3C%3E.css"),
        ("{x}|~^`.css", "%7Bx%7D%7C~%5E%60.css"),
        ("a\\b.css", "a%5Cb.css"),
    ],
)
def test_names(name: str, expected: str) -> None:
    assert encode(name) == expected
    assert file_url(f"/src/{name}") == f"file:///src/{expected}"


def test_a_name_that_no_uri_can_be() -> None:
    with pytest.raises(InvalidUri):
        encode(":x.css")


@pytest.mark.parametrize(
    ("url", "folder", "expected"),
    [
        ("file:///a/b/c.scss", "file:///a/b/", "c.scss"),
        ("file:///a/b/c.scss", "file:///", "/a/b/c.scss"),
        ("file:///a/b/c.scss", "file:///a/x/y/", "../../b/c.scss"),
        ("file:///a/b/c.scss", "file:///a/b/c/", "../c.scss"),
        ("file:///c.scss", "file:///a/b/", "../../c.scss"),
        ("file:///a/b/css/c.scss", "file:///a/b/", "css/c.scss"),
        ("file:///a/%C3%BC/c%20d.scss", "file:///a/%c3%bc/", "c%20d.scss"),
        ("file:///a/b/c.scss", "file:///z/b/", "../../a/b/c.scss"),
        ("file:///a/a/a/x.scss", "file:///a/a/", "a/x.scss"),
        ("file:///src/e%CC%81.scss", "file:///src/css/", "../%C3%A9.scss"),
    ],
)
def test_routes(url: str, folder: str, expected: str) -> None:
    assert route(url, folder) == expected


def test_a_first_segment_with_a_colon_gets_a_dot() -> None:
    assert route("file:///a/c:d.scss", "file:///a/") == "./c:d.scss"


def test_paths() -> None:
    assert path_of("file:///a/b%20%C3%BC.scss") == "/a/b ü.scss"
    assert path_of("file:///C:/a.scss") == "C:/a.scss"
    assert path_of("css/a%20b.scss") == "css/a%20b.scss"
    assert path_of("") == ""
