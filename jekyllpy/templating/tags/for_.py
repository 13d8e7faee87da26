"""`{% for item in collection reversed limit: n offset: n %}`, with `else`."""

from __future__ import annotations

import re
from typing import Any, Final

from jekyllpy.templating.compiler.code import Code, LoopNeeds, Scope
from jekyllpy.templating.compiler.interrupts import may_leave_pending
from jekyllpy.templating.compiler.values import value
from jekyllpy.templating.failures import SyntaxFailure
from jekyllpy.templating.parser.expression import NOWHERE, ExpressionFactory
from jekyllpy.templating.parser.lax import FRAGMENT, TAG_ATTRIBUTE
from jekyllpy.templating.parser.strict import StrictParser
from jekyllpy.templating.parser.template import Body, TagMarkup, TemplateParser
from jekyllpy.templating.tags.tag import BuiltinTag
from jekyllpy.templating.vocabulary import ForNode, LoopExpression

_SYNTAX: Final = re.compile(
    rf"([\w-]+)[ \t\r\n\f\v]+in[ \t\r\n\f\v]+((?:{FRAGMENT})+)[ \t\r\n\f\v]*(reversed)?", re.ASCII
)


class ForLoopExpression(LoopExpression):
    """A loop's head. `title` is the name under which it remembers where it ended; `continues` is `offset: continue`."""

    __slots__ = ("continues", "title")

    def __init__(self, variable: str, collection: str, is_reversed: bool, expressions: ExpressionFactory) -> None:
        iterable = expressions.parse(collection)
        super().__init__(NOWHERE, variable, iterable, limit=None, offset=None, reversed_=is_reversed, cols=None)
        self.title = f"{variable}-{collection}"
        self.continues = False

    def set_attribute(self, name: str, markup: str, expressions: ExpressionFactory) -> None:
        """Take a limit or an offset; other names say nothing."""
        if name == "limit":
            self.limit = expressions.parse(markup)
        elif name == "offset":
            self.continues = markup == "continue"
            self.offset = None if self.continues else expressions.parse(markup)


def parse_for(parser: TemplateParser, tag: TagMarkup) -> ForNode:
    """Parse the head and the block; a second `else` ends the loop, as in Liquid."""
    head = parser.switch(tag.markup, tag.line, _strict, _lax)
    body, otherwise = Body(), Body()
    has_else = False

    def unknown(other: TagMarkup) -> None:
        nonlocal has_else, otherwise
        if other.name != "else":
            parser.refuse(tag, other)
        has_else, otherwise = True, Body()

    blank = True
    if parser.parse_body(body, tag, unknown):
        first = otherwise
        parser.parse_body(first, tag, unknown)
        blank = first.blank
    node = ForNode(tag.token, head, parser.block(body, tag), parser.block(otherwise, tag) if has_else else None)
    node.blank = body.blank and blank
    return node


def _strict(markup: str, expressions: ExpressionFactory) -> ForLoopExpression:
    parser = StrictParser(markup)
    variable = parser.consume("id")
    if not parser.accept_id("in"):
        raise SyntaxFailure("For loops require an 'in' clause")
    collection = parser.expression()
    head = ForLoopExpression(variable, collection, parser.accept_id("reversed"), expressions)
    while parser.look("id") and parser.look("colon", 1):
        name = "limit" if parser.accept_id("limit") else "offset" if parser.accept_id("offset") else None
        if name is None:
            raise SyntaxFailure("Invalid attribute in for loop. Valid attributes are limit and offset")
        parser.consume("colon")
        head.set_attribute(name, parser.expression(), expressions)
    parser.consume("end_of_string")
    return head


def _lax(markup: str, expressions: ExpressionFactory) -> ForLoopExpression:
    found = _SYNTAX.match(markup)
    if found is None:
        raise SyntaxFailure("Syntax Error in 'for loop' - Valid syntax: for [item] in [collection]")
    head = ForLoopExpression(found[1], found[2], bool(found[3]), expressions)
    for name, text in TAG_ATTRIBUTE.findall(markup):
        head.set_attribute(name, text, expressions)
    return head


def compile_for(code: Code, node: ForNode) -> None:
    """Write the loop; what the body does with `forloop` decides what its head provides."""
    head: Any = node.expression
    item, items = code.name("x"), code.name("s")
    loop = LoopNeeds(code.name("i"), code.name("n"), code.name("f"), head.title)
    _collection(code, head, items, loop)
    code.line(f"if {loop.length}:")
    with code.indented():
        code.bound_scopes()
        kept = code.detour()
        _body(code, node, item, loop)
        code.rejoin(kept, lambda: _header(code, item, items, loop))
        if loop.is_whole:
            # Liquid: the loop has stepped on when it is looked at afterwards
            code.line(f"{loop.whole}.at+=1")
    if node.default is not None:
        code.line("else:")
        code.block(node.default, node.blank)
    if may_leave_pending(node):
        code.leave_if_noted()


def _collection(code: Code, head: Any, items: str, loop: LoopNeeds) -> None:
    code.needs_offsets = True
    collection = value(code, head.iterable)
    if head.continues or head.offset is not None or head.limit is not None or head.reversed:
        start = code.name("a")
        code.line(f"{start}={_start(code, head)}")
        code.line(f"c={collection}")
        stop = f"stop_at({start},{value(code, head.limit)})" if head.limit is not None else "None"
        code.line(f"{items}=segment(c,{start},{stop},{head.reversed})")
        code.line(f"{loop.length}=len({items})")
        code.line(f"O[{head.title!r}]={start}+{loop.length}")
        return
    if code.is_once:
        code.line(f"{items},{loop.length}=loop(O,{head.title!r},{collection})")
        return
    code.line(f"{items}={collection}")
    code.line(f"if {items}.__class__ is not list:{items}=items({items})")
    code.line(f"{loop.length}=len({items})")
    code.line(f"O[{head.title!r}]={loop.length}")


def _start(code: Code, head: Any) -> str:
    if head.continues:
        return f"O.get({head.title!r},0)"
    return "0" if head.offset is None else f"as_integer({value(code, head.offset)})"


def _body(code: Code, node: ForNode, item: str, loop: LoopNeeds) -> None:
    head = node.expression
    code.getters[item] = f"g_{item}"
    was_wary, code.is_wary = code.is_wary, code.is_wary or may_leave_pending(node.block)
    code.scopes.append(Scope({"forloop": loop.whole, head.identifier: item}, loop))
    with code.frame("loop"):
        code.block(node.block, node.blank)
        if code.is_wary:
            with code.indented():
                code.leave_if_noted()
    code.is_wary = was_wary
    code.scopes.pop()


def _header(code: Code, item: str, items: str, loop: LoopNeeds) -> None:
    if loop.is_whole:
        loop.counts = True
        code.quiet_line(f"{loop.whole}=ForLoop({loop.title!r},{loop.length},{code.parent_loop()})")
    if loop.counts:
        code.quiet_line(f"for {loop.index},{item} in enumerate({items}):")
    else:
        code.quiet_line(f"for {item} in {items}:")
    if item in code.used_getters:
        code.quiet_line(f" {code.getters[item]}=getattr({item},'get',nothing)")
    if loop.is_whole:
        code.quiet_line(f" {loop.whole}.at={loop.index}")


TAG: Final = BuiltinTag("for", ForNode, parse_for, compile_for)
