"""Expressions given to filters as text: `where_exp`, `find_exp` and `group_by_exp`.

Such a filter names one more keyword-only parameter, beside or instead of `registers`:

- `condition_of(variable, expression) -> Callable[[object], bool]` for a comparison (`where_exp`, `find_exp`);
- `value_of(variable, expression) -> Callable[[object], object]` for a value with filters (`group_by_exp`).

Both take the two arguments the template gave (any value: they raise what Ruby would) and return a function of one
item, in which the variable is the item and every other name is what the template sees at that place. The filter calls
them after its own checks of the input, as Jekyll parses the expression only then; the strict parser alone reads it,
and raises `SyntaxFailure`.

    def where_exp(input: object, variable: object, expression: object, *, condition_of: ExpressionCompiler) -> object:
        ...
        condition = condition_of(variable, expression)
        return [item for item in items if condition(item)]
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

ExpressionCompiler = Callable[[object, object], Callable[[object], Any]]
