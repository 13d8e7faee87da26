"""Walk over the pieces of a template and build its nodes; tags parse themselves (`templating/tags/`)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

from jekyllpy.ruby.text import STRIPPED, WHITESPACE
from jekyllpy.templating.failures import Failure, LiquidFailure, SyntaxFailure
from jekyllpy.templating.parser.condition import lax_condition, strict_condition
from jekyllpy.templating.parser.expression import ExpressionFactory
from jekyllpy.templating.parser.tokens import TAG_HEAD, split
from jekyllpy.templating.parser.variable import lax_variable, strict_variable
from jekyllpy.templating.vocabulary import (
    TOKEN_CONTENT,
    TOKEN_OUTPUT,
    TOKEN_TAG,
    BlockNode,
    BooleanExpression,
    ContentNode,
    FilteredExpression,
    Node,
    OutputNode,
    Token,
)

T = TypeVar("T")

MAX_DEPTH: Final = 100


@dataclass(frozen=True, slots=True)
class TagMarkup:
    """One `{% name markup %}`: its line counts from 1, `token` is its place for python-liquid."""

    name: str
    markup: str
    line: int
    token: Token


@dataclass(slots=True)
class Body:
    """The nodes of a block as they are found, and whether nothing in it prints."""

    nodes: list[Node] = field(default_factory=list)
    blank: bool = True


TagParser = Callable[["TemplateParser", TagMarkup], Node]
UnknownTag = Callable[[TagMarkup], None]


class TemplateParser:
    """The state of parsing one template."""

    def __init__(
        self,
        source: str,
        tags: Mapping[str, TagParser],
        expressions: ExpressionFactory,
        error_mode: str = "warn",
        first_line: int | None = 1,
    ) -> None:
        self.source = source
        self.pieces = split(source)
        self.at = 0
        self.offset = 0
        self.tags = tags
        self.expressions = expressions
        self.error_mode = error_mode
        self.line = self._next_line = first_line or 0
        self.warnings: list[str] = []
        self.origin: int | None = None
        self.foreign_stream: Any = None
        self._trim = False
        self._depth = 0

    def parse(self) -> list[Node]:
        """Return the nodes of the template, or raise a `Failure`."""
        body = Body()
        try:
            end = self.parse_nodes(body)
            if end is not None:
                kind = "Unexpected outer '{}' tag" if end.name in ("else", "end") else "Unknown tag '{}'"
                raise SyntaxFailure(kind.format(end.name))
        except Failure as failure:
            if isinstance(failure, SyntaxFailure):
                failure.line = failure.line or self.line
            failure.place = failure.place or (None, failure.line or self.line)
            raise
        return body.nodes

    def shift(self) -> str | None:
        """Take the next piece, or None at the end; `line` stays that of the last construct."""
        if self.at >= len(self.pieces):
            return None
        piece = self.pieces[self.at]
        self.at += 1
        self.offset += len(piece)
        self._next_line += piece.count("\n")
        return piece

    def parse_nodes(self, body: Body) -> TagMarkup | None:
        """Fill the body up to a tag that nobody registered, and return that tag, or None at the end of the source."""
        self.line = self._next_line
        while (piece := self.shift()) is not None:
            end = self._parse_piece(piece, body) if piece else None
            if end is not None:
                return end
            self.line = self._next_line
        return None

    def parse_one(self) -> Node:
        """Parse the construct that begins at the next piece."""
        body = Body()
        piece = self.shift()
        while piece == "":
            piece = self.shift()
        end = self._parse_piece(piece or "", body)
        if end is not None:
            raise SyntaxFailure(f"Unknown tag '{end.name}'")
        self.line = self._next_line
        return body.nodes[0]

    def rewind(self, position: int) -> None:
        """Go to a piece."""
        self.offset = sum(map(len, self.pieces[:position]))
        self.line = self._next_line = 1 + self.source.count("\n", 0, self.offset)
        self._trim = position > 0 and self.pieces[position - 1][-3:-2] == "-" and self.pieces[position - 1][0] == "{"
        self.at = position

    def _parse_piece(self, piece: str, body: Body) -> TagMarkup | None:
        if piece.startswith("{%"):
            tag = self._tag(piece, body)
            parse = self.tags.get(tag.name)
            if parse is None:
                return tag
            node = parse(self, tag)
            body.blank = body.blank and node.blank
            body.nodes.append(node)
        elif piece.startswith("{{"):
            body.nodes.append(self._output(piece, body))
            body.blank = False
        else:
            self._text(piece, body)
        return None

    def parse_body(self, body: Body, tag: TagMarkup, unknown: UnknownTag | None = None) -> bool:
        """Fill a body of a block tag: False at the tag's end, True after another tag, which `unknown` was told of."""
        if self._depth >= MAX_DEPTH:
            raise LiquidFailure("Nesting too deep")
        self._depth += 1
        try:
            end = self.parse_nodes(body)
        finally:
            self._depth -= 1
        if end is None:
            raise SyntaxFailure(f"'{tag.name}' tag was never closed")
        if end.name == f"end{tag.name}":
            return False
        (unknown or (lambda end: self.refuse(tag, end)))(end)
        return True

    def parse_block(self, tag: TagMarkup) -> BlockNode:
        """Parse the body of a block tag that knows no other tag than its end."""
        body = Body()
        self.parse_body(body, tag)
        return self.block(body, tag)

    def refuse(self, tag: TagMarkup, end: TagMarkup) -> None:
        """Raise what Liquid says of a tag that does not belong into this block."""
        if end.name == "else":
            raise SyntaxFailure(f"{tag.name} tag does not expect 'else' tag")
        if end.name.startswith("end"):
            raise SyntaxFailure(f"'{end.name}' is not a valid delimiter for {tag.name} tags. use end{tag.name}")
        raise SyntaxFailure(f"Unknown tag '{end.name}'")

    def block(self, body: Body, tag: TagMarkup) -> BlockNode:
        """Make a node of a body."""
        block = BlockNode(tag.token, body.nodes)
        block.blank = body.blank
        return block

    def variable(self, markup: str, line: int) -> FilteredExpression:
        """Parse an expression with filters."""
        return self.switch(markup, line, strict_variable, lax_variable, f'in "{{{{{markup}}}}}"')

    def condition(self, markup: str, line: int) -> BooleanExpression:
        """Parse a condition."""
        return self.switch(markup, line, strict_condition, lax_condition)

    def switch(
        self,
        markup: str,
        line: int,
        strict: Callable[[str, ExpressionFactory], T],
        lax: Callable[[str, ExpressionFactory], T],
        context: str | None = None,
    ) -> T:
        """Parse as the error mode asks: warn tries the strict parser, notes what it says, and takes the lax one."""
        if self.error_mode == "lax":
            return lax(markup, self.expressions)
        try:
            return strict(markup, self.expressions)
        except SyntaxFailure as failure:
            failure.line = line
            failure.context = context or f'in "{markup.strip(STRIPPED)}"'
            if self.error_mode == "strict":
                raise
            self.warnings.append(failure.told())
        return lax(markup, self.expressions)

    def _tag(self, piece: str, body: Body) -> TagMarkup:
        self._trim_around(piece, body)
        found = TAG_HEAD.match(piece)
        if found is None or not piece.endswith("%}"):
            raise SyntaxFailure(f"Tag '{piece}' was not properly terminated with regexp: /\\%\\}}/")
        markup = piece[found.end() : -2]
        markup = markup[:-1] if markup.endswith("-") else markup
        token = Token(TOKEN_TAG, found[1], self._start(piece), self.source)
        return TagMarkup(found[1], markup, self.line, token)

    def _output(self, piece: str, body: Body) -> Node:
        self._trim_around(piece, body)
        if not piece.endswith("}}") or len(piece) < 4:
            raise SyntaxFailure(f"Variable '{piece}' was not properly terminated with regexp: /\\}}\\}}/")
        markup = piece[2:-2]
        markup = markup[1:] if markup.startswith("-") else markup
        markup = markup[:-1] if markup.endswith("-") else markup
        token = Token(TOKEN_OUTPUT, markup, self._start(piece), self.source)
        return OutputNode(token, self.variable(markup, self.line))

    def _text(self, piece: str, body: Body) -> None:
        start = self._start(piece)
        if self._trim:
            piece = piece.lstrip(STRIPPED)
            self._trim = False
        token = Token(TOKEN_CONTENT, piece, start, self.source)
        body.blank = body.blank and not piece.strip(WHITESPACE)
        body.nodes.append(ContentNode(token, piece))

    def _start(self, piece: str) -> int:
        # A template within a tag stands where the tag does
        return self.offset - len(piece) if self.origin is None else self.origin

    def _trim_around(self, piece: str, body: Body) -> None:
        if piece[2:3] == "-" and body.nodes and isinstance(body.nodes[-1], ContentNode):
            last = body.nodes[-1]
            last.text = last.text.rstrip(STRIPPED)
        self._trim = piece[-3:-2] == "-"
