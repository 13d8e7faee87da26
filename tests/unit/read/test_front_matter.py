from __future__ import annotations

import frontmatter
import pytest

from jekyllpy.errors import YamlError
from jekyllpy.read.front_matter import (
    JekyllHandler,
    has_front_matter,
    parse_front_matter,
    split_front_matter,
)


@pytest.mark.parametrize("line", [b"---\n", b"---  \t\n", b"---\r\n"])
def test_three_dashes_make_a_page(line: bytes) -> None:
    assert has_front_matter(line)


@pytest.mark.parametrize("line", [b"", b"---", b"----\n", b" ---\n", b"--- # x\n", b"\xef\xbb\xbf---\n", b"\n"])
def test_anything_else_makes_a_static_file(line: bytes) -> None:
    assert not has_front_matter(line)


@pytest.mark.parametrize(
    ("text", "head", "body", "first_line"),
    [
        ("---\ntitle: x\n---\nbody\n", "---\ntitle: x\n", "body\n", 4),
        ("---\ntitle: x\n...\nbody", "---\ntitle: x\n", "body", 4),
        ("---\n---", "---\n", "", 2),
        ("---\n\n\n---\n\n\nLEAD", "---\n\n\n", "LEAD", 7),
        ("---\na: 1\n---\n\n  indented", "---\na: 1\n", "  indented", 5),
        ("---\na: |\n  ---\n  x\n---\nbody", "---\na: |\n  ---\n  x\n", "body", 6),
        ("---\na: 1\n----\nfoo\n---\nD", "---\na: 1\n----\nfoo\n", "D", 6),
        ("---\r\na: 1\r\n---\r\nx\r\n", "---\r\na: 1\r\n", "x\r\n", 4),
        ("---\n", None, "---\n", 1),
        ("---\ntitle: x\nno close", None, "---\ntitle: x\nno close", 1),
        ("text\n---\n", None, "text\n---\n", 1),
    ],
)
def test_the_closing_fence_takes_the_blank_lines_after_it(
    text: str, head: str | None, body: str, first_line: int
) -> None:
    assert split_front_matter(text) == (head, body, first_line)


def test_values_are_typed_as_safeyaml_does() -> None:
    parsed = parse_front_matter("---\na: 1:30\nb: yes\n---\ntext", "a.md")

    assert (parsed.data, parsed.content, parsed.first_line) == ({"a": 90.0, "b": True}, "text", 5)


def test_without_a_head_there_is_no_data() -> None:
    assert parse_front_matter("text", "a.md").data == {}
    assert parse_front_matter("---\n---\ntext", "a.md").data == {}


def test_a_head_that_is_no_hash_is_given_as_it_is() -> None:
    assert parse_front_matter("---\n- a\n---\n", "a.md").data == ["a"]


def test_an_error_names_the_place_in_the_file() -> None:
    with pytest.raises(YamlError) as caught:
        parse_front_matter("---\ntitle: a: b\n---\n", "/site/a.md")

    assert caught.value.place == "/site/a.md:2:9"


def test_splitting_long_runs_of_fences_and_blanks_is_linear() -> None:
    text = "---\n" + ("---" + " " * 50 + "x\n") * 20_000 + "\n" * 100_000

    assert split_front_matter(text)[0] is None


def test_python_frontmatter_takes_the_handler() -> None:
    post = frontmatter.loads("---\ntitle: yes\n...\nbody", handler=JekyllHandler())

    assert (post.metadata, post.content) == ({"title": True}, "body")
    assert frontmatter.loads("no head", handler=JekyllHandler()).metadata == {}
