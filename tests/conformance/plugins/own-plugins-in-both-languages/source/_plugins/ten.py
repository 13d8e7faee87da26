from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from jekyllpy import Converter, Document, Drop, Generator, Page, SiteContent, Tag, TagContext, hook


def greet(markup: str, context: TagContext) -> str:
    ships = context.site.get("data")["ships"]
    i = context.get("i")
    return f"{context.value(markup)}|{context.page.get('title')}|{context.config['title']}|{'' if i is None else i}|{len(ships)}"


class Box(Tag):
    is_block = True

    def render(self, markup: str, context: TagContext, body: str = "") -> str:
        context.assign("last_box", markup)
        return f'<div class="{markup}">{context.markdownify(body)}</div>'


class ShipPages(Generator):
    priority = "low"

    def generate(self, site: SiteContent) -> SiteContent:
        ships = site.data["ships"]
        made = []
        for ship in ships:
            posts = [post for post in site.posts if ship["name"] in (post.data.get("ships") or [])]
            data = {"layout": "ship", "ship": ship, "posts": posts}
            text = "{{ page.ship.name }} in {{ page.posts | map: 'title' | join: ', ' }}"
            made.append(site.new_page(f"{ship['name'].lower()}.html", source_dir="/ships", data=data, content=text))
        names = json.dumps([ship["name"] for ship in ships])
        made.append(site.new_page("ships.json", content=names, data={"layout": None}))
        things = site.collections["things"].docs
        changed = {
            each: site.revised(each, data={**each.data, "related": [other for other in things if other is not each]})
            for each in things
        }
        doc = site.new_document("things", "made.md", data={"title": "Made"}, content="made *{{ page.title }}*")
        return (
            site.with_items(changed)
            .with_new_documents([doc])
            .with_pages([*site.pages, *made])
            .with_data({"count": len(ships)})
            .with_settings({"computed": "yes"})
        )


class Loud(Converter):
    def matches(self, ext: str) -> bool:
        return ext == ".loud"

    def output_ext(self, ext: str) -> str:
        return ".html"

    def convert(self, content: str) -> str:
        return content.upper().replace(".", f"{self.config.raw['loud']['mark']}.")


class Reading(Drop):
    def __init__(self, text: str) -> None:
        self._text = text

    def words(self) -> int:
        return len(self._text.split())


@hook("posts", "post_init")
def early(post: Document) -> Document:
    return replace(post, data={**post.data, "early": "e"})


@hook("documents", "pre_render")
def before(doc: Document, payload: dict[str, Any]) -> Document:
    payload["moment"] = doc.url
    return replace(doc, data={**doc.data, "reading": Reading(doc.content or "")})


@hook(["pages", "documents"], "post_render")
def after(item: Page | Document, output: str) -> str | None:
    return output.replace("<em>", "<i>").replace("</em>", "</i>") if item.output_ext == ".html" else None


@hook("site", "pre_render")
def site_wide(site: SiteContent, payload: dict[str, Any]) -> None:
    payload["site_wide"] = len(site.pages)


def initials(text: object, sep: str = "") -> str:
    return "".join(word[0] + sep for word in str(text).split())


def asset(name: object, *, context: TagContext) -> str:
    return f"{context.config['url']}/assets/{name}"


def kw(x: object, opts: dict[str, Any] = {}) -> str:
    size = opts.get("size")
    return f"{x}-{'' if size is None else size}"


TAGS = {"greet": greet, "box": Box, "nothing": lambda markup, context: None}
FILTERS = {"initials": initials, "asset": asset, "kw": kw}
