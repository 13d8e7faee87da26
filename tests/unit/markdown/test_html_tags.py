from __future__ import annotations

import pytest

from jekyllpy.markdown.html_tags import element_name, match_end_tag, match_tag, model_of, read_attributes


@pytest.mark.parametrize(
    "tag", ["<a>", "<a b>", "<a b=c>", "<a b = 'c>d' e=\"f\ng\">", "<a:b-c.d />", "<é ü=ö>", "<a\n>"]
)
def test_tags(tag: str) -> None:
    match = match_tag(tag, 0)
    assert match is not None and match[0] == tag


@pytest.mark.parametrize(
    "text", ["<a b=c/d>", "<a b='c>", "<1>", "< a>", "<a b=>", "<a <b>", "<²>", "<a b²=c>", "<a b=²>"]
)
def test_no_tags(text: str) -> None:
    assert match_tag(text, 0) is None


def test_end_tags() -> None:
    match = match_end_tag("x</DIV \n>", 1)
    assert match is not None and match[1] == "DIV"
    assert match_end_tag("</²>", 0) is None


def test_names_and_models() -> None:
    assert (element_name("DIV"), element_name("Foo")) == ("div", "Foo")
    assert (model_of("div"), model_of("p"), model_of("pre"), model_of("table")) == ("block", "span", "raw", "raw")


def test_attributes() -> None:
    assert read_attributes(" A=1 b='2' C a=\"3\"", "div") == {"a": "3", "b": "2", "c": ""}
    assert read_attributes(" A=1", "foo") == {"A": "1"}
    assert read_attributes("", "div") == {}
