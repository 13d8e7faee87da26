"""Tags of plugins that do without python-liquid."""

from __future__ import annotations

import pytest

from jekyllpy.errors import TemplateError
from jekyllpy.templating.plugin_tag import PluginTag


class Box(PluginTag):
    """A block tag."""

    is_block = True

    def check(self, markup):
        if not markup:
            raise TemplateError("a box needs a name")

    def render(self, markup, context, body=""):
        return f"<{markup} {context.get('n')}>{body}</{markup}>"


def value(markup, context):
    return str(context.value(markup))


def template(markup, context):
    return context.render(markup)


def partial(markup, context):
    return context.include("show.html", {"x": markup})


TAGS = {"box": Box, "value": value, "template": template, "partial": partial}


@pytest.mark.parametrize(
    ("source", "output"),
    [
        ("{% value s | upcase %}", "TEXT"),
        ("{% box a %}{{ s }}{% if t %}!{% endif %}{% endbox %}", "<a 3>text!</a>"),
        ("{% for i in strs %}{% box b %}{% value i %}{% endbox %}{% endfor %}", "<b 3>x</b><b 3>y</b>"),
        ("{% partial q %}", "[q||]"),
        ("{% for i in strs %}{% template {{ i }}{{ s }} %}{% endfor %}", "xtextytext"),
        ("{% for i in a %}{% box b %}{{ i }}{% break %}{% endbox %}{% endfor %}", "<b 3>1</b>"),
    ],
)
def test_output(render, source, output):
    assert render(source, environment={"tags": TAGS}) == output


def test_markup_is_checked_while_parsing(render):
    with pytest.raises(TemplateError, match="a box needs a name"):
        render("{% if f %}{% box %}{% endbox %}{% endif %}", environment={"tags": TAGS})


def test_an_error_has_the_line_of_the_tag(render):
    with pytest.raises(TemplateError) as caught:
        render("\n{% value 1 | divided_by: 0 %}", path="page.md", environment={"tags": TAGS})
    assert caught.value.message == "Liquid error (line 2): divided by 0"
    assert caught.value.line == 2


def test_a_plugin_may_read_anything():
    from jekyllpy.templating import LiquidEnvironment

    environment = LiquidEnvironment(tags=TAGS)
    assert environment.parse("{% value x %}").reads.is_open
    assert environment.parse("{% box x %}{% endbox %}").reads.is_open


def test_assignments_of_a_rendered_text_are_seen(render):
    tags = {"run": lambda markup, context: context.render(context.get(markup))}
    variables = {"source": "{% assign s = 'new' %}{{ s }}-"}
    assert render("{% if t %}{% run source %}{{ s }}{% endif %}", variables=variables, environment={"tags": tags}) == (
        "new-new"
    )
