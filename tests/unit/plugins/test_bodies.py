"""Where a page's body begins and ends."""

from __future__ import annotations

import pytest

from jekyllpy.plugins.bodies import split_body


@pytest.mark.parametrize(
    "parts",
    [
        ("", "no body", ""),
        ("<html><body>", "x", "</body>y</body>"),
        ("<body class='a'\n b>\n\n ", "x ", "</body></html>"),
        ("<body>", "x", ""),
        ("<body without an end", "", ""),
        ("<BODY><body>", "x</BODY>", ""),
    ],
)
def test_split(parts: tuple[str, str, str]) -> None:
    assert split_body("".join(parts)) == parts
