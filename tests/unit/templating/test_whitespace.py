"""Blanks around tags, and blocks that print nothing; the outputs are the reference's."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("source", "output"),
    [
        ("a {{- s -}} b", "atextb"),
        ("a {%- if t -%} x {%- endif -%} b", "axb"),
        ("a\xa0{%- if t %}y{% endif -%}\xa0b", "a\xa0y\xa0b"),
        ("x\x00 {{- s }}", "xtext"),
        ("{{ s -}}\nbody\n", "textbody\n"),
        ("a {%- comment -%} x {%- endcomment -%} b", "ab"),
        ("a{% if t %} {% assign x = 1 %} {% endif %}b", "ab"),
        ("a{% if t %} {% increment z %} {% endif %}b", "a 0 b"),
        ("a{% if t %} {% raw %}{% endraw %} {% endif %}b", "ab"),
        ("a{% if t %} {% raw %} {% endraw %} {% endif %}b", "a   b"),
        ("{% if t %} {% if f %}x{% endif %} {% endif %}|", "  |"),
        ("{% for i in a %} {% endfor %}|", "|"),
        ("a{% if t %} {% break %} {% endif %}b", "a "),
        ("{% case s %} x {% when 'text' %} {% endcase %}|", " |"),
        ("{% if t %} {% tablerow i in strs %} {% endtablerow %} {% endif %}|", "|"),
        ("{%\nif t\n%}a{%\tendif\t%}", "a"),
        ("a {{ -s }} b", "a  b"),
    ],
)
def test_output(render, source, output):
    assert render(source) == output
