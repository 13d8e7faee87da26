"""What `include` and `include_relative` have in common."""

from __future__ import annotations

from typing import Any

from jekyllpy.templating.compiler.code import Code
from jekyllpy.templating.compiler.collect import collect_nodes
from jekyllpy.templating.compiler.filtered import raising
from jekyllpy.templating.compiler.values import value
from jekyllpy.templating.failures import Failure, RubyFailure
from jekyllpy.templating.include_markup import IncludeParameter, parse_include
from jekyllpy.templating.parser.inline import parse_inline
from jekyllpy.templating.parser.node import TagNode
from jekyllpy.templating.parser.template import TagMarkup, TemplateParser
from jekyllpy.templating.runtime.partials import check_name
from jekyllpy.templating.vocabulary import Blank, Empty, Expression, Node

Parameters = list[tuple[str, str | Expression]]


class PartialNode(TagNode):
    """A partial's name (as text, or as nodes that print it) and its parameters, None where the tag has none."""

    __slots__ = ("inline", "name", "parameters")

    runs_partial = True

    def __init__(
        self, tag: TagMarkup, name: str, inline: list[Node] | Failure | None, parameters: Parameters | None
    ) -> None:
        super().__init__(tag)
        self.name = name
        self.inline = inline
        self.parameters = parameters

    def note_reads(self, reader: Any) -> None:
        """Note the partial, and what the parameters hand on."""
        reader.hand_on_scopes()
        for _, item in self.parameters or ():
            if not isinstance(item, str):
                reader.expression(item)
        if self.inline is None:
            self.names(reader).add(self.name)
        else:
            reader.is_open = True

    def names(self, reader: Any) -> set[str]:
        """Return where the reader keeps names of this kind of partial."""
        raise NotImplementedError


def parse_partial(parser: TemplateParser, tag: TagMarkup) -> tuple[str, list[Node] | Failure | None, Parameters | None]:
    """Split the markup into a name and parameters; a name with `{{ }}` is a template of its own."""
    markup = parse_include(tag.markup, tag.name)
    inline = parse_inline(parser, tag, markup.name) if markup.is_computed else None
    if markup.parameters is None:
        return markup.name, inline, None
    return markup.name, inline, [(item.key, _parameter(parser, item)) for item in markup.parameters]


def _parameter(parser: TemplateParser, parameter: IncludeParameter) -> str | Expression:
    if parameter.text is not None:
        return parameter.text
    expression = parser.expressions.parse(parameter.variable)
    return "" if isinstance(expression, Empty | Blank) else expression


def compile_partial(code: Code, node: PartialNode, static: str, computed: str) -> None:
    """Write the call; parameters become the variable `include` of the partial and of what it includes in turn."""
    extra = None
    if node.parameters is not None:
        pairs = (
            f"{key!r}:{code.constant(item) if isinstance(item, str) else value(code, item)}"
            for key, item in node.parameters
        )
        extra = {"include": "{" + ",".join(pairs) + "}"}
    code.line(f"p={_function(code, node, static, computed)}")
    scope = code.visible(extra)
    code.call("p", scope, len(code.scopes) + (extra is not None))


def _function(code: Code, node: PartialNode, static: str, computed: str) -> str:
    tag = node.token.value
    if node.inline is None:
        try:
            check_name(node.name, tag)
        except RubyFailure as failure:
            return raising(failure)
        return static.format(name=repr(node.name))
    if isinstance(node.inline, Failure):
        return raising(node.inline)
    name = code.name("c")
    collect_nodes(code, node.inline, lambda text: code.line(f"{name}={text}"))
    return computed.format(name=f"check_name({name},{tag!r})")
