"""Filters for values of any kind, and those that convert markup."""

import pytest

from jekyllpy.templating.failures import RubyFailure
from jekyllpy.templating.filters import FILTERS


@pytest.mark.parametrize(
    ("value", "result"), [(None, 1), (False, 1), ("", 1), ([], 1), ({}, 1), (0, 0), (" ", " "), (True, True)]
)
def test_default(value, result):
    assert FILTERS["default"](value, 1) == result


def test_jsonify():
    assert FILTERS["jsonify"]({"a": [1.0, None, "</script>"]}) == '{"a":[1.0,null,"</script>"]}'


def test_markup_goes_to_the_converters(registers):
    assert FILTERS["markdownify"](None, registers=registers) == "<p></p>\n"
    assert FILTERS["smartify"]('"', registers=registers) == "“"
    assert FILTERS["sassify"]("a", registers=registers) == "sass a"
    assert FILTERS["scssify"]("a", registers=registers) == "scss a"


def test_stylesheets_are_text(registers):
    for name in ("sassify", "scssify"):
        with pytest.raises(RubyFailure, match="no implicit conversion of nil into String"):
            FILTERS[name](None, registers=registers)
