"""BibTeX as tokens. An object that cannot be read as tokens is left out; what follows it is read on."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

_OBJECT = re.compile(r"@[\t ]*")
_OBJECT_ON_A_LINE = re.compile(r"(?:^|\n)[\t ]*@[\t ]*", re.MULTILINE)
# Ruby: `\s` knows no blanks but those of ASCII
_BLANKS = r"[ \t\r\n\f\v]*"
_NAME = r"(?:[^\W_]|[/:_!$?.%+&*-])+"
# Blanks are part of keys too; none is looked at twice
_KEY = re.compile(rf"{_BLANKS}+(?:((?:[^\W_]|[ /:_!$?.%+;&*'\"{{}}-])++),|(?<= ),)")
_OPEN = re.compile(rf"{_BLANKS}\{{")
_KINDS = (
    ("string", re.compile("string", re.IGNORECASE)),
    ("preamble", re.compile(r"preamble\b", re.IGNORECASE)),
    ("comment", re.compile(r"comment\b", re.IGNORECASE)),
    ("name", re.compile(r"[a-z\d:_!.$%&*-]+", re.IGNORECASE | re.ASCII)),
)
_TOKEN = re.compile(
    rf"{_BLANKS}(?P<open>\{{)|{_BLANKS}(?P<close>\}}){_BLANKS}|{_BLANKS}(?P<sign>[=,]){_BLANKS}|(?P<number>\d+)"
    rf"|(?P<name>{_NAME})|{_BLANKS}(?P<quote>\")|{_BLANKS}(?P<sharp>\#){_BLANKS}|(?P<object>@)"
    r"|(?P<blank>[ \t\r\n\f\v]+)|(?P<other>.)"
)
_BRACE = re.compile(r"[{}]")
_BRACE_OR_QUOTE = re.compile(r"[{}\"]")
_LINE_BREAK = re.compile(r"\n\s*", re.ASCII)


class Token(NamedTuple):
    """One token: `meta` is text between objects, `at` begins an object, signs are their own kind."""

    kind: str
    text: str
    at: int


def lex_bibtex(text: str, *, strips_lines: bool = True, is_strict: bool = True) -> list[Token]:
    """Return the tokens of a text.

    `strips_lines` makes a line break in a value, with the indentation after it, one blank; without `is_strict` an `@`
    begins an object only where it is the first sign of its line.
    """
    lexer = _Lexer(text, strips_lines, _OBJECT if is_strict else _OBJECT_ON_A_LINE)
    while lexer.at < len(text):
        lexer.step()
    return lexer.tokens


class _Lexer:
    def __init__(self, text: str, strips_lines: bool, start: re.Pattern[str]) -> None:
        self.text = text
        self.at = 0
        self.tokens: list[Token] = []
        self.step: Callable[[], None] = self._between
        self._start = start
        self._strips_lines = strips_lines
        self._depth = 0
        self._is_comment = False

    def _between(self) -> None:
        found = self._start.search(self.text, self.at)
        end = found.end() if found else len(self.text)
        # The gem: takes one character off the text before an object, wherever the `@` is
        self._push("meta", self.text[self.at : end - 1 if found else end])
        self.at = end
        if found:
            self._enter()

    def _enter(self) -> None:
        self._depth = 0
        self._push("at", "@")
        matches = ((kind, pattern.match(self.text, self.at)) for kind, pattern in _KINDS)
        kind, found = next(((kind, found) for kind, found in matches if found), ("", None))
        if found is None:
            self._leave_out()
            return
        self.at, self.step, self._is_comment = found.end(), self._inside, kind == "comment"
        self._push(kind, found[0])
        opened = _OPEN.match(self.text, self.at) if kind == "name" else None
        if opened:
            self._open(opened.end())
            if key := _KEY.match(self.text, self.at):
                self.at = key.end()
                self._push("key", (key[1] or "").strip())

    def _inside(self) -> None:
        found = _TOKEN.match(self.text, self.at)
        if found is None:
            self.at += 1
            return
        kind = found.lastgroup or "blank"
        if kind == "open":
            self._open(found.end())
            return
        self.at = found.end()
        if kind == "close":
            self._close()
        elif kind == "quote":
            self.step = self._literal
        elif kind == "object":
            self._enter()
        elif kind == "other":
            self._leave_out()
        elif kind != "blank":
            self._push(found["sign"] if kind == "sign" else kind, found[kind])

    def _open(self, end: int) -> None:
        self.at = end
        self._depth += 1
        self._push("{", "{")
        if self._depth > 1 or self._is_comment:
            self.step = self._content

    def _close(self) -> None:
        self._depth -= 1
        self._push("}", "}")
        if self._depth == 0:
            self._leave()
        elif self._depth < 0:
            self._leave_out()

    def _content(self) -> None:
        start, ends_at = self.at, 0 if self._is_comment else 1
        while self._depth > ends_at and self.at < len(self.text):
            found = _BRACE.search(self.text, self.at)
            if not found:
                self.at = len(self.text)
                self._leave_out()
                return
            self._depth += 1 if found[0] == "{" else -1
            self.at = found.end()
        if self._depth > ends_at:
            # The gem: a file that ends with a brace is not taken for cut off before its tokens are read
            self._push_text("content", self.text[start:])
            return
        self._push_text("content", self.text[start : self.at - 1])
        self._push("}", "}")
        self.step = self._inside
        if self._depth == 0:
            self._leave()

    def _literal(self) -> None:
        start = self.at
        while self.at < len(self.text):
            found = _BRACE_OR_QUOTE.search(self.text, self.at)
            self.at = found.end() if found else len(self.text)
            if found and found[0] == '"' and self._depth == 1:
                self._push_text("literal", self.text[start : self.at - 1])
                self.step = self._inside
                return
            if found:
                self._depth += {"{": 1, "}": -1}.get(found[0], 0)
            if found is None or (found[0] == "}" and self._depth < 1):
                self._leave_out()
                return
        self._push_text("literal", self.text[start:])

    def _push(self, kind: str, text: str) -> None:
        self.tokens.append(Token(kind, text, self.at))

    def _push_text(self, kind: str, text: str) -> None:
        text = _LINE_BREAK.sub(" ", text) if self._strips_lines and not self._is_comment else text
        if self.tokens[-1].kind == kind:
            # The gem: two texts in quotes without a `#` between them are one
            text = self.tokens.pop().text + text
        self._push(kind, text)

    def _leave(self) -> None:
        self.step, self._is_comment, self._depth = self._between, False, 0

    def _leave_out(self) -> None:
        while self.tokens and self.tokens.pop().kind != "at":
            pass
        self._leave()
