"""jekyll-archives: which archives there are, and what their layouts see."""

from __future__ import annotations

from typing import Any

import pytest

from jekyllpy.testing import build_files

FILES = {
    "_layouts/archive.html": "{{ page.type }} {{ page.title }}{{ page.date }}:"
    "{% for post in page.posts %} {{ post.title }}{% endfor %}",
    "_posts/2020-01-01-a.md": "---\ntitle: A\ntags: [One, x y]\ncategories: c\n---\n",
    "_posts/2020-02-02-b.md": "---\ntitle: B\ntags: One\n---\n",
    "list.html": "---\n---\n{% for page in site.archives %}{{ page.url }} {% endfor %}",
}


def built(**settings: Any) -> dict[str, str]:
    outputs = build_files(FILES, plugins=["jekyll-archives"], **{"jekyll-archives": settings})
    return {path: text for path, text in outputs.items() if path[-6:] not in ("a.html", "b.html")}


def test_nothing_is_enabled_by_itself() -> None:
    assert built() == {"list.html": ""}


@pytest.mark.parametrize("enabled", ["all", True])
def test_all_kinds(enabled: Any) -> None:
    shown = built(enabled=enabled)
    assert shown["tag/one/index.html"] == "tag One: B A"
    assert shown["tag/x-y/index.html"] == "tag x y: A"
    assert shown["category/c/index.html"] == "category c: A"
    assert shown["2020/index.html"] == "year 2020-01-01: B A"
    assert shown["2020/02/index.html"] == "month 2020-02-01: B"
    assert shown["2020/01/01/index.html"] == "day 2020-01-01: A"
    assert shown["list.html"] == (
        "/tag/one/ /tag/x-y/ /category/c/ /2020/ /2020/02/ /2020/02/02/ /2020/01/ /2020/01/01/ "
    )


def test_permalinks_and_layouts_by_kind() -> None:
    shown = built(enabled=["tags"], permalinks={"tag": "/:type/:name.html"}, layouts={"tag": "none"})
    assert shown["tag/one.html"] == ""
    assert set(shown) == {"tag/one.html", "tag/x-y.html", "list.html"}
