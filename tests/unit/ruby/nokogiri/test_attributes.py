"""The attributes of start tags."""

from __future__ import annotations

import pytest

from jekyllpy.ruby.nokogiri.attributes import resolved, start_tag_attributes


@pytest.mark.parametrize(
    ("text", "attributes"),
    [
        (" a=b>", {"a": "b"}),
        (" A = 'x y' b=\"<>\" c>", {"a": "x y", "b": "<>", "c": None}),
        (" a=1 A=2>", {"a": "1"}),
        (" a=x/>", {"a": "x/"}),
        (" a='x", {"a": "x"}),
        (' "bogus a=1 =2 b>', {"a": "1", "b": None}),
        (" a='&lt;&amp;&foo;&copy'>", {"a": "<&&foo;&copy"}),
        (" a='x&#0;y'>", {"a": "x"}),
        (" a.b:c-d_e=1>", {"a.b:c-d_e": "1"}),
        (" />", {}),
    ],
)
def test_attributes(text: str, attributes: dict[str, str | None]) -> None:
    found, at = start_tag_attributes(text, 0)
    assert found == attributes
    assert text[at:] in (">", "/>", "")


@pytest.mark.parametrize(
    ("reference", "text"),
    [("&amp;", "&"), ("&", "&"), ("&x;", "&x;"), ("&#65;", "A"), ("&#X41", "A"), ("&#1114112;", ""), ("&#x", "")],
)
def test_references(reference: str, text: str) -> None:
    assert resolved(reference) == text
