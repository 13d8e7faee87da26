"""Python expressions for values with filters: each filter is called directly by its name."""

from __future__ import annotations

import re
from typing import Final

from jekyllpy.templating.compiler.code import Code, Scope
from jekyllpy.templating.compiler.conditions import truth
from jekyllpy.templating.compiler.values import value
from jekyllpy.templating.failures import Failure, SyntaxFailure
from jekyllpy.templating.parser.condition import strict_condition
from jekyllpy.templating.parser.expression import ExpressionFactory
from jekyllpy.templating.parser.variable import lax_variable, strict_variable
from jekyllpy.templating.signature import FilterSignature
from jekyllpy.templating.vocabulary import Filter, FilteredExpression, KeywordArgument, StringLiteral

MOST_NESTED: Final = 8
"""Filters that are written as nested calls; more go step by step."""

_METHOD_LITERALS: Final = frozenset({"EMPTY", "BLANK"})
_NAME: Final = re.compile(r"\b[A-Za-z]\w*\b", re.ASCII)


def filtered(code: Code, node: FilteredExpression) -> tuple[str, bool]:
    """Return a Python expression for the filtered value, and whether it is a string for sure."""
    text, is_text = value(code, node.left), isinstance(node.left, StringLiteral)
    for position, item in enumerate(node.filters or (), 1):
        signature = code.unit.options.filters.get(item.name)
        arguments = _arguments(code, item)
        # Liquid: what comes out of a filter is no longer the literal `empty`, but the text it prints
        has_literal = text in _METHOD_LITERALS or any(argument in _METHOD_LITERALS for argument in arguments)
        if signature is None:
            if code.unit.options.strict_filters:
                text = f"unknown_filter({item.name!r},{text}{''.join(',' + argument for argument in arguments)})"
                continue
            text = "''" if text in _METHOD_LITERALS else text
            if any("(" in argument for argument in arguments):
                # What the arguments raise counts even for a filter that nobody knows
                text = f"first_of({text},{','.join(arguments)})"
            continue
        text, is_text = _call(code, item, signature, text, arguments), signature.gives_text
        text = f"plain({text})" if has_literal and not is_text else text
        if position % MOST_NESTED == 0:
            name = code.name("c")
            code.quiet_line(f"{name}={text}")
            text = name
    return text, is_text


def _arguments(code: Code, node: Filter) -> list[str]:
    plain = [value(code, argument.value) for argument in node.args if not isinstance(argument, KeywordArgument)]
    named = [argument for argument in node.args if isinstance(argument, KeywordArgument)]
    if named:
        # Liquid: keyword arguments come as one hash, last
        plain.append("{" + ",".join(f"{argument.name!r}:{value(code, argument.value)}" for argument in named) + "}")
    return plain


def _call(code: Code, node: Filter, signature: FilterSignature, text: str, arguments: list[str]) -> str:
    complaint = signature.complaint(len(arguments))
    values = ",".join([text, *arguments])
    if complaint:
        return f"wrong_arguments({complaint!r},{values})"
    for service in signature.services:
        values += f",{service}={_service(code, service, node)}"
    return f"f_{node.name}({values})" if node.name.isidentifier() else f"F[{node.name!r}]({values})"


def _service(code: Code, service: str, node: Filter) -> str:
    if service == "registers":
        code.needs_registers = True
        return "R"
    if service == "context":
        return f"tag_context(C,{code.visible()})"
    texts = [argument.value for argument in node.args if not isinstance(argument, KeywordArgument)][:2]
    if len(texts) == 2 and isinstance(texts[0], StringLiteral) and isinstance(texts[1], StringLiteral):
        return _ready_expression(code, service, texts[0].value, texts[1].value)
    return f"C.{service}({code.visible()})"


def _ready_expression(code: Code, service: str, variable: str, expression: str) -> str:
    try:
        function = item_function(code, service, variable, expression)
    except Failure as failure:
        return f"lambda x,y:{raising(failure)}"
    return f"lambda x,y{_bound(code, function)}:{function}"


def item_function(code: Code, service: str, variable: str, expression: str) -> str:
    """Return a Python function of one item for the text of `where_exp` and its like, or raise a `Failure`."""
    body = _item_expression(code, service, variable, expression)
    return f"lambda X{_bound(code, body)}:{body}"


def _bound(code: Code, body: str) -> str:
    # As defaults the names of the function around stay its plain locals
    known = {
        "A",
        "C",
        "D",
        "R",
        *code.free.values(),
        *code.getters.values(),
        *(name for scope in code.scopes for name in scope.names.values()),
    }
    return "".join(f",{name}={name}" for name in sorted(known.intersection(_NAME.findall(body)) - {"X"}))


def _item_expression(code: Code, service: str, variable: str, expression: str) -> str:
    expressions = ExpressionFactory()
    code.scopes.append(Scope({variable: "X"}))
    code.loops += 1
    try:
        if service == "condition_of":
            return truth(code, strict_condition(expression, expressions))
        if service == "lookup_of":
            return value(code, expressions.parse(expression))
        return filtered(code, _variable(code, expression, expressions))[0]
    finally:
        code.loops -= 1
        code.scopes.pop()


def _variable(code: Code, markup: str, expressions: ExpressionFactory) -> FilteredExpression:
    # Jekyll: unlike a condition, a value follows the error mode (grouping_filters.rb)
    if code.unit.options.error_mode == "lax":
        return lax_variable(markup, expressions)
    try:
        return strict_variable(markup, expressions)
    except SyntaxFailure as failure:
        if code.unit.options.error_mode == "strict":
            failure.context = f'in "{{{{{markup}}}}}"'
            raise
    return lax_variable(markup, expressions)


def raising(failure: Failure) -> str:
    """Return a Python expression that raises the failure once it is evaluated."""
    kind = "syntax_failure" if isinstance(failure, SyntaxFailure) else "ruby_failure"
    return f"{kind}({failure.message!r},{failure.context!r})"
