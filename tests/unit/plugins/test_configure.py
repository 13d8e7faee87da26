"""What plugins may change before a site is set up: the configuration, the theme, further builds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from jekyllpy.config import load_config
from jekyllpy.log import Log
from jekyllpy.pipeline import Site
from jekyllpy.plugins.api import Config, Document, Generator, Lazy, Page, Plugin, SiteContent, hook
from jekyllpy.testing import build_files, write_files


class Titles(Plugin):
    """Fills in a title, and marks what it sees."""

    safe = True

    @classmethod
    def configure(cls, config: Config, log: Log) -> Config:
        return config.with_values(title="Filled in", lazy=Lazy(lambda: config.raw["baseurl"]))

    @hook(["pages", "posts"], "post_init")
    def mark(self, item: Page | Document) -> Page | Document:
        return replace(item, data={**item.data, "mark": self.config.raw["title"]})


class Adding(Generator):
    """Adds a page, which is new to the hooks too."""

    def generate(self, site: SiteContent) -> SiteContent:
        return site.with_pages([*site.pages, site.new_page("new.html", content="{{ page.mark }}")])


class Copies(Plugin):
    """Builds the site once more."""

    @classmethod
    def variants(cls, config: Config) -> Iterable[Config]:
        if "copy" in config.raw:
            return ()
        return [replace(config.with_values(copy=True), destination=config.destination / "copy")]


def test_values_are_filled_in() -> None:
    files = {"a.html": "---\n---\n{{ site.title }} {{ site.lazy }} {{ page.mark }}"}

    outputs = build_files(files, plugins=[Titles, Adding], baseurl="/b")

    assert outputs == {"a.html": "Filled in /b Filled in", "new.html": "Filled in"}


def test_methods_that_are_hooks_obey_safe_mode() -> None:
    files = {"a.html": "---\n---\n{{ site.title }}"}

    assert build_files(files, plugins=[Titles, Adding], safe=True) == {"a.html": "Filled in"}


def test_further_builds(tmp_path: Path) -> None:
    write_files(tmp_path, {"a.html": "---\n---\n{{ site.copy }}"})
    site = Site(load_config(overrides={"source": str(tmp_path)}, cwd=tmp_path, env={}), plugins=[Copies])

    for _ in range(2):
        result = site.process()
        assert result.outputs == ("a.html", "copy/a.html")
    assert (tmp_path / "_site" / "copy" / "a.html").read_text() == "true"


@pytest.mark.parametrize("name", ["jekyll-sitemap", "nobody-has-it"])
def test_gems_by_name_are_those_of_bundler(name: str) -> None:
    outputs = build_files({"a.html": "---\n---\n"}, plugins=[name])

    assert ("sitemap.xml" in outputs) == (name == "jekyll-sitemap")


def test_modules_are_plugins() -> None:
    module = ModuleType("mine")
    module.FILTERS = {"shout": lambda text: text.upper()}  # type: ignore[attr-defined]

    assert build_files({"a.html": "---\n---\n{{ 'x' | shout }}"}, plugins=[module]) == {"a.html": "X"}
