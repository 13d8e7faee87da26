"""How filters are called."""

from __future__ import annotations

from functools import partial

import pytest

from jekyllpy.templating.signature import FilterSignature


def plain(value, one, two=None):
    return value


def open_ended(value, *more):
    return value


def serviced(value, *, registers, value_of) -> str:
    return str(value)


@pytest.mark.parametrize(
    ("function", "signature"),
    [
        (plain, FilterSignature(1, 2, (), False)),
        (open_ended, FilterSignature(0, None, (), False)),
        (serviced, FilterSignature(0, 0, ("registers", "value_of"), True)),
    ],
)
def test_of(function, signature):
    assert FilterSignature.of(function) == signature


@pytest.mark.parametrize(
    ("function", "signature"),
    [
        (str.upper, FilterSignature(0, 0, (), False)),
        (partial(pow, 2), FilterSignature(0, 1, (), False)),
        (partial(serviced, registers=1), FilterSignature(0, 0, ("registers", "value_of"), False)),
        (dict, FilterSignature(0, None, (), False)),
    ],
)
def test_of_what_is_not_written_in_python(function, signature):
    assert FilterSignature.of(function) == signature


def test_keywords_of_its_own_are_left_to_the_filter():
    def joined(value, *, sep="-", context) -> str:
        return sep.join(value)

    assert FilterSignature.of(joined).services == ("context",)


def test_of_a_bound_method():
    assert FilterSignature.of(Filters().double) == FilterSignature(0, 0, (), True)


class Filters:
    """A plugin with a method as a filter."""

    def double(self, value) -> str:
        return f"{value}{value}"


@pytest.mark.parametrize(
    ("function", "given", "complaint"),
    [
        (plain, 1, None),
        (plain, 0, "wrong number of arguments (given 1, expected 2..3)"),
        (plain, 3, "wrong number of arguments (given 4, expected 2..3)"),
        (serviced, 1, "wrong number of arguments (given 2, expected 1)"),
        (open_ended, 9, None),
    ],
)
def test_complaints(function, given, complaint):
    assert FilterSignature.of(function).complaint(given) == complaint


def test_keyword_arguments_come_as_one_hash(render):
    environment = {"filters": {"show": lambda value, options: options}}
    assert render("{{ s | show: a: 1, b: n }}", environment=environment) == '{"a"=>1, "b"=>3}'
