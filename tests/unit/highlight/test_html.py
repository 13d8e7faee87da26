"""Spans, marked lines and line-number tables in Rouge's form."""

from __future__ import annotations

from jekyllpy.highlight import line_table, marked_spans, spans

TOKENS = [("k", "if"), ("", " a\n"), ("s", "'<b>\n&'"), ("esc", "x")]


def test_plain_text_stands_bare_and_three_characters_are_escaped() -> None:
    assert spans([("", 'a & "b"'), ("s", "<'>")]) == 'a &amp; "b"<span class="s">&lt;\'&gt;</span>'


def test_escape_tokens_are_errors() -> None:
    assert spans([("esc", "x")]) == '<span class="err">x</span>'


def test_marked_lines_cut_tokens_at_newlines() -> None:
    assert marked_spans(TOKENS, {2}) == (
        '<span class="k">if</span> a\n'
        '<span class="hll"><span class="s">\'&lt;b&gt;</span>\n</span>'
        '<span class="s">&amp;\'</span><span class="err">x</span>\n'
    )


def test_line_table_of_kramdown() -> None:
    assert line_table("<i>a</i>\nb", "a\nb") == (
        '<table class="rouge-table"><tbody><tr><td class="rouge-gutter gl"><pre class="lineno">1\n2\n</pre></td>'
        '<td class="rouge-code"><pre><i>a</i>\nb\n</pre></td></tr></tbody></table>'
    )


def test_line_table_of_the_highlight_tag() -> None:
    assert line_table("a\n", "a\n", gutter_class="gutter", code_class="code", start_line=9, line_format="%3d") == (
        '<table class="rouge-table"><tbody><tr><td class="gutter gl"><pre class="lineno">  9\n</pre></td>'
        '<td class="code"><pre>a\n</pre></td></tr></tbody></table>'
    )


def test_line_table_of_nothing_has_one_line() -> None:
    assert '<pre class="lineno">1\n</pre>' in line_table("", "")
