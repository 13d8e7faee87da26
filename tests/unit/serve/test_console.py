"""The lines of the server."""

from __future__ import annotations

import re

import pytest

from jekyllpy.serve import ServeOptions, console


@pytest.mark.parametrize(
    ("baseurl", "expected"),
    [
        (None, "http://127.0.0.1:4000"),
        ("", "http://127.0.0.1:4000/"),
        ("/bb", "http://127.0.0.1:4000/bb/"),
        ("/bb/", "http://127.0.0.1:4000/bb//"),
    ],
)
def test_address_as_jekyll_writes_it(baseurl: str | None, expected: str) -> None:
    assert console.site_address(ServeOptions(baseurl=baseurl), 4000) == expected


def test_a_refused_request_is_told_as_webrick_does() -> None:
    topic, message = console.request_refused(console.not_found("/favicon.ico"))
    assert re.fullmatch(r"\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\]", topic)
    assert message == "ERROR `/favicon.ico' not found."


def test_what_a_request_says_does_not_command_the_terminal() -> None:
    assert console.printable("/ä\x1b[31m\r\n\x9b\u202e\udcff") == "/ä\\x1B[31m\\x0D\\x0A\\x9B\\u202E\\xFF"
