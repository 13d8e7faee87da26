"""The examples of docs/plugins.md, used as the page says: each does in a site what is written beside it."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from jekyllpy.errors import PluginError
from jekyllpy.testing import build_files, write_files

PAGE = (Path(__file__).parents[2] / "docs" / "plugins.md").read_text("utf-8")
EXAMPLES = re.findall(r"^```python\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
PACKAGE = re.search(r"^```toml\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


def example(word: str) -> str:
    """Return the one example with a word in it."""
    (found,) = (text for text in EXAMPLES if word in text)
    return found


def built(word: str, files: dict[str, str]) -> dict[str, str]:
    return build_files({**files, "_plugins/mine.py": example(word)})


def test_generator() -> None:
    site = {
        "_layouts/tag.html": "<h1>{{ page.title }}</h1>",
        "_posts/2024-01-01-one.md": "---\ntags: [sea, ice]\n---\n",
    }
    pages = built("class TagPages", site)

    assert (pages["tags/ice.html"], pages["tags/sea.html"]) == ("<h1>ice</h1>", "<h1>sea</h1>")


def test_converter() -> None:
    assert built("class Upper", {"a.loud": "---\n---\nhear me\n"}) == {"a.html": "HEAR ME\n"}


def test_markdown_processor() -> None:
    site = {"_config.yml": "markdown: MyProcessor", "a.md": "---\n---\nx & y\n\nz\n"}

    assert built("class MyProcessor", site) == {"a.html": "<p>x &amp; y</p>\n<p>z</p>\n"}


def test_hook() -> None:
    pages = built("def shout", {"_posts/2024-01-01-one.md": "---\n---\n*x*\n"})

    assert pages["2024/01/01/one.html"] == "<p><strong>x</strong></p>\n"


def test_reads() -> None:
    site = {"_data/team.yml": "lead: Ida", "a.txt": "---\n---\n{% lead %}{{ 'x' | exclaim }}"}

    assert built("site.data.team", site)["a.txt"] == "Idax!"


def test_tag_and_filter() -> None:
    text = "{{ page.title | initials }}|{% greeting page.title %}|{% box wide %}{{ 1 }}{% endbox %}"
    pages = built("class Box", {"a.txt": f"---\ntitle: Ada Lovelace\n---\n{text}"})

    assert pages["a.txt"] == 'AL|Hello Ada Lovelace|<div class="wide">1</div>'


def install(folder: Path, module: str) -> None:
    """Lay a package out as pip does."""
    info = "jekyll_tag_pages-0.1.0.dist-info"
    assert PACKAGE is not None
    entry = re.search(r'^\[project\.(entry-points)\."(.*?)"\]\n(.*?)\n\n', PACKAGE[1], re.MULTILINE | re.DOTALL)
    assert entry is not None
    write_files(
        folder,
        {
            "tag_pages.py": module,
            f"{info}/METADATA": "Metadata-Version: 2.1\nName: jekyll-tag-pages\nVersion: 0.1.0\n",
            f"{info}/entry_points.txt": f"[{entry[2]}]\n{entry[3].replace(chr(34), '')}\n",
        },
    )


SITE = {"_config.yml": "plugins: [jekyll-tag-pages]", "_posts/2024-01-01-one.md": "---\ntags: [sea]\n---\n"}


def test_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, example("class TagPages"))
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "tag_pages", raising=False)

    assert "tags/sea.html" in build_files(SITE)


def test_a_package_that_raises_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, "raise ValueError('boom')")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "tag_pages", raising=False)

    with pytest.raises(PluginError, match="The plugin jekyll-tag-pages failed: ValueError: boom"):
        build_files(SITE)
