"""Errors and where they are said to be."""

from __future__ import annotations

import pytest

from jekyllpy.errors import TemplateError, TemplateSyntaxError
from jekyllpy.templating import LiquidEnvironment, Registers
from jekyllpy.templating.failures import RubyFailure


def caught(render, source, **settings):
    with pytest.raises(TemplateError) as error:
        render(source, path="page.md", line_offset=4, **settings)
    return error.value


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("{{ 1 | divided_by: 0 }}", 1),
        ("\n{% if t %}\n\n{{ 1 | divided_by: 0 }}{% endif %}", 4),
        ("\n\n{% assign x = 1 | divided_by: 0 %}", 3),
        ("{% for i in a %}\n{% capture x %}\n{{ 1 | modulo: 0 }}{% endcapture %}{% endfor %}", 3),
        ("a\n{% if f %}\n{% elsif 1 < 'a' %}{% endif %}", 2),
        ("a\n{% for i in (1..s) %}x{% endfor %}\n\n{% if t %}{{\n'a' | plus: 1, 2\n}}{% endif %}", 4),
    ],
)
def test_the_message_counts_from_the_text_and_the_line_from_the_file(render, source, line):
    error = caught(render, source)
    assert error.message.startswith(f"Liquid error (line {line}): ")
    assert (error.path, error.line) == ("page.md", line + 4)


def test_syntax_errors_have_a_place(render):
    error = caught(render, "\n\n{% if %}{% endif %}")
    assert isinstance(error, TemplateSyntaxError)
    assert error.message == "Liquid syntax error (line 3): Syntax Error in tag 'if' - Valid syntax: if [expression]"
    assert (error.path, error.line) == ("page.md", 7)


def test_errors_of_ruby_have_no_prefix(render):
    error = caught(render, "\n{{ n | strip_index }}")
    assert error.message.startswith("undefined method `sub'")
    assert error.line == 6


def test_an_error_in_a_partial(render):
    error = caught(render, "\n{% include fail.html %}")
    assert error.message == "Liquid error (_includes/fail.html line 3): divided by 0 included "
    assert (error.path, error.line) == ("_includes/fail.html", 3)
    assert error.hint == "included from page.md:6"


def test_jekyll_names_the_outermost_partial_and_we_the_true_place(render):
    error = caught(render, "{% if t %}{% include outer.html %}{% endif %}")
    assert error.message == "Liquid error (_includes/outer.html line 3): divided by 0 included "
    assert (error.path, error.line) == ("_includes/fail.html", 3)
    assert error.hint == "included from page.md:5 → _includes/outer.html:1"


def test_a_partial_that_cannot_be_parsed(render):
    error = caught(render, "{% include broken.html %}")
    assert isinstance(error, TemplateSyntaxError)
    assert error.message.startswith("Liquid syntax error (_includes/broken.html line 2): Syntax Error in tag 'if'")
    assert (error.path, error.line) == ("_includes/broken.html", 2)


def test_a_partial_that_includes_itself(render):
    error = caught(render, "{% include again.html %}")
    assert error.message == "stack level too deep"
    assert error.hint == "the includes go round: _includes/again.html → _includes/again.html"


def test_a_missing_partial(render):
    error = caught(render, "{% include no.html %}")
    assert error.message.startswith("Could not locate the included file 'no.html' in any of [\"_includes\"]. ")


@pytest.mark.parametrize("name", ["../x.html", "a//b.html", "./x.html", '"a.html"', "a b.html"])
def test_names_of_partials_are_checked(render, name):
    assert "nvalid" in caught(render, f"{{% include {name} %}}").message


def test_strict_variables(render):
    error = caught(render, "{{ nothing.x }}", environment={"strict_variables": True})
    assert error.message == "Liquid error (line 1): undefined variable nothing"
    assert render("{{ s }}{{ a.first }}", environment={"strict_variables": True}) == "text1"


def test_strict_variables_in_parameters(render):
    strict = {"strict_variables": True}
    for name, start in (("missing.html", "Could not locate"), ("broken.html", "Liquid error (line 1): undefined")):
        assert caught(render, f"{{% include {name} x=nothing %}}", environment=strict).message.startswith(start)
    assert caught(render, "{% include broken.html x=s %}", environment=strict).path == "_includes/broken.html"
    computed = "{% assign name = 'broken' %}{% include {{ name }}.html x=nothing %}"
    assert "undefined variable nothing" in caught(render, computed, environment=strict).message
    assert render("{% include show.html x=s y=n %}", environment={"strict_variables": False}) == "[text|3|]"


def test_strict_variables_whose_name_is_no_text(render):
    for name, shown in (("h", '{"k"=>"v", "l"=>"w"}'), ("n", "3"), ("strs", '["x", "y"]')):
        error = caught(render, f"{{{{ [{name}].x }}}}", environment={"strict_variables": True})
        assert error.message == f"Liquid error (line 1): undefined variable {shown}"


def test_strict_filters(render):
    error = caught(render, "{{ s | nothing }}", environment={"strict_filters": True})
    assert error.message == "Liquid error (line 1): undefined filter nothing"
    assert render("{{ s | nothing: 1 | upcase }}") == "TEXT"


def test_arguments_are_counted_as_ruby_does(render):
    error = caught(render, "{{ s | append }}")
    assert error.message == "Liquid error (line 1): wrong number of arguments (given 1, expected 2)"
    error = caught(render, "{{ s | replace: 'a', 'b', 'c' }}")
    assert error.message == "Liquid error (line 1): wrong number of arguments (given 4, expected 2..3)"


def test_a_finished_error_of_a_service_passes(render):
    def refuse(text):
        raise TemplateError("no", "elsewhere.md", 3)

    error = caught(render, "{{ s | markdownify }}", markdownify=refuse)
    assert (error.message, error.path, error.line) == ("no", "elsewhere.md", 3)


def test_a_failure_of_a_service_gets_its_place(render):
    def refuse(text):
        raise RubyFailure("no")

    error = caught(render, "\n{{ s | markdownify }}", markdownify=refuse)
    assert (error.message, error.path, error.line) == ("no", "page.md", 6)


def test_text_without_liquid_is_itself():
    environment = LiquidEnvironment()
    template = environment.parse("a } b % c")
    assert template.render({}, Registers(environment)) == "a } b % c"
    assert template.warnings == ()
    assert not template.reads.values


def test_tags_remember_from_one_render_to_the_next():
    environment = LiquidEnvironment()
    registers = Registers(environment)
    template = environment.parse("{% if true %}{% cycle 'a', 'b' %}{% increment c %}{% endif %}", "layout.html")
    assert [template.render({}, registers) for _ in range(3)] == ["a0", "b1", "a2"]
    other = environment.parse("{% if true %}{% cycle 'a', 'b' %}{% endif %}", "other.html")
    assert other.render({}, registers) == "a"
