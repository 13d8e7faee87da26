"""Templates without blocks."""

from __future__ import annotations

import pytest

from jekyllpy.errors import TemplateError
from jekyllpy.templating import LiquidEnvironment, Registers
from jekyllpy.templating.template import FlatTemplate, Template

FLAT = [
    "a {{ s }} b",
    "a {{- s -}} b {{ n | plus: 1 }}",
    "{% assign x = s %}{{ x }}{% increment c %}",
    "{% raw -%} {{ x }} {% endraw %} a",
    "a {%- comment %} x {% endcomment -%} b",
    "{% include show.html x='1' y=s %}",
    "{% highlight ruby -%} x = 1 {%- endhighlight %}",
    "{% highlight ruby %}\nx = 1\n{% endhighlight %}{% highlight ruby %}\ny = 2\n{% endhighlight %}",
    "a{% include break.html %}b",
]


@pytest.mark.parametrize("source", FLAT)
def test_output_is_that_of_compiled_code(render, source):
    assert isinstance(LiquidEnvironment().parse(source), FlatTemplate)
    whole = "{% if t %}%s{% endif %}".replace("%s", source)
    assert type(LiquidEnvironment().parse(whole)) is Template
    assert render(source) == render(whole)


@pytest.mark.parametrize(
    "source",
    ["{% if t %}{% endif %}", "{% cycle 1, 2 %}", "{{ a b }}", "{% break %}", "{% highlight a %} {% endhighlight %}"],
)
def test_others_are_compiled_whole(source):
    assert type(LiquidEnvironment().parse(source)) is Template


@pytest.mark.parametrize(
    "source", ["{{ s ", "{% raw %}", "{% include a.html x= %}", "{% highlight %}x{% endhighlight %}"]
)
def test_errors_are_those_of_the_parser(source):
    with pytest.raises(TemplateError):
        LiquidEnvironment().parse(source)


def test_shapes_are_shared():
    environment = LiquidEnvironment()
    first, second = (environment.parse(f"{{% include note.html text='{text}' %}}") for text in ("one", "two"))
    assert isinstance(first, FlatTemplate)
    assert isinstance(second, FlatTemplate)
    assert first._row[0].function is second._row[0].function
    assert first._row[0].texts == ("one",)


def test_an_error_has_the_line_of_its_piece(render):
    with pytest.raises(TemplateError) as caught:
        render("a\n{{ s }}\n{{ 1 | divided_by: 0 }}", path="post.md", line_offset=5)
    assert caught.value.message == "Liquid error (line 3): divided by 0"
    assert (caught.value.path, caught.value.line) == ("post.md", 8)


def test_an_error_in_a_partial(render):
    with pytest.raises(TemplateError) as caught:
        render("\n{% include fail.html %}", path="post.md", line_offset=5)
    assert caught.value.message == "Liquid error (_includes/fail.html line 3): divided by 0 included "
    assert caught.value.hint == "included from post.md:7"


def test_one_environment_serves_many_renders():
    environment = LiquidEnvironment()
    template = environment.parse("{{ x }}-{% increment c %}")
    registers = Registers(environment)
    assert [template.render({"x": x}, registers) for x in "ab"] == ["a-0", "b-1"]
