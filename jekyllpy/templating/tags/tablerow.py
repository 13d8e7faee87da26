"""`{% tablerow item in collection cols: n limit: n offset: n %}`: the rows and cells of an HTML table."""

from __future__ import annotations

import re
from typing import Any, Final

from jekyllpy.templating.compiler.code import Code, Scope
from jekyllpy.templating.compiler.interrupts import may_interrupt
from jekyllpy.templating.compiler.values import value
from jekyllpy.templating.failures import SyntaxFailure
from jekyllpy.templating.parser.expression import NOWHERE
from jekyllpy.templating.parser.lax import FRAGMENT, TAG_ATTRIBUTE
from jekyllpy.templating.parser.template import TagMarkup, TemplateParser
from jekyllpy.templating.tags.tag import BuiltinTag
from jekyllpy.templating.vocabulary import LoopExpression, TablerowNode

_SYNTAX: Final = re.compile(rf"(?<!\w)(\w++)[ \t\r\n\f\v]+in[ \t\r\n\f\v]+((?:{FRAGMENT})+)", re.ASCII)


def parse_tablerow(parser: TemplateParser, tag: TagMarkup) -> TablerowNode:
    """Take the head where it stands in the markup, then all attributes."""
    found = _SYNTAX.search(tag.markup)
    if found is None:
        raise SyntaxFailure("Syntax Error in 'table_row loop' - Valid syntax: table_row [item] in [collection] cols=3")
    parse = parser.expressions.parse
    given = {name: parse(text) for name, text in TAG_ATTRIBUTE.findall(tag.markup)}
    head = LoopExpression(
        NOWHERE,
        found[1],
        parse(found[2]),
        limit=given.get("limit"),
        offset=given.get("offset"),
        reversed_=False,
        cols=given.get("cols"),
    )
    block = parser.parse_block(tag)
    node = TablerowNode(tag.token, head, block)
    node.blank = block.blank
    return node


def compile_tablerow(code: Code, node: TablerowNode) -> None:
    """Write the loop over the cells; nil and false print no table at all."""
    head: Any = node.expression
    was_muted = code.is_muted
    collection, items, item, table = (code.name(letter) for letter in "csxf")
    code.line(f"{collection}={value(code, head.iterable)}")
    code.line(f"if {collection} is not None and {collection} is not False:")
    with code.indented():
        code.is_muted = was_muted or node.blank
        code.line(f"{items}={_cells(code, head, collection)}")
        code.bound_scopes()
        code.line(f"{table}=TableRow(len({items}),as_integer({value(code, head.cols) if head.cols else 'None'}))")
        code.text('<tr class="row1">\n')
        code.line(f"for {item} in {items}:")
        with code.indented():
            _cell(code, node, item, table)
        code.text("</tr>\n")
    code.is_muted = was_muted
    if may_interrupt(node.block):
        code.leave_if_noted()


def _cells(code: Code, head: Any, collection: str) -> str:
    start = f"as_integer({value(code, head.offset)})" if head.offset else "0"
    if head.limit is None:
        return f"segment({collection},{start},None)"
    return f"segment({collection},(a:={start}),a+as_integer({value(code, head.limit)}))"


def _cell(code: Code, node: TablerowNode, item: str, table: str) -> None:
    code.scopes.append(Scope({"tablerowloop": table, node.expression.identifier: item}))
    code.text('<td class="col')
    code.value(f"{table}.col")
    code.text('">')
    code.loops += 1
    if code.is_wary or may_interrupt(node.block):
        # Liquid: an interrupt ends the cell only, and is still pending after the table (table_row.rb)
        with code.boundary():
            code.inner(node.block)
    else:
        code.inner(node.block)
    code.loops -= 1
    code.value(f"{table}.next_cell()", is_text=True)
    code.scopes.pop()


TAG: Final = BuiltinTag("tablerow", TablerowNode, parse_tablerow, compile_tablerow)
