"""The phases of a build, and what it says of itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from jekyllpy.config import load_config
from jekyllpy.errors import DestinationError, PluginError, ReadError, TemplateError
from jekyllpy.log import MemoryLog
from jekyllpy.pipeline import Site, load_site_config
from jekyllpy.plugins.api import Generator, SiteContent, hook
from jekyllpy.testing import tree, write_files

PHASES = ["reset", "read", "generate", "render", "cleanup", "write"]


def site(source: Path, files: dict[str, str | bytes], *, level: str = "info", **given: Any) -> Site:
    write_files(source, files)
    plugins = given.pop("plugins", ())
    overrides = {"source": str(source), **given}
    return Site(load_config(overrides=overrides, cwd=source, env={}), log=MemoryLog(level), plugins=plugins)


def lines(built: Site) -> list[str]:
    assert isinstance(built.log, MemoryLog)
    return [line.strip() for _, line in built.log.lines]


def test_a_build_says_what_it_did(tmp_path: Path) -> None:
    built = site(tmp_path, {"a.html": "---\n---\na", "_site/old.txt": ""})
    result = built.process()
    assert (result.written, result.deleted, result.outputs, result.warnings) == (
        ("a.html",),
        ("old.txt",),
        ("a.html",),
        (),
    )
    assert (result.pages, result.written_sources, result.templates) == (1, ("a.html",), ())
    assert list(result.seconds) == PHASES
    assert built.process().written == ()


def test_the_phases_can_be_run_one_by_one(tmp_path: Path) -> None:
    built = site(tmp_path, {"a.html": "---\n---\na"})
    for phase in PHASES:
        getattr(built, phase)()
    assert built.result().written == ("a.html",)
    assert tree(tmp_path / "_site") == ["a.html"]


def test_reading_comes_first(tmp_path: Path) -> None:
    built = site(tmp_path, {})
    for phase in ("generate", "render", "cleanup"):
        with pytest.raises(RuntimeError, match="read"):
            getattr(built, phase)()


def test_a_site_can_be_named_by_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_files(tmp_path / "docs", {"_config.yml": "title: T", "a.html": "---\n---\n{{ site.title }}"})
    assert Site("docs").process().outputs == ("a.html",)
    assert (tmp_path / "_site" / "a.html").read_text() == "T"
    assert load_site_config(tmp_path / "docs", title="U").raw["title"] == "U"


@pytest.mark.parametrize(
    ("files", "error"),
    [
        ({"a.html": "---\n---\n{% nope %}"}, TemplateError),
        ({"_data/a.yml": "a: b: c"}, Exception),
    ],
)
def test_a_failure_leaves_the_destination_as_it_was(tmp_path: Path, files: dict[str, Any], error: type[Any]) -> None:
    built = site(tmp_path, {**files, "_site/old.html": "old"})
    with pytest.raises(error):
        built.process()
    assert tree(tmp_path / "_site") == ["old.html"]


def test_a_missing_source_is_an_error(tmp_path: Path) -> None:
    config = load_config(overrides={"source": str(tmp_path / "nope"), "destination": str(tmp_path / "out")})
    with pytest.raises(ReadError, match="does not exist"):
        Site(config).process()
    assert not (tmp_path / "out").exists()


def test_the_destination_is_checked_before_anything_else(tmp_path: Path) -> None:
    with pytest.raises(DestinationError):
        site(tmp_path, {}, destination=str(tmp_path))


def test_a_failing_generator_is_named(tmp_path: Path) -> None:
    class Broken(Generator):
        def generate(self, site: SiteContent) -> SiteContent:
            raise ValueError("no")

    class Forgetful(Generator):
        def generate(self, site: SiteContent) -> SiteContent:
            return None  # type: ignore[return-value]

    with pytest.raises(PluginError, match="The generator Broken failed: ValueError: no"):
        site(tmp_path, {}, plugins=[Broken]).process()
    with pytest.raises(PluginError, match="The generator Forgetful returned no site"):
        site(tmp_path, {}, plugins=[Forgetful]).process()


def test_the_cache_folder_is_made_as_jekyll_makes_it(tmp_path: Path) -> None:
    site(tmp_path, {"a.html": "---\n---\n"}).process()
    assert (tmp_path / ".jekyll-cache/Jekyll/Cache/Jekyll--Cache").is_dir()
    assert tree(tmp_path / "_site") == ["a.html"]


def test_incremental_builds_tell_what_is_news(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"a.html": "---\n---\n", "_posts/2020-01-01-p.md": "---\n---\n"}
    first = site(tmp_path, files, level="debug", incremental=True)
    first.process()
    assert [line for line in lines(first) if line.startswith("Rendering:")] == [
        "Rendering: _posts/2020-01-01-p.md",
        "Rendering: a.html",
    ]
    again = site(tmp_path, {"b.html": "---\n---\n{{ site.pages.size }}"}, level="debug", incremental=True)
    again.process()
    assert [line for line in lines(again) if line.startswith("Rendering:")] == ["Rendering: b.html"]
    assert (tmp_path / "_site" / "b.html").read_text() == "2"
    assert (tmp_path / ".jekyll-metadata").exists()
    site(tmp_path, {}).process()
    assert not (tmp_path / ".jekyll-metadata").exists()


def test_hooks_see_the_site_from_its_first_moment(tmp_path: Path) -> None:
    seen: list[Any] = []

    @hook("site", "after_init")
    def begin(site: Site) -> None:
        seen.append((site.config.source, site.content))

    site(tmp_path, {}, plugins=[begin])
    assert seen == [(tmp_path, None)]
