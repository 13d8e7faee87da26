"""How nodes are written."""

from __future__ import annotations

import pytest

from jekyllpy.ruby.nokogiri import parse_fragment


def shown(html: str) -> str:
    return parse_fragment(html).to_html()


@pytest.mark.parametrize(
    ("html", "written"),
    [
        ("<a href=' é \"?x=1&amp;y'>", '<a href="%C3%A9%20%22?x=1&amp;y"></a>'),
        ("<a name='x y' title='x y'>", '<a name="x%20y" title="x y"></a>'),
        ("<b name='x y'>", '<b name="x y"></b>'),
        ("<b a='x\"y'>", "<b a='x\"y'></b>"),
        ("<b a='x\"&#39;y'>", '<b a="x&quot;\'y"></b>'),
        ("<b a='&lt;b&gt;'>", '<b a="&lt;b&gt;"></b>'),
        ("<b a='<!-- x --> <' b='&{y} &{'>", '<b a="<!-- x --> &lt;" b="&{y} &amp;{"></b>'),
        ("<b a='' c>", '<b a="" c></b>'),
        ("<input checked='x' disabled>", "<input checked disabled>"),
        ("<svg viewBox='0'/>", '<svg viewbox="0"></svg>'),
    ],
)
def test_attributes(html: str, written: str) -> None:
    assert shown(html) == written


@pytest.mark.parametrize(
    ("html", "written"),
    [
        ("<div><p>x</p><p>y</p></div>", "<div>\n<p>x</p>\n<p>y</p>\n</div>"),
        ("<div><p>x</p></div>", "<div><p>x</p></div>"),
        ("<div><p>x</p> <p>y</p></div>", "<div>\n<p>x</p> <p>y</p>\n</div>"),
        ("<div>a<p>x</p></div>", "<div>a<p>x</p>\n</div>"),
        ("<div><b>x</b><i>y</i></div>", "<div>\n<b>x</b><i>y</i>\n</div>"),
        ("<section><p>x</p><p>y</p></section>", "<section><p>x</p>\n<p>y</p></section>"),
        ("<pre><b>x</b><i>y</i></pre>", "<pre><b>x</b><i>y</i></pre>"),
        ("<p>x</p><p>y</p>", "<p>x</p><p>y</p>"),
        ("<ul><li></li><li></li></ul>", "<ul>\n<li>\n<li>\n</ul>"),
        ("<div><!-- c --><p>x</p></div>", "<div>\n<!-- c --><p>x</p>\n</div>"),
    ],
)
def test_line_breaks_between_blocks(html: str, written: str) -> None:
    assert shown(html) == written
