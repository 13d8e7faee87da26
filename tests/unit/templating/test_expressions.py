"""Expressions in strings: `where_exp`, `find_exp`, `group_by_exp`."""

from __future__ import annotations

import pytest

from jekyllpy.errors import TemplateError, TemplateSyntaxError


@pytest.mark.parametrize(
    ("source", "output"),
    [
        ("{{ a | where_exp: 'i', 'i > n and i != 5' | join: '' }}", "46"),
        ("{% assign e = 'i > n' %}{{ a | where_exp: 'i', e | join: '' }}", "456"),
        ("{% for q in strs %}{{ posts | find_exp: 'p', 'p.title contains s' }}{% endfor %}", ""),
        ("{% for m in a limit: 2 %}{{ a | where_exp: 'i', 'i <= m' | join: '' }};{% endfor %}", "1;12;"),
        (
            "{% for m in a limit: 2 %}{% assign e = 'i <= m' %}{{ a | where_exp: 'i', e | join: '' }};{% endfor %}",
            "1;12;",
        ),
        ("{% assign g = a | group_by_exp: 'i', 'i | modulo: 2' %}{{ g | map: 'name' | join }}", "1 0"),
        ("{{ a | where_exp: 'n', 'n > 5' | join }}", "6"),
        ("{{ n | where_exp: 'i', 'i ==' }}", "3"),
        ("{{ posts | where_exp: 'p', 'p.tags.size > 0' | map: 'title' }}", "one"),
    ],
)
def test_output(render, source, output):
    assert render(source) == output


@pytest.mark.parametrize("expression", ["i ==", "i | size > 1", "(i > 1)", "i & 1"])
@pytest.mark.parametrize("literal", [True, False])
def test_conditions_are_strict(render, expression, literal):
    source = f"{{{{ a | where_exp: 'i', '{expression}' }}}}"
    if not literal:
        source = f"{{% assign e = '{expression}' %}}\n{{{{ a | where_exp: 'i', e }}}}"
    with pytest.raises(TemplateSyntaxError, match=r"Liquid syntax error \(line"):
        render(source)


def test_values_follow_the_error_mode(render):
    assert render("{{ a | group_by_exp: 'i', 'i !' | size }}") == "6"
    with pytest.raises(TemplateError):
        render("{{ a | group_by_exp: 'i', 'i !' | size }}", environment={"error_mode": "strict"})


def test_the_expression_is_a_string(render):
    with pytest.raises(TemplateError, match="no implicit conversion of Integer into String"):
        render("{{ a | where_exp: 'i', 5 }}")
