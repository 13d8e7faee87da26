"""Every tag as Liquid 4.0.4 renders it; the outputs are the reference's."""

from __future__ import annotations

import pytest

from jekyllpy.errors import TemplateSyntaxError
from jekyllpy.templating import Include

OUTPUTS = {
    "assign": [
        ("{% assign x = s | upcase %}{{ x }}", "TEXT"),
        ("{% assign x = 1, 2 %}{{ x }}", "1"),
        ("{% assign x y = 1 %}{{ x }}|{{ y }}", "|1"),
        ("{% assign x.y = 1 %}{{ x.y }}|{{ ['x.y'] }}", "|1"),
        ("{% assign x = empty %}{{ x | size }}", "0"),
        ("{% for i in a limit: 2 %}{% assign i = 9 %}{{ i }}{% endfor %}{{ i }}", "129"),
    ],
    "break": [
        ("{% for i in a %}{% if i == 3 %}{% break %}{% endif %}{{ i }}{% endfor %}z", "12z"),
        ("x{% break %}y", "x"),
        ("{% for i in a %}{% capture x %}{{ i }}{% break %}{% endcapture %}{% endfor %}{{ x }}", "1"),
        ("{% for i in strs %}{% for j in a %}{% break %}{% endfor %}{{ i }}{% endfor %}", "xy"),
    ],
    "capture": [
        ("{% capture x %}a{{ s }}b{% endcapture %}[{{ x }}]", "[atextb]"),
        ("{% capture 'x' %}a{% endcapture %}{{ x }}", "a"),
        ("{% capture x %} {% if t %} {% endif %} {% endcapture %}[{{ x }}]", "[  ]"),
        ("{% capture x %}{% for i in strs %}{{ i }}{% endfor %}{% endcapture %}{{ x }}{{ x }}", "xyxy"),
    ],
    "case": [
        ("{% case n %}{% when 1 %}a{% when 3 %}b{% else %}c{% endcase %}", "b"),
        ("{% case n %}{% when 1, 3 %}a{% when 2 or 3 %}b{% endcase %}", "ab"),
        ("{% case n %}{% when 3, 3 %}a{% endcase %}", "aa"),
        ("{% case n %}{% else %}e{% when 3 %}a{% endcase %}", "e"),
        ("{% case n %}{% when n %}a{% else %}e{% when n %}b{% endcase %}", "ab"),
        ("{% case e %}{% when empty %}a{% when blank %}b{% endcase %}", "a"),
        ("{% for i in a %}{% case i %}{% when n %}{% break %}{% when i %}{{ i }}{% endcase %}{% endfor %}", "123"),
        ("{% case 1 %}{% when 1, 1 %}a{% break %}b{% endcase %}c", "aa"),
    ],
    "comment": [
        ("a{% comment %}{% foo %}{{ s }}{% else %}{% endcomment %}b", "ab"),
        ("{% comment %}{% comment %}x{% endcomment %}y{% endcomment %}z", "z"),
    ],
    "continue": [
        ("{% for i in a %}{% if i < 5 %}{% continue %}{% endif %}{{ i }}{% endfor %}", "56"),
        ("a{% continue %}b", "a"),
    ],
    "cycle": [
        ("{% for i in a %}{% cycle 'a', 'b' %}{% endfor %}", "ababab"),
        ("{% cycle 'g': 'a', 'b' %}{% cycle 'g': 'c', 'd' %}", "ad"),
        ("{% cycle s, n %}{% cycle s, n %}", "texttext"),
        ("{% cycle 1, 2 %}{% cycle 1, 2 %}{% cycle 1, 2 %}", "121"),
        ("{% cycle nil, 'a' %}{% cycle nil, 'a' %}", "aa"),
    ],
    "decrement": [("{% decrement c %}{% decrement c %}{{ c }}", "-1-2-2")],
    "for": [
        ("{% for i in a limit: 2 offset: 1 %}{{ i }}{% endfor %}", "23"),
        ("{% for i in a limit: 2 %}{{ i }}{% endfor %}{% for i in a offset: continue %}{{ i }}{% endfor %}", "123456"),
        ("{% for i in a reversed limit: 2 %}{{ i }}{% endfor %}", "21"),
        ("{% for i in h %}{{ i }}{{ i[0] }}{{ i.last }}{% endfor %}", "kvkvlwlw"),
        ("{% for i in (1..n) %}{{ i }}{{ forloop.rindex }}{{ forloop.last }}{% endfor %}", "13false22false31true"),
        ("{% for i in nothing %}x{% else %}none{% endfor %}", "none"),
        ("{% for i in strs %}{% for j in strs %}{{ forloop.parentloop.index }}{% endfor %}{% endfor %}", "1122"),
        ("{% for i in strs %}{% assign f = forloop %}{% endfor %}{{ f.index }}{{ f }}", "3Liquid::ForloopDrop"),
        ("{% for i in s %}{{ i }}{% endfor %}{% for i in 5 %}x{% endfor %}", "text"),
        ("{% for i in a limit: '2' %}{{ i }}{% endfor %}{% for i in a limit: 0 %}x{% endfor %}", "12"),
        ("{% for forloop in strs %}{{ forloop }}{% endfor %}", "xy"),
        ("{% for i in a %} {% assign x = i %} {% endfor %}{{ x }}", "6"),
    ],
    "if": [
        ("{% if s == 'text' and n > 2 or f %}y{% endif %}", "y"),
        ("{% if f %}a{% elsif n contains 3 %}b{% else %}c{% endif %}", "c"),
        ("{% if f %}a{% else %}b{% else %}c{% elsif t %}d{% endif %}", "b"),
        ("{% if e %}y{% endif %}{% if nothing %}n{% endif %}{% if 0 %}z{% endif %}", "yz"),
        ("{% if a == empty %}y{% else %}n{% endif %}{% if e == blank %}y{% else %}n{% endif %}", "nn"),
        ("a{% if t %} {% assign x = 1 %} {% endif %}b", "ab"),
    ],
    "ifchanged": [
        ("{% for i in strs %}{% ifchanged %}{{ s }}{% endifchanged %}{% endfor %}", "text"),
        (
            "{% ifchanged %}a{% endifchanged %}{% ifchanged %}b{% endifchanged %}{% ifchanged %}b{% endifchanged %}",
            "ab",
        ),
    ],
    "include": [
        ("{% include show.html x='1' y=s %}", "[1|text|]"),
        ("{% for i in strs %}{% include show.html x=i %}{% endfor %}", "[x||x1][y||y2]"),
        ("{% include set.html x='new' %}{{ s }}", "new"),
        ("{% for i in strs %}{% include break.html %}{% endfor %}z", "az"),
        ("{% assign name = 'plain' %}{% include {{ name }}.html %}", "plain\n"),
        ("{% include show.html x='it\\'s' y=\"a\\\"b\" %}", "[it's|a\"b|]"),
    ],
    "increment": [("{% increment c %}{% increment c %}{{ c }}", "012"), ("{% increment n %}{{ n }}", "34")],
    "raw": [
        ("{% raw %}{{ x }}{% if %}{% endraw %}", "{{ x }}{% if %}"),
        ("{% raw -%} a {% endraw %} b", " a b"),
        ("{% raw %}{{ {% if x %}{% endraw %}", "{{ {{ {% if x %}"),
    ],
    "tablerow": [
        (
            "{% tablerow i in a cols: 2 limit: 3 %}{{ i }}{{ tablerowloop.col_last }}{% endtablerow %}",
            '<tr class="row1">\n<td class="col1">1false</td><td class="col2">2true</td></tr>\n'
            '<tr class="row2"><td class="col1">3false</td></tr>\n',
        ),
        ("{% tablerow i in nothing %}x{% endtablerow %}|", "|"),
        ("{% tablerow i in 5 %}x{% endtablerow %}", '<tr class="row1">\n</tr>\n'),
        (
            "{% tablerow i in strs %}{{ i }}{% break %}z{% endtablerow %}after",
            '<tr class="row1">\n<td class="col1">x</td><td class="col2">y</td></tr>\n',
        ),
    ],
    "unless": [
        ("{% unless f %}a{% endunless %}{% unless t %}b{% else %}c{% endunless %}", "ac"),
        ("{% unless t %}a{% elsif n == 3 %}b{% endunless %}", "b"),
    ],
}

ERRORS = {
    "assign": [("{% assign %}", "Syntax Error in 'assign' - Valid syntax: assign [var] = [source]")],
    "capture": [("{% capture %}{% endcapture %}", "Syntax Error in 'capture' - Valid syntax: capture [var]")],
    "case": [
        ("{% case %}{% endcase %}", "Syntax Error in 'case' - Valid syntax: case [condition]"),
        (
            "{% case n %}{% when %}{% endcase %}",
            "Syntax Error in tag 'case' - Valid when condition: {% when [condition] [or condition2...] %}",
        ),
        (
            "{% case n %}{% else x %}{% endcase %}",
            "Syntax Error in tag 'case' - Valid else condition: {% else %} (no parameters) ",
        ),
    ],
    "comment": [("{% comment %}{% if %}{% endcomment %}", "Syntax Error in tag 'if' - Valid syntax: if [expression]")],
    "cycle": [("{% cycle %}", "Syntax Error in 'cycle' - Valid syntax: cycle [name :] var [, var2, var3 ...]")],
    "for": [
        ("{% for %}{% endfor %}", "Syntax Error in 'for loop' - Valid syntax: for [item] in [collection]"),
        ("{% for i in a %}{% else %}{% else %}{% endfor %}", "Unknown tag 'endfor'"),
    ],
    "if": [
        ("{% if %}{% endif %}", "Syntax Error in tag 'if' - Valid syntax: if [expression]"),
        ("{% if t %}", "'if' tag was never closed"),
        ("{% if t %}{% endfor %}", "'endfor' is not a valid delimiter for if tags. use endif"),
        ("{% if t %}{% when %}{% endif %}", "Unknown tag 'when'"),
    ],
    "include": [("{% include broken.html %}", "Syntax Error in tag 'if' - Valid syntax: if [expression] included ")],
    "ifchanged": [("{% ifchanged %}{% else %}{% endifchanged %}", "ifchanged tag does not expect 'else' tag")],
    "raw": [
        ("{% raw %}a", "'raw' tag was never closed"),
        ("{% raw x %}{% endraw %}", "Syntax Error in 'raw' - Valid syntax: raw"),
        ("{% raw %}{%- endraw %}", "'raw' tag was never closed"),
    ],
    "tablerow": [
        (
            "{% tablerow %}{% endtablerow %}",
            "Syntax Error in 'table_row loop' - Valid syntax: table_row [item] in [collection] cols=3",
        )
    ],
    "unknown": [
        ("{% foo %}", "Unknown tag 'foo'"),
        ("{% else %}", "Unexpected outer 'else' tag"),
        ("{% endif %}", "Unknown tag 'endif'"),
    ],
}


def _cases(table: dict[str, list[tuple[str, str]]]) -> list[object]:
    return [
        pytest.param(source, expected, id=f"{tag}-{position}")
        for tag, cases in table.items()
        for position, (source, expected) in enumerate(cases)
    ]


@pytest.mark.parametrize(("source", "output"), _cases(OUTPUTS))
def test_output(render, source, output):
    assert render(source) == output


@pytest.mark.parametrize(("source", "message"), _cases(ERRORS))
def test_error(render, source, message):
    with pytest.raises(TemplateSyntaxError) as caught:
        render(source)
    assert caught.value.message.endswith(message)
    assert caught.value.message.startswith("Liquid syntax error (")


@pytest.mark.parametrize("source", [source for cases in OUTPUTS.values() for source, _ in cases])
def test_output_is_the_same_within_a_block(render, source):
    """What is no flat template compiles as a whole."""
    assert render(f"{{% if t %}}{source}{{% endif %}}") == render(source)


@pytest.mark.parametrize(
    ("source", "output"),
    [
        ("{% case x %}{% when 1 %}A{% assign x = 2 %}{% when 2 %}B{% else %}C{% endcase %}", "AB"),
        ("{% case x %}{% when 1 %}A{% assign x = 2 %}{% else %}C{% when 2 %}B{% endcase %}", "AB"),
        ("{% case x %}{% when 1 %}A{% include set.html x=2 %}{% when 2 %}B{% endcase %}{{ s }}", "A2"),
        ("{% case s %}{% when 'text' %}A{% include set.html x=2 %}{% when 2 %}B{% endcase %}", "AB"),
        ("{% case x %}{% when 1, 1 %}A{% assign x = 2 %}{% endcase %}", "A"),
        ("{% case x %}{% when 1, y %}A{% assign y = 2 %}{% when y, 1 %}B{% endcase %}", "AB"),
        ("{% case h.x %}{% when 1, y %}A{% capture h %}{% endcapture %}{% endcase %}", "A"),
        ("{% case z %}{% when nil %}A{% increment z %}{% when 1 %}B{% endcase %}", "A0B"),
        ("{% case [k] %}{% when 1 %}A{% assign x = 2 %}{% when 2 %}B{% endcase %}", "AB"),
        ("{% case x %}{% when 1, y %}A{% assign other = 2 %}{% endcase %}", "AA"),
        (
            "{% for i in (1..2) %}{% case x %}{% when 1, y %}A{% assign y = 2 %}{% break %}{% endcase %}{% endfor %}",
            "A",
        ),
    ],
)
def test_case_compares_anew_each_time(render, source, output):
    assert render(source, variables={"x": 1, "y": 1, "h": {"x": 1}, "k": "x"}) == output


CELL = '<td class="col{}">{}</td>'


@pytest.mark.parametrize(
    ("body", "first", "second"),
    [
        # A partial goes on up to its first tag while an interrupt is pending, and a loop in it takes the interrupt
        ("{% include outer.html %}-{% break %}z", "<ab>-", "<a"),
        ("{% include loop.html %}-{% continue %}z", "12-", "12-"),
        ("{% include loop.html %}-{% break %}z", "12-", "1-"),
        ("{% assign name = 'outer' %}{% include {{ name }}.html %}-{% break %}z", "<ab>-", ""),
        ("{% include_relative outer.html %}-{% break %}z", "<ab>-", "<a"),
        ("{% include text.html %}-{% break %}z", "text-", "text"),
    ],
)
def test_interrupts_that_are_pending_in_a_partial(render, body, first, second):
    partials = {
        "outer.html": "<{% include inner.html %}b>",
        "inner.html": "a",
        "loop.html": "{% for i in (1..2) %}{{ i }}{% endfor %}",
        "text.html": "text",
    }

    def find(name, page=None):
        return Include(partials[name], name)

    output = render(
        f"{{% tablerow j in strs %}}{body}{{% endtablerow %}}", find_include=find, find_relative_include=find
    )
    cells = CELL.format(1, first) + CELL.format(2, second)
    assert output == f'<tr class="row1">\n{cells}</tr>\n'
