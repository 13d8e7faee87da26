"""Jekyll's `{% include_relative file.html key="value" %}`: a partial beside the file of the page."""

from __future__ import annotations

from typing import Any, Final

from jekyllpy.templating.compiler.code import Code
from jekyllpy.templating.parser.template import TagMarkup, TemplateParser
from jekyllpy.templating.tags.partial import PartialNode, compile_partial, parse_partial
from jekyllpy.templating.tags.tag import BuiltinTag


class IncludeRelativeNode(PartialNode):
    """A partial of the page's folder."""

    __slots__ = ()

    def names(self, reader: Any) -> set[str]:
        """Return where the reader keeps the names of these partials."""
        found: set[str] = reader.relative_includes
        return found


def parse_include_relative(parser: TemplateParser, tag: TagMarkup) -> IncludeRelativeNode:
    """Parse the name and the parameters."""
    return IncludeRelativeNode(tag, *parse_partial(parser, tag))


def compile_include_relative(code: Code, node: Any) -> None:
    """Write the call of the partial's function."""
    function = "include_relative(C,{name})"
    compile_partial(code, node, "include_relative", function, function)


TAG: Final = BuiltinTag("include_relative", IncludeRelativeNode, parse_include_relative, compile_include_relative)
