"""jekyll-paginate-v2: which documents a template lists, and where its copies lie."""

from __future__ import annotations

from typing import Any

import pytest

from jekyllpy.errors import PluginError
from jekyllpy.testing import build_files

FILES = {
    "_posts/2020-01-01-a.md": "---\ntitle: bravo\ntags: [One, two]\ncategories: x\nlocale: en\nrank: 2\n---\n",
    "_posts/2020-01-02-b.md": "---\ntitle: Alpha\ntags: one\nlocale: 'de, en'\nrank: 10\nby: {name: Z}\n---\n",
    "_posts/2020-01-03-c.md": "---\ntitle: charlie\ncategories: [x, y]\nrank: 1\nby: {name: a}\n---\n",
    "_docs/d.md": "---\ntitle: doc\n---\n",
}
BODY = "{% for post in paginator.posts %}{{ post.title }} {% endfor %}"


def built(settings: str = "", files: dict[str, str] | None = None, **config: Any) -> dict[str, str]:
    template = f"---\ntitle: T\npagination: {{enabled: true{settings and ', ' + settings}}}\n---\n{BODY}"
    sources = {**FILES, "index.html": template, **(files or {})}
    site = {"pagination": {"enabled": True}, "collections": {"docs": {"output": False}}, **config}
    outputs = build_files(sources, plugins=["jekyll-paginate-v2"], **site)
    return {path: text.strip() for path, text in outputs.items() if path[:4] not in ("2020", "x/20", "x/y/")}


@pytest.mark.parametrize(
    ("settings", "listed"),
    [
        ("", "bravo Alpha charlie"),
        ("sort_reverse: true", "charlie Alpha bravo"),
        ("sort_field: title", "Alpha bravo charlie"),
        ("sort_field: rank", "charlie bravo Alpha"),
        ("sort_field: 'by:name'", "bravo charlie Alpha"),
        ("offset: 1", "bravo Alpha"),
        ("tag: one", "bravo Alpha"),
        ("tag: 'one, two'", "bravo"),
        ("category: [x]", "bravo charlie"),
        ("locale: de", "Alpha"),
        ("collection: docs", "doc"),
        ("collection: all", "doc"),
        ("collection: 'docs, nothing'", "doc"),
    ],
)
def test_the_listed_documents(settings: str, listed: str) -> None:
    assert built(settings) == {"index.html": listed}


@pytest.mark.parametrize(
    ("settings", "paths"),
    [
        ("per_page: 2", {"index.html", "page2/index.html"}),
        ("per_page: 1, limit: 2", {"index.html", "page2/index.html"}),
        ("per_page: 2, permalink: '/p/:num-:max/'", {"index.html", "p/2-2/index.html"}),
        ("per_page: 2, indexpage: feed, extension: xml", {"feed.xml", "page2/feed.xml"}),
        ("collection: nothing", {"index.html"}),
    ],
)
def test_where_the_copies_lie(settings: str, paths: set[str]) -> None:
    assert set(built(settings)) == paths


def test_further_copies_have_titles_of_their_own_and_a_trail() -> None:
    body = "{{ page.title }}:{% for each in paginator.page_trail %} {{ each.num }}={{ each.path }}{% endfor %}"
    page = f"---\ntitle: T\npagination: {{enabled: true, per_page: 1, trail: {{before: 1, after: 0}}}}\n---\n{body}"
    assert built(files={"index.html": page}) == {
        "index.html": "T: 1=/index.html 2=/page2/index.html",
        "page2/index.html": "T - page 2: 1=/index.html 2=/page2/index.html",
        "page3/index.html": "T - page 3: 2=/page2/index.html 3=/page3/index.html",
    }


def test_autopages_list_what_their_tag_has() -> None:
    files = {"_layouts/autopage_tags.html": f"{{{{ page.title }}}}: {BODY}", "index.html": "---\n---\n"}
    settings = {"enabled": True, "categories": {"enabled": False}, "collections": {"enabled": False}}
    shown = built(files=files, autopages=settings)
    assert shown == {
        "index.html": "",
        "tag/one/index.html": "Posts tagged with one: bravo Alpha",
        "tag/two/index.html": "Posts tagged with two: bravo",
    }


@pytest.mark.parametrize(("config", "reason"), [({"pagination": None}, "has expired"), ({}, "cannot both")])
def test_the_old_settings_are_refused(config: dict[str, Any], reason: str) -> None:
    with pytest.raises(PluginError, match=reason):
        built(paginate=2, **config)


def test_values_without_an_order_stop_the_build() -> None:
    with pytest.raises(PluginError, match="comparison of"):
        built(
            "sort_field: mixed",
            {"_posts/2020-01-01-a.md": "---\nmixed: 1\n---\n", "_posts/2020-01-02-b.md": "---\nmixed: [x]\n---\n"},
        )
