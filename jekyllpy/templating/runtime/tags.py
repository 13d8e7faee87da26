"""What the code of single tags calls while it renders."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NoReturn

from jekyllpy.ruby.values import eql_key
from jekyllpy.templating.failures import LiquidFailure, RubyFailure, SyntaxFailure
from jekyllpy.templating.runtime.context import Context


def cycle(context: Context, group: Any, size: int) -> int:
    """Return the position of a cycle and move it on."""
    cycles = context.state.cycles
    key = group if isinstance(group, str | tuple) else eql_key(group)
    position = cycles.get(key, 0)
    cycles[key] = position + 1 if position + 1 < size else 0
    return position


def chain(joins: str, tests: tuple[Callable[[], Any], ...]) -> bool:
    """Evaluate a long chain of `and` and `or`, which bind to the right."""
    for join, test in zip(joins, tests, strict=False):
        if bool(test()) is (join == "o"):
            return join == "o"
    return bool(tests[-1]())


def walk(value: Any, steps: tuple[tuple[Any, bool], ...]) -> Any:
    """Follow a long path."""
    from jekyllpy.templating.runtime.lookup import command, index, member

    for key, is_command in steps:
        value = command(value, key) if is_command else member(value, key) if isinstance(key, str) else index(value, key)
    return value


def first_of(value: Any, *arguments: Any) -> Any:
    """Return the input of a filter that nobody knows."""
    return value


def unknown_filter(name: str, *values: Any) -> NoReturn:
    """Fail as Liquid does in strict mode."""
    raise LiquidFailure(f"undefined filter {name}")


def unknown_operator(operator: str, *values: Any) -> NoReturn:
    """Fail as Liquid does where a comparison's operator does not exist."""
    raise LiquidFailure(f"Unknown operator {operator}")


def wrong_arguments(message: str, *values: Any) -> NoReturn:
    """Fail as Ruby does for a filter called with too few or too many arguments."""
    raise LiquidFailure(message)


def syntax_failure(message: str, context: str | None = None) -> NoReturn:
    """Fail for markup that is only parsed while rendering."""
    failure = SyntaxFailure(message)
    failure.context = context
    raise failure


def ruby_failure(message: str, context: str | None = None) -> NoReturn:
    """Fail with an error that is not Liquid's."""
    raise RubyFailure(message)
