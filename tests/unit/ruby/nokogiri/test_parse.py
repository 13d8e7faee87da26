"""How faulty HTML is repaired: what Nokogiri 1.13 with libxml2 2.9.14 makes of it."""

from __future__ import annotations

import time

import pytest

from jekyllpy.ruby.nokogiri import parse_fragment


def shown(html: str) -> str:
    return parse_fragment(html).to_html()


@pytest.mark.parametrize(
    ("html", "repaired"),
    [
        ("<p>a<p>b", "<p>a</p><p>b</p>"),
        ("<b>x</i></b>y", "<b>x</b>y"),
        ("<b><i>x</b>y", "<b><i>x</i></b>y"),
        ("<p>a<div>b</div>c</p>", "<p>a</p><div>b</div>c"),
        ("<table><tr><td>a<td>b</table>", "<table><tr>\n<td>a</td>\n<td>b</td>\n</tr></table>"),
        # An end tag closes nothing of a higher rank
        ("<div><span></div>x</span>", "<div><span></span></div>x"),
        ("<td><div></td></div>x", "<td><div></div></td>x"),
        ("<br>x</br>", "<br>x"),
        ("<Foo-Bar X=1>y</FOO-BAR>", '<foo-bar x="1">y</foo-bar>'),
        ("<svg:rect/>", "<rect></rect>"),
        ("<h:>", "<h:></h:>"),
    ],
)
def test_elements(html: str, repaired: str) -> None:
    assert shown(html) == repaired


@pytest.mark.parametrize(
    ("html", "repaired"),
    [
        ("&nbsp;&copy;&apos;&#65;&#x42;", "\xa0©'AB"),
        ("&foo; &copy &", "&amp;foo; &amp;copy &amp;"),
        ("a&#0;b&#xD800;c&#;d", "abcd"),
        ("a < b <3 </3 </ x>", "a &lt; b &lt;3 3  x&gt;"),
        ("a\x01b", "ab"),
        ("\r\n", "\r\n"),
    ],
)
def test_characters(html: str, repaired: str) -> None:
    assert shown(html) == repaired


@pytest.mark.parametrize(
    ("html", "repaired"),
    [
        ("<!-- a -- b -->x", "<!-- a -- b -->x"),
        ("<!-->x-->y", "<!-->x-->y"),
        ("<!-- a --!>x", "<!-- a -->x"),
        ("x<!-- a", "x"),
        ("<?php echo 1 ?>x", "<?php echo 1 ?>x"),
        ("<? x>", " x&gt;"),
        ("<!DOCTYPE html>x", "x"),
        ("<!DOCTYPE html></p>", "&lt;/p&gt;"),
        ("<![CDATA[x]]>", "&lt;![CDATA[x]]&gt;"),
        ("<script>a < b && '</b>'</SCRIPT>x", "<script>a < b && '</b>'</script>x"),
        ("<style>a > b", "<style>a > b</style>"),
    ],
)
def test_what_is_neither_text_nor_element(html: str, repaired: str) -> None:
    assert shown(html) == repaired


@pytest.mark.parametrize(
    ("html", "repaired"),
    [
        ("<html><head><title>t</title></head><body>b</body></html>", "<title>t</title>b"),
        ("x</body>y<p>z</p></html>", "x"),
        ("<body class=x>y</body>z", "<body>yz</body>"),
    ],
)
def test_the_frame_of_a_document(html: str, repaired: str) -> None:
    assert shown(html) == repaired


def test_nothing_nests_deeper_than_256() -> None:
    assert shown("<b>" * 255).count("<b>") == 255
    assert shown("<b>" * 300 + "x") == "<b>" * 255 + "</b>" * 255


@pytest.mark.parametrize(
    "piece",
    ["<", "<a ", "<a b", "&", "&{", "&#", "<!--", "<!doctype '", "</", "</p", "<script>", "<p>", "<?a ", '<a b="', '"'],
)
def test_the_time_grows_with_the_length(piece: str) -> None:
    start = time.perf_counter()
    shown(piece * 20_000)
    assert time.perf_counter() - start < 5
