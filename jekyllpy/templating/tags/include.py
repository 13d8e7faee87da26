"""Jekyll's `{% include file.html key="value" %}`."""

from __future__ import annotations

from typing import Any, Final

from jekyllpy.templating.compiler.code import Code
from jekyllpy.templating.parser.template import TagMarkup, TemplateParser
from jekyllpy.templating.tags.partial import PartialNode, compile_partial, parse_partial
from jekyllpy.templating.tags.tag import BuiltinTag


class IncludeNode(PartialNode):
    """A partial of the include folders."""

    __slots__ = ()

    def names(self, reader: Any) -> set[str]:
        """Return where the reader keeps the names of these partials."""
        found: set[str] = reader.includes
        return found


def parse_include(parser: TemplateParser, tag: TagMarkup) -> IncludeNode:
    """Parse the name and the parameters."""
    return IncludeNode(tag, *parse_partial(parser, tag))


def compile_include(code: Code, node: Any) -> None:
    """Write the call of the partial's function, which every render finds under its name."""
    code.needs_partials = True
    compile_partial(code, node, "include", "(P.get({name}) or include(C,{name}))", "include_checked(C,{name})")


TAG: Final = BuiltinTag("include", IncludeNode, parse_include, compile_include)
