"""The tag `bibliography`: a list of references."""

from __future__ import annotations

from typing import Any

from jekyllpy.plugins.api import is_truthy, to_s
from jekyllpy.plugins.bundled.scholar.bibtex.entry import Entry
from jekyllpy.plugins.bundled.scholar.desk import Desk
from jekyllpy.plugins.bundled.scholar.groups import group_keys, render_groups
from jekyllpy.plugins.bundled.scholar.html import element, link
from jekyllpy.plugins.bundled.scholar.settings import layout_name
from jekyllpy.plugins.bundled.scholar.tags.base import ScholarTag


class BibliographyTag(ScholarTag):
    """Lists the references of a bibliography."""

    has_keys = False

    def show(self, desk: Desk, body: str) -> str:
        """Return the list, or the lists of all groups."""
        entries, keys = desk.cited_entries(), group_keys(desk)
        template = _template(desk)
        if keys:
            return render_groups(desk, _known(entries), keys, lambda items: _first_list(desk, items, template))
        return _list(desk, _known(_limited(desk, entries)), template)


def _first_list(desk: Desk, entries: list[Entry], template: str) -> str:
    desk.renderer.forget()
    return _list(desk, entries, template)


def _known(entries: list[Entry | None]) -> list[Entry]:
    return [entry for entry in entries if entry]


def _limited(desk: Desk, entries: list[Entry | None]) -> list[Entry | None]:
    offset, most = desk.arguments.number("offset") or 0, desk.arguments.number("max")
    end = -1 if most is None else most + offset - 1
    # Ruby: a negative end counts from the list's end and is part of the range
    end = end + len(entries) if end < 0 else end
    return entries[offset : end + 1] if end >= 0 else []


def _template(desk: Desk) -> str:
    own = desk.arguments.last("template")
    name = to_s(desk.settings["bibliography_template"] if own is None else own)
    layout = desk.context.layout(name)
    return layout.content if layout else name or "{{reference}}"


def _list(desk: Desk, entries: list[Entry], template: str) -> str:
    settings = desk.settings
    items = "\n".join(_item(desk, entry, index, template) for index, entry in enumerate(entries, 1))
    tag = desk.arguments.last("bibliography_list_tag") or settings["bibliography_list_tag"]
    return element(tag, items, {"class": settings["bibliography_class"]}, settings["bibliography_list_attributes"])


def _item(desk: Desk, entry: Entry, index: int, template: str) -> str:
    settings, details = desk.settings, desk.library.details_link(entry)
    text = desk.context.render(template, _variables(desk, entry, index, details))
    if is_truthy(settings["details_link"]) and desk.context.layout(layout_name(settings)):
        text += link(details, to_s(settings["details_link"]), {"class": settings["details_link_class"]})
    return element(to_s(settings["bibliography_item_tag"]), text, settings["bibliography_item_attributes"])


def _variables(desk: Desk, entry: Entry, index: int, details: str) -> dict[str, Any]:
    shown = desk.library.variables(entry, desk.renderer, index, desk.prefix)
    return {**shown, "index": index, "details": details, "page": desk.context.page}
