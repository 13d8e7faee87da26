"""Filters whose arguments are of a kind that nobody means; outputs and messages are the reference's."""

from __future__ import annotations

import pytest

from jekyllpy.errors import TemplateError

GROUPS = '{"name"=>nil, "items"=>[6, -1], "size"=>2}'


def message(render, source, **settings):
    with pytest.raises(TemplateError) as caught:
        render(source, **settings)
    return caught.value.message


@pytest.mark.parametrize("expression", ["n", "nothing", "blank", "t", "h", "a", "(1..2)"])
def test_an_expression_that_is_no_text(render, expression):
    source = f"{{{{ some | group_by_exp: 'x', {expression} }}}}"
    variables = {"some": [6, -1]}
    assert render(source, variables=variables, environment={"error_mode": "lax"}) == GROUPS
    for mode in ("warn", "strict"):
        said = message(render, source, variables=variables, environment={"error_mode": mode})
        assert said.startswith("no implicit conversion of ")
    for name in ("where_exp", "find_exp"):
        source = f"{{{{ some | {name}: 'x', {expression} }}}}"
        said = message(render, source, variables=variables, environment={"error_mode": "lax"})
        assert said.startswith("no implicit conversion of ")


@pytest.mark.parametrize("name", ["where_exp", "find_exp", "group_by_exp"])
def test_an_expression_with_a_name_is_a_hash(render, name):
    said = message(render, f"{{{{ a | {name}: 'x', y: 'x > 1' }}}}")
    assert said == "no implicit conversion of Hash into String"


def test_the_class_of_a_literal(render):
    source = "{{ a | where_exp: 'x', blank }}"
    assert message(render, source) == "no implicit conversion of Liquid::Expression::MethodLiteral into String"


def test_the_class_of_a_loop(render):
    name = "Liquid::ForloopDrop"
    assert message(render, "{% for i in a %}{{ forloop | strip_index }}{% endfor %}").endswith(f"for {name}:{name}")
    name = "Liquid::TablerowloopDrop"
    source = "{% tablerow i in a %}{{ tablerowloop | strip_index }}{% endtablerow %}"
    assert message(render, source).endswith(f"for {name}:{name}")


@pytest.mark.parametrize("filters", ["nope", "nope: a[n]", "nope: (1..n)", "default: ''"])
def test_a_literal_is_text_after_any_filter(render, filters):
    assert render(f"{{{{ empty | {filters} | number_of_words }}}}") == "0"


def test_both_arguments_are_integers_before_their_size_counts(render):
    assert message(render, "{{ s | slice: 99999999999999999999, 'x' }}") == "Liquid error (line 1): invalid integer"
    assert message(render, "{{ s | slice: 99999999999999999999, 1 }}") == "bignum too big to convert into `long'"


@pytest.mark.parametrize("digits", ["99999999999999999999", "-99999999999999999999", "9223372036854775808"])
def test_rounding_to_more_digits_than_there_are(render, digits):
    assert message(render, f"{{{{ n | round: {digits} }}}}") == "bignum too big to convert into `long'"
    assert message(render, "{{ n | round: 2147483648 }}") == "integer 2147483648 too big to convert to `int'"
