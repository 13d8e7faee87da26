"""The converters and filters of a site."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from jekyllpy.config import Config, load_config
from jekyllpy.errors import ConversionError
from jekyllpy.model import Page
from jekyllpy.sass import ConvertedItem, ExtraPage, Sass, Scss, build_compiler, sassify, scssify
from jekyllpy.sass.failures import SassError

pytestmark = pytest.mark.usefixtures("dart_command")


@pytest.fixture
def config(site: Path) -> Config:
    """The site's configuration."""
    return configured(site)


def configured(site: Path, **sass: Any) -> Config:
    return load_config(overrides={"source": str(site), "sass": sass}, cwd=site, env={})


def page(name: str, first_line: int = 3) -> Page:
    return Page(name, "/css", "", {}, {}, "", f"/css/{name[:-5]}.css", ".css", first_line)


def test_what_they_match(config: Config) -> None:
    assert (Scss(config).matches(".SCSS"), Scss(config).matches(".sass"), Scss(config).matches("scss")) == (
        True,
        False,
        False,
    )
    assert Sass(config).matches(".sass")
    assert not Sass(config).matches(".scss")
    assert Sass(config).output_ext(".sass") == ".css"
    assert (Scss.priority, Scss.safe) == ("low", True)


def test_a_page_and_its_map(config: Config, site: Path) -> None:
    with build_compiler(config) as compiler:
        made = Scss(config, compiler).convert_item('@use "p";', page("main.scss"))
    assert made.text.endswith("}\n\n/*# sourceMappingURL=main.css.map */")
    (extra,) = made.extra_pages
    assert extra.name == "main.css.map"
    assert '"sources":["../_sass/_p.scss"]' in extra.content
    assert made.loaded_files == (str(site / "_sass" / "_p.scss"),)


def test_no_map(site: Path) -> None:
    config = configured(site, sourcemap="never")
    with build_compiler(config) as compiler:
        assert Sass(config, compiler).convert_item("a\n  b: c", page("m.sass")) == ConvertedItem("a {\n  b: c;\n}")


def test_the_map_depends_on_the_environment(site: Path) -> None:
    overrides = {"source": str(site), "sass": {"sourcemap": "development"}}
    for environment, extra in (("production", 0), ("development", 1)):
        config = load_config(overrides=overrides, cwd=site, env={"JEKYLL_ENV": environment})
        with build_compiler(config) as compiler:
            assert len(Scss(config, compiler).convert_item("a { b: c }", page("m.scss")).extra_pages) == extra


def test_mistakes_in_jekylls_words(config: Config) -> None:
    with build_compiler(config) as compiler, pytest.raises(ConversionError) as caught:
        Scss(config, compiler).convert_item("a { b: $x }", page("main.scss", 4))
    intro = "Jekyll::Converters::Scss encountered an error while converting 'css/main.scss':"
    assert str(caught.value) == f"css/main.scss:4:8: {intro} Undefined variable."
    with build_compiler(config) as compiler, pytest.raises(ConversionError) as caught:
        Sass(config, compiler).convert_item('@use "bad"', page("m.sass"))
    assert str(caught.value).startswith("_sass/bad.scss:2:6: Jekyll::Converters::Sass encountered an error")


def test_a_compiler_that_is_not_there(site: Path) -> None:
    config = configured(site, compiler="/nowhere/sass")
    with pytest.raises(SassError, match=r"css/main\.scss: Jekyll::Converters::Scss .* no program /nowhere/sass"):
        Scss(config).convert_item("", page("main.scss"))


def test_a_name_that_no_map_can_have(config: Config) -> None:
    with build_compiler(config) as compiler, pytest.raises(ConversionError, match="ambiguous path"):
        Scss(config, compiler).convert_item("a { b: c }", page(":x.scss"))


def test_remarks_are_told(config: Config) -> None:
    told: list[tuple[str, str]] = []
    with build_compiler(config) as compiler:
        Scss(config, compiler, lambda *line: told.append(line)).convert_item('@warn "x";', page("main.scss"))
    assert told == [("Sass Warning:", "x (css/main.scss:3:1)")]


def test_filters(config: Config) -> None:
    assert scssify('a { b: "é" }', config) == 'a {\n  b: "é";\n}'
    with build_compiler(config) as compiler:
        assert sassify("a\n  b: c", config, compiler) == "a {\n  b: c;\n}"
        with pytest.raises(ConversionError, match=r"^expected "):
            scssify("a {", config, compiler)


def test_extra_pages_are_values() -> None:
    assert ExtraPage("a", "b") == ExtraPage("a", "b")


def test_a_document_has_no_map(config: Config) -> None:
    document: Any = SimpleNamespace(relative_path="_col/d.scss", first_line=5)
    with build_compiler(config) as compiler:
        assert Scss(config, compiler).convert_item("a { b: c }", document) == ConvertedItem("a {\n  b: c;\n}")
        with pytest.raises(ConversionError) as caught:
            Scss(config, compiler).convert_item("a { b: $c }", document)
    assert caught.value.place == "_col/d.scss:5:8"
