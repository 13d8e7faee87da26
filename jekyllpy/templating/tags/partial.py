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


def compile_partial(code: Code, node: PartialNode, kind: str, static: str, computed: str) -> None:
    """Write the call; parameters become the variable `include` of the partial and of what it includes in turn.

    `static` and `computed` give the partial's function for a name of either sort.
    """
    pairs = "{" + ",".join(_pair(code, key, item) for key, item in node.parameters or ()) + "}"
    name, failure = _name(code, node)
    if failure is not None:
        code.line(raising(failure))
        return
    if node.parameters and code.unit.options.strict_variables:
        # Jekyll: a parameter that fails does so before a mistake of the partial, and after one that is nowhere
        code.line(f"{kind}_located(C,{name})")
        code.line(f"h={pairs}")
        pairs = "h"
    function = (static if node.inline is None else computed).format(name=name)
    code.line(f"p={kind}_pending(C,{name}) if C.interrupts else {function}" if code.is_wary else f"p={function}")
    extra = None if node.parameters is None else {"include": pairs}
    code.call("p", code.visible(extra), len(code.scopes) + (extra is not None))


def _pair(code: Code, key: str, item: str | Expression) -> str:
    return f"{key!r}:{code.constant(item) if isinstance(item, str) else value(code, item)}"


def _name(code: Code, node: PartialNode) -> tuple[str, Failure | None]:
    """Return a Python expression for the partial's name, and why it cannot be one."""
    tag = node.token.value
    if node.inline is None:
        try:
            return repr(check_name(node.name, tag)), None
        except RubyFailure as failure:
            return "", failure
    if isinstance(node.inline, Failure):
        return "", node.inline
    name = code.name("c")
    collect_nodes(code, node.inline, lambda text: code.line(f"{name}=check_name({text},{tag!r})"))
    return name, None
