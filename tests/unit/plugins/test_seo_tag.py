"""The tag `seo`: which fact comes from where. The bytes of whole blocks are held by the conformance sites."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from jekyllpy.testing import build_files

JSON = re.compile(r'<script type="application/ld\+json">\n(.*)</script>')


def head(front_matter: str = "", path: str = "page.html", tag: str = "{% seo %}", **config: Any) -> str:
    files = {"_layouts/l.html": tag, path: f"---\nlayout: l\n{front_matter}\n---\n"}
    return build_files(files, plugins=["jekyll-seo-tag"], **config)[path]


def facts(*arguments: Any, **config: Any) -> dict[str, Any]:
    found = JSON.search(head(*arguments, **config))
    assert found
    shown: dict[str, Any] = json.loads(found[1])
    return shown


def test_the_block_has_a_beginning_and_an_end() -> None:
    lines = head().splitlines()
    assert lines[0] == "<!-- Begin Jekyll SEO tag v2.8.0 -->"
    assert lines[-1] == "<!-- End Jekyll SEO tag -->"


@pytest.mark.parametrize(
    ("front_matter", "config", "title"),
    [
        ("title: Page", {"title": "Site"}, "Page | Site"),
        ("title: Site", {"title": "Site", "description": "About"}, "Site | About"),
        ("", {"title": "Site", "description": "About", "tagline": "Tag"}, "Site | Tag"),
        ("", {"name": "Named"}, "Named"),
        ("title: Page", {}, "Page"),
        ("title: '*a* \"b\" & c'", {}, "a “b” &amp; c"),
    ],
)
def test_the_title(front_matter: str, config: dict[str, Any], title: str) -> None:
    assert f"<title>{title}</title>" in head(front_matter, **config)


def test_without_any_title_there_is_no_title() -> None:
    assert "<title>" not in head()


@pytest.mark.parametrize("markup", ["title=false", "  TITLE=False"])
def test_the_markup_can_leave_the_title_out(markup: str) -> None:
    shown = head("title: Page", tag=f"{{% seo {markup} %}}")
    assert "<title>" not in shown
    assert '<meta property="og:title" content="Page" />' in shown


def test_an_author_is_looked_up_in_the_data() -> None:
    files = {
        "_data/authors.yml": "ann: {name: Ann B., twitter: '@ann'}",
        "a.html": "---\nauthors: [ann, bob]\n---\n{% seo %}",
    }
    shown = build_files(files, plugins=["jekyll-seo-tag"], twitter={"username": "@site"})["a.html"]
    assert '<meta name="author" content="Ann B." />' in shown
    assert '<meta name="twitter:creator" content="@ann" />' in shown


@pytest.mark.parametrize(
    ("front_matter", "name", "type"),
    [
        ("", "index.html", "WebSite"),
        ("date: 2020-01-01", "page.html", "BlogPosting"),
        ("", "page.html", "WebPage"),
        ("seo: {type: Recipe}", "index.html", "Recipe"),
    ],
)
def test_the_type(front_matter: str, name: str, type: str) -> None:
    assert facts(front_matter, name)["@type"] == type


def test_an_author_of_an_unknown_type_is_left_out() -> None:
    assert "author" not in facts("author: {name: R2, type: Robot}")
    assert facts("author: {name: A}")["author"] == {"@type": "Person", "name": "A"}


def test_an_image_that_is_only_a_path_is_a_text() -> None:
    assert facts("image: a b.png", url="https://x.example")["image"] == "https://x.example/a%20b.png"
    assert facts("image: {path: a.png, alt: x}")["image"] == {"alt": "x", "url": "/a.png", "@type": "imageObject"}


def test_keys_of_the_facts_are_sorted() -> None:
    keys = list(facts("title: T\nauthor: A\ndate: 2020-01-01\ndescription: D", title="S"))
    assert keys == sorted(keys)


def test_the_page_of_a_paginator_is_in_the_title() -> None:
    posts = {f"_posts/2020-01-0{number}-p.md": "---\n---\n" for number in (1, 2)}
    files = {**posts, "index.html": "---\ntitle: Home\n---\n{% seo %}"}
    gems = ["jekyll-paginate", "jekyll-seo-tag"]
    built = build_files(files, plugins=gems, paginate=1, seo_paginator_message="%<current>d of %<total>d: ")
    assert "<title>Home</title>" in built["index.html"]
    assert "<title>2 of 2: Home</title>" in built["page2/index.html"]
    assert '<link rel="prev" href="/" />' in built["page2/index.html"]
