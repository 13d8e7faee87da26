"""Where excerpts end."""

from __future__ import annotations

from jekyllpy.model.excerpt import extract_excerpt

BLOCKS = frozenset({"if", "for", "highlight"})


def test_without_separator_the_whole_content() -> None:
    assert extract_excerpt("one\ntwo", "\n\n", BLOCKS) == ("one\ntwo", False)


def test_an_open_block_is_closed() -> None:
    excerpt, was_closed = extract_excerpt("{% if x %}{% assign a = 1 %}in\n\nout{% endif %}", "\n\n", BLOCKS)
    assert excerpt == "{% if x %}{% assign a = 1 %}in\n{% endif %}"
    assert was_closed


def test_nested_blocks_close_inside_out() -> None:
    excerpt, _ = extract_excerpt("{% for a in b %}{% if a %}x\n\ny", "\n\n", BLOCKS)
    assert excerpt.endswith("x\n{% endif %}\n{% endfor %}")


def test_link_definitions_in_use_come_along() -> None:
    text = "See [a][a] and [b].\n\nrest\n\n[a]: /a 'A'\n  [b]: /b\n    [c]: /c\n[d]: /d"
    excerpt, was_closed = extract_excerpt(text, "\n\n", BLOCKS)
    assert excerpt == "See [a][a] and [b].\n\n[a]: /a 'A'\n[b]: /b"
    assert not was_closed
