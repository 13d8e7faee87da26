"""Comparisons; the outputs are the reference's."""

from __future__ import annotations

import pytest

from jekyllpy.errors import TemplateError


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        ("1 == 1.0", True),
        ("'1' == 1", False),
        ("t == true", True),
        ("one == true", False),
        ("zero == false", False),
        ("one == yes", False),
        ("nothing == nil", True),
        ("e == empty", True),
        ("empty == e", True),
        ("e == blank", False),
        ("e != blank", True),
        ("empty == empty", False),
        ("a == a", True),
        ("s == 'text'", True),
        ("s <> 'text'", False),
        ("n > 2", True),
        ("n >= 3.0", True),
        ("nothing < 1", False),
        ("h < 1", False),
        ("t > f", False),
        ("'a' < 'b'", True),
        ("s contains 'ex'", True),
        ("s contains nothing", False),
        ("a contains 3.0", True),
        ("a contains '3'", False),
        ("h contains 'k'", True),
        ("n contains 3", False),
        ("numbers contains 1", True),
        ("numbers contains one_float", False),
        ("(1..3) contains 2.5", True),
        ("t or f and f", True),
        ("f and f or t", False),
    ],
)
@pytest.mark.parametrize("is_flat", [True, False])
def test_conditions(render, condition, holds, is_flat):
    variables = {"one": 1, "zero": 0, "yes": True, "numbers": {1: "x"}, "one_float": 1.0}
    source = f"{{% if {condition} %}}y{{% endif %}}"
    if not is_flat:
        source = f"{{% for i in (1..1) %}}{source}{{% endfor %}}"
    assert render(source, variables=variables) == ("y" if holds else "")


@pytest.mark.parametrize(
    ("condition", "message"),
    [
        ("n < 'a'", "comparison of Integer with String failed"),
        ("s > 1", "comparison of String with 1 failed"),
        ("s > 1.5", "comparison of String with 1.5 failed"),
        ("s = 'a'", "Unknown operator ="),
    ],
)
def test_what_cannot_be_compared(render, condition, message):
    with pytest.raises(TemplateError) as caught:
        render(f"{{% if {condition} %}}{{% endif %}}")
    assert caught.value.message == f"Liquid error (line 1): {message}"


@pytest.mark.parametrize("tag", ["if (f..n) == h.nope", "case (f..n) %}{% when h.nope"])
def test_the_left_side_is_read_first(render, tag):
    source = f"{{% {tag} %}}{{% end{tag.split()[0]} %}}"
    with pytest.raises(TemplateError, match="invalid integer"):
        render(source, environment={"strict_variables": True}, variables={"f": 2.5})
