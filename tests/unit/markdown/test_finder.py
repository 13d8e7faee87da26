from __future__ import annotations

import re

from jekyllpy.markdown.finder import NOWHERE, Finder


def test_find_in_any_order() -> None:
    finder = Finder("a b a b")
    assert [finder.find("b", at) for at in (0, 1, 2, 3, 6, 7, 0, 5)] == [2, 2, 2, 6, 6, NOWHERE, 2, 6]
    assert [finder.find("x", at) for at in (3, 0, 5)] == [NOWHERE] * 3


def test_search_remembers_what_is_absent() -> None:
    finder = Finder("ab")
    pattern = re.compile("a")
    assert finder.search(pattern, 1) is None
    assert finder.search(pattern, 2) is None
    found = finder.search(pattern, 0)
    assert found is not None and found.start() == 0


def test_closing_brace() -> None:
    assert Finder("{:a \\} b}").closing_brace(0) == 8
    assert Finder("{:a \\} b").closing_brace(0) == 5
    assert Finder("{:a").closing_brace(0) == NOWHERE
