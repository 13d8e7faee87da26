"""Stylesheets through libsass; the expected texts are those of jekyll-sass-converter 2.2 with sassc 2.4."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.errors import ConversionError
from jekyllpy.sass.failures import SassError

from .conftest import Start

PAGE = "css/m.scss"

SOURCE_MAP = """\
{
\t"version": 3,
\t"file": "m.css",
\t"sources": [
\t\t"m.scss",
\t\t"_sass/_p.scss"
\t],
\t"sourcesContent": [
\t\t"@import \\"p\\";\\n.a { .b { color: $c; } }\\n",
\t\t"$c: red;\\n.p { x: y }\\n"
\t],
\t"names": [],
\t"mappings": "ACCA,AAAA,EAAE,CAAC,EAAE,CAAC,EAAE,CAAE,GAAE;;ADAZ,AAAK,EAAH,CAAG,EAAE,CAAC,EAAE,KAAK,ECDX,GAAG,GDCgB"
}"""


def test_a_page(sassc: Start, site: Path) -> None:
    result = sassc().compile('@import "p";\n.a { .b { color: $c; } }\n', "scss", PAGE)
    assert result.css == ".p { x: y; }\n\n.a .b { color: red; }\n\n/*# sourceMappingURL=m.css.map */"
    assert (result.source_map, result.map_name) == (SOURCE_MAP, "m.css.map")
    assert result.loaded_files == (str(site / "_sass" / "_p.scss"),)


def test_a_text(sassc: Start) -> None:
    assert sassc().compile(".a { b: c }", "scss").css == ".a { b: c; }\n"
    assert sassc().compile(".a\n  b: c", "sass").css == ".a { b: c; }\n"


def test_nothing_stays_nothing(sassc: Start) -> None:
    result = sassc().compile("", "scss", PAGE)
    assert (result.css, result.source_map) == ("", None)


def test_styles_and_characters(sassc: Start) -> None:
    text = '.a { b: "é" }'
    assert sassc(sourcemap="never").compile(text, "scss", PAGE).css == '@charset "UTF-8";\n.a { b: "é"; }\n'
    assert sassc(style="compressed").compile(text, "scss").css == '.a{b:"é"}\n'
    added = sassc(style="compressed", add_charset=True).compile(text, "scss")
    assert added.css == '@charset "UTF-8";.a{b:"é"}\n'
    assert "\ufeff" in sassc().compile('.a { b: "\ufeff" }', "scss").css


def test_numbers_have_ten_digits(sassc: Start) -> None:
    assert "3.3333333333px" in sassc().compile("a { b: (10px/3) }", "scss").css
    assert "3.333px" in sassc(precision=3).compile("a { b: (10px/3) }", "scss").css


def test_imports_start_in_the_source_not_beside_the_page(sassc: Start) -> None:
    with pytest.raises(ConversionError, match="File to import not found or unreadable: beside"):
        sassc().compile('@import "beside";', "scss", PAGE)
    assert "beside" in sassc().compile('@import "css/beside";', "scss", PAGE).css


def test_mistakes_have_a_place(sassc: Start) -> None:
    with pytest.raises(ConversionError) as caught:
        sassc().compile("a {\n  b: $x }", "scss", PAGE, first_line=5)
    assert str(caught.value) == 'css/m.scss:6:6: Undefined variable: "$x".'
    with pytest.raises(ConversionError) as caught:
        sassc().compile('@import "bad"', "scss", PAGE, first_line=5)
    assert caught.value.place == "_sass/bad.scss:2:6"


def test_remarks(sassc: Start) -> None:
    (warning,) = sassc().compile('@warn "careful";', "scss", PAGE).warnings
    assert warning.text.startswith("careful on line 1:")


def test_a_text_that_is_not_unicode(sassc: Start) -> None:
    with pytest.raises(UnicodeEncodeError):
        sassc().compile("a { b: '\udcff' }", "scss", PAGE)


def test_what_never_ends_is_ended(sassc: Start) -> None:
    with pytest.raises(SassError, match=r"Sass took longer than 0\.5 seconds"):
        sassc(timeout=0.5).compile("@while true {}", "scss", PAGE)


def test_safe_mode_reads_nothing_outside(sassc: Start, site: Path) -> None:
    (site.parent / "secret").write_text("hidden words")
    with pytest.raises(ConversionError, match="is not read with --safe") as caught:
        sassc(safe=True).compile(f'@import "{site.parent}/secret"', "scss", PAGE)
    assert "hidden" not in str(caught.value)


def test_without_libsass(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jekyllpy.sass.sassc._libraries", lambda: iter(["/nowhere/libsass.so"]))
    with pytest.raises(SassError, match=r"libsass is not installed: .*\(pip install 'jekyllpy\[sassc\]'"):
        start(implementation="sassc").compile("a { b: c }", "scss")
