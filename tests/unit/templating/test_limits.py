"""Depth, length and size: what Liquid bounds, and what Python would bound but must not."""

from __future__ import annotations

import pytest

from jekyllpy.errors import TemplateError
from jekyllpy.templating import Include


@pytest.mark.parametrize("depth", [99, 100])
@pytest.mark.parametrize(
    ("opening", "closing"),
    [("{% if t %}", "{% endif %}"), ("{% capture q %}", "{% endcapture %}"), ("{% ifchanged %}", "{% endifchanged %}")],
)
def test_blocks_nest(render, opening, closing, depth):
    assert render(f"{opening * depth}x{closing * depth}") in ("x", "")


LOOP, END = "{% for i in (1..1) %}", "{% endfor %}"


def test_loops_nest(render):
    assert render(LOOP * 99 + "x" + END * 99) == "x"


@pytest.mark.parametrize(
    "inner",
    [
        "{% for j in a %}{% endfor %}",
        "{% for j in a %}{% break %}{% endfor %}",
        "{% tablerow j in a %}{% endtablerow %}",
        "{% tablerow j in '' %}{% endtablerow %}",
        "{% include loop.html %}",
    ],
)
def test_loops_nest_no_deeper(render, inner):
    def find(name):
        return Include("{% for i in a %}x{% endfor %}", name)

    render(LOOP * 98 + inner + END * 98, find_include=find)
    with pytest.raises(TemplateError, match="Nesting too deep"):
        render(LOOP * 99 + inner + END * 99, find_include=find)


@pytest.mark.parametrize("inner", ["{% for j in e %}{% endfor %}", "{% tablerow j in nothing %}{% endtablerow %}"])
def test_a_loop_over_nothing_is_no_scope(render, inner):
    assert render(LOOP * 99 + inner + "x" + END * 99) == "x"


def test_blocks_nest_no_deeper(render):
    with pytest.raises(TemplateError, match="Nesting too deep"):
        render("{% if t %}" * 101 + "{% endif %}" * 101)


def test_assignments_and_interrupts_cross_deep_blocks(render):
    depth = 20
    source = "{% for i in (1..2) %}" * depth + "{% assign k = k | plus: 1 %}{% if k == 100 %}{% break %}{% endif %}"
    source += "{% endfor %}" * depth
    assert render(source.replace("(1..2)", "(1..1)") + "{{ k }}") == "1"


def test_partials_nest(render):
    def find(name):
        number = int(name.removesuffix(".html"))
        text = f"{{% include {number + 1}.html %}}" if number < 200 else "end"
        return Include(text, name)

    assert render("{% include 1.html %}", find_include=find) == "end"


def test_partials_with_parameters_nest_as_scopes_do(render):
    def find(name):
        number = int(name.removesuffix(".html"))
        return Include(f"{{% include {number + 1}.html x=1 %}}" if number < 150 else "end", name)

    with pytest.raises(TemplateError, match="Nesting too deep"):
        render("{% include 1.html %}", find_include=find)


@pytest.mark.parametrize(
    ("source", "output"),
    [
        ("{% if " + " and ".join(["t"] * 2000) + " %}y{% endif %}", "y"),
        ("{% if " + " and f or ".join(["t"] * 2000) + " %}y{% endif %}", "y"),
        ("{{ " + ".".join(["h"] * 2000) + " }}", ""),
        ("{{ 0 " + "| plus: 1 " * 500 + "}}", "500"),
        ("{% if f %}" + "{% elsif f %}x" * 500 + "{% elsif t %}y{% endif %}", "y"),
        ("{% case n %}" + "".join(f"{{% when {i} %}}{i}" for i in range(500)) + "{% endcase %}", "3"),
        ("{% case n %}{% when " + ", ".join(["s"] * 500) + ", 3 %}y{% endcase %}", "y"),
        ("{% cycle " + ", ".join(["s"] * 500) + " %}", "text"),
        ("{% if t %}" + "{{ n }}" * 2000 + "{% endif %}", "3" * 2000),
        ("{{ " + "9" * 5000 + " }}", "9" * 5000),
        ("{% for i in (1..100000000000000000000) limit: 2 %}{{ i }}{% endfor %}", "12"),
    ],
    ids=["and", "and-or", "path", "filters", "elsif", "when", "values", "cycle", "outputs", "integer", "range"],
)
def test_length_is_not_bounded(render, source, output):
    assert render(source) == output


@pytest.mark.parametrize("source", ["{{ " + "a[" * 50_000 + "0" + "]" * 50_000 + " }}", "{% if " + "(" * 9999 + " %}"])
def test_what_overflows_the_stack_is_an_error_of_the_template(render, source):
    with pytest.raises(TemplateError, match="stack level too deep"):
        render(source)
