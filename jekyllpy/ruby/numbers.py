"""Ruby's numbers: integers without end in both directions, and the decimals (BigDecimal) that Liquid calculates with.

A number of a calculation is an `int` or a `decimal.Decimal`; floats come in through their printed form and go out as
floats. `decimal` is imported when the first one is met.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final, Union

if TYPE_CHECKING:
    from decimal import Context, Decimal

Number = Union[int, "Decimal"]

_MOST_DIGITS: Final = 1_000_000
_QUOTIENT_DIGITS: Final = 60
_LARGEST_C_INT: Final = 2**31 - 1
_DIGITS_AT_ONCE: Final = 4000
_INTEGER: Final = re.compile(r"[\t\n\v\f\r ]*([-+]?)(?:0[dD](?=[0-9]))?([0-9]+(?:_[0-9]+)*)")
_PLAIN_INTEGER: Final = re.compile("-?(?:0|[1-9][0-9]*)")
_STRICT_INTEGER: Final = r"""(?x)
    [\t\n\v\f\r\ ]*
    ([-+]?)
    (?: 0[xX](?P<hexadecimal>[0-9a-fA-F]+(?:_[0-9a-fA-F]+)*)
    |   0[bB](?P<binary>[01]+(?:_[01]+)*)
    |   0(?:[oO]|_)?(?P<octal>[0-7]+(?:_[0-7]+)*)
    |   (?:0[dD])?(?P<decimal>[1-9][0-9]*(?:_[0-9]+)*|0|(?<=[dD])[0-9]+(?:_[0-9]+)*)
    )
    [\t\n\v\f\r\ ]*"""
_DIGITS: Final = "[0-9]+(?:_[0-9]+)*"
_STRICT_FLOAT: Final = rf"""(?x)
    [\t\n\v\f\r\ ]*
    ( [-+]?(?:{_DIGITS}(?:\.{_DIGITS})?|\.{_DIGITS})(?:[eE][-+]?{_DIGITS})?
    | (?P<hexadecimal>[-+]?0[xX][0-9a-fA-F]+(?:(?:\.[0-9a-fA-F]+)?[pP][-+]?[0-9]+)?)
    )
    [\t\n\v\f\r\ ]*"""
_BASES: Final = (("hexadecimal", 16), ("binary", 2), ("octal", 8), ("decimal", 10))


class FloatDomainError(ArithmeticError):
    """A number without end was asked for its integer part; the message is Ruby's."""


def integer_to_s(number: int) -> str:
    """Print an integer of any length."""
    try:
        return str(number)
    except ValueError:
        # Python: str() refuses integers of more than some thousand digits, decimals do not.
        from decimal import Decimal

        return format(Decimal(number), "f")


def parse_digits(digits: str) -> int:
    """Read an integer of any length from a sign and decimal digits."""
    if len(digits) < _DIGITS_AT_ONCE:
        return int(digits)
    from decimal import Decimal

    return int(Decimal(digits))


def leading_integer(text: str) -> int:
    """Read the integer that a text begins with, 0 if there is none (`String#to_i`)."""
    match = _INTEGER.match(text)
    return parse_digits(match[1] + match[2].replace("_", "")) if match else 0


def strict_integer(text: str) -> int | None:
    """Read a text that is an integer in Ruby's notation, with prefixes and underscores, or None (`Integer(text)`)."""
    if _PLAIN_INTEGER.fullmatch(text):
        return parse_digits(text)
    match = re.fullmatch(_STRICT_INTEGER, text)
    if not match:
        return None
    name, base = next((name, base) for name, base in _BASES if match[name] is not None)
    digits = match[name].replace("_", "")
    number = parse_digits(digits) if base == 10 else int(digits, base)
    return -number if match[1] == "-" else number


def strict_float(text: str) -> float | None:
    """Read a text that is a number in Ruby's notation, with underscores and as hexadecimal, or None (`Float(text)`)."""
    match = re.fullmatch(_STRICT_FLOAT, text)
    if match is None:
        return None
    digits = match[1].replace("_", "")
    try:
        return float.fromhex(digits) if match["hexadecimal"] else float(digits)
    except OverflowError:
        return float("-inf" if digits.startswith("-") else "inf")


def float_to_s(number: float) -> str:
    """Print a float as Ruby does: `1.0`, `1.0e+20`, `1.0e-05`, `Infinity`, `NaN`."""
    if not math.isfinite(number):
        return "NaN" if number != number else "Infinity" if number > 0 else "-Infinity"
    text = repr(number)
    size = abs(number)
    # Most floats look the same in Python.
    if 1e-4 <= size < 1e15 or number == 0:
        return text
    sign = "-" if number < 0 else ""
    mantissa, _, exponent = text.lstrip("-").partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits = (whole + fraction.rstrip("0")).lstrip("0") or "0"
    point = len(whole) + int(exponent) if exponent else len(whole)
    if len(digits) > point > 0 and point <= 16:
        return f"{sign}{digits[:point]}.{digits[point:]}"
    if not exponent:
        digits = digits.rstrip("0")
    power = point - 1
    return f"{sign}{digits[0]}.{digits[1:] or '0'}e{'-' if power < 0 else '+'}{abs(power):02d}"


def _context(digits: int) -> Context:
    """Give a context that never raises: what overflows is infinite, what has no value is no number."""
    from decimal import MAX_EMAX, MIN_EMIN, ROUND_HALF_UP, Context

    return Context(prec=digits, rounding=ROUND_HALF_UP, Emin=MIN_EMIN, Emax=MAX_EMAX, traps=[])


def decimal_of(text: str) -> Decimal:
    """Read a decimal, `Infinity` or `NaN` (`BigDecimal(text)`)."""
    from decimal import Decimal

    return Decimal(text)


def _decimals(a: Number, b: Number) -> tuple[Decimal, Decimal]:
    from decimal import Decimal

    return Decimal(a), Decimal(b)


def add(a: Number, b: Number) -> Number:
    """Add without loss."""
    if isinstance(a, int) and isinstance(b, int):
        return a + b
    return _context(_MOST_DIGITS).add(*_decimals(a, b))


def subtract(a: Number, b: Number) -> Number:
    """Subtract without loss."""
    if isinstance(a, int) and isinstance(b, int):
        return a - b
    return _context(_MOST_DIGITS).subtract(*_decimals(a, b))


def multiply(a: Number, b: Number) -> Number:
    """Multiply without loss."""
    if isinstance(a, int) and isinstance(b, int):
        return a * b
    return _context(_MOST_DIGITS).multiply(*_decimals(a, b))


def divide(a: Number, b: Number) -> Number:
    """Divide: integers round down and raise ZeroDivisionError, decimals go on to infinity."""
    if isinstance(a, int) and isinstance(b, int):
        return a // b
    dividend, divisor = _decimals(a, b)
    digits = 2 * max(len(dividend.as_tuple().digits), len(divisor.as_tuple().digits))
    return _context(max(digits, _QUOTIENT_DIGITS)).divide(dividend, divisor)


def modulo(a: Number, b: Number) -> Number:
    """Give the rest of a division, which has the sign of the divisor; raise ZeroDivisionError."""
    if isinstance(a, int) and isinstance(b, int):
        return a % b
    dividend, divisor = _decimals(a, b)
    if dividend.is_nan() or divisor.is_nan():
        return decimal_of("NaN")
    if not divisor:
        raise ZeroDivisionError("divided by 0")
    if dividend.is_infinite():
        return decimal_of("NaN")
    if divisor.is_infinite():
        return dividend
    exact = _context(_MOST_DIGITS)
    rest = exact.remainder(dividend, divisor)
    if not rest:
        return abs(rest)
    return exact.add(rest, divisor) if (rest < 0) != (divisor < 0) else rest


def is_greater(a: Number, b: Number) -> bool:
    """Tell whether the first number is greater; nothing is greater or less than what is no number."""
    if isinstance(a, int) and isinstance(b, int):
        return a > b
    left, right = _decimals(a, b)
    return not left.is_nan() and not right.is_nan() and left > right


def round_number(number: Number, digits: Number) -> Number:
    """Round half away from zero; with no digits or fewer the result is an integer.

    Raise FloatDomainError for what has no integer part, OverflowError for more digits than a C int can count.
    """
    places = truncate(digits)
    if not -(2**63) <= places < 2**63:
        raise OverflowError("bignum too big to convert into `long'")
    if abs(places) > _LARGEST_C_INT:
        size = "big" if places > 0 else "small"
        raise OverflowError(f"integer {integer_to_s(places)} too {size} to convert to `int'")
    if isinstance(number, int):
        return number if places >= 0 else _round_integer(number, -places)
    if places < 1:
        return _round_to_tens(number, -places)
    if not number.is_finite() or -number.as_tuple().exponent <= places:  # type: ignore[operator]
        return number
    from decimal import Decimal

    return number.quantize(Decimal((0, (1,), -places)), context=_context(_MOST_DIGITS))


def _round_to_tens(number: Decimal, zeros: int) -> int:
    finite = _finite(number)
    if zeros > finite.adjusted() + 1:
        return 0
    unit: int = 10**zeros
    return int(_context(_MOST_DIGITS).scaleb(finite, -zeros).to_integral_value("ROUND_HALF_UP")) * unit


def _round_integer(number: int, zeros: int) -> int:
    # A number is shorter than its bits: what is beyond that rounds to zero.
    if zeros > number.bit_length():
        return 0
    unit: int = 10**zeros
    rounded = (abs(number) + unit // 2) // unit * unit
    return -rounded if number < 0 else rounded


def ceiling(number: Number) -> int:
    """Round up to an integer; raise FloatDomainError for what has none."""
    return number if isinstance(number, int) else int(_finite(number).to_integral_value("ROUND_CEILING"))


def floor(number: Number) -> int:
    """Round down to an integer; raise FloatDomainError for what has none."""
    return number if isinstance(number, int) else int(_finite(number).to_integral_value("ROUND_FLOOR"))


def truncate(number: Number) -> int:
    """Cut off what follows the point; raise FloatDomainError for what has no integer part."""
    return number if isinstance(number, int) else int(_finite(number))


def _finite(number: Decimal) -> Decimal:
    if number.is_nan():
        raise FloatDomainError("Computation results in 'NaN' (Not a Number)")
    if number.is_infinite():
        raise FloatDomainError(f"Computation results in '{'-' if number < 0 else ''}Infinity'")
    return number
