"""Slim, with Ruby, HTML and the languages of its filters."""

from __future__ import annotations

import re
from types import MappingProxyType

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States, goto, include, reaching, until
from jekyllpy.highlight.lexers.ruby_markup import Memory, as_filtered, as_html, as_ruby, begin_line, end_line, start
from jekyllpy.highlight.registry import load_lexer

_RUBY_WORD = r"[\w!?@$]++"
# A backslash lets a line go on in the next.
_DOT = r"(?:\\\n|.)"
_HTML_TAG = r"</?[\w\s='\"]++/?>"
_FILTERS = MappingProxyType(
    {
        "erb": "erb",
        "javascript": "javascript",
        "css": "css",
        "coffee": "coffeescript",
        "markdown": "markdown",
        "scss": "scss",
        "sass": "sass",
    }
)


def _filter(run: Run[Memory], match: re.Match[str]) -> None:
    run.token("nd", match[0])
    run.pop()
    memory, name = run.memory, match[1]
    memory.begin_block("filter_block")
    if name == "ruby" and memory.ruby:
        # Rouge: the filter goes on in the run that all other Ruby is in.
        memory.ruby.reset()
        memory.filter = memory.ruby
    else:
        memory.filter = run.child(load_lexer(_FILTERS[name])) if name in _FILTERS else None


def _plain(run: Run[Memory], match: re.Match[str]) -> None:
    run.token("p", match[0])
    run.pop()
    run.memory.begin_block("plain_block")
    run.goto("plain_block")


def _feed_ruby(run: Run[Memory], text: str) -> None:
    if run.memory.ruby:
        run.memory.ruby.feed(text)


def _mark_and_ruby(run: Run[Memory], text: str) -> None:
    run.token("p", text[0])
    _feed_ruby(run, text[1:])


def _marked_ruby(run: Run[Memory], match: re.Match[str]) -> None:
    _mark_and_ruby(run, match[0])


def _ruby_line(run: Run[Memory], match: re.Match[str]) -> None:
    """Take the line as Ruby but for what makes it go on in the next, and blanks at its end."""
    start, text = match.start(), run.text
    end = text.find("\n", start)
    line = text[start:] if end < 0 else text[start:end]
    code = line.rstrip(" \t")
    if code.endswith(" |"):
        code = code[:-2]
    elif code == line and code.endswith((",", "\\")):
        code = code[:-1]
    run.pos = start + len(code)
    _feed_ruby(run, code)


_ENTITY = until(r"&", ";", "ni", stop=r"\s")

STATES: States = {
    "root": ((r"\s*\n", ""), (r"\s*+", begin_line)),
    "content": (
        include("css"),
        (rf"/{_DOT}*+", "c", "indented_block"),
        (r"(doctype)(\s++)(.*)", ("nn", "w", ""), POP),
        (r"(\w*+):\s*\n", _filter),
        (r"[|'](?=\s)", _plain),
        (r"-|==|=", "p", "ruby_line"),
        (rf"\*{_RUBY_WORD}(?:\([^)\n]*+\))?", _marked_ruby, "tag"),
        (_HTML_TAG, as_html, POP),
        (r"\w++", "nt", "tag"),
    ),
    "css": (
        (r"\.[\w-]*+", "nc", goto("tag")),
        (r"#[a-zA-Z][\w:-]*+", "nf", goto("tag")),
    ),
    "tag": (
        include("css"),
        include("indented_block"),
        include("interpolation"),
        (r"[<>]", "p"),
        (r"\s", "w"),
        (rf"\*{_RUBY_WORD}", _marked_ruby),
        until(rf"\*\{{{_DOT}", r"\}", _mark_and_ruby, stop=r"(?<!\\)\n"),
        (*reaching(r"([\w-]++)(?:(\s*+)(?P<hit>=))?", ("na", "w", "p")), "html_attribute"),
        (rf"={_DOT}++", _marked_ruby),
        _ENTITY,
        (_DOT, ""),
    ),
    "html_attribute": (
        (r"\s*+(?:\"(?:\\\n|[^\"\n])*+\"|'(?:\\\n|[^'\n])*+')", "s", POP),
        (*reaching(r"[\w!?@$]++(?:\([^)\n]*+(?P<hit>\))?)?", as_ruby), POP),
        (_RUBY_WORD, as_ruby, POP),
        (r"\s++", "w"),
    ),
    "ruby_line": (
        include("indented_block"),
        (r"[,\\]\s*\n", as_ruby),
        (r"[ ]\|[ \t]*+\n", "se"),
        (r"", _ruby_line),
    ),
    "filter_block": (
        (r"(?:[^#\n]|#[^{\n])++", as_filtered),
        include("interpolation"),
        include("indented_block"),
    ),
    "plain_block": (
        include("interpolation"),
        (_HTML_TAG, as_html),
        _ENTITY,
        (_DOT, ""),
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

GRAMMAR = Grammar("slim", STATES, start)
