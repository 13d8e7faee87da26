"""Languages without a lexer of ours, by Pygments: the same classes as Rouge's, not always the same spans."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from jekyllpy.highlight.aliases import ALIASES
from jekyllpy.highlight.engine import Token, merge
from jekyllpy.highlight.tokens import TEXT, nearest_short

if TYPE_CHECKING:
    from pygments.lexer import Lexer as PygmentsLexer

# Pygments: it marks most white space with a type of its own, Rouge does not.
_PLAIN = frozenset({"w"})


class FallbackLexer:
    """A Pygments lexer under the tag Rouge has for its language; plain text where Pygments has none either."""

    __slots__ = ("_pygments", "tag")

    def __init__(self, tag: str, pygments: PygmentsLexer | None) -> None:
        self.tag = tag
        self._pygments = pygments

    def tokens(self, code: str) -> Iterator[Token]:
        """Yield `(short name, text)` pairs that together give the code back."""
        return merge(self._tokens(code))

    def start(self, out: list[Token], depth: int = 0) -> FallbackRun:
        return FallbackRun(self, out)

    def _tokens(self, code: str) -> Iterator[Token]:
        if self._pygments is None:
            yield TEXT, code
            return
        for _, kind, text in self._pygments.get_tokens_unprocessed(code):
            short = nearest_short(str(kind).removeprefix("Token").removeprefix("."))
            yield TEXT if short in _PLAIN else short, text


class FallbackRun:
    """A Pygments lexer fed piece by piece; it remembers nothing between pieces."""

    __slots__ = ("_lexer", "_out")

    def __init__(self, lexer: FallbackLexer, out: list[Token]) -> None:
        self._lexer = lexer
        self._out = out

    def feed(self, text: str) -> None:
        self._out.extend(self._lexer.tokens(text))

    def reset(self) -> None:
        """Nothing to forget."""


def fallback_lexer(tag: str) -> FallbackLexer:
    """Return the Pygments lexer that goes by the tag or one of its aliases."""
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    for name in (tag, tag.replace("_", "-"), *ALIASES[tag]):
        try:
            return FallbackLexer(tag, get_lexer_by_name(name))
        except ClassNotFound:
            continue
    return FallbackLexer(tag, None)
