"""Pages, documents and files that generators add: as complete as those that were read."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jekyllpy import Document, Generator, PluginError, ReadError, SiteContent, hook
from jekyllpy.testing import build_files

SITE = {
    "_config.yml": "collections: {things: {output: true, permalink: '/:title/'}}\n"
    "defaults:\n- {scope: {path: '', type: posts}, values: {layout: own, who: nobody}}\n",
    "_layouts/own.html": "{{ page.who }}: {{ content }}",
    "_posts/2020-01-02-read.md": "",
    "index.html": "---\n---\n{% for post in site.posts %}{{ post.title }} {% endfor %}",
    "data.bin": "x",
}


def built(change: Callable[[SiteContent], SiteContent], **files: str) -> dict[str, str]:
    class Mine(Generator):
        def generate(self, site: SiteContent) -> SiteContent:
            return change(site)

    site = {**SITE, "_posts/2020-01-02-read.md": "---\n---\n", **files}
    return build_files(site, plugins=[Mine, mark])


@hook(["posts", "things"], "post_init")
def mark(document: Document) -> Document:
    document.data["marked"] = document.data.get("marked", 0) + 1  # type: ignore[index]
    return document


def test_documents_have_what_files_have() -> None:
    def change(site: SiteContent) -> SiteContent:
        added = [
            site.new_document(
                "posts", "2020-01-03-later-one.md", data={"category": "a"}, content="*{{ page.marked }}*"
            ),
            site.new_document("posts", "2020-01-01-sooner.md", data={"title": "S", "who": "me"}),
            site.new_document("things", "deep/one.md", content="{{ page.path }}"),
        ]
        return site.with_new_documents(added)

    pages = built(change)

    assert pages["a/2020/01/03/later-one.html"] == "nobody: <p><em>1</em></p>\n"
    assert pages["2020/01/01/sooner.html"] == "me: \n"
    assert pages["one/index.html"] == "<p>_things/deep/one.md</p>\n"
    assert pages["index.html"] == "Later One Read S "


def test_a_name_cannot_leave_the_collection() -> None:
    pages = built(lambda site: site.with_new_documents([site.new_document("things", "../../a.md")]))

    assert "a/index.html" in pages


def test_an_unknown_collection_is_told() -> None:
    with pytest.raises(PluginError, match=r"There is no collection 'nope' \(name it under `collections`\)"):
        built(lambda site: site.with_new_documents([site.new_document("nope", "a.md")]))


def test_static_files_come_from_anywhere_and_stay_in_the_site() -> None:
    def change(site: SiteContent) -> SiteContent:
        added = [
            site.new_static_file("data.bin", "../a/b", "c.bin"),
            site.new_static_file(site.config.source / "data.bin"),
        ]
        return site.with_static_files(added)

    pages = built(change)

    assert (pages["a/b/c.bin"], pages["data.bin"]) == ("x", "x")


def test_a_static_file_has_to_be_there() -> None:
    with pytest.raises(ReadError, match="No such file"):
        built(lambda site: site.with_static_files([site.new_static_file("nope")]))


def test_data_and_warnings() -> None:
    def change(site: SiteContent) -> SiteContent:
        site.warn("Mine:", "doubtful")
        return site.with_data({"more": site.data["own"]})

    pages = built(change, **{"_data/own.yml": "1", "index.html": "---\n---\n{{ site.data.own }}{{ site.data.more }}"})

    assert pages["index.html"] == "11"
