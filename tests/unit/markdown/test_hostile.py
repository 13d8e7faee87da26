"""Text that sends a parser without bounds through the stack or round in circles."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from jekyllpy.markdown import markdown_converter

convert = markdown_converter()

PUMPED: dict[str, Callable[[int], str]] = {
    "brackets": lambda n: "[" * n,
    "closed brackets": lambda n: "[" * n + "]" * n,
    "half closed brackets": lambda n: "[" * n + "]" * (n // 2),
    "images": lambda n: "![" * n,
    "closed images": lambda n: "![" * n + "]" * n,
    "link targets": lambda n: "[a](" * n,
    "link titles": lambda n: '[a](b "' * n,
    "references": lambda n: "[a][" * n,
    "emphasis": lambda n: "*a_b" * n,
    "open emphasis": lambda n: "*a " * n,
    "mixed emphasis": lambda n: "**x *y _z __w " * n,
    "emphasis in elements": lambda n: "<b>*x</b>" * n,
    "brackets in elements": lambda n: "<b>[x</b>" * n + "]" * n,
    "open elements and emphasis": lambda n: "<b>*a " * n,
    "code spans": lambda n: " ".join("`" * (i % 300 + 1) for i in range(n // 20)),
    "elements": lambda n: "<b>" * n,
    "blocks": lambda n: "<div>" * n,
    "closed blocks": lambda n: "<div>" * n + "</div>" * n,
    "parsed blocks": lambda n: '<div markdown="1">\n' * n,
    "comments": lambda n: "x<!--" * n,
    "comments in blocks": lambda n: "<div>" + "<!-- " * n,
    "quotes": lambda n: "> " * n + "a",
    "lists": lambda n: "- " * n + "a",
    "definitions": lambda n: "a\n" + ": " * n + "b",
    "footnotes": lambda n: "[^1]: " * n,
    "chained footnotes": lambda n: "[^0]\n\n" + "".join(f"[^{i}]: x[^{i + 1}]\n\n" for i in range(n // 10)),
    "pipes": lambda n: "|a" * n,
    "rows": lambda n: "| a | b |\n" * n,
    "code in rows": lambda n: "<code " * n + "|\n",
    "fences": lambda n: "```a b\n" * n,
    "long fence": lambda n: "`" * n,
    "mixed fence": lambda n: "`~" * n,
    "braces": lambda n: "{:a\n" * n + "} x\n",
    "extensions": lambda n: "{::comment}\n" * n,
    "strikethrough": lambda n: "~~a " * n,
    "mathematics": lambda n: "$$a " * n,
    "quotation marks": lambda n: "\"'" * n,
    "autolinks": lambda n: "<http://a " * n,
    "abbreviations": lambda n: "".join(f"*[A{i}]: x\n" for i in range(n // 20)) + "A1 " * n,
    "underline": lambda n: "a\n" + "=" * n + "x",
    "closing marks": lambda n: "# " + " #" * n + "x",
    "definition lists": lambda n: "a\n" + ": b\n" * n,
    "words": lambda n: "word " * n,
}


@pytest.mark.parametrize("name", PUMPED)
def test_time_grows_with_the_text(name: str) -> None:
    pump = PUMPED[name]
    first = seconds(pump(2000))
    # Very short times say nothing; a text four times as long may take eight times as long.
    assert seconds(pump(8000)) <= 8 * first + 0.3


def seconds(text: str) -> float:
    start = time.process_time()
    convert(text)
    return time.process_time() - start


DEEP = {
    "quotes": "> " * 5000 + "a\n",
    "lists": "- " * 5000 + "a\n",
    "ordered lists": "1. " * 5000 + "a\n",
    "blocks": "<div>" * 5000,
    "parsed blocks": '<div markdown="1">\n' * 5000,
    "elements": "<b>" * 20_000 + "x" + "</b>" * 20_000,
    "images": "![" * 5000 + "](u)" * 5000,
    "definition lists": "a\n" + ": " * 5000 + "b\n",
    "header": "# " + "<b>" * 5000 + "x\n\n* t\n{:toc}\n",
}


@pytest.mark.parametrize("name", DEEP)
def test_depth_needs_no_stack(name: str) -> None:
    assert convert(DEEP[name])


def test_depth_that_kramdown_can_do_is_the_same() -> None:
    html = convert("> " * 300 + "a\n")
    assert html.count("<blockquote>") == 300
    assert "  " * 300 + "<p>a</p>" in html


def test_attribute_lists_that_name_each_other() -> None:
    doubling = "".join(f"{{:a{i}: a{i + 1} a{i + 1}}}\n" for i in range(60))
    assert convert(f"{doubling}\nx\n{{: a0}}\n{{:b: b .c}}\ny\n{{: b}}\n").endswith('<p class="c">y</p>\n')


def test_a_line_that_kramdown_never_gets_past() -> None:
    assert convert("    \f text\n") == "    \f text\n"
