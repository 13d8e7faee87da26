from __future__ import annotations

import pytest

from jekyllpy.markdown.ids import IdCounter, basic_id, gfm_id


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("Hello, World!", "hello-world"),
        ("A -- b\tc", "a----b-c"),
        ("ΣΑΣ", "σασ"),
        ("Ünï 日本 สวัสดี x²", "ünï-日本-สวัสดี-x"),
        ("« x »", "-x-"),
        ("!!!", ""),
    ],
)
def test_gfm(text: str, identifier: str) -> None:
    assert gfm_id(text) == identifier


@pytest.mark.parametrize(
    ("text", "identifier"), [("3 Things", "things"), ("Ünï-x y", "n-x-y"), ("1\n2 a", "a"), ("123", ""), ("A_b", "ab")]
)
def test_basic(text: str, identifier: str) -> None:
    assert basic_id(text) == identifier


def test_counter() -> None:
    ids = IdCounter()
    assert [ids.unique(name) for name in ("x", "x", "x-1", "x", "")] == ["x", "x-1", "x-1", "x-2", ""]
    assert ids.unique("") == "-1"
