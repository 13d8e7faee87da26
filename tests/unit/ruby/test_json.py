"""JSON as the json gem writes it."""

import math
from datetime import UTC, date, datetime

import pytest

from jekyllpy.errors import TemplateError
from jekyllpy.ruby.json import pretty_json, to_json


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, "null"),
        ([True, False, 1, 1.0, 1e20, -0.0], "[true,false,1,1.0,1.0e+20,-0.0]"),
        ('"\\\n\t\r\b\f\x1b\x7f</é\u2028', '"\\"\\\\\\n\\t\\r\\b\\f\\u001b\x7f</é\u2028"'),
        ({"a": [], "b": {}, 5: None, True: 1}, '{"a":[],"b":{},"5":null,"true":1}'),
        (range(1, 6), '"1..5"'),
        (date(2024, 1, 2), '"2024-01-02"'),
        (datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC), '"2024-01-02 03:04:05 +0000"'),
    ],
)
def test_to_json(value, written):
    assert to_json(value) == written


def test_pretty_json_breaks_empty_containers():
    value = [[], {}, {"a": [], "b": {}, "c": [{"x": None}]}]
    assert pretty_json([]) == "[\n\n]"
    assert pretty_json({}) == "{\n}"
    lines = """[
  [

  ],
  {
  },
  {
    "a": [

    ],
    "b": {
    },
    "c": [
      {
        "x": null
      }
    ]
  }
]"""
    assert pretty_json(value) == lines


@pytest.mark.parametrize("number", [math.inf, -math.inf, math.nan])
def test_numbers_without_end(number):
    with pytest.raises(TemplateError, match="not allowed in JSON"):
        to_json([number])


def test_depth_is_limited():
    value: list[object] = []
    for _ in range(99):
        value = [value]
    assert to_json(value) == "[" * 100 + "]" * 100
    with pytest.raises(TemplateError, match="nesting of 100 is too deep"):
        to_json([value])


def test_bytes_that_are_not_utf8():
    with pytest.raises(TemplateError, match="malformed utf-8"):
        to_json("\udcff")


def test_objects_give_their_value():
    class Plain:
        def to_json_value(self):
            return {"a": 1}

    class Deep:
        def to_json_value(self, depth=0):
            return depth

    assert to_json([Plain(), [Deep()]]) == '[{"a":1},[2]]'
    assert to_json(Deep()) == "0"
