"""python-liquid's environment for foreign tags: every other tag in it is one of ours."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from jekyllpy.templating.failures import SyntaxFailure
from jekyllpy.templating.foreign.context import ForeignContext
from jekyllpy.templating.foreign.stream import PieceStream
from jekyllpy.templating.foreign.vocabulary import BoundTemplate, Environment
from jekyllpy.templating.parser.template import TagMarkup, TagParser, TemplateParser
from jekyllpy.templating.vocabulary import (
    TOKEN_CONTENT,
    TOKEN_ILLEGAL,
    TOKEN_OUTPUT,
    BreakLoop,
    ContinueLoop,
    LiquidError,
    Node,
    RenderContext,
    Tag,
    TokenStream,
)

NodeCompiler = Callable[[Node, str | None], Any]
"""Gives the function of a node in the template of that path."""


class ForeignEnvironment(Environment):
    """Parses what stands within a foreign block tag with our parser."""

    block_nesting_limit = 100
    context_depth_limit = 100

    def __init__(
        self,
        tags: Mapping[str, type[Tag]],
        own: Mapping[str, TagParser],
        filters: Mapping[str, Callable[..., Any]],
        compile_node: NodeCompiler,
    ) -> None:
        self._own = own
        self._compile_node = compile_node
        super().__init__(strict_filters=False)
        self.filters = dict(filters)
        self.template = BoundTemplate(self, [])
        for name, tag in tags.items():
            self.tags[name] = tag(self)

    def setup_tags_and_filters(self, *, extra: bool = False) -> None:
        """Register our tags under python-liquid's names for text and output, too."""
        bridge = OwnTag(self)
        self.tags = dict.fromkeys((*self._own, TOKEN_CONTENT, TOKEN_OUTPUT, TOKEN_ILLEGAL), bridge)

    def stream(self, parser: TemplateParser) -> PieceStream:
        """Return the token stream of a template, always the same one."""
        stream = parser.foreign_stream
        if stream is None:
            stream = parser.foreign_stream = PieceStream(parser, self._compile_node)
        found: PieceStream = stream
        return found

    def parse_tag(self, parser: TemplateParser, tag: TagMarkup) -> Node:
        """Let a foreign tag parse itself."""
        stream = self.stream(parser)
        stream.pos = stream.first[parser.at - 1]
        try:
            node = self.tags[tag.name].get_node(stream)
        except LiquidError as error:
            raise SyntaxFailure(str(error.args[0] if error.args else error)) from error
        stream.release()
        return node


class OwnTag(Tag):
    """Stands for all our tags, text and output in a foreign block."""

    block = False

    def get_node(self, stream: TokenStream) -> Node:
        """Parse with our parser."""
        assert isinstance(stream, PieceStream)
        return OwnNode(stream.take(), stream.compile_node)

    parse = get_node


class OwnNode(Node):
    """A node of ours within a foreign one, which runs as compiled code."""

    __slots__ = ("_compile", "_function", "_node")

    def __init__(self, node: Node, compile_node: NodeCompiler) -> None:
        super().__init__(node.token)
        self.blank = node.blank
        self._node = node
        self._compile = compile_node
        self._function: Any = None

    def render_to_output(self, context: RenderContext, buffer: Any) -> int:
        """Run the code in the context's scopes; an interrupt becomes python-liquid's."""
        assert isinstance(context, ForeignContext)
        if self._function is None:
            self._function = self._compile(self._node, context.path)
        interrupt = self._function(context.state, buffer.write, context.inner_scope())
        if interrupt:
            raise (BreakLoop if interrupt == 1 else ContinueLoop)("interrupt")
        return 1
