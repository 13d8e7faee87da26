"""Liquid's strict parser of expressions: it checks the grammar and hands each expression on as text in normal form."""

from __future__ import annotations

import re
from typing import Final

from jekyllpy.templating.failures import SyntaxFailure
from jekyllpy.templating.parser.lexer import Token, tokenize

PLAIN_PATH: Final = re.compile(
    r"[ \t\r\n\f\v]*((?!contains\b)[a-zA-Z_][\w-]*(?:\.(?!contains\b)[a-zA-Z_][\w-]*)*)[ \t\r\n\f\v]*", re.ASCII
)
"""The most frequent markup, which needs no tokens: names with dots between them (`contains ` would be an operator)."""


class StrictParser:
    """A cursor over the tokens of one markup; what does not fit raises `SyntaxFailure`."""

    def __init__(self, markup: str) -> None:
        self._tokens = tokenize(markup)
        self._at = 0

    def look(self, kind: str, ahead: int = 0) -> bool:
        """Tell whether the token at the cursor (or so many after it) is of the kind."""
        at = self._at + ahead
        return at < len(self._tokens) and self._tokens[at][0] == kind

    def consume(self, kind: str) -> str:
        """Return the text of the next token, which has to be of the kind."""
        found, text = self._tokens[self._at]
        if found != kind:
            raise SyntaxFailure(f"Expected {kind} but found {found}")
        self._at += 1
        return text

    def accept(self, kind: str) -> str | None:
        """Return the text of the next token if it is of the kind, and go past it."""
        found, text = self._tokens[self._at]
        if found != kind:
            return None
        self._at += 1
        return text

    def accept_id(self, name: str) -> bool:
        """Go past the next token if it is this identifier."""
        if self._tokens[self._at] != ("id", name):
            return False
        self._at += 1
        return True

    def expression(self) -> str:
        """Return the next expression without its blanks."""
        kind, text = self._tokens[self._at]
        if kind == "id":
            return self._variable()
        if kind in ("string", "number"):
            self._at += 1
            return text
        if kind == "open_round":
            return self._range()
        raise SyntaxFailure(f"{_inspect(self._tokens[self._at])} is not a valid expression")

    def argument(self) -> str:
        """Return the next argument of a filter: an expression, or `name: expression`."""
        if self.look("id") and self.look("colon", 1):
            name = self.consume("id")
            self._at += 1
            return f"{name}: {self.expression()}"
        return self.expression()

    def _range(self) -> str:
        self._at += 1
        first = self.expression()
        self.consume("dotdot")
        last = self.expression()
        self.consume("close_round")
        return f"({first}..{last})"

    def _variable(self) -> str:
        text = self.consume("id")
        while True:
            while self.accept("open_square"):
                text += f"[{self.expression()}"
                text += self.consume("close_square")
            if not self.accept("dot"):
                return text
            text += f".{self.consume('id')}"


def _inspect(token: Token) -> str:
    kind, text = token
    if kind == "end_of_string":
        return "[:end_of_string]"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'[:{kind}, "{escaped}"]'
