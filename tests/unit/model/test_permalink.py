"""URLs from templates."""

from __future__ import annotations

import pytest

from jekyllpy.errors import PermalinkError
from jekyllpy.model.permalink import add_permalink_suffix, document_url, page_url, sanitize_url


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("pretty", "/:path/"),
        ("date", "/:path:output_ext"),
        ("none", "/:path:output_ext"),
        ("weekdate", "/:path"),
        ("/x/:title/", "/:path/"),
        ("/x/:title:output_ext", "/:path:output_ext"),
        ("/x/:title", "/:path"),
    ],
)
def test_the_site_style_decides_the_ending(style: str, expected: str) -> None:
    assert add_permalink_suffix("/:path", style) == expected


@pytest.mark.parametrize(
    ("url", "expected"), [("a/../b/./c//d.html", "/a/b/c/d.html"), ("", "/"), ("../../x", "/x"), ("a..b", "/a/b")]
)
def test_urls_stay_below_the_root(url: str, expected: str) -> None:
    assert sanitize_url(url) == expected


def test_page_placeholders_are_escaped() -> None:
    assert page_url("/:path/:basename/", "/sp ace", "pg e", ".html") == "/sp%20ace/pg%20e/"


def test_trailing_underscore_is_no_part_of_a_placeholder() -> None:
    assert document_url("/:month_:day", {"month": "01", "day": "02"}.get) == "/01_02"


def test_unknown_placeholder_is_an_error() -> None:
    with pytest.raises(PermalinkError, match="doesn't have nope keys"):
        document_url("/:nope/", {}.get)
