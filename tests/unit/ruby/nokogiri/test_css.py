"""CSS selectors; Nokogiri 1.13 finds the same."""

from __future__ import annotations

import pytest

from jekyllpy.ruby.nokogiri import Element, UnknownSelector, parse_html, select

HTML = """\
<div id="a" class="x y" lang="en-US"><p>one <b>two</b></p><p class="x">three<i></i></p>\
<ul><li>1<li class=k>2<li>3<li>4</ul><a href="http://x.org/a.png" title="t">5</a></div>\
<div class="z"><p data-k="v w">q</p><h1 id="h-1">H</h1><p>r</p></div>"""


def texts(selector: str) -> list[str]:
    return [element.text for element in select(parse_html(HTML), selector)]


@pytest.mark.parametrize(
    ("selector", "found"),
    [
        ("p", ["one two", "three", "q", "r"]),
        ("P", []),
        ("p.x", ["three"]),
        ("#h-1", ["H"]),
        ("div#a > p", ["one two", "three"]),
        ("div > b", []),
        ("body div b", ["two"]),
        ("h1 + p", ["r"]),
        ("p ~ p", ["three", "r"]),
        ("h1, b, a", ["two", "5", "H"]),
        ("[data-k~=w]", ["q"]),
        ("[lang|=en] > a", ["5"]),
        ("a[href^=http][href$='.png'][href*=\"x.org\"]", ["5"]),
        ("a[title=t]", ["5"]),
        ("a[title=u]", []),
        ("li:first-child", ["1"]),
        ("li:nth-child(2)", ["2"]),
        ("li:nth-child(odd)", ["1", "3"]),
        ("li:nth-child(n+3)", ["3", "4"]),
        ("li:nth-child(-n+2)", ["1", "2"]),
        ("li:nth-last-child(1)", ["4"]),
        ("p:nth-of-type(2)", ["three", "r"]),
        ("b:only-child", ["two"]),
        ("li:not(.k, :last-child)", ["1", "3"]),
        ("i:empty", [""]),
        ("p:contains('ree')", ["three"]),
        (".z *", ["q", "H", "r"]),
    ],
)
def test_selectors(selector: str, found: list[str]) -> None:
    assert texts(selector) == found


@pytest.mark.parametrize("selector", ["", "p >", "bogus!", "li:hover", "p:nth-child(x)", ", p"])
def test_what_is_no_selector_is_refused(selector: str) -> None:
    with pytest.raises(UnknownSelector):
        select(Element(), selector)
