"""One expression's text to a node: a literal, a range, or the path of a variable."""

from __future__ import annotations

import re
from typing import Any, Final

from jekyllpy.ruby.values import to_i
from jekyllpy.templating.failures import RubyFailure
from jekyllpy.templating.vocabulary import (
    TOKEN_EXPRESSION,
    Blank,
    Empty,
    Expression,
    FalseLiteral,
    FloatLiteral,
    IntegerLiteral,
    Nil,
    Path,
    RangeLiteral,
    StringLiteral,
    Token,
    TrueLiteral,
)

NOWHERE: Final = Token(TOKEN_EXPRESSION, "", 0, "")
"""The token of every expression: expressions are shared, their place is that of the tag."""

_INTEGER: Final = re.compile(r"-?\d+", re.ASCII)
_FLOAT: Final = re.compile(r"(?=(-?\d+(?:\.\d+)?))-?\d[\d.]+", re.ASCII)
_SEGMENT: Final = re.compile(r"\[[^\]]+\]|[\w-]+\??", re.ASCII)
_BLANKS: Final = re.compile(r"[ \t\r\n\f\v]")
_COMMANDS: Final = frozenset({"size", "first", "last"})


class LookupPath(Path):
    """A path of which `commands` tells the positions that were written with a dot and name a command."""

    __slots__ = ("commands",)

    def __init__(self, path: list[Any], commands: frozenset[int]) -> None:
        super().__init__(NOWHERE, path)
        self.commands = commands

    def children(self) -> list[Expression]:
        """Return the expressions within brackets."""
        return [segment for segment in self.path if isinstance(segment, Expression)]


class ExpressionFactory:
    """Parses expressions, each text once."""

    def __init__(self) -> None:
        self._known: dict[str, Expression] = {}

    def parse(self, markup: str) -> Expression:
        """Return the node of one expression; nothing is a syntax error here."""
        node = self._known.get(markup)
        if node is None:
            node = self._known[markup] = self._parse(markup)
        return node

    def _parse(self, markup: str) -> Expression:
        literal = _literal(markup)
        if literal is not None:
            return literal
        if markup[:1] == "(" and markup[-1:] == ")" and not _BLANKS.search(markup):
            middle = markup.rfind("..", 2, len(markup) - 2)
            if middle > 0:
                return self._range(markup[1:middle], markup[middle + 2 : -1])
        return self._path(markup)

    def _range(self, start: str, stop: str) -> Expression:
        first, last = self.parse(start), self.parse(stop)
        if not _needs_variables(first) and not _needs_variables(last):
            # Liquid: a range of literals is made while parsing, so `(true..2)` fails even where it is not rendered
            first, last = _as_integer(first), _as_integer(last)
        return RangeLiteral(NOWHERE, first, last)

    def _path(self, markup: str) -> Expression:
        path: list[Any] = []
        commands: set[int] = set()
        for text in _segments(markup):
            if text[0] == "[":
                path.append(self._key(text[1:-1]))
            else:
                if path and text in _COMMANDS:
                    commands.add(len(path))
                path.append(text)
        return LookupPath(path or [Nil(NOWHERE)], frozenset(commands))

    def _key(self, markup: str) -> object:
        key = self.parse(markup)
        return key.value if isinstance(key, StringLiteral | IntegerLiteral) else key


def _literal(markup: str) -> Expression | None:
    word = _WORDS.get(markup)
    if word is not None:
        return word
    if len(markup) > 1 and markup[0] == markup[-1] and markup[0] in "'\"":
        return StringLiteral(NOWHERE, markup[1:-1])
    if _INTEGER.fullmatch(markup):
        return IntegerLiteral(NOWHERE, to_i(markup))
    number = _FLOAT.fullmatch(markup)
    return FloatLiteral(NOWHERE, float(number[1])) if number else None


_WORDS: Final = {
    "": Nil(NOWHERE),
    "nil": Nil(NOWHERE),
    "null": Nil(NOWHERE),
    "true": TrueLiteral(NOWHERE),
    "false": FalseLiteral(NOWHERE),
    "blank": Blank(NOWHERE),
    "empty": Empty(NOWHERE),
}


def _segments(markup: str) -> list[str]:
    # An opening bracket after the last closing one can start no segment
    closed = markup.rfind("]") + 1
    if "[" in markup[closed:]:
        return _SEGMENT.findall(markup[:closed]) + _SEGMENT.findall(markup[closed:].replace("[", " "))
    return _SEGMENT.findall(markup)


def _needs_variables(node: Expression) -> bool:
    if isinstance(node, RangeLiteral):
        return _needs_variables(node.start) or _needs_variables(node.stop)
    return isinstance(node, Path)


def _as_integer(literal: Expression) -> IntegerLiteral:
    if isinstance(literal, IntegerLiteral):
        return literal
    if isinstance(literal, Nil):
        return IntegerLiteral(NOWHERE, 0)
    if isinstance(literal, StringLiteral | FloatLiteral):
        return IntegerLiteral(NOWHERE, to_i(literal.value))
    raise RubyFailure(f"undefined method `to_i' for {literal}")
