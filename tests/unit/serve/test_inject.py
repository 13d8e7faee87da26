"""The script in the page."""

from __future__ import annotations

import time

import pytest

from jekyllpy.serve.inject import MAX_PAGE, inject, wants_script
from jekyllpy.serve.response import Response


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (b"<html><head><title>", b"<html><head>!<title>"),
        (b'<HEAD lang="a"\n id=b>x', b'<HEAD lang="a"\n id=b>!x'),
        (b"<header><head>x<head>", b"<header><head>!x<head>"),
        (b"<header>x</header>", b"<header>x</header>!"),
        (b"<p>no head", b"<p>no head!"),
        (b"<head ", b"<head !"),
        (b"", b"!"),
    ],
)
def test_place(page: bytes, expected: bytes) -> None:
    assert inject(page, b"!") == expected


def test_time_is_linear_in_the_page() -> None:
    began = time.perf_counter()
    inject(b"<head " * 500_000, b"!")
    assert time.perf_counter() - began < 2


def _page(content_type: str = "text/html; charset=utf-8", status: int = 200, body: bytes = b"") -> Response:
    return Response(status, (("Content-Type", content_type),), body)


def test_pages_want_the_script() -> None:
    assert wants_script({}, _page())
    assert wants_script({"sec-fetch-dest": "iframe"}, _page())
    assert wants_script({}, _page(status=404))


def test_what_is_no_page_wants_none() -> None:
    assert not wants_script({}, _page("text/css"))
    assert not wants_script({}, _page(status=403))
    assert not wants_script({}, Response(200))
    assert not wants_script({"sec-fetch-dest": "empty"}, _page())
    assert not wants_script({"user-agent": "Mozilla/4.0 (compatible; MSIE 8.0)"}, _page())
    assert not wants_script({}, _page(body=bytes(MAX_PAGE + 1)))
