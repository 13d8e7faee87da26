"""Texts that have room for ASCII only."""

import pytest

from jekyllpy.markdown import markdown_converter, smartify
from jekyllpy.ruby.text import AsciiText


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ('"a" -- it\'s...', "<p>&#8220;a&#8221; &#8211; it&#8217;s&#8230;</p>\n"),
        ("&nbsp;&#65;&#233;&quot;&amp;&lt;", '<p>&nbsp;A&#233;"&amp;&lt;</p>\n'),
        ("<< x >>", "<p>&#171;&#160;x&#160;&#187;</p>\n"),
    ],
)
def test_other_characters_are_entities(text, html):
    assert markdown_converter()(AsciiText(text)) == html


def test_asked_for_another_form_nothing_changes():
    convert = markdown_converter({"kramdown": {"entity_output": "symbolic"}})
    assert convert(AsciiText('"a"')) == convert('"a"') == "<p>&ldquo;a&rdquo;</p>\n"


def test_smartify():
    assert smartify(AsciiText('"a"')) == "&#8220;a&#8221;"
