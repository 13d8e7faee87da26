"""JSON as Ruby's json gem writes it: text as it is but for control characters, floats in Ruby's form."""

from __future__ import annotations

import re
from typing import Any, Final

from jekyllpy.errors import TemplateError
from jekyllpy.ruby.numbers import float_to_s, integer_to_s
from jekyllpy.ruby.values import TOO_DEEP, to_s

_INDENT: Final = "  "
_LONGEST_NEST: Final = 100
_ESCAPED: Final = re.compile(r'["\\\x00-\x1f\ud800-\udfff]')
_SHORT_ESCAPES: Final = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", "\b": "\\b", "\f": "\\f"}


def to_json(value: Any) -> str:
    """Write a value on one line, without blanks (`to_json`).

    Objects give their `to_json_value()`; what JSON does not know becomes its text. Raise TemplateError for floats
    that are no numbers and for values nested deeper than 100.
    """
    return _guarded(value, None)


def pretty_json(value: Any) -> str:
    """Write a value on many lines, indented by two blanks, as `JSON.pretty_generate` does.

    json before 2.8: an empty container has its brackets on lines of their own.
    """
    return _guarded(value, 0)


def _guarded(value: Any, indent: int | None) -> str:
    parts: list[str] = []
    try:
        _write(value, parts, indent, 1)
    except RecursionError:
        raise TemplateError(TOO_DEEP) from None
    return "".join(parts)


def _write(value: Any, parts: list[str], indent: int | None, depth: int) -> None:
    kind = value.__class__
    if kind is str:
        parts.append(_string(value))
    elif value is None:
        parts.append("null")
    elif kind is bool:
        parts.append("true" if value else "false")
    elif kind is int:
        parts.append(integer_to_s(value))
    elif kind is float:
        parts.append(_float(value))
    elif isinstance(value, dict):
        _write_hash(value, parts, indent, depth)
    elif isinstance(value, list):
        _write_array(value, parts, indent, depth)
    elif hasattr(value, "to_json_value"):
        _write(_json_value(value, depth - 1), parts, indent, depth)
    else:
        parts.append(_string(to_s(value)))


def _json_value(drop: Any, depth: int) -> Any:
    """Ask an object for its value; a method with a parameter is told how many containers are around it."""
    method = drop.to_json_value
    takes_depth = getattr(getattr(method, "__code__", None), "co_argcount", 1) > 1
    return method(depth) if takes_depth else method()


def _string(text: str) -> str:
    return f'"{_ESCAPED.sub(_escape, text)}"' if _ESCAPED.search(text) else f'"{text}"'


def _escape(match: re.Match[str]) -> str:
    if match[0] >= "\ud800":
        raise TemplateError("source sequence is illegal/malformed utf-8")
    return _SHORT_ESCAPES.get(match[0]) or f"\\u{ord(match[0]):04x}"


def _float(number: float) -> str:
    if number != number or number in (float("inf"), float("-inf")):
        raise TemplateError(f"{float_to_s(number)} not allowed in JSON")
    return float_to_s(number)


def _write_hash(value: dict[Any, Any], parts: list[str], indent: int | None, depth: int) -> None:
    _check_depth(depth)
    margin, end = _margins(indent, depth)
    colon = ":" if indent is None else ": "
    separator = "{"
    for key, item in value.items():
        parts.append(separator + margin + _string(to_s(key)) + colon)
        _write(item, parts, indent, depth + 1)
        separator = ","
    parts.append(end + "}" if value else "{" + end + "}")


def _write_array(value: list[Any], parts: list[str], indent: int | None, depth: int) -> None:
    _check_depth(depth)
    margin, end = _margins(indent, depth)
    separator = "["
    for item in value:
        parts.append(separator + margin)
        _write(item, parts, indent, depth + 1)
        separator = ","
    parts.append(end + "]" if value else "[" + margin[:1] + end + "]")


def _margins(indent: int | None, depth: int) -> tuple[str, str]:
    """Give what stands before an item and before the closing bracket."""
    if indent is None:
        return "", ""
    return "\n" + _INDENT * depth, "\n" + _INDENT * (depth - 1)


def _check_depth(depth: int) -> None:
    if depth > _LONGEST_NEST:
        raise TemplateError(f"nesting of {_LONGEST_NEST} is too deep")
