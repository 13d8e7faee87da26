"""Haml, with Ruby, HTML and the languages of its filters."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Action, Grammar, States, goto, include
from jekyllpy.highlight.lexers.ruby_markup import Memory, as_filtered, as_html, as_ruby, begin_line, end_line, start
from jekyllpy.highlight.patterns import quoted
from jekyllpy.highlight.registry import load_lexer

_ID = r"[\w:-]++"
_VARIABLE = r"[a-z]\w*+"
# Haml: a line that ends in a bar goes on in the next.
_DOT = r"(?:[ ]\|\n(?=.*[ ]\|)|.)"
_FILTERS = frozenset({"javascript", "css", "ruby", "erb", "markdown", "sass"})


def _block(kind: str, state: str) -> Action:
    def begin(run: Run[Memory], match: re.Match[str]) -> None:
        run.token(kind, match[0])
        run.pop()
        run.memory.begin_block(state)

    return begin


def _filter(run: Run[Memory], match: re.Match[str]) -> None:
    _block("nd", "filter_block")(run, match)
    name = match[1].strip()
    run.memory.filter = run.child(load_lexer(name)) if name in _FILTERS else None


def _ruby_line(run: Run[Memory], match: re.Match[str]) -> None:
    run.token("p", match[0])
    run.reset_stack()
    _begin_ruby(run, "ruby_line")


def _ruby_tag(run: Run[Memory], match: re.Match[str]) -> None:
    run.token("p", match[0])
    _begin_ruby(run, "ruby_tag")


def _begin_ruby(run: Run[Memory], state: str) -> None:
    if run.memory.ruby:
        run.memory.ruby.reset()
    run.push(state)


STATES: States = {
    "root": ((r"\s*\n", ""), (r"\s*+", begin_line)),
    "content": (
        include("css"),
        (rf"%{_ID}", "nt", goto("tag")),
        (rf"!!!{_DOT}*\n", "nn", POP),
        (rf"(/)(\[{_DOT}*?\])({_DOT}*\n)", ("c", "cs", "c"), POP),
        (rf"/{_DOT}*\n", _block("c", "html_comment_block")),
        (rf"-#{_DOT}*\n", _block("c", "haml_comment_block")),
        (r"-", _ruby_line),
        (rf":({_DOT}*)\n", _filter),
        include("eval_or_plain"),
    ),
    "css": (
        (rf"\.{_ID}", "nc", goto("tag")),
        (rf"#{_ID}", "nf", goto("tag")),
    ),
    "tag": (
        include("css"),
        (r"[{]", _ruby_tag),
        (rf"\[{_DOT}*?\]", as_ruby),
        (r"\(", "p", "html_attributes"),
        (r"\s*\n", "", POP),
        (r"[<>]{1,2}(?=[ \t=])", "p"),
        include("eval_or_plain"),
    ),
    "plain": (
        (r"(?:[^#\n]|#[^{\n])++", as_html),
        include("interpolation"),
        (r"\n", end_line),
    ),
    "eval_or_plain": (
        (r"[&!]?==", "p", "plain"),
        (r"[&!]?[=!]", _ruby_line),
        (r"", "", "plain"),
    ),
    "ruby_line": (
        (r"\n", "", POP),
        (r",[ \t]*+\n", as_ruby),
        (r"[ ]\|[ \t]*+\n", "se"),
        # Rouge: nothing takes the blanks at the end of the line.
        (r"[ \t]++$", "err"),
        (r".*?(?=(?:,$| \|)?[ \t]*$)", as_ruby),
    ),
    "ruby_tag": (include("ruby_inner"),),
    "html_attributes": (
        (r"\s++", ""),
        (rf"{_ID}\s*+=", "na", "html_attribute_value"),
        (_ID, "na"),
        (r"\)", "", POP),
    ),
    "html_attribute_value": (
        (r"\s++", ""),
        (_VARIABLE, "nv", POP),
        (rf"@{_VARIABLE}", "vi", POP),
        (rf"\${_VARIABLE}", "vg", POP),
        (quoted("'", r"\n"), "s", POP),
        (quoted('"', r"\n"), "s", POP),
    ),
    "html_comment_block": ((rf"{_DOT}++", "c"), include("indented_block")),
    "haml_comment_block": ((rf"{_DOT}++", "cp"), include("indented_block")),
    "filter_block": (
        (r"(?:[^#\n]|#[^{\n])++", as_filtered),
        include("interpolation"),
        include("indented_block"),
    ),
    "interpolation": ((r"#\{", "si", "ruby"),),
    "ruby": ((r"\}", "si", POP), include("ruby_inner")),
    "ruby_inner": (
        (r"\{", as_ruby, "ruby_inner"),
        (r"\}", as_ruby, POP),
        (r"[^{}]++", as_ruby),
    ),
    "indented_block": ((r"\n", end_line),),
}

GRAMMAR = Grammar("haml", STATES, start)
