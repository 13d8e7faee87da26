"""The HTML that jekyll-commonmark and jekyll-commonmark-ghpages document, and libcmark's layout."""

from __future__ import annotations

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
        ("[a](javascript:x) ![b *c*](/d 'e')", '<p><a href="">a</a> <img src="/d" alt="b c" title="e" /></p>\n'),
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
