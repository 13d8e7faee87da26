from __future__ import annotations

import pytest

from jekyllpy.markdown import chars


@pytest.mark.parametrize(
    ("name", "is_name"),
    [("a", True), ("a:b-c.d", True), ("é1", True), ("_x", True), ("²", False), ("aé²", False), ("é:²", False)],
)
def test_names(name: str, is_name: bool) -> None:
    assert chars.is_name(name) is is_name


@pytest.mark.parametrize(
    ("name", "is_name"),
    [("a", True), (":b", True), ("a.b-1", True), ("1a", False), ("-a", False), ("a×", False), ("ä\u0301", True)],
)
def test_xml_names(name: str, is_name: bool) -> None:
    assert chars.is_xml_name(name) is is_name
