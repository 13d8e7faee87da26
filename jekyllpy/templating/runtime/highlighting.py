"""What the `highlight` tag prints."""

from __future__ import annotations

import re
from typing import Any, Final

from jekyllpy.templating.failures import SyntaxFailure
from jekyllpy.templating.runtime.context import Context
from jekyllpy.templating.runtime.output import printed

_OUTER_NEWLINES: Final = re.compile(r"\A[\n\r]+|[\n\r]+\Z")


class MarkupFailure(SyntaxFailure):
    """Wrong markup, told in Jekyll's own words."""

    prefix = ""


def highlight(context: Context, text: str, language: str, numbered: bool, marks: Any, prefix: Any, suffix: Any) -> str:
    """Return a highlighted block as HTML; `marks` are the marked lines as texts, None without any."""
    code = _without_outer_newlines(text)
    highlighter = context.registers.config.get("highlighter")
    if highlighter == "pygments":
        context.registers.warn("Warning:", "Highlight Tag no longer supports rendering with Pygments.")
        context.registers.warn("", "Using the default highlighter, Rouge, instead.")
    if highlighter in ("rouge", "pygments"):
        html = _spans(code, language, numbered, marks)
    else:
        html = _escaped(code).strip("\0\t\n\v\f\r ")
    attributes = f'class="language-{language.replace("+", "-")}" data-lang="{language}"'
    figure = f'<figure class="highlight"><pre><code {attributes}>{_chomp(html)}</code></pre></figure>'
    return f"{printed(prefix)}{figure}{printed(suffix)}"


def _without_outer_newlines(text: str) -> str:
    return _OUTER_NEWLINES.sub("", text)


def _chomp(text: str) -> str:
    return text[:-2] if text.endswith("\r\n") else text[:-1] if text.endswith(("\n", "\r")) else text


def _escaped(text: str) -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;").replace("'", "&#39;")


def _spans(code: str, language: str, numbered: bool, marks: Any) -> str:
    from jekyllpy.highlight import find_lexer, line_table, marked_spans, spans

    if marks is not None and not isinstance(marks, tuple):
        raise MarkupFailure("Syntax Error for mark_lines declaration. Expected a double-quoted list of integers.")
    lexer = find_lexer(language, code)
    tokens = lexer.tokens(code) if lexer else [("", code)]
    html = spans(tokens) if marks is None else marked_spans(tokens, frozenset(map(int, marks)))
    return line_table(html, code, gutter_class="gutter", code_class="code") if numbered else html
