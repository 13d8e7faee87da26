"""The HTML that jekyll-commonmark and jekyll-commonmark-ghpages document, and libcmark's layout."""

from __future__ import annotations

import re
import time

import pytest

from jekyllpy.markdown.commonmark import CommonMarkConverter


def convert(text: str, *options: str, extensions: tuple[str, ...] = (), for_pages: bool = False) -> str:
    config = {"commonmark": {"options": list(options), "extensions": list(extensions)}}
    return CommonMarkConverter(config, for_pages=for_pages).convert(text)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("# Heading", "<h1>Heading</h1>\n"),
        ("a\nb", "<p>a\nb</p>\n"),
        ("a\n\nb", "<p>a</p>\n<p>b</p>\n"),
        ('"q" & &copy; <', "<p>&quot;q&quot; &amp; © &lt;</p>\n"),
        ("https://example.com", "<p>https://example.com</p>\n"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("- a\n\n- b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"),
        ("3. a", '<ol start="3">\n<li>a</li>\n</ol>\n'),
        ("> a", "<blockquote>\n<p>a</p>\n</blockquote>\n"),
        ("***", "<hr />\n"),
        ("a  \nb", "<p>a<br />\nb</p>\n"),
        ("a <b>c</b>", "<p>a <!-- raw HTML omitted -->c<!-- raw HTML omitted --></p>\n"),
        # Only libcmark's own writer in C, which Jekyll does not use, empties such addresses
        (
            "[a](javascript:x) ![b *c*](/d 'e')",
            '<p><a href="javascript:x">a</a> <img src="/d" alt="b c" title="e" /></p>\n',
        ),
        ("[a](b's) <cc:'d>", '<p><a href="b&#x27;s">a</a> <a href="cc:&#x27;d">cc:\'d</a></p>\n'),
        ("[a](b%27s)", '<p><a href="b%27s">a</a></p>\n'),
        ("![a `b` <i> *c*  \nd\ne](f)", '<p><img src="f" alt="a   cd\ne" /></p>\n'),
        (
            "    x\n",
            '<div class="highlighter-rouge"><div class="highlight"><pre class="highlight"><code>x\n'
            "</code></pre></div></div>\n",
        ),
    ],
)
def test_default(text: str, html: str) -> None:
    assert convert(text) == html


def test_options() -> None:
    assert convert("a\nb", "HARDBREAKS") == "<p>a<br />\nb</p>\n"
    assert convert("a\nb", "nobreaks") == "<p>a b</p>\n"
    assert convert("a <b>c</b>", "UNSAFE") == "<p>a <b>c</b></p>\n"
    assert convert("\"a\" 'b' it's -- c --- d...", "SMART") == "<p>“a” ‘b’ it’s – c — d…</p>\n"
    assert convert('*"a"* `"` "*b*"', "SMART") == "<p><em>“a”</em> <code>&quot;</code> “<em>b</em>”</p>\n"


def test_extensions() -> None:
    assert convert("https://a.b", extensions=("autolink",)) == '<p><a href="https://a.b">https://a.b</a></p>\n'
    assert convert("~~a~~", extensions=("strikethrough",)) == "<p><del>a</del></p>\n"
    assert convert("<b>a</b> <xmp>", "UNSAFE", extensions=("tagfilter",)) == "<p><b>a</b> &lt;xmp></p>\n"
    table = convert("| a |\n|:-:|\n| b |\n", extensions=("table",))
    assert table == (
        '<table>\n<thead>\n<tr>\n<th align="center">a</th>\n</tr>\n</thead>\n'
        '<tbody>\n<tr>\n<td align="center">b</td>\n</tr>\n</tbody>\n</table>\n'
    )


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("www.a.b", '<a href="http://www.a.b">www.a.b</a>'),
        ("xwww.a.b www. www", 'xwww.a.b <a href="http://www">www</a>. www'),
        ("(www.a.b/c_(d))", '(<a href="http://www.a.b/c_(d)">www.a.b/c_(d)</a>)'),
        ("www.a_b.c www.a.b_c www.a_b.c.d", 'www.a_b.c www.a.b_c <a href="http://www.a_b.c.d">www.a_b.c.d</a>'),
        ("HTTP://a/?b=c&d;.", '<a href="HTTP://a/?b=c">HTTP://a/?b=c</a>&amp;d;.'),
        ("xhttp://a.b http:// ftp://é", 'xhttp://a.b http:// <a href="ftp://%C3%A9">ftp://é</a>'),
        ("[www.a.b](c) [http://a.b", '<a href="c">www.a.b</a> [http://a.b'),
        ("a@b.c, a@b mailto:a@b.c. a@b.c-", None),
        ("`www.a.b` \\www.a.b", "<code>www.a.b</code> \\www.a.b"),
    ],
)
def test_bare_addresses(text: str, html: str | None) -> None:
    mail = '<a href="mailto:a@b.c">a@b.c</a>, a@b <a href="mailto:a@b.c">mailto:a@b.c</a>. a@b.c-'

    assert convert(text, extensions=("autolink",)) == f"<p>{html or mail}</p>\n"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("~a~ ~~b~~ ~~~c~~~", "<del>a</del> <del>b</del> ~~~c~~~"),
        ("~a~~ b~", "<del>a~~ b</del>"),
        ("a~b~~c~d~~", "a<del>b~~c</del>d~~"),
        ("~~*a ~b* c~~", "<del><em>a ~b</em> c</del>"),
        ("~ a ~ b~ \\~c~", "~ a ~ b~ ~c~"),
        ("~~a `~~` b~~", "<del>a <code>~~</code> b</del>"),
    ],
)
def test_tildes(text: str, html: str) -> None:
    assert convert(text, extensions=("strikethrough",)) == f"<p>{html}</p>\n"


def test_rows_of_a_table_are_as_long_as_its_head() -> None:
    html = convert("| a | b |\n|-|-|\n| `c\\|d`\n| e | f | g |\nh\n- i\n", extensions=("table",))
    rows = [row.split("</td>") for row in html.split("<tr>")[2:]]

    assert [[cell.strip().removeprefix("<td>") for cell in row[:-1]] for row in rows] == [
        ["<code>c|d</code>", ""],
        ["e", "f"],
        ["h", ""],
    ]
    assert html.endswith("</table>\n<ul>\n<li>i</li>\n</ul>\n")


@pytest.mark.parametrize("text", ["| a | b |\n| - |\n", "a | b\n---\n", "a\n-\n", "\n|-|\n"])
def test_what_is_no_table(text: str) -> None:
    assert "<table>" not in convert(text, extensions=("table",))


HOSTILE = [
    "@",
    "a@b.c",
    "~",
    "~~a ",
    "www.a&b;",
    "http://a)",
    "a|b\n",
    "| a |\n| - |\n",
    "[^a]",
    "[^a]: b[^a]\n",
    "<",
    "<!--",
]


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("options", [("UNSAFE", "FOOTNOTES", "SMART"), ("UNSAFE", "LIBERAL_HTML_TAG")])
def test_no_text_takes_long(piece: str, options: tuple[str, ...]) -> None:
    start = time.perf_counter()
    convert(piece * 10_000, *options, extensions=("autolink", "strikethrough", "table", "tagfilter", "tasklist"))

    assert time.perf_counter() - start < 10


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("> a\n# h\n", "<blockquote>\n<p>a</p>\n</blockquote>\n<h1>h</h1>\n"),
        ("- # a\nb\n", "<ul>\n<li>\n<h1>a</h1>\n</li>\n</ul>\n<p>b</p>\n"),
        ("- a\n<div>\n", "<ul>\n<li>a</li>\n</ul>\n<div>\n"),
        ("> - a\nb\n", "<blockquote>\n<ul>\n<li>a\nb</li>\n</ul>\n</blockquote>\n"),
        ("[a]: b\n---\nc\n", "<p>---\nc</p>\n"),
        ("a\t\n\tb\n", "<p>a\nb</p>\n"),
        ("-\n\n  a\n", "<ul>\n<li></li>\n</ul>\n<p>a</p>\n"),
    ],
)
def test_only_paragraphs_go_on_lazily(text: str, html: str) -> None:
    assert convert(text, "UNSAFE") == html


def test_places_in_the_source() -> None:
    text = "# a #\n\n> é\n>\n> - b\n\n| c |\n|-|\n| d | e |\n\n```\nf\n```\n***\n"
    html = convert(text, "SOURCEPOS", extensions=("table",))
    places = re.findall(r'<(\w+)[^>]*? data-sourcepos="(.*?)"', html)

    assert places == [
        ("h1", "1:1-1:3"),
        ("blockquote", "3:1-5:5"),
        ("p", "3:3-3:4"),
        ("ul", "5:3-5:5"),
        ("li", "5:3-5:5"),
        ("table", "7:1-9:9"),
        ("tr", "7:1-7:5"),
        ("th", "7:2-7:4"),
        ("tr", "9:1-9:9"),
        ("td", "9:2-9:4"),
        ("pre", "11:1-13:3"),
        ("hr", "14:1-14:3"),
    ]


@pytest.mark.parametrize("piece", ["> ", "- ", "1. ", "> - ", "* * ", "[", "*_", "> a\n> "])
def test_depth_has_a_bound(piece: str) -> None:
    assert "x" in convert(piece * 3000 + "x", "SMART", extensions=("strikethrough", "autolink"))


def test_an_option_that_commonmarker_does_not_have_is_told() -> None:
    told: list[tuple[str, str]] = []
    CommonMarkConverter({"commonmark": {"options": ["safe"]}}, warn=lambda *message: told.append(message))

    assert told == [("CommonMark:", "SAFE is not a valid option")]


def test_code_blocks() -> None:
    inner = '<span class="nb">puts</span> <span class="mi">1</span>\n'
    start = '<div class="language-ruby highlighter-rouge"><div class="highlight"><pre class="highlight">'
    assert convert("```ruby\nputs 1\n```") == f'{start}<code data-lang="ruby">{inner}</code></pre></div></div>\n'
    assert convert("```ruby\nputs 1\n```", for_pages=True) == f"{start}<code>{inner}</code></pre></div></div>\n"


def test_github_pages() -> None:
    html = convert(
        '### "Hi" <xmp>[^nb]\n\n[^nb]: Yes.\n',
        "SMART",
        "FOOTNOTES",
        "UNSAFE",
        extensions=("tagfilter",),
        for_pages=True,
    )
    assert "“Hi” &lt;xmp><sup" in html
    assert html.startswith('<h3 id="hi-')
    assert '<section class="footnotes">\n<ol>\n<li id="fn1">\n<p>Yes. <a href="#fnref1"' in html


def test_unknown_names_are_told() -> None:
    told: list[str] = []
    config = {"commonmark": {"options": ["NOPE", "SMART"], "extensions": ["table", "nope"]}}
    CommonMarkConverter(config, warn=lambda topic, text: told.append(f"{topic} {text}"))
    assert told == ["CommonMark: NOPE is not a valid option", "CommonMark: nope is not a valid extension"]
