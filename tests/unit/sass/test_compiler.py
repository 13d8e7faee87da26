"""Stylesheets through Dart Sass; the expected texts are the converter's and the compiler's own."""

from __future__ import annotations

import gc
import json
import subprocess
import threading
from pathlib import Path

import pytest

from jekyllpy.errors import ConfigError, ConversionError
from jekyllpy.sass.failures import SassError

from .conftest import Start

PAGE = "css/main.scss"
COMMENT = "\n\n/*# sourceMappingURL=main.css.map */"


def test_a_page_has_a_source_map(dart: Start) -> None:
    result = dart().compile('@use "p"; .a { color: p.$c; }', "scss", PAGE)
    assert result.css == ".p {\n  x: y;\n}\n\n.a {\n  color: red;\n}" + COMMENT
    assert result.map_name == "main.css.map"
    assert result.source_map is not None
    source_map = json.loads(result.source_map)
    assert source_map["sources"] == ["../_sass/_p.scss", "main.scss"]
    assert source_map["file"] == "main.css"
    assert source_map["sourcesContent"][1] == '@use "p"; .a { color: p.$c; }'


def test_a_text_has_none(dart: Start) -> None:
    result = dart().compile('.a { b: "é" }', "scss")
    assert (result.css, result.source_map) == ('.a {\n  b: "é";\n}', None)


def test_styles_and_characters(dart: Start) -> None:
    text = '.a { b: "é" }'
    never = dart(sourcemap="never")
    assert never.compile(text, "scss", PAGE).css == '@charset "UTF-8";\n.a {\n  b: "é";\n}'
    compressed = dart(style=":compressed")
    assert compressed.compile(text, "scss", PAGE).css == '\ufeff.a{b:"é"}/*# sourceMappingURL=main.css.map */'
    assert compressed.compile(text, "scss").css == '.a{b:"é"}'


def test_an_empty_page_still_has_a_map(dart: Start) -> None:
    result = dart().compile("", "scss", PAGE)
    assert result.css == COMMENT
    assert result.source_map is not None


def test_the_indented_syntax(dart: Start) -> None:
    assert dart().compile(".a\n  b: c\n", "sass").css == ".a {\n  b: c;\n}"


def test_where_imports_are_found(dart: Start, site: Path) -> None:
    theme = site / "theme"
    theme.mkdir()
    (theme / "_t.scss").write_text(".t { x: y }")
    (theme / "_p.scss").write_text(".hidden { x: y }")
    result = dart(theme_sass=str(theme)).compile('@use "beside"; @use "p"; @use "t"', "scss", PAGE)
    assert result.loaded_files == tuple(
        str(site / path) for path in ("css/_beside.scss", "_sass/_p.scss", "theme/_t.scss")
    )
    with pytest.raises(ConversionError, match=r"Can't find stylesheet to import\."):
        dart().compile('@use "beside"', "scss")


def test_a_new_folder_is_seen_by_the_next_compilation(dart: Start, site: Path) -> None:
    compiler = dart(load_paths=["more*"])
    with pytest.raises(ConversionError):
        compiler.compile('@use "new"', "scss", PAGE)
    (site / "more").mkdir()
    (site / "more" / "new.scss").write_text("a { b: c }")
    assert compiler.compile('@use "new"', "scss", PAGE).css == "a {\n  b: c;\n}" + COMMENT


def test_mistakes_have_a_place(dart: Start) -> None:
    with pytest.raises(ConversionError) as caught:
        dart().compile("a {\n  b: $x }", "scss", PAGE, first_line=5)
    error = caught.value
    assert (error.message, error.path, error.line, error.column) == ("Undefined variable.", PAGE, 6, 6)
    with pytest.raises(ConversionError) as caught:
        dart().compile('@use "bad"', "scss", PAGE, first_line=5)
    assert caught.value.place == "_sass/bad.scss:2:6"
    with pytest.raises(ConversionError) as caught:
        dart().compile("a { b: $x }", "scss")
    assert (caught.value.path, caught.value.line) == (None, 1)


def test_remarks_have_a_place(dart: Start) -> None:
    text = '@import "said"; @warn "mine"; @debug 1 + 1'
    found = [f"{each.topic} {each.message}" for each in dart().compile(text, "scss", PAGE, first_line=4).warnings]
    assert found[1:] == [
        "Sass Warning: within (_sass/_said.scss:1:12)",
        "Sass Warning: mine (css/main.scss:4:17)",
        "Sass Debug: 2 (css/main.scss:4:31)",
    ]
    assert found[0].startswith("Sass Deprecation: Sass @import rules are deprecated")
    assert found[0].endswith("[import] (css/main.scss:4:9)")


def test_deprecations(dart: Start) -> None:
    text = '@import "p", "p";'
    assert len(dart().compile(text, "scss", PAGE).warnings) == 1
    assert len(dart(verbose=True).compile(text, "scss", PAGE).warnings) == 2
    assert dart(silence_deprecations="import").compile(text, "scss", PAGE).warnings == ()
    with pytest.raises(ConversionError, match="Sass @import rules are deprecated"):
        dart(fatal_deprecations=["import"]).compile(text, "scss", PAGE)


def test_quiet_deps(dart: Start, site: Path) -> None:
    (site / "_sass" / "_old.scss").write_text("a { b: lighten(red, 10%) }")
    text = '@use "old";'
    assert dart().compile(text, "scss", PAGE).warnings
    assert not dart(quiet_deps=True).compile(text, "scss", PAGE).warnings


def test_a_text_that_is_not_unicode(dart: Start) -> None:
    with pytest.raises(UnicodeEncodeError):
        dart().compile("a { b: '\udcff' }", "scss", PAGE)


def test_what_never_ends_is_ended(dart: Start) -> None:
    compiler = dart(timeout=0.5)
    with pytest.raises(SassError, match=r"Sass took longer than 0\.5 seconds"):
        compiler.compile("@while true {}", "scss", PAGE)
    assert compiler.compile("a { b: c }", "scss").css == "a {\n  b: c;\n}"


def test_what_grows_without_end_is_ended(dart: Start) -> None:
    compiler = dart(timeout=120)
    with pytest.raises(ConversionError, match="Out of Memory"):
        compiler.compile('$l: "aaaaaaaa"; @while true { $l: $l + $l; }', "scss", PAGE)
    assert compiler.compile("a { b: c }", "scss").css == "a {\n  b: c;\n}"


@pytest.mark.parametrize("target", ["../../outside", "{folder}/outside"])
def test_safe_mode_reads_nothing_outside(dart: Start, site: Path, target: str) -> None:
    (site.parent / "outside.scss").write_text("secret { a: b }")
    (site.parent / "broken.scss").write_text("secret { a: ")
    for name in ("outside", "broken"):
        text = f'@import "{target.format(folder=site.parent)}";'.replace("outside", name)
        with pytest.raises(ConversionError, match="is not read with --safe") as caught:
            dart(safe=True).compile(text, "scss", PAGE)
        assert "secret" not in str(caught.value)
    text = f'@import "{target.format(folder=site.parent)}";'
    assert "secret" in dart().compile(text, "scss", PAGE).css


def test_safe_mode_follows_no_link_outside(dart: Start, site: Path) -> None:
    (site.parent / "linked.scss").write_text("secret { a: b }")
    (site / "_sass" / "_link.scss").symlink_to(site.parent / "linked.scss")
    with pytest.raises(ConversionError, match="is not read with --safe"):
        dart(safe=True).compile('@use "link"', "scss", PAGE)
    assert dart(safe=True).compile('@use "p"', "scss", PAGE).css


def test_settings_that_are_none(dart: Start) -> None:
    with pytest.raises(ConfigError):
        dart(sourcemap=False).compile("", "scss")


def test_threads(dart: Start) -> None:
    compiler = dart()
    right: list[bool] = []

    def work(name: str) -> None:
        for number in range(10):
            css = compiler.compile(f"a {{ b: {name}{number} }}", "scss").css
            right.append(css == f"a {{\n  b: {name}{number};\n}}")

    threads = [threading.Thread(target=work, args=(name,)) for name in "wxyz"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert right == [True] * 40


def test_a_forgotten_compiler_leaves_no_process(dart_command: tuple[str, ...], site: Path) -> None:
    from jekyllpy.sass.compiler import SassCompiler

    compiler = SassCompiler({}, str(site))
    compiler.compile("a { b: c }", "scss")
    child = compiler._engine._engine._host._process._child  # type: ignore[union-attr]
    del compiler
    gc.collect()
    assert child.poll() is not None


@pytest.mark.parametrize("name", ["sp ace[x].scss", "ü.scss", "50%.scss", "a+b&c.scss"])
def test_names_of_pages(dart: Start, site: Path, name: str) -> None:
    result = dart().compile('@use "beside"; a { b: c }', "scss", f"css/{name}", 3)
    assert result.loaded_files == (str(site / "css" / "_beside.scss"),)
    with pytest.raises(ConversionError) as caught:
        dart().compile("a { b: $c }", "scss", f"css/{name}", 3)
    assert caught.value.place == f"css/{name}:3:8"


def test_the_same_css_as_the_compiler_itself(dart: Start, dart_command: tuple[str, ...], site: Path) -> None:
    text = """
    @use "sass:math"; @use "sass:color"; @use "p";
    @mixin m($w) { @media (min-width: $w) { @content } }
    .a { width: math.div(10px, 3); &:hover { color: color.scale(red, $lightness: 20%) } @include m(3em) { b: c } }
    @each $k, $v in (x: 1, y: 2) { .#{$k} { order: $v } }
    """
    command = [*dart_command[:-1], "--stdin", "--no-source-map", f"--load-path={site}/_sass"]
    expected = subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout
    assert dart().compile(text, "scss", PAGE).css == expected.removesuffix("\n") + COMMENT
