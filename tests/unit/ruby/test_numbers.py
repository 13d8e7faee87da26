"""Integers, floats and decimals."""

import math
from decimal import Decimal

import pytest

from jekyllpy.ruby import numbers


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0.0, "0.0"),
        (-0.0, "-0.0"),
        (100.0, "100.0"),
        (1e15, "1.0e+15"),
        (1e16, "1.0e+16"),
        (123456789012345.6, "123456789012345.6"),
        (1000000000000000.5, "1000000000000000.5"),
        (4e15, "4.0e+15"),
        (9.007199254740992e15, "9.007199254740992e+15"),
        (0.0001, "0.0001"),
        (0.00012345, "0.00012345"),
        (1e-5, "1.0e-05"),
        (1.5e-5, "1.5e-05"),
        (1e100, "1.0e+100"),
        (5e-324, "5.0e-324"),
        (-1.5e300, "-1.5e+300"),
        (math.inf, "Infinity"),
        (-math.inf, "-Infinity"),
        (math.nan, "NaN"),
    ],
)
def test_float_to_s(number, text):
    assert numbers.float_to_s(number) == text


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12abc", 12),
        (" \v-5", -5),
        ("1__0", 1),
        ("0x1f", 0),
        ("0d12", 12),
        ("1e3", 1),
        ("_1", 0),
        ("\0001", 0),
        ("+5", 5),
    ],
)
def test_leading_integer(text, number):
    assert numbers.leading_integer(text) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (" 12\n", 12),
        ("1_0", 10),
        ("0x1F", 31),
        ("-0b11", -3),
        ("017", 15),
        ("0o17", 15),
        ("0d12", 12),
        ("0_7", 7),
        ("00", 0),
        ("-0", 0),
        ("08", None),
        ("0o_7", None),
        ("1__0", None),
        ("1.5", None),
        ("", None),
        ("- 1", None),
        ("1 2", None),
    ],
)
def test_strict_integer(text, number):
    assert numbers.strict_integer(text) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1", 1.0),
        ("010", 10.0),
        (" 1.5\n", 1.5),
        ("-.5", -0.5),
        ("5.", None),
        ("1_0.5_0e1_0", 10.5e10),
        ("1__0", None),
        ("1e400", float("inf")),
        ("0x1f", 31.0),
        ("-0x1.8p3", -12.0),
        ("-0x1p5000", float("-inf")),
        ("0x1.8", None),
        ("0b1", None),
        ("nan", None),
        ("1 5", None),
        ("", None),
    ],
)
def test_strict_float(text, number):
    assert numbers.strict_float(text) == number


def test_integers_of_any_length():
    number = 7**20_000
    assert numbers.parse_digits(numbers.integer_to_s(number)) == number
    assert numbers.leading_integer("9" * 10_000) == 10**10_000 - 1


INFINITY, NAN, ZERO = Decimal("Infinity"), Decimal("NaN"), Decimal("0.0")


@pytest.mark.parametrize(
    ("operation", "a", "b", "result"),
    [
        (numbers.add, Decimal("0.1"), Decimal("0.2"), Decimal("0.3")),
        (numbers.add, Decimal("1e300"), Decimal("1e-300"), Decimal("1e300") + 0),
        (numbers.subtract, 1, Decimal("0.9"), Decimal("0.1")),
        (numbers.multiply, 3, Decimal("1.1"), Decimal("3.3")),
        (numbers.divide, -7, 2, -4),
        (numbers.divide, 1, ZERO, INFINITY),
        (numbers.divide, 1, Decimal("-0.0"), -INFINITY),
        (numbers.modulo, -5, 3, 1),
        (numbers.modulo, Decimal("-7.5"), 2, Decimal("0.5")),
        (numbers.modulo, Decimal("7.5"), -2, Decimal("-0.5")),
        (numbers.modulo, Decimal("2.5"), INFINITY, Decimal("2.5")),
    ],
)
def test_arithmetic(operation, a, b, result):
    assert float(operation(a, b)) == float(result)


@pytest.mark.parametrize(
    ("operation", "a", "b"),
    [
        (numbers.divide, 0, ZERO),
        (numbers.modulo, INFINITY, 2),
        (numbers.modulo, NAN, 0),
        (numbers.multiply, 0, INFINITY),
        (numbers.subtract, INFINITY, INFINITY),
    ],
)
def test_results_that_are_no_numbers(operation, a, b):
    assert operation(a, b).is_nan()


@pytest.mark.parametrize(("operation", "b"), [(numbers.divide, 0), (numbers.modulo, 0), (numbers.modulo, ZERO)])
def test_division_by_zero(operation, b):
    with pytest.raises(ZeroDivisionError):
        operation(1, b)


def test_nothing_is_greater_than_what_is_no_number():
    assert not numbers.is_greater(NAN, 1)
    assert not numbers.is_greater(1, NAN)
    assert numbers.is_greater(INFINITY, 10**400)


@pytest.mark.parametrize(
    ("number", "digits", "result"),
    [
        (Decimal("2.5"), 0, 3),
        (Decimal("-2.5"), 0, -3),
        (Decimal("1.25"), 1, Decimal("1.3")),
        (Decimal("1234.5678"), -2, 1200),
        (Decimal("1234.5678"), 20, Decimal("1234.5678")),
        (Decimal("15.0"), Decimal("-1.9"), 20),
        (Decimal("2.5"), -5, 0),
        (15, -1, 20),
        (-15, -1, -20),
        (149, -2, 100),
        (5, -400, 0),
        (15, 3, 15),
        (INFINITY, 2, INFINITY),
    ],
)
def test_round(number, digits, result):
    assert numbers.round_number(number, digits) == result


def test_integer_parts_that_do_not_exist():
    for function in (numbers.ceiling, numbers.floor, numbers.truncate):
        with pytest.raises(numbers.FloatDomainError, match="Computation results in '-Infinity'"):
            function(-INFINITY)
    with pytest.raises(numbers.FloatDomainError, match="Not a Number"):
        numbers.round_number(NAN, 0)
    with pytest.raises(OverflowError, match="too big to convert to `int'"):
        numbers.round_number(1, 99999999999)


def test_integer_parts():
    assert (numbers.ceiling(Decimal("-2.5")), numbers.floor(Decimal("-2.5")), numbers.truncate(Decimal("-2.5"))) == (
        -2,
        -3,
        -2,
    )
