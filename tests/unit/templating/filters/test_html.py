"""Filters that escape."""

import time

import pytest

from jekyllpy.templating.filters import FILTERS


@pytest.mark.parametrize(
    ("name", "value", "result"),
    [
        ("escape", "<a href='x'>&\"", "&lt;a href=&#39;x&#39;&gt;&amp;&quot;"),
        ("escape", None, None),
        ("h", ["<"], "[&quot;&lt;&quot;]"),
        ("escape_once", "&lt;&#39;&foo;&#x;& <'", "&lt;&#39;&foo;&amp;#x;&amp; &lt;&#39;"),
        ("xml_escape", "<a href='x'>&amp;\"", "&lt;a href=&apos;x&apos;&gt;&amp;amp;&quot;"),
        ("xml_escape", None, ""),
        ("inspect", "<a\n'", "&quot;&lt;a\\n&apos;&quot;"),
        ("inspect", [1, None], "[1, nil]"),
        ("strip_html", "<p>a</p><!-- x > y --><script>z<</script>b<style>c</style>", "ab"),
        ("strip_html", "a < b > c", "a  c"),
        ("strip_html", "a < b", "a < b"),
        ("strip_html", "<script>a<!-- b", "a<!-- b"),
        ("strip_html", "<br\n/>x", "x"),
        ("strip_html", None, ""),
    ],
)
def test_html_filters(name, value, result):
    assert FILTERS[name](value) == result


@pytest.mark.parametrize("pump", ["<", "<script", "<!--", "<style>", "&", "&a"])
def test_time_is_linear_in_the_input(pump):
    start = time.process_time()
    for name in ("strip_html", "escape_once"):
        FILTERS[name](pump * 100_000)
    assert time.process_time() - start < 2
