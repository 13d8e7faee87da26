"""How a property of an item is read."""

import time

import pytest

from jekyllpy.templating.failures import RubyFailure
from jekyllpy.templating.filters.properties import as_number, property_of, property_reader


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("10", 10),
        (" 7 ", 7),
        ("-3", -3),
        ("010", 10),
        ("1.50", 1.5),
        (".5", 0.5),
        ("-.5", -0.5),
        ("5.", 5.0),
        ("1e3", "1e3"),
        ("+1", "+1"),
        ("1.2.3", "1.2.3"),
        ("", ""),
        ("x", "x"),
        ("1 2", "1 2"),
    ],
)
def test_as_number(text, number):
    found = as_number(text)
    assert found == number
    assert type(found) is type(number)


def test_numbers_that_end_badly_take_linear_time():
    start = time.process_time()
    assert as_number("1" * 200_000 + "x")[-1] == "x"
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    ("item", "name", "value"),
    [
        ({"a": "5"}, "a", 5),
        ({"a": {"b": [1]}}, "a.b", [1]),
        ({"a.b": 1}, "a.b", False),
        ({"a": "text"}, "a.ex", "ex"),
        ({"a": 1}, ".", {"a": 1}),
        ({"a": 1}, "a.", 1),
        ({"": 1}, None, 1),
        ("text", "ex", "ex"),
    ],
)
def test_property_of(item, name, value):
    assert property_of(item, name) == value


def test_arrays_want_numbers():
    with pytest.raises(RubyFailure) as error:
        property_of([1, 2], "n")
    assert error.value.message == (
        'Error accessing object ([1, 2]) with given key. Expected an integer but got "n" instead.'
    )


def test_content_stays_as_it_was_read_first(registers):
    item = {"content": "source", "title": "one", "output": None}
    content, title, output = (property_reader(name, registers) for name in ("content", "title", "output"))
    assert (content(item), title(item), output(item)) == ("source", "one", None)
    item.update(content="HTML", title="two", output="HTML")
    assert (content(item), title(item), output(item)) == ("source", "two", "HTML")
    assert property_reader("content", registers)({"content": "another"}) == "another"
