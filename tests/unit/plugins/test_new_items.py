"""Pages, documents and files that generators add: as complete as those that were read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from jekyllpy import Document, Generator, Page, PluginError, ReadError, SiteContent, hook
from jekyllpy.testing import build_files

SITE = {
    "_config.yml": "collections: {things: {output: true, permalink: '/:title/'}}\n"
    "defaults:\n- {scope: {path: '', type: posts}, values: {layout: own, who: nobody}}\n",
    "_posts/2020-01-02-read.md": "---\n---\n",
    "_layouts/own.html": "{{ page.who }}: {{ content }}",
    "index.html": "---\n---\n{% for post in site.posts %}{{ post.title }} {% endfor %}",
    "data.bin": "x",
}


def built(change: Callable[[SiteContent], SiteContent], **files: str) -> dict[str, str]:
    class Mine(Generator):
        def generate(self, site: SiteContent) -> SiteContent:
            return change(site)

    return build_files({**SITE, **files}, plugins=[Mine, mark])


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


NOTES = {
    "_config.yml": "collections: {notes: {output: true}}\n",
    "_notes/a.md": "---\ntitle: A\n---\n{% for each in page.around %}{{ each.title }}: {{ each.url }} {% endfor %}",
    "_notes/b.md": "---\ntitle: B\n---\n{{ page.around[0].around[0].title }}",
}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("{{ page.all[0].title }}", "A"),
        ("{{ page.by.year[1].title }}", "B"),
        ("{{ page.pages[0].url }}{% for each in page.all %}{{ each.title }}{% endfor %}", "/AB"),
        ("{{ site.data.groups[0].members | map: 'title' | join: ' ' }}", "A B"),
        ("{{ site.of_settings.title }}", "A"),
        ("{{ of_hook[1].title }}", "B"),
        ("{{ page.of_hook.title }}", "B"),
        ("{{ of_site.title }}", "A"),
    ],
)
def test_items_in_data_are_seen_as_templates_see_items(text: str, shown: str) -> None:
    class Relate(Generator):
        def generate(self, site: SiteContent) -> SiteContent:
            notes = site.collections["notes"].docs
            around = {note: [each for each in notes if each is not note] for note in notes}
            changed = {note: site.revised(note, data={**note.data, "around": around[note]}) for note in notes}
            page = site.pages[0]
            data = {**page.data, "all": notes, "by": {"year": [*notes]}, "pages": list(site.pages)}
            changed[page] = site.revised(page, data=data)  # type: ignore[index, assignment]
            groups = [{"members": notes}]
            return site.with_items(changed).with_data({"groups": groups}).with_settings({"of_settings": notes[0]})

    @hook("pages", "pre_render")
    def vary(page: Page, variables: dict[str, Any]) -> None:
        variables["of_hook"] = sites[0].collections["notes"].docs
        variables["page"]["of_hook"] = sites[0].collections["notes"].docs[1]

    @hook("site", "pre_render")
    def note(site: SiteContent, variables: dict[str, Any]) -> None:
        sites.append(site)
        variables["of_site"] = site.collections["notes"].docs[0]

    sites: list[SiteContent] = []
    files = {**NOTES, "index.html": f"---\n---\n{text}"}
    pages = build_files(files, plugins=[Relate, vary, note])

    assert pages["index.html"] == shown
    assert pages["notes/a.html"] == "<p>B: /notes/b.html</p>\n"
    assert pages["notes/b.html"] == "<p>B</p>\n"
