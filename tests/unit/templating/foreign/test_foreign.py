"""Tags written for python-liquid."""

from __future__ import annotations

import pytest
from liquid.ast import Node
from liquid.builtin.expressions import parse_primitive
from liquid.parser import get_parser
from liquid.tag import Tag
from liquid.token import TOKEN_EXPRESSION, TOKEN_TAG

from jekyllpy.errors import TemplateError, TemplateSyntaxError
from jekyllpy.templating import LiquidEnvironment


class WithNode(Node):
    """Renders a block with one more variable."""

    def __init__(self, token, expression, block):
        super().__init__(token)
        self.expression = expression
        self.block = block
        self.blank = False

    def render_to_output(self, context, buffer):
        value = self.expression.evaluate(context)
        context.assign("seen", value)
        with context.extend({"it": value}):
            buffer.write("<")
            self.block.render(context, buffer)
            buffer.write(">")
        return 1


class WithTag(Tag):
    """A block tag."""

    name = "with"
    end = "endwith"

    def parse(self, stream):
        token = stream.eat(TOKEN_TAG)
        expression = parse_primitive(self.env, stream.into_inner(tag=token))
        block = get_parser(self.env).parse_block(stream, ("endwith",))
        stream.expect(TOKEN_TAG, value="endwith")
        return WithNode(token, expression, block)


class MarkNode(Node):
    """Prints its markup and a variable."""

    def __init__(self, token, markup):
        super().__init__(token)
        self.markup = markup
        self.blank = False

    def render_to_output(self, context, buffer):
        return buffer.write(f"({self.markup} {context.resolve('it', default='-')})")


class MarkTag(Tag):
    """A tag without a block."""

    name = "mark"
    block = False

    def parse(self, stream):
        token = stream.current
        if stream.peek.kind == TOKEN_EXPRESSION:
            return MarkNode(token, stream.next_token() and stream.current.value)
        return MarkNode(token, "")


TAGS = {"with": WithTag, "mark": MarkTag}


@pytest.mark.parametrize(
    ("source", "output"),
    [
        ("a{% mark %}b{% mark c d %}e", "a( -)b(c d -)e"),
        ("{% with h.k -%} {{ it }} {%- endwith -%} | {{ seen }}{{ it }}", "<v>| v"),
        ("{% with n %}{% if it == 3 %}{% mark x %}{% endif %}{% raw %}{{ }}{% endraw %}{% endwith %}", "<(x 3){{ }}>"),
        ("{% with s %}{% with n %}{{ it }}{% endwith %}{{ it }}{% endwith %}", "<<3>text>"),
        (
            "{% for i in a %}{% with i %}{{ it }}{% if it == 2 %}{% break %}{% endif %};{% endwith %}{% endfor %}z",
            "<1;><2z",
        ),
        ("{% with n %}{% assign z = it | plus: 1 %}{% endwith %}{{ z }}", "<>4"),
        ("{% with n %}{% include show.html x=it %}{% endwith %}", "<[3||]>"),
        ("{% with nothing %}[{{ it }}]{% endwith %}", "<[]>"),
    ],
)
def test_output(render, source, output):
    assert render(source, environment={"tags": TAGS}) == output


@pytest.mark.parametrize(
    ("source", "line"),
    [("\n{% with n %}\n{% nope %}{% endwith %}", 3), ("{% with n %}\n\n", 3), ("\n{% with %}{% endwith %}", 2)],
)
def test_syntax_errors_have_a_line(source, line):
    with pytest.raises(TemplateSyntaxError) as caught:
        LiquidEnvironment(tags=TAGS).parse(source, "page.md")
    assert caught.value.line == line


def test_errors_within_have_a_line(render):
    with pytest.raises(TemplateError) as caught:
        render("\n{% with n %}\n{{ 1 | divided_by: 0 }}{% endwith %}", path="page.md", environment={"tags": TAGS})
    assert caught.value.message == "Liquid error (line 3): divided by 0"
    assert (caught.value.path, caught.value.line, caught.value.hint) == ("page.md", 3, None)


def test_nothing_of_them_is_stored(tmp_path):
    LiquidEnvironment(tags=TAGS, cache=tmp_path).parse("{% with n %}{% endwith %}")
    assert not list(tmp_path.iterdir())
    assert LiquidEnvironment(tags=TAGS).parse("{% mark %}").reads.is_open
