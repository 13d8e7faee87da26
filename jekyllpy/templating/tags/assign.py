"""`{% assign name = value | filters %}`."""

from __future__ import annotations

import re
from typing import Any, Final

from jekyllpy.templating.compiler.code import Code
from jekyllpy.templating.compiler.filtered import filtered
from jekyllpy.templating.failures import SyntaxFailure
from jekyllpy.templating.parser.template import TagMarkup, TemplateParser
from jekyllpy.templating.tags.tag import BuiltinTag
from jekyllpy.templating.vocabulary import AssignNode, Blank, Empty, Identifier

# A start within a run of name characters fails wherever the run's own start fails
_SYNTAX: Final = re.compile(
    r"""(?<![\w\-.\[\]])(?<![\w\-.\[\]]\))
    ((?:(?:(?<!\()|\()[\w\-.\[\]]\)?)(?:\(?[\w\-.\[\]]\)?)*+)
    [ \t\r\n\f\v]*+=[ \t\r\n\f\v]*(.*)""",
    re.ASCII | re.DOTALL | re.VERBOSE,
)


def parse_assign(parser: TemplateParser, tag: TagMarkup) -> AssignNode:
    """Take the name before the first `=` and what follows as a value."""
    found = _SYNTAX.search(tag.markup)
    if found is None:
        raise SyntaxFailure("Syntax Error in 'assign' - Valid syntax: assign [var] = [source]")
    value = parser.variable(found[2], tag.line)
    return AssignNode(tag.token, name=Identifier(found[1], token=tag.token), expression=value)


def compile_assign(code: Code, node: AssignNode) -> None:
    """Write the assignment; `empty` and `blank` become the text they print."""
    expression: Any = node.expression
    if not expression.filters and isinstance(expression.left, Empty | Blank):
        code.assign(str(node.name), "''")
    else:
        code.assign(str(node.name), filtered(code, expression)[0])


TAG: Final = BuiltinTag("assign", AssignNode, parse_assign, compile_assign)
