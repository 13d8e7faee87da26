"""A template's pieces as python-liquid's tokens, and the way from a token back to the parser."""

from __future__ import annotations

from typing import Any

from jekyllpy.ruby.text import STRIPPED
from jekyllpy.templating.parser.template import TemplateParser
from jekyllpy.templating.parser.tokens import TAG_HEAD
from jekyllpy.templating.vocabulary import (
    TOKEN_CONTENT,
    TOKEN_EXPRESSION,
    TOKEN_OUTPUT,
    TOKEN_TAG,
    Node,
    Token,
    TokenStream,
)


class PieceStream(TokenStream):
    """The tokens of a whole template. `first` has the position of each piece's first token, `owner` the reverse."""

    def __init__(self, parser: TemplateParser, compile_node: Any) -> None:
        super().__init__(iter(()))
        self.parser = parser
        self.compile_node = compile_node
        self.first: list[int] = []
        self.owner: list[int] = []
        at = 0
        for position, piece in enumerate(parser.pieces):
            self.first.append(len(self.tokens))
            self.tokens += self._tokens_of(position, piece, at)
            self.owner += [position] * (len(self.tokens) - len(self.owner))
            at += len(piece)
        self.first.append(len(self.tokens))

    def take(self) -> Node:
        """Parse what stands at the current token with our parser; the stream ends up on its last token."""
        parser = self.parser
        parser.rewind(self.owner[self.pos])
        node = parser.parse_one()
        self.pos = self.first[parser.at] - 1
        return node

    def release(self) -> None:
        """Let our parser go on behind the current token."""
        last = self.owner[min(self.pos, len(self.owner) - 1)] if self.owner else 0
        self.parser.rewind(last + 1)

    def _tokens_of(self, position: int, piece: str, at: int) -> list[Token]:
        source = self.parser.source
        if piece.startswith("{{"):
            inner = piece[2:-2].strip("-").strip()
            return [Token(TOKEN_OUTPUT, piece, at, source), Token(TOKEN_EXPRESSION, inner, at + 2, source)]
        head = TAG_HEAD.match(piece)
        if head is None:
            text = self._trimmed(position, piece)
            return [Token(TOKEN_CONTENT, text, at, source)] if text else []
        markup = piece[head.end() : -2].removesuffix("-").strip()
        tag = Token(TOKEN_TAG, head[1], at + head.start(1), source)
        return [tag, Token(TOKEN_EXPRESSION, markup, at + head.end(), source)] if markup else [tag]

    def _trimmed(self, position: int, text: str) -> str:
        pieces = self.parser.pieces
        if position and pieces[position - 1][-3:-2] == "-" and pieces[position - 1].startswith("{"):
            text = text.lstrip(STRIPPED)
        if position + 1 < len(pieces) and pieces[position + 1][2:3] == "-":
            text = text.rstrip(STRIPPED)
        return text
