"""How the parts of a build are put together."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from jekyllpy.assembly import Build, start_build
from jekyllpy.config import load_config
from jekyllpy.errors import FrontMatterError, PluginError, TemplateError
from jekyllpy.log import MemoryLog
from jekyllpy.pipeline import Site, load_site_config
from jekyllpy.render.profile import ProfiledEnvironment
from jekyllpy.testing import build_files, write_files

TAGS = """
from jekyllpy.plugins.api import Tag

class Box(Tag):
    is_block = True

class Plain(Tag):
    pass

TAGS = {"box": Box, "plain": Plain}
"""


def started(source: Path, given: tuple[Any, ...] = (), **overrides: Any) -> Build:
    config = load_config(overrides={"source": str(source), **overrides}, cwd=source, env={})
    return start_build(config, given, MemoryLog())


def test_the_moment_is_now_and_anew_with_each_build(tmp_path: Path) -> None:
    before = datetime.now(UTC)
    build = started(tmp_path)
    assert before <= build.rules.time <= build.renewed().rules.time <= datetime.now(UTC)


def test_the_config_can_pin_the_moment(tmp_path: Path) -> None:
    build = started(tmp_path, time="2020-02-03 04:05:06 +0000")
    assert build.rules.time == build.renewed().rules.time == datetime(2020, 2, 3, 4, 5, 6, tzinfo=UTC)
    with pytest.raises(FrontMatterError, match=r"Invalid time in _config\.yml"):
        started(tmp_path, time="nonsense")


def test_liquid_is_profiled_only_when_asked_for(tmp_path: Path) -> None:
    assert started(tmp_path).costs is None
    profiled = started(tmp_path, profile=True)
    assert isinstance(profiled.environment, ProfiledEnvironment)
    assert profiled.environment.costs is profiled.costs


def test_plugins_tags_that_are_blocks_are_known_to_excerpts(tmp_path: Path) -> None:
    write_files(tmp_path, {"_plugins/tags.py": TAGS})
    tags = started(tmp_path).rules.block_tags
    assert {"highlight", "box"} <= tags
    assert "plain" not in tags


def test_no_hook_means_no_work(tmp_path: Path) -> None:
    build = started(tmp_path)
    assert not build.hooks
    site: Any = object()
    assert build.initialized(site) is site
    build.after_write([])


def test_strictness_of_liquid_comes_from_the_config() -> None:
    files: dict[str, str | bytes] = {"a.html": "---\n---\n{{ nope }}"}
    assert build_files(files) == {"a.html": ""}
    with pytest.raises(Exception, match="undefined variable nope"):
        build_files(files, liquid={"strict_variables": True})


def test_an_unknown_gem_ends_the_start(tmp_path: Path) -> None:
    with pytest.raises(PluginError, match="you don't have jekyll-nope"):
        started(tmp_path, plugins=["jekyll-nope"])


BLOCK: dict[str, str | bytes] = {"a.html": "---\n---\n{% if true %}{% endif %}"}


@pytest.mark.parametrize(
    ("place", "is_safe", "is_kept"), [("out", True, True), ("in", False, True), ("in", True, False)]
)
def test_in_safe_mode_no_compiled_code_comes_out_of_the_source(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str, is_safe: bool, is_kept: bool
) -> None:
    source = tmp_path / "site"
    write_files(source, BLOCK)
    (tmp_path / "link").symlink_to(source)
    cache = tmp_path / "link" / "cache" if place == "in" else tmp_path / "cache"
    monkeypatch.setenv("JEKYLLPY_CACHE_DIR", str(cache))
    Site(load_site_config(source, safe=is_safe)).process()
    assert any(cache.rglob("*.pack")) is is_kept


def test_a_build_that_fails_keeps_what_it_compiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JEKYLLPY_CACHE_DIR", str(tmp_path / "cache"))
    write_files(tmp_path / "site", BLOCK | {"b.html": "---\n---\n{% nope %}"})
    with pytest.raises(TemplateError, match="Unknown tag 'nope'"):
        Site(load_site_config(tmp_path / "site")).process()
    assert any((tmp_path / "cache").rglob("*.pack"))
