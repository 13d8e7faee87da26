"""jekyll-sitemap: what is listed."""

from __future__ import annotations

import re
from typing import Any

import pytest

from jekyllpy.testing import build_files

FILES = {
    "index.html": "---\n---\n",
    "sub/index.md": "---\n---\n",
    "quiet.html": "---\nsitemap: false\n---\n",
    "404.html": "---\n---\n",
    "data.json": "---\n---\n",
    "static.html": "x",
    "paper.pdf": "x",
    "picture.png": "x",
    "_posts/2020-01-01-a.md": "---\n---\n",
}


def built(files: dict[str, str] | None = None, **config: Any) -> dict[str, str]:
    return build_files({**FILES, **(files or {})}, plugins=["jekyll-sitemap"], **config)


def test_what_readers_can_open_is_listed() -> None:
    places = re.findall("<loc>(.*)</loc>", built(url="https://x.example")["sitemap.xml"])
    assert [place.removeprefix("https://x.example") for place in places] == [
        "/2020/01/01/a.html",
        "/",
        "/sub/",
        "/paper.pdf",
        "/static.html",
    ]


def test_a_robots_file_names_it() -> None:
    assert built(url="https://x.example")["robots.txt"] == "Sitemap: https://x.example/sitemap.xml\n"


@pytest.mark.parametrize("name", ["sitemap.xml", "robots.txt"])
def test_a_file_of_the_site_stays(name: str) -> None:
    assert built({name: "own"})[name] == "own"


def test_a_style_sheet_of_the_site_is_used() -> None:
    assert '<?xml-stylesheet type="text/xsl" href="/sitemap.xsl"?>' in built({"sitemap.xsl": "x"})["sitemap.xml"]
