"""Path patterns of `include` and `exclude`."""

from __future__ import annotations

import pytest

from jekyllpy.model.patterns import PathPatterns


@pytest.mark.parametrize(
    ("pattern", "path", "matches"),
    [
        ("docs", "docs/a.md", True),
        ("docs", "documents", False),
        ("/docs", "docs", True),
        ("docs/", "docs", True),
        ("a*", "ab/c", True),
        ("*.md", "a/b.md", True),
        ("b.md", "a/b.md", False),
    ],
)
def test_patterns(pattern: str, path: str, matches: bool) -> None:
    assert PathPatterns([pattern, 5]).match(path, lambda _: True) is matches
