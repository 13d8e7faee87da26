"""Markdown, with the code in its fences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jekyllpy.highlight.engine import Feedable, Run
from jekyllpy.highlight.grammar import POP, Grammar, States, at_line_start, compile_pattern, include, until
from jekyllpy.highlight.guess import guess_lexer
from jekyllpy.highlight.lexers.plaintext import plain
from jekyllpy.highlight.registry import find_lexer, load_lexer

_CHAR = r"(?:\\.|[^\\\n])"
_LINK_ON_LINE = compile_pattern(r"!?\[(?:\\.|[^\\\n\]]|\](?![\[(]))*+(?P<hit>\](?=[\[(]))?").match
_LINK = compile_pattern(r"(\](?=[\[(]))|\]").search
_TICKS = compile_pattern(r"\\.|\\|`+")
_AT = compile_pattern(r"(@)|\n").search
_ANGLE = compile_pattern(r"<(?:\\.|[^\\\n>])*+(?P<hit>>)?").match


@dataclass(slots=True)
class Memory:
    """The run of the HTML in the text; the open fence and the run of the code in it."""

    html: Feedable
    fence: str = ""
    code: Feedable | None = None


def start(run: Run[Memory]) -> Memory:
    return Memory(run.child(load_lexer("html")))


def _front_matter(run: Run[Memory], text: str) -> None:
    run.delegate(load_lexer("yaml"), text)


def _html(run: Run[Memory], text: str) -> None:
    run.memory.html.feed(text)


def _open_fence(run: Run[Memory], match: re.Match[str]) -> None:
    """Take a whole fenced block, or, if nothing closes it, its first line."""
    indent, fence, info = match.groups()
    name = info.strip("\0 \t\n\v\f\r")
    end = run.text.find(f"\n{indent}{fence}", match.end())
    body = run.text[match.end() : end] if end >= 0 else ""
    lexer = find_lexer(name) if name else guess_lexer(body)
    code = run.child(lexer or plain("sb"))
    run.token("", indent)
    run.token("p", fence)
    run.token("nl", info)
    if end >= 0:
        code.feed(body)
        run.token("", f"\n{indent}")
        run.token("p", fence)
        run.pos = end + 1 + len(indent) + len(fence)
    else:
        run.memory.fence, run.memory.code = fence, code
        run.push("fence")


def _close_fence(run: Run[Memory], match: re.Match[str]) -> bool | None:
    indent, fence = match[0], run.memory.fence
    if not run.text.startswith(fence, match.end()):
        return False
    run.pos = match.end() + len(fence)
    run.pop()
    run.token("", indent)
    run.token("p", fence)
    return None


def _fenced_line(run: Run[Memory], match: re.Match[str]) -> None:
    if run.memory.code:
        run.memory.code.feed(match[0])


def _code_span(run: Run[Memory], match: re.Match[str]) -> bool | None:
    """Take a span from its ticks to the nearest run with as many, or with as many as there is."""
    found = _span_end(run.text, match.start(), len(match[0]))
    if found < 0:
        return False
    run.token("sb", run.text[match.start() : found])
    run.pos = found
    return None


def _span_end(text: str, start: int, size: int) -> int:
    # The opening may be shorter than the run of ticks it begins, and then closed by the run's rest.
    best, end = (size - 1) // 2, start + 2 * ((size - 1) // 2) + 1
    for ticks in _later_ticks(text, start + size):
        length = min(ticks.end() - ticks.start(), size)
        if length > best:
            best, end = length, ticks.start() + length
        if best == size:
            break
    return end if best else -1


def _later_ticks(text: str, start: int) -> Iterator[re.Match[str]]:
    for found in _TICKS.finditer(text, start):
        if found[0] == "\\":
            return
        if found[0][0] == "`":
            yield found


def _reference(run: Run[Memory], match: re.Match[str]) -> None:
    run.token("", match[0][: len(match[0]) - len(match["hit"])])
    run.token("p", "[")
    run.token("ss", match["name"])
    run.token("p", "]")
    run.token("", match["space"])
    run.token("p", ":")
    run.push("title")
    run.push("url")


def _link(run: Run[Memory], match: re.Match[str]) -> bool | None:
    on_line = run.reach(_LINK_ON_LINE, match.start())
    end = on_line.end() if on_line else run.find(_LINK, match.end())
    if end < 0:
        return False
    run.token("p", match[0])
    run.token("nv", run.text[match.end() : end - 1])
    run.token("p", "]")
    run.pos = end
    run.push("link")
    return None


def _address(run: Run[Memory], match: re.Match[str]) -> bool | None:
    """Take an e-mail address in angle brackets, up to the last bracket on the line."""
    at = run.find(_AT, match.end())
    if at < 0:
        return False
    line_end = run.text.find("\n", at)
    line_end = len(run.text) if line_end < 0 else line_end
    close = run.text.rfind(">", at, line_end)
    dot = run.text.find(".", at + 1, line_end)
    if dot < 0 or close < dot + 2:
        return False
    run.pos = close + 1
    run.token("nv", run.text[match.start() : run.pos])
    return None


def _element(run: Run[Memory], match: re.Match[str]) -> bool | None:
    found = run.reach(_ANGLE, match.start())
    if found is None:
        return False
    run.pos = found.end()
    run.memory.html.feed(found[0])
    return None


STATES: States = {
    "root": (
        until(r"---\s*\n", r"^---\s*$\n?", _front_matter),
        (r"\\.", "se"),
        (r"^[\S ]++\n--+\n", "gh"),
        (r"^[\S ]++\n==+\n", "gu"),
        (r"^#(?=[^#]).*$", "gh"),
        (r"^#.*$", "gu"),
        (r"^([ \t]*+)(`{3,}+|~{3,}+)([^\n]*\n)", _open_fence),
        (r"\n\n(?:(?:    |\t).*\n|\n)++", "sb"),
        (r"`+", _code_span),
        at_line_start(r"\*(?:\s*\*){2,}\s*$", "p"),
        at_line_start(r"-(?:\s*-){2,}\s*$", "p"),
        at_line_start(r"[*+-](?=\s)", "p"),
        at_line_start(r"\d++\.", "p"),
        at_line_start(r">.*$", "gt"),
        at_line_start(rf"\[(?P<name>{_CHAR}+?)\](?P<space>\s*):", _reference),
        (r"!?\[", _link),
        (r"[*]{2}[^* \n][^*\n]*+[*]{2}", "gs"),
        (r"[*]{3}[^* \n][^*\n]*+[*]{3}", "ges"),
        (rf"__{_CHAR}*?__", "gs"),
        (rf"[*]{_CHAR}*?[*]", "ge"),
        (rf"_{_CHAR}*?_", "ge"),
        (r"<", _address),
        (rf"<(?:https?|mailto|ftp)://{_CHAR}*?>", "nv"),
        (r"[^\\`\[*\n&<]++", ""),
        until("&", r";(?!\S*;)", _html, stop=r"\s"),
        (r"<", _element),
        (r"[&<]", ""),
        (r"\[", ""),
        (r"\n", ""),
    ),
    "fence": (
        (r"^[ \t]*+", _close_fence),
        (r"^.*\n", _fenced_line),
    ),
    "link": (
        (rf"(\[)({_CHAR}*?)(\])", ("p", "ss", "p"), POP),
        (r"[(]", "p", ("inline_title", "inline_url")),
        (r"[ \t]++", ""),
        (r"", "", POP),
    ),
    "url": (
        (r"[ \t]++", ""),
        (rf"(<)({_CHAR}*?)(>)", ("nt", "sx", "nt"), POP),
        (r"\S++", "sx", POP),
    ),
    "title": (
        (rf'"{_CHAR}*?"', "nn"),
        (rf"'{_CHAR}*?'", "nn"),
        (rf"[(]{_CHAR}*?[)]", "nn"),
        (r"\s*+(?=[\"'()])", ""),
        (r"", "", POP),
    ),
    "inline_title": ((r"[)]", "p", POP), include("title")),
    "inline_url": (
        (r"[^<\s)]++", "sx", POP),
        (r"\s++", ""),
        include("url"),
    ),
}

GRAMMAR = Grammar("markdown", STATES, start)
