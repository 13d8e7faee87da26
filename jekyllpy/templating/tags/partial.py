"""What `include` and `include_relative` have in common."""

from __future__ import annotations

import re
from typing import Any, Final

from jekyllpy.ruby.text import strip
from jekyllpy.templating.compiler.code import Code
from jekyllpy.templating.compiler.collect import collect_nodes
from jekyllpy.templating.compiler.filtered import raising
from jekyllpy.templating.compiler.values import value
from jekyllpy.templating.failures import Failure, RubyFailure
from jekyllpy.templating.parser.inline import parse_inline
from jekyllpy.templating.parser.node import TagNode
from jekyllpy.templating.parser.template import TagMarkup, TemplateParser
from jekyllpy.templating.runtime.partials import check_name, syntax_example
from jekyllpy.templating.vocabulary import Blank, Empty, Expression, Node

_S: Final = r"[ \t\r\n\f\v]"

_PARAMETER: Final = re.compile(
    rf"""([\w-]+){_S}*={_S}*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([\w.-]+))""",
    re.ASCII,
)
_BLANKS: Final = re.compile(rf"{_S}+")
_COMPUTED: Final = re.compile(
    rf"(?:\A|(?<=\{{))(?P<name>[^{{]*+(?:\{{\{{{_S}*[\w\-.]+{_S}*(?:\|.*)?\}}\}}[^ \t\r\n\f\v{{}}]*)+)(?P<rest>.*)",
    re.ASCII | re.DOTALL,
)

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
    markup = strip(tag.markup)
    computed = _COMPUTED.search(markup) if "}}" in markup else None
    if computed:
        name, rest = strip(computed["name"]), strip(computed["rest"])
        return name, parse_inline(parser, tag, name), _parameters(parser, tag, rest)
    name, *more = _BLANKS.split(markup, maxsplit=1)
    return name, None, _parameters(parser, tag, more[0]) if more else None


def _parameters(parser: TemplateParser, tag: TagMarkup, markup: str) -> Parameters:
    found: Parameters = []
    at = len(markup) - len(markup.lstrip(" \t\r\n\f\v"))
    while at < len(markup):
        match = _PARAMETER.match(markup, at)
        if match is None or (match.end() < len(markup) and markup[match.end()] not in " \t\r\n\f\v"):
            example = syntax_example(tag.name)
            raise RubyFailure(f"Invalid syntax for include tag:\n\n{markup}\n\nValid syntax:\n\n{example}\n\n")
        found.append((match[1], _parameter(parser, match)))
        blanks = _BLANKS.match(markup, match.end())
        at = blanks.end() if blanks else match.end()
    return found


def _parameter(parser: TemplateParser, match: re.Match[str]) -> str | Expression:
    double, single, variable = match[2], match[3], match[4]
    if double is not None:
        return str(double).replace('\\"', '"')
    if single is not None:
        return str(single).replace("\\'", "'")
    expression = parser.expressions.parse(variable)
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
