"""When a stylesheet is compiled again."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from jekyllpy.errors import ConversionError
from jekyllpy.sass.folders import Folders
from jekyllpy.sass.known import KnownStyles
from jekyllpy.sass.options import sass_options
from jekyllpy.sass.results import SassResult, Stylesheet

SHEET = Stylesheet('@use "a/p"', "scss", "css/main.scss")
LONG_AGO = 1_000_000_000


class Engine:
    """Counts what it is asked for, and names one partial as loaded."""

    version = "1"

    def __init__(self, partial: Path) -> None:
        self.partial = partial
        self.count = 0

    def compile(self, sheet: Stylesheet) -> SassResult:
        self.count += 1
        if "fail" in sheet.text:
            raise ConversionError("no")
        return SassResult(f"{sheet.text} {self.count}", loaded_files=(str(self.partial),))

    def close(self) -> None:
        pass


class Styles:
    def __init__(self, source: Path) -> None:
        self.partial = source / "_sass" / "a" / "_p.scss"
        for path in (self.partial, source / "css" / "x.txt"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("a")
        self.engine = Engine(self.partial)
        self.styles = KnownStyles(self.engine, Folders(str(source), None, sass_options({}, "development")))

    def count(self, sheet: Stylesheet = SHEET) -> int:
        """Compile and return how often the engine was asked so far."""
        self.styles.compile(sheet)
        return self.engine.count


@pytest.fixture
def styles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Styles:
    # As if nothing had changed in the last seconds
    monkeypatch.setattr("jekyllpy.sass.known.time.time_ns", lambda: 1 << 62)
    return Styles(tmp_path)


def test_the_same_is_compiled_once(styles: Styles) -> None:
    assert [styles.count(), styles.count()] == [1, 1]
    assert styles.count(Stylesheet("b", "scss", "css/main.scss")) == 2
    assert styles.styles.compile(SHEET).css == '@use "a/p" 1'


def test_a_partial_that_changed(styles: Styles) -> None:
    styles.count()
    styles.partial.write_text("bb")
    assert [styles.count(), styles.count()] == [2, 2]
    os.utime(styles.partial, (LONG_AGO, LONG_AGO))
    assert styles.count() == 3
    styles.partial.unlink()
    assert [styles.count(), styles.count()] == [4, 5]


@pytest.mark.parametrize(
    "name", ["css/a/_p.scss", "css/a/p.sass", "_sass/a/p.css", "a/_p.scss", "css/a/p/_index.scss", "_sass/a/a/_p.scss"]
)
def test_a_file_that_would_be_found_first(styles: Styles, tmp_path: Path, name: str) -> None:
    styles.count()
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("x")
    assert styles.count() == 2


def test_other_files_do_not_matter(styles: Styles, tmp_path: Path) -> None:
    styles.count()
    (tmp_path / "css" / "y.txt").write_text("x")
    (tmp_path / "index.md").write_text("x")
    assert styles.count() == 1


def test_what_changed_just_now_is_not_trusted(tmp_path: Path) -> None:
    styles = Styles(tmp_path)
    assert [styles.count(), styles.count()] == [1, 2]


def test_failures_are_told_each_time(styles: Styles) -> None:
    for _ in range(2):
        with pytest.raises(ConversionError):
            styles.count(Stylesheet("fail", "scss", None))
    assert styles.engine.count == 2
