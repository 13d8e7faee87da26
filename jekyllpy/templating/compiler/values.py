"""Python expressions for values: literals, ranges and paths."""

from __future__ import annotations

import math
from collections.abc import Callable
from types import MappingProxyType
from typing import Any, Final

from jekyllpy.templating.compiler.code import Code, LoopNeeds
from jekyllpy.templating.parser.expression import LookupPath
from jekyllpy.templating.vocabulary import (
    Blank,
    Empty,
    Expression,
    FalseLiteral,
    FloatLiteral,
    IntegerLiteral,
    Nil,
    RangeLiteral,
    StringLiteral,
    TrueLiteral,
)

LONGEST_CHAIN: Final = 12
"""Segments of a path that are written as nested calls: Python's parser bounds how deep brackets nest."""

MOST_DIGITS: Final = 4000


def value(code: Code, node: Expression) -> str:
    """Return a Python expression for the value of a Liquid expression."""
    return _VALUES[type(node)](code, node)


def _integer(code: Code, node: IntegerLiteral) -> str:
    number = node.value
    # Python reads decimal literals of limited length only
    text = hex(number) if number.bit_length() > MOST_DIGITS else str(number)
    return f"({text})" if number < 0 else text


def _float(code: Code, node: FloatLiteral) -> str:
    if math.isinf(node.value):
        return "INFINITY" if node.value > 0 else "(-INFINITY)"
    return f"({node.value!r})"


def _range(code: Code, node: RangeLiteral) -> str:
    if isinstance(node.start, IntegerLiteral) and isinstance(node.stop, IntegerLiteral):
        stop = IntegerLiteral(node.token, node.stop.value + 1)
        return f"range({_integer(code, node.start)},{_integer(code, stop)})"
    return f"range(bound({value(code, node.start)}),bound({value(code, node.stop)})+1)"


def _path(code: Code, node: LookupPath) -> str:
    head, *keys = node.path
    if code.unit.options.strict_variables:
        return _strict_path(code, node)
    folded = _loop_field(code, node)
    if folded:
        return folded
    text = code.variable(head) if isinstance(head, str) else _dynamic(code, head)
    if len(keys) > LONGEST_CHAIN and not any(isinstance(key, Expression) for key in keys):
        steps = [(key, position in node.commands) for position, key in enumerate(keys, 1)]
        return f"walk({text},{tuple(steps)!r})"
    if any(_may_raise(key) for key in keys[1:]):
        lazy = ",".join(f"(lambda:{_key(code, key)},{n in node.commands})" for n, key in enumerate(keys, 1))
        return f"walk_lazily({text},({lazy},))"
    for position, key in enumerate(keys, 1):
        text = _step(code, text, key, position in node.commands)
    return text


def _may_raise(key: Any) -> bool:
    if not isinstance(key, RangeLiteral):
        return isinstance(key, LookupPath) and any(_may_raise(part) for part in key.path)
    return not (isinstance(key.start, IntegerLiteral) and isinstance(key.stop, IntegerLiteral))


def _step(code: Code, text: str, key: Any, is_command: bool) -> str:
    if is_command:
        return f"command({text},{key!r})"
    if not isinstance(key, str):
        return f"index({text},{_key(code, key)})"
    if not code.loops:
        return f"member({text},{key!r})"
    if text in code.getters:
        code.used_getters.add(text)
        return f"{code.getters[text]}({key!r})"
    # Within loops a hash is read in place: most items are one
    if text.isidentifier():
        return f"({text}.get({key!r}) if {text}.__class__ is dict else member({text},{key!r}))"
    return f"(m.get({key!r}) if (m:={text}).__class__ is dict else member(m,{key!r}))"


def _dynamic(code: Code, head: Any) -> str:
    return f"C.look_dynamically({_key(code, head)},{code.visible()})"


def _key(code: Code, key: Any) -> str:
    return value(code, key) if isinstance(key, Expression) else repr(key)


def _strict_path(code: Code, node: LookupPath) -> str:
    head, *keys = node.path
    if isinstance(head, str):
        text, name = code.variable(head), repr(head)
    else:
        name = _key(code, head)
        text = f"C.look_strictly({name},{code.visible()})"
    text = f"defined({text},{name})"
    for position, key in enumerate(keys, 1):
        text = f"step_strictly({text},{_key(code, key)},{position in node.commands})"
    return text


def _loop_field(code: Code, node: LookupPath) -> str | None:
    if len(node.path) != 2 or node.path[0] != "forloop" or not isinstance(node.path[1], str):
        return None
    loop = _innermost_loop(code)
    fold: Callable[[LoopNeeds], str] | None = _LOOP_FIELDS.get(node.path[1])
    return fold(loop) if loop and fold else None


def _innermost_loop(code: Code) -> LoopNeeds | None:
    for scope in reversed(code.scopes):
        if "forloop" in scope.names:
            # A loop's variable may have that name itself
            return scope.loop if scope.loop and scope.names["forloop"] == scope.loop.whole else None
    return None


def _counted(shape: str) -> Callable[[LoopNeeds], str]:
    def fold(loop: LoopNeeds) -> str:
        loop.counts = True
        return shape.format(i=loop.index, n=loop.length)

    return fold


def _length(loop: LoopNeeds) -> str:
    return loop.length


def _title(loop: LoopNeeds) -> str:
    return repr(loop.title)


_LOOP_FIELDS: Final[MappingProxyType[str, Callable[[LoopNeeds], str]]] = MappingProxyType(
    {
        "index": _counted("({i}+1)"),
        "index0": _counted("{i}"),
        "rindex": _counted("({n}-{i})"),
        "rindex0": _counted("({n}-{i}-1)"),
        "first": _counted("({i}==0)"),
        "last": _counted("({i}=={n}-1)"),
        "length": _length,
        "name": _title,
    }
)

_VALUES: Final[MappingProxyType[type, Callable[[Code, Any], str]]] = MappingProxyType(
    {
        Nil: lambda code, node: "None",
        TrueLiteral: lambda code, node: "True",
        FalseLiteral: lambda code, node: "False",
        Empty: lambda code, node: "EMPTY",
        Blank: lambda code, node: "BLANK",
        StringLiteral: lambda code, node: code.constant(node.value),
        IntegerLiteral: _integer,
        FloatLiteral: _float,
        RangeLiteral: _range,
        LookupPath: _path,
    }
)
