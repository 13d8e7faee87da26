"""Whatever is thrown at the converters, they return HTML."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from jekyllpy.markdown import markdown_converter, render_kramdown, smartify
from jekyllpy.markdown.commonmark import CommonMarkConverter

PIECES = (
    "* ** _ __ ` `` ``` ~~~ ~~ [ ] ]( ) [^1] [^1]: ! ![ < > </ <b> </b> <div> </div> <br> <!-- --> <![CDATA[ ]]> & "
    "&amp; &x; \" ' -- --- ... << >> \\ \\\\ $$ {: } {:.c} {:#i} {:/} {::comment} {:toc} {:x: ^ *[A]: A | |- --- === # "
    '## 1. + - : = ~ é 日本 x² http://x.y <http://a.b> [a]: <td_markdown="1"> <script> </script> . , ( { '
    '{::options_auto_ids="false"_/} '
).split()
BLANKS = (" ", "  ", "    ", "\t", "\n", "\n\n", "\n    ", "  \n", "\\\n", "\u00a0", "\f", "\0")

texts = st.lists(
    st.one_of(
        st.sampled_from([piece.replace("_", " ") for piece in PIECES]),
        st.sampled_from(BLANKS),
        st.text(max_size=3),
    ),
    max_size=40,
).map("".join)

convert = markdown_converter()
everything_on = {
    "input": "GFM",
    "hard_wrap": True,
    "parse_block_html": True,
    "html_to_native": True,
    "header_links": True,
    "entity_output": "symbolic",
    "footnote_backlink_inline": True,
    "remove_line_breaks_for_cjk": True,
}


@given(texts)
@settings(max_examples=300, deadline=None)
def test_never_raises(text: str) -> None:
    assert isinstance(convert(text), str)


@given(texts)
@settings(max_examples=150, deadline=None)
def test_never_raises_under_other_options(text: str) -> None:
    assert isinstance(render_kramdown(text, everything_on), str)
    assert isinstance(render_kramdown(text), str)


@given(texts)
@settings(max_examples=100, deadline=None)
def test_other_converters_never_raise(text: str) -> None:
    assert isinstance(smartify(text), str)
    config = {
        "commonmark": {"options": ["SMART", "UNSAFE", "FOOTNOTES"], "extensions": ["table", "tasklist", "autolink"]}
    }
    assert isinstance(CommonMarkConverter(config).convert(text), str)


@given(texts)
@settings(max_examples=100, deadline=None)
def test_a_converter_forgets(text: str) -> None:
    first = convert(text)
    convert('[x]: /y\n{:x: .z}\n*[x]: y\n[^1]: x\n{::options auto_ids="false" /}\n\n# a\n')
    assert convert(text) == first
