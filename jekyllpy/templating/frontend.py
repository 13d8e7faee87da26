"""Source text to compiled unit: the only way to python-liquid, taken when no cache has the template."""

from __future__ import annotations

from collections.abc import Mapping
from types import FunctionType
from typing import Any

from jekyllpy.templating.compiler import Options, compile_expression, compile_nodes, compile_shape
from jekyllpy.templating.compiler.reads import reads_of
from jekyllpy.templating.failures import Failure, RubyFailure
from jekyllpy.templating.parser.expression import ExpressionFactory
from jekyllpy.templating.parser.template import TemplateParser
from jekyllpy.templating.reads import Reads
from jekyllpy.templating.signature import FilterSignature
from jekyllpy.templating.tags import COMPILERS, PARSERS
from jekyllpy.templating.tags.foreign import compile_foreign
from jekyllpy.templating.tags.plugin import PluginTagNode, compile_plugin_tag, plugin_parser
from jekyllpy.templating.unit import CompiledUnit, load
from jekyllpy.templating.vocabulary import Node, Tag


class FrontEnd:
    """Parses and compiles for one environment."""

    def __init__(self, environment: Any, signatures: Mapping[str, FilterSignature]) -> None:
        self._environment = environment
        self._options = Options(
            signatures, environment.error_mode, environment.strict_filters, environment.strict_variables
        )
        self._expressions = ExpressionFactory()
        self._filters = {name: signature.reads for name, signature in signatures.items() if signature.reads != ()}
        self._compilers = {**COMPILERS, PluginTagNode: compile_plugin_tag, Node: compile_foreign}
        plugins = {name: plugin_parser(tag) for name, tag in environment.tags.items() if not _is_foreign(tag)}
        self._parsers = {**PARSERS, **plugins}
        foreign = {name: tag for name, tag in environment.tags.items() if _is_foreign(tag)}
        self._foreign: Any = self._foreign_environment(foreign) if foreign else None
        if self._foreign:
            self._parsers |= dict.fromkeys(foreign, self._foreign.parse_tag)

    def _foreign_environment(self, tags: Mapping[str, type[Tag]]) -> Any:
        from jekyllpy.templating.foreign.environment import ForeignEnvironment

        return ForeignEnvironment(tags, dict(self._parsers), self._environment.filters, self._function)

    def _function(self, node: Node, path: str | None) -> FunctionType:
        unit = self._unit([node], node.token.source, ())
        return load(unit, path, self._environment.names, is_part=True)[1]

    def _unit(self, nodes: list[Node], source: str, warnings: tuple[str, ...], is_wary: bool = False) -> CompiledUnit:
        code, places, foreign = compile_nodes(nodes, source, self._options, self._compilers, is_wary)
        template = self._foreign.template if self._foreign else None
        reads = self._reads(nodes).stored()
        return CompiledUnit(code, places, warnings, reads, tuple((template, node) for node in foreign))

    def _reads(self, nodes: list[Node]) -> Reads:
        return reads_of(nodes, self._filters)

    def compile(self, source: str, is_wary: bool = False) -> CompiledUnit:
        """Return the compiled template, or raise a `Failure`; a wary one minds interrupts that are pending."""
        parser = TemplateParser(source, self._parsers, self._expressions, self._environment.error_mode)
        try:
            return self._unit(parser.parse(), source, tuple(parser.warnings), is_wary)
        except RecursionError:
            raise RubyFailure("stack level too deep") from None

    def compile_piece(self, piece: str) -> tuple[str, list[str], Reads] | None:
        """Return the shape of one output or tag, its texts and its reads; None where it takes more than the piece."""
        parser = TemplateParser(piece, self._parsers, self._expressions, self._environment.error_mode)
        try:
            node = parser.parse_one()
            source, texts = compile_shape(node, self._options, self._compilers)
        except (Failure, RecursionError):
            return None
        if parser.warnings:
            return None
        return source, texts, self._reads([node])

    def compile_expression(self, service: str, variable: str, text: str) -> CompiledUnit:
        """Return the unit of an expression that stands in a string, or raise a `Failure`."""
        try:
            return CompiledUnit(*compile_expression(service, variable, text, self._options)[:2], ())
        except RecursionError:
            raise RubyFailure("stack level too deep") from None


def _is_foreign(tag: Any) -> bool:
    return isinstance(tag, type) and issubclass(tag, Tag)
