"""Source text to compiled unit: the only way to python-liquid, taken when no cache has the template."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jekyllpy.templating.compiler import Options, compile_expression, compile_nodes
from jekyllpy.templating.failures import RubyFailure
from jekyllpy.templating.parser.expression import ExpressionFactory
from jekyllpy.templating.parser.template import TemplateParser
from jekyllpy.templating.signature import FilterSignature
from jekyllpy.templating.tags import COMPILERS, PARSERS
from jekyllpy.templating.tags.plugin import PluginTagNode, compile_plugin_tag, plugin_parser
from jekyllpy.templating.unit import CompiledUnit


class FrontEnd:
    """Parses and compiles for one environment."""

    def __init__(self, environment: Any, signatures: Mapping[str, FilterSignature]) -> None:
        self._error_mode = environment.error_mode
        self._options = Options(
            signatures, environment.error_mode, environment.strict_filters, environment.strict_variables
        )
        self._expressions = ExpressionFactory()
        self._compilers = {**COMPILERS, PluginTagNode: compile_plugin_tag}
        self._parsers = {**PARSERS, **{name: plugin_parser(tag) for name, tag in environment.tags.items()}}

    def compile(self, source: str) -> CompiledUnit:
        """Return the compiled template, or raise a `Failure`."""
        parser = TemplateParser(source, self._parsers, self._expressions, self._error_mode)
        try:
            nodes = parser.parse()
            code, places, foreign = compile_nodes(nodes, source, self._options, self._compilers)
        except RecursionError:
            raise RubyFailure("stack level too deep") from None
        return CompiledUnit(code, places, tuple(parser.warnings), foreign=tuple(foreign))

    def compile_expression(self, service: str, variable: str, text: str) -> CompiledUnit:
        """Return the unit of an expression that stands in a string, or raise a `Failure`."""
        try:
            return CompiledUnit(*compile_expression(service, variable, text, self._options)[:2], ())
        except RecursionError:
            raise RubyFailure("stack level too deep") from None
