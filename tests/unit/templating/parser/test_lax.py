"""What the lax parser makes of markup that the strict one refuses; outputs and warnings are the reference's."""

from __future__ import annotations

import time

import pytest

from jekyllpy.errors import TemplateSyntaxError
from jekyllpy.templating import LiquidEnvironment

CASES = [
    ("{{ s | }}", "text", "Expected id but found end_of_string in "),
    ("{{ s | | upcase }}", "TEXT", "Expected id but found pipe in "),
    ("{{ s | append: 'a' 'b' }}", "texta", "Expected end_of_string but found string in "),
    ("{{ s! }}", "text", "Unexpected character ! in "),
    ("{{ h.'k' }}", "v", "Expected id but found string in "),
    ("{{ 1e3 }}", "", "Expected end_of_string but found id in "),
    ("{% if s & t %}y{% endif %}", "y", "Unexpected character & in "),
    ("{% if t AND f %}y{% endif %}", "y", "Expected end_of_string but found id in "),
    ("{% if (t and f) or t %}y{% endif %}", "y", "Expected dotdot but found id in "),
    ("{% for i in a limit:2 reversed %}{{ i }}{% endfor %}", "12", "Expected end_of_string but found id in "),
    ("{% assign x = s | %}{{ x }}", "text", "Expected id but found end_of_string in "),
]


@pytest.mark.parametrize(("source", "output", "warning"), CASES)
def test_salvage(render, source, output, warning):
    assert render(source) == output
    [text] = LiquidEnvironment().parse(source).warnings
    assert text.startswith(f"Liquid syntax error (line 1): {warning}")
    assert render(source, environment={"error_mode": "lax"}) == output
    assert not LiquidEnvironment("lax").parse(source).warnings


@pytest.mark.parametrize("source", [source for source, _, _ in CASES])
def test_strict_mode_refuses(source):
    with pytest.raises(TemplateSyntaxError):
        LiquidEnvironment("strict").parse(source)


def test_the_warning_of_an_elsif_names_the_line_of_its_if():
    source = "\n{% if f %}\n{% elsif a & b %}{% endif %}"
    assert LiquidEnvironment().parse(source).warnings == (
        'Liquid syntax error (line 2): Unexpected character & in "a & b"',
    )


@pytest.mark.parametrize(
    "markup",
    [
        "{%% assign %s %%}",
        "{%% for i in a %s %%}{%% endfor %%}",
        "{%% if ! %s %%}{%% endif %%}",
        "{{ ! %s }}",
        "{{ x | %s }}",
        "{%% include %s %%}",
        "{%% case %s %%}{%% endcase %%}",
        "{%% cycle %s %%}",
        "{%% tablerow %s %%}{%% endtablerow %%}",
        "{%% highlight a %s ! %%}{%% endhighlight %%}",
        "{%% post_url %s %%}",
    ],
)
@pytest.mark.parametrize("pump", ["a", "a ", "(a)", "'\"", ":,", "[", "a=1 ", "and or ", "a:a ", "{{ a ", "\t", "1-/"])
def test_hostile_markup_takes_no_more_than_linear_time(markup, pump):
    def seconds(count: int) -> float:
        start = time.process_time()
        for _ in range(2):
            try:
                LiquidEnvironment().parse(markup % (pump * count))
            except TemplateSyntaxError:
                pass
            except Exception as error:  # noqa: BLE001
                assert type(error).__name__ == "TemplateError"
        return time.process_time() - start

    seconds(10)
    # Quadratic time would be a hundred times as long for ten times the input
    assert seconds(2000) < 40 * seconds(200) + 0.2
