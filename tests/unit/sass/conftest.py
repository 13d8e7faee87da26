"""Sites with stylesheets, and the compilers, whose tests are skipped where there is none."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from jekyllpy.sass.compiler import SassCompiler
from jekyllpy.sass.failures import SassError
from jekyllpy.sass.locate import find_dart_sass

Start = Callable[..., SassCompiler]


@pytest.fixture(scope="session")
def dart_command() -> tuple[str, ...]:
    """The command of Dart Sass."""
    try:
        return find_dart_sass(None, "/")
    except SassError as error:
        pytest.skip(str(error))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A source with `css/main.scss` as the page, and partials."""
    for path, text in {
        "_sass/_p.scss": "$c: red;\n.p { x: y }\n",
        "_sass/bad.scss": "a {\n  b: $nope }\n",
        "_sass/_said.scss": '@mixin m { @warn "within"; }\n@include m;\n',
        "css/_beside.scss": ".beside { x: y }\n",
        "css/main.scss": "---\n---\n",
    }.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def start(site: Path) -> Iterator[Start]:
    """Return a compiler of the site for `sass:` settings."""
    started: list[SassCompiler] = []

    def new(theme_sass: str | None = None, safe: bool = False, **settings: Any) -> SassCompiler:
        started.append(SassCompiler({"sass": settings, "safe": safe}, str(site), theme_sass))
        return started[-1]

    yield new
    for compiler in started:
        compiler.close()


@pytest.fixture
def dart(dart_command: tuple[str, ...], start: Start) -> Start:
    """The same, with Dart Sass."""
    return start


@pytest.fixture
def sassc(start: Start) -> Start:
    """The same, with libsass."""

    def new(**settings: Any) -> SassCompiler:
        return start(implementation="sassc", **settings)

    try:
        assert new().version.startswith("libsass 3.")
    except SassError as error:
        pytest.skip(str(error))
    return new
