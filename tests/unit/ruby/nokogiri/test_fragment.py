"""Fragments and changes of them."""

from __future__ import annotations

import pytest

from jekyllpy.ruby.nokogiri import Element, Text, parse_fragment


def test_attributes_with_a_prefix_come_last_at_the_top() -> None:
    html = '<a x:b="1" c="2"><b x:b="1" c="2"></b></a>'
    assert parse_fragment(html).to_html() == '<a c="2" x:b="1"><b x:b="1" c="2"></b></a>'


def test_nodes_come_as_they_are_written() -> None:
    nodes = parse_fragment("a<b>c<i>d</i></b>e").nodes()
    assert [node.content if isinstance(node, Text) else getattr(node, "name", "") for node in nodes] == list("abcide")


def test_a_node_can_be_replaced() -> None:
    fragment = parse_fragment("<p>x</p>")
    text = next(node for node in fragment.nodes() if isinstance(node, Text))
    text.replace_with(parse_fragment("y<b>z</b>").children)
    assert fragment.to_html() == "<p>y<b>z</b></p>"
    assert text.parent is None


def test_nodes_can_come_first() -> None:
    fragment = parse_fragment("<p>x</p>")
    fragment.first_element.insert_first([Text(content="<")])
    assert fragment.to_html() == "<p>&lt;x</p>"


def test_ancestors_text_and_classes() -> None:
    fragment = parse_fragment("<div class=' a  b '><p>x<b>y</b><script>z</script></p></div>")
    bold = next(node for node in fragment.nodes() if isinstance(node, Element) and node.name == "b")
    assert [element.name for element in bold.ancestors()] == ["p", "div", ""]
    assert fragment.first_element.text == "xyz"
    assert fragment.first_element.classes == ["a", "b"]


def test_text_alone_has_no_first_element() -> None:
    with pytest.raises(LookupError):
        assert parse_fragment("x").first_element
