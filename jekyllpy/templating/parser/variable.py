"""What stands between `{{` and `}}`, or after the `=` of an assign: an expression and its filters."""

from __future__ import annotations

from jekyllpy.templating.parser import lax
from jekyllpy.templating.parser.expression import NOWHERE, ExpressionFactory
from jekyllpy.templating.parser.strict import PLAIN_PATH, StrictParser
from jekyllpy.templating.vocabulary import Filter, FilteredExpression, KeywordArgument, PositionalArgument


def strict_variable(markup: str, expressions: ExpressionFactory) -> FilteredExpression:
    """Parse by the grammar, or raise `SyntaxFailure`."""
    plain = PLAIN_PATH.fullmatch(markup)
    if plain:
        return FilteredExpression(NOWHERE, expressions.parse(plain[1]), [])
    parser = StrictParser(markup)
    value = expressions.parse(parser.expression())
    filters: list[Filter] = []
    while parser.accept("pipe"):
        name = parser.consume("id")
        arguments: list[str] = []
        if parser.accept("colon"):
            arguments.append(parser.argument())
            while parser.accept("comma"):
                arguments.append(parser.argument())
        filters.append(_filter(name, arguments, expressions))
    parser.consume("end_of_string")
    return FilteredExpression(NOWHERE, value, filters)


def lax_variable(markup: str, expressions: ExpressionFactory) -> FilteredExpression:
    """Salvage the first fragment and whatever looks like a filter after the first pipe behind it."""
    found = lax.FRAGMENT_AND_REST.search(markup)
    if found is None:
        return FilteredExpression(NOWHERE, expressions.parse(""), [])
    piped = lax.FILTERS_AFTER_PIPE.search(found[2])
    pieces = lax.ONE_FILTER.findall(piped[1]) if piped else []
    filters = [_salvaged_filter(piece, expressions) for piece in pieces if lax.WORD.search(piece)]
    return FilteredExpression(NOWHERE, expressions.parse(found[1]), filters)


def _salvaged_filter(piece: str, expressions: ExpressionFactory) -> Filter:
    name = lax.WORD.search(piece)
    return _filter(name[0] if name else "", lax.FILTER_ARGUMENT.findall(piece), expressions)


def _filter(name: str, arguments: list[str], expressions: ExpressionFactory) -> Filter:
    parsed: list[KeywordArgument | PositionalArgument] = []
    for argument in arguments:
        keyword = lax.KEYWORD_ARGUMENT.fullmatch(argument)
        if keyword:
            parsed.append(KeywordArgument(NOWHERE, keyword[1], expressions.parse(keyword[2])))
        else:
            parsed.append(PositionalArgument(expressions.parse(argument)))
    return Filter(NOWHERE, name, parsed)
