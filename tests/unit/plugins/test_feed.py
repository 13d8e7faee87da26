"""jekyll-feed: which feeds there are, and the link to the main one."""

from __future__ import annotations

from typing import Any

import pytest

from jekyllpy.testing import build_files

FILES = {
    "_posts/2020-01-01-a.md": "---\ntitle: A\ntags: [one, t-w]\ncategories: c\n---\nText of *a*.\n",
    "_posts/2020-01-02-b.md": "---\ntitle: B\ntags: two\n---\nText of b.\n",
    "_docs/d.md": "---\ntitle: D\n---\n",
}


def feeds(files: dict[str, str] | None = None, **config: Any) -> dict[str, str]:
    outputs = build_files({**FILES, **(files or {})}, plugins=["jekyll-feed"], **config)
    return {path: text for path, text in outputs.items() if path.endswith((".xml", ".atom"))}


@pytest.mark.parametrize(
    ("settings", "paths"),
    [
        (None, {"feed.xml"}),
        ({"path": "all.atom"}, {"all.atom"}),
        ({"categories": ["c", "d"]}, {"feed.xml", "feed/c.xml", "feed/d.xml"}),
        ({"collections": ["docs"]}, {"feed.xml", "feed/docs.xml"}),
        ({"collections": {"docs": {"path": "d.xml", "categories": ["x"]}}}, {"feed.xml", "d.xml", "feed/docs/x.xml"}),
        ({"collections": {"posts": {"path": "p.xml"}}}, {"p.xml"}),
        ({"tags": True}, {"feed.xml", "feed/by_tag/one.xml", "feed/by_tag/two.xml"}),
        ({"tags": {"except": ["one"], "path": "/t/"}}, {"feed.xml", "t/two.xml"}),
        ({"tags": {"only": []}}, {"feed.xml"}),
        ({"disable_in_development": True}, set()),
    ],
)
def test_the_feeds(settings: Any, paths: set[str]) -> None:
    config = {} if settings is None else {"feed": settings}
    assert set(feeds(collections={"docs": {"output": True}}, **config)) == paths


def test_a_feed_of_the_site_stays() -> None:
    assert feeds({"feed.xml": "own"})["feed.xml"] == "own"


def test_entries_come_newest_first_with_all_their_text() -> None:
    feed = feeds()["feed.xml"]
    assert feed.index('<title type="html">B</title>') < feed.index('<title type="html">A</title>')
    assert "<![CDATA[<p>Text of <em>a</em>.</p>]]></content>" in feed


def test_excerpts_alone() -> None:
    feed = feeds(feed={"excerpt_only": True, "posts_limit": 1})["feed.xml"]
    assert "<content" not in feed
    assert feed.count("<entry>") == 1


@pytest.mark.parametrize(
    ("config", "link"),
    [
        ({}, 'href="/feed.xml" />'),
        ({"title": "a 'b' \"c\""}, 'href="/feed.xml" title="a &apos;b&apos; &quot;c&quot;" />'),
        ({"feed": {"path": "x.xml"}, "url": "https://y.example"}, 'href="https://y.example/x.xml" />'),
        ({"feed": {"collections": {"posts": {"path": "p.xml"}}}}, 'href="/p.xml" />'),
    ],
)
def test_the_link_in_a_page(config: dict[str, Any], link: str) -> None:
    built = build_files({"index.html": "---\n---\n{% feed_meta %}"}, plugins=["jekyll-feed"], **config)
    assert built["index.html"] == f'<link type="application/atom+xml" rel="alternate" {link}'
