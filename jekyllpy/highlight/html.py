"""Tokens as Rouge's HTML: spans, marked lines, line-number tables."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator

from jekyllpy.highlight.engine import Token
from jekyllpy.highlight.tokens import ERROR, ESCAPE

_PIECES = re.compile(r"\n|[^\n]+")


def escape(text: str) -> str:
    """Escape `&`, `<` and `>`, and nothing else, as Rouge does."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    return text


def spans(tokens: Iterable[Token]) -> str:
    """Return the tokens as spans with their short names as classes; plain text stands bare."""
    pieces = []
    for kind, text in tokens:
        text = escape(text)
        # Rouge: without its escape mode, what would pass unescaped counts as an error.
        kind = ERROR if kind == ESCAPE else kind
        pieces.append(f'<span class="{kind}">{text}</span>' if kind else text)
    return "".join(pieces)


def marked_spans(tokens: Iterable[Token], marked: Container[int], css_class: str = "hll") -> str:
    """Return the tokens as spans line by line, the lines with a marked number (from 1) in a span of their own."""
    pieces = []
    for number, line in enumerate(token_lines(tokens), 1):
        html = spans(line) + "\n"
        pieces.append(f'<span class="{css_class}">{html}</span>' if number in marked else html)
    return "".join(pieces)


def token_lines(tokens: Iterable[Token]) -> Iterator[list[Token]]:
    """Yield each line's tokens without the newline; tokens over several lines are cut."""
    line: list[Token] = []
    for kind, text in tokens:
        for piece in _PIECES.findall(text):
            if piece == "\n":
                yield line
                line = []
            else:
                line.append((kind, piece))
    if line:
        yield line


def line_table(
    html: str,
    code: str,
    *,
    table_class: str = "rouge-table",
    gutter_class: str = "rouge-gutter",
    code_class: str = "rouge-code",
    start_line: int = 1,
    line_format: str = "%i",
) -> str:
    """Return a table with line numbers beside the code's HTML.

    `html` are the inner spans of `code`. The default classes are those of kramdown's `line_numbers`;
    `{% highlight linenos %}` has `gutter` and `code`.
    """
    count = code.count("\n")
    if not code.endswith("\n"):
        count += 1
        html += "\n"
    numbers = "\n".join(line_format % number for number in range(start_line, start_line + count))
    return (
        f'<table class="{table_class}"><tbody><tr>'
        f'<td class="{gutter_class} gl"><pre class="lineno">{numbers}\n</pre></td>'
        f'<td class="{code_class}"><pre>{html}</pre></td></tr></tbody></table>'
    )
