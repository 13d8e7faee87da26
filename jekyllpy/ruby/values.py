"""Ruby's values: how they print, how they show themselves, and when they are equal or ordered.

`None`, `bool`, `int`, `float`, `str`, `list`, `dict`, `range`, `datetime` and `date` stand for Ruby's objects; whatever
else comes along has methods `to_s()` and `inspect()`, and `compare_to(other)` if it knows an order. Values nested too
deeply raise TemplateError with Ruby's words, those that contain themselves print as in Ruby.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, Final
from unicodedata import category

from jekyllpy.errors import TemplateError
from jekyllpy.ruby.escapes import utf8_bytes
from jekyllpy.ruby.numbers import float_to_s, integer_to_s, leading_integer
from jekyllpy.ruby.time import date_inspect, instant, julian_day, time_inspect, time_to_s, unix_seconds

__all__ = ["class_name", "compare", "eql_key", "equal", "float_to_s", "inspect", "no_method", "to_i", "to_s"]

TOO_DEEP: Final = "stack level too deep"

_ESCAPED_IN_ASCII: Final = re.compile(r'["\\\x00-\x1f\x7f]|#(?=[{$@])')
_ESCAPED: Final = re.compile(r'["\\\x00-\x1f\x7f]|#(?=[{$@])|[^\x00-\x7f]')
_SHORT_ESCAPES: Final = MappingProxyType(
    {
        '"': '\\"',
        "\\": "\\\\",
        "#": "\\#",
        "\n": "\\n",
        "\t": "\\t",
        "\r": "\\r",
        "\x1b": "\\e",
        "\a": "\\a",
        "\b": "\\b",
        "\v": "\\v",
        "\f": "\\f",
    }
)


def to_s(value: Any) -> str:
    """Print a value (`to_s`): nil is empty, arrays and hashes show themselves."""
    if value.__class__ is str:
        return value
    printer = _PRINTERS.get(value.__class__)
    if printer:
        return printer(value)
    return _other_to_s(value)


def _other_to_s(value: Any) -> str:
    """Print an instance of a subclass, or an object that knows how."""
    if hasattr(value, "to_s"):
        return str(value.to_s())
    return next((printer(value) for kind, printer in _PRINTERS.items() if isinstance(value, kind)), str(value))


def inspect(value: Any) -> str:
    """Show a value as Ruby source would (`inspect`)."""
    shower = _SHOWERS.get(value.__class__)
    if shower:
        return shower(value)
    if hasattr(value, "inspect"):
        return str(value.inspect())
    return next((shower(value) for kind, shower in _SHOWERS.items() if isinstance(value, kind)), repr(value))


def _inspect_string(text: str) -> str:
    pattern = _ESCAPED_IN_ASCII if text.isascii() else _ESCAPED
    return f'"{pattern.sub(_escape, text)}"'


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    short = _SHORT_ESCAPES.get(char)
    if short:
        return short
    code = ord(char)
    if 0xD800 <= code <= 0xDFFF:
        return "".join(f"\\x{byte:02X}" for byte in utf8_bytes(char))
    if code == 0x85 or (code > 0x7F and category(char) not in ("Cc", "Cn", "Zl", "Zp")):
        return char
    return f"\\u{code:04X}" if code < 0x10000 else f"\\u{{{code:X}}}"


def _inspect_container(value: list[Any] | dict[Any, Any]) -> str:
    try:
        return _show_plainly(value)
    except RecursionError:
        pass
    try:
        return _show_guarded(value, ())
    except RecursionError:
        raise TemplateError(TOO_DEEP) from None


def _show_plainly(value: Any) -> str:
    if isinstance(value, list):
        if hasattr(value, "inspect"):
            return str(value.inspect())
        return f"[{', '.join([_show_plainly(item) for item in value])}]"
    if isinstance(value, dict):
        return f"{{{', '.join([f'{_show_plainly(key)}=>{_show_plainly(item)}' for key, item in value.items()])}}}"
    return inspect(value)


def _show_guarded(value: Any, outer: tuple[int, ...]) -> str:
    """Show a value that may contain itself; `outer` names the containers around it."""
    if not isinstance(value, list | dict):
        return inspect(value)
    if id(value) in outer:
        return "[...]" if isinstance(value, list) else "{...}"
    inner = (*outer, id(value))
    if isinstance(value, list):
        return f"[{', '.join([_show_guarded(item, inner) for item in value])}]"
    pairs = [f"{_show_guarded(key, inner)}=>{_show_guarded(item, inner)}" for key, item in value.items()]
    return f"{{{', '.join(pairs)}}}"


def _inspect_range(value: range) -> str:
    return f"{value.start}..{value.stop - 1}"


def _bool_to_s(value: bool) -> str:
    return "true" if value else "false"


_PRINTERS: Final[MappingProxyType[type, Callable[[Any], str]]] = MappingProxyType(
    {
        str: str,
        type(None): lambda value: "",
        bool: _bool_to_s,
        int: integer_to_s,
        float: float_to_s,
        list: _inspect_container,
        dict: _inspect_container,
        range: _inspect_range,
        datetime: time_to_s,
        date: date.isoformat,
    }
)
_SHOWERS: Final[MappingProxyType[type, Callable[[Any], str]]] = MappingProxyType(
    {
        **_PRINTERS,
        str: _inspect_string,
        type(None): lambda value: "nil",
        datetime: time_inspect,
        date: date_inspect,
    }
)


def to_i(value: Any) -> int:
    """Convert as `to_i` does where Ruby has it: nil is 0, text the number it begins with, a time its Unix seconds.

    Raise TemplateError for a float that is no number and for values without `to_i`.
    """
    if value.__class__ is int:
        return value
    if isinstance(value, str):
        return leading_integer(value)
    if value is None:
        return 0
    if isinstance(value, float):
        if value != value or value in (float("inf"), float("-inf")):
            raise TemplateError(float_to_s(value))
        return int(value)
    if isinstance(value, datetime):
        return unix_seconds(value)
    raise TemplateError(no_method("to_i", value))


def no_method(name: str, value: Any) -> str:
    """Give the message of Ruby's NoMethodError."""
    shown = inspect(value)
    return f"undefined method `{name}' for {shown if shown.startswith('#') else f'{shown}:{class_name(value)}'}"


_CLASS_NAMES: Final[MappingProxyType[type, str]] = MappingProxyType(
    {
        type(None): "NilClass",
        int: "Integer",
        float: "Float",
        str: "String",
        list: "Array",
        dict: "Hash",
        range: "Range",
        datetime: "Time",
        date: "Date",
    }
)


def class_name(value: Any) -> str:
    """Give the name of a value's Ruby class."""
    if isinstance(value, bool):
        return "TrueClass" if value else "FalseClass"
    name = _CLASS_NAMES.get(value.__class__)
    own: str = getattr(value, "ruby_class", type(value).__name__)
    return name or next((name for kind, name in _CLASS_NAMES.items() if isinstance(value, kind)), own)


def compare(a: Any, b: Any) -> int | None:
    """Compare two values (`<=>`): negative, 0 or positive, None where Ruby knows no order."""
    kind = a.__class__
    if kind is b.__class__ and kind in (str, int):
        return int(a > b) - int(a < b)
    if _is_number(a):
        if not _is_number(b) or a != a or b != b:
            return None
        return int(a > b) - int(a < b)
    if isinstance(a, str):
        return int(a > b) - int(a < b) if isinstance(b, str) else None
    if isinstance(a, date):
        return _compare_date(a, b)
    if isinstance(a, list):
        return _guarded(_compare_lists, a, b) if isinstance(b, list) else None
    if hasattr(a, "compare_to"):
        return a.compare_to(b)  # type: ignore[no-any-return]
    return 0 if equal(a, b) else None


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _compare_date(a: date, b: Any) -> int | None:
    if isinstance(a, datetime):
        return _compare_times(a, b) if isinstance(b, datetime) else None
    if isinstance(b, date) and not isinstance(b, datetime):
        return (a > b) - (a < b)
    if _is_number(b):
        # Ruby: a date compares with numbers by its astronomical Julian day, which begins at noon.
        return compare(julian_day(a) - 0.5, b)
    return None


def _compare_times(a: datetime, b: datetime) -> int:
    # Python: times of one zone compare by what its clocks show, even in the hour that they show twice.
    left, right = instant(a), instant(b)
    return (left > right) - (left < right)


def _compare_lists(a: list[Any], b: list[Any]) -> int | None:
    for left, right in zip(a, b, strict=False):
        order = (
            _compare_lists(left, right) if isinstance(left, list) and isinstance(right, list) else compare(left, right)
        )
        if order != 0:
            return order
    return (len(a) > len(b)) - (len(a) < len(b))


def equal(a: Any, b: Any) -> bool:
    """Tell whether two values are equal (`==`): numbers by size, containers by content; true is not 1."""
    if a is b:
        return a == a or not isinstance(a, float)
    kind = a.__class__
    if kind is b.__class__ and kind in _COMPARED_BY_PYTHON:
        return bool(a == b)
    if isinstance(a, list | dict):
        return bool(_guarded(_equal_containers, a, b))
    if _is_number(a):
        return _is_number(b) and bool(a == b)
    if isinstance(a, date):
        return _compare_date(a, b) == 0
    if isinstance(a, range) and isinstance(b, range):
        return a.start == b.start and a.stop == b.stop
    return isinstance(a, str) and isinstance(b, str) and a == b


_COMPARED_BY_PYTHON: Final = frozenset({str, int, float, bool})


def _equal_containers(a: Any, b: Any) -> bool:
    if a is b:
        return True
    if isinstance(a, list):
        return isinstance(b, list) and len(a) == len(b) and all(map(_equal_items, a, b))
    if not isinstance(b, dict) or len(a) != len(b):
        return False
    missing = object()
    if type(a) is type(b) and all(key.__class__ is str for key in a):
        return all(_equal_items(item, b.get(key, missing)) for key, item in a.items())
    others = {eql_key(key): item for key, item in b.items()}
    return all(_equal_items(item, others.get(eql_key(key), missing)) for key, item in a.items())


def _equal_items(a: Any, b: Any) -> bool:
    return _equal_containers(a, b) if isinstance(a, list | dict) else equal(a, b)


def _guarded(function: Callable[..., Any], *arguments: Any) -> Any:
    try:
        return function(*arguments)
    except RecursionError:
        raise TemplateError(TOO_DEEP) from None


def eql_key(value: Any) -> Hashable:
    """Give a key that two values share where Ruby calls them `eql?`, as for hash keys: 1, 1.0 and true differ."""
    if value.__class__ is str:
        return value
    if isinstance(value, list | dict):
        return _guarded(_container_key, value)  # type: ignore[no-any-return]
    return _simple_key(value)


def _simple_key(value: Any) -> Hashable:
    if isinstance(value, datetime):
        return ("Time", instant(value))
    if isinstance(value, range):
        return ("Range", value.start, value.stop)
    if value is None or isinstance(value, bool | int | float | date):
        return (class_name(value), value)
    return value if isinstance(value, str) else ("Object", id(value))


def _container_key(value: Any) -> Hashable:
    if isinstance(value, list):
        return ("Array", *map(_container_key, value))
    if isinstance(value, dict):
        return ("Hash", frozenset([(_container_key(key), _container_key(item)) for key, item in value.items()]))
    return value if value.__class__ is str else _simple_key(value)
