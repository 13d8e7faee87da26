from __future__ import annotations

import pytest

from jekyllpy.markdown.attributes import MAX_LISTS, AttributeList, apply
from jekyllpy.markdown.tree import Attributes


def read(text: str) -> AttributeList:
    found = AttributeList()
    found.read(text)
    return found


@pytest.mark.parametrize(
    ("text", "attrs", "references"),
    [
        (".a .b", {"class": "a b"}, []),
        ("#a.b.c", {"id": "a", "class": "b c"}, []),
        ("ref k='v' other", {"k": "v"}, ["ref", "other"]),
        ('k="a\\"b \\} c"', {"k": 'a"b } c'}, []),
        ('k="a"b" l="c"', {"k": 'a"b', "l": "c"}, []),
        ("#1no .ok", {"class": "ok"}, []),
        ("=x !y .z", {"class": "z"}, []),
        ('class="x" .y', {"class": "x y"}, []),
    ],
)
def test_read(text: str, attrs: dict[str, str], references: list[str]) -> None:
    found = read(text)
    assert found.attrs == attrs
    assert list(found.attrs) == list(attrs)
    assert found.references == references


def test_read_says_whether_anything_makes_sense() -> None:
    assert AttributeList().read(" : ")
    assert AttributeList().read(".a")
    assert not AttributeList().read("=!")


def test_references_come_first_and_classes_add_up() -> None:
    attrs: Attributes = {"class": "old", "k": "old"}
    definitions = {"a": read(".a b k='1'"), "b": read(".b")}
    apply(attrs, read(".own a nope"), definitions)
    assert attrs == {"class": "old b a own", "k": "1"}


def test_circles_end() -> None:
    attrs: Attributes = {}
    apply(attrs, read("a"), {"a": read(".a b"), "b": read(".b a")})
    assert attrs == {"class": "b a"}


def test_doubling_ends() -> None:
    definitions = {f"a{i}": read(f"a{i + 1} a{i + 1}") for i in range(50)} | {"a50": read(".x")}
    attrs: Attributes = {}
    apply(attrs, read("a0"), definitions)
    assert (attrs["class"] or "").count("x") <= MAX_LISTS
