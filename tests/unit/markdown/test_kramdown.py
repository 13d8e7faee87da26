"""The converters as a whole: reuse, threads, warnings, lazy imports."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from jekyllpy.markdown import KramdownConverter, from_config, markdownify, render_kramdown
from jekyllpy.markdown.code import Highlighted

DOCUMENT = '# Title\n\n* a *b*\n  * c\n\n[x] "y"[^1]\n\n[x]: /u\n[^1]: z\n\n# Title\n'


def test_converter_is_used_again() -> None:
    converter = KramdownConverter(from_config(None))
    first = converter.convert(DOCUMENT)
    assert converter.convert('{::options auto_ids="false" /}\n[x]: /other\n\n# Title\n') == "\n<h1>Title</h1>\n"
    assert converter.convert(DOCUMENT) == first


def test_threads_share_a_converter() -> None:
    converter = KramdownConverter(from_config(None))
    texts = [f"{DOCUMENT}\n{'> ' * (number % 5)}para {number} [x]({number})\n" for number in range(40)]
    expected = [converter.convert(text) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(converter.convert, texts * 5)) == expected * 5


def test_warnings_are_collected() -> None:
    converter = KramdownConverter(from_config({"kramdown": {"show_warnings": True}}))
    html, warnings = converter.convert_with_warnings("[no][def] a[^none]\n\n<div>\n")
    assert html.startswith("<p>[no][def] a[^none]</p>")
    assert any("No link definition for link ID 'def'" in warning for warning in warnings)
    assert any("Footnote definition for 'none' not found" in warning for warning in warnings)
    assert any("Found no end tag for 'div'" in warning for warning in warnings)


def test_highlighter_can_be_replaced() -> None:
    def shout(code: str, language: str | None) -> Highlighted | None:
        return None if language == "plaintext" else Highlighted(code.upper(), False)

    converter = KramdownConverter(from_config(None), highlighter=shout)
    assert converter.convert("~~~ loud\nx\n~~~\n") == (
        '<div class="language-loud highlighter-rouge"><div class="highlight"><pre class="highlight"><code>X\n'
        "</code></pre></div></div>\n"
    )
    assert converter.convert("`x`\n") == "<p><code>x</code></p>\n"


def test_kramdown_alone_has_its_own_defaults() -> None:
    assert render_kramdown("text\n* no list\n") == "<p>text\n* no list</p>\n"
    assert markdownify("text\n* list\n") == "<p>text</p>\n<ul>\n  <li>list</li>\n</ul>\n"


def test_empty_text() -> None:
    assert markdownify("") == "\n"
    assert render_kramdown("") == "\n"


def test_options_are_read_without_the_parsers() -> None:
    code = "import sys, jekyllpy.markdown; print('mistune' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"
