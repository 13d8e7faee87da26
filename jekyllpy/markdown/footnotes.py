"""Footnote markers in the text, and the list of footnotes at the end or where a list marked `{:footnotes}` stood."""

from __future__ import annotations

from jekyllpy.markdown.escaping import escape_text
from jekyllpy.markdown.html import Output
from jekyllpy.markdown.inline.symbols import entity_text
from jekyllpy.markdown.tree import Element, Footnote, Node, Paragraph, Verbatim


class Note:
    """A footnote that has been referred to."""

    __slots__ = ("body", "name", "number", "repeats")

    def __init__(self, name: str, body: Element, number: int) -> None:
        self.name = name
        self.body = body
        self.number = number
        self.repeats = 0


def render_footnote(out: Output, marker: Footnote) -> None:
    name = out.options.footnote_prefix + marker.value
    note = out.notes_by_name.get(name)
    repeat = ""
    if note is None:
        note = out.notes_by_name[name] = Note(name, marker.body, out.options.footnote_nr + len(out.notes))
        out.notes.append(note)
    else:
        note.repeats += 1
        repeat = f":{note.repeats}"
    text = out.options.footnote_link_text.replace("%s", str(note.number), 1)
    out.parts.append(
        f'<sup id="fnref:{name}{repeat}">'
        f'<a href="#fn:{name}" class="footnote" rel="footnote" role="doc-noteref">{text}</a></sup>'
    )


def write_notes(out: Output) -> None:
    """Write all footnotes referred to; those referred to only in footnotes come as they turn up."""
    if not out.notes:
        return
    start = f' start="{out.options.footnote_nr}"' if out.options.footnote_nr != 1 else ""
    out.parts.append(f'<div class="footnotes" role="doc-endnotes">\n  <ol{start}>\n')
    done = 0
    while done < len(out.notes):
        note = out.notes[done]
        out.indent = 4
        out.write([_item(out, note)])
        done += 1
    out.indent = 0
    out.parts.append("  </ol>\n</div>\n")


def _item(out: Output, note: Note) -> Element:
    item = Element("li", "", list(note.body.children), {"id": f"fn:{note.name}"})
    target = _backlink_place(out, item)
    is_new = target is None
    if target is None:
        target = Paragraph()
        item.children.append(target)
    if out.options.footnote_backlink:
        target.children += _backlinks(out, note, is_new)
    return item


def _backlink_place(out: Output, item: Element) -> Element | None:
    """Return the paragraph or header that takes the links back: a copy, which stands in the item in place of it."""
    last = item.children[-1] if item.children else None
    if not isinstance(last, Element) or not (last.kind == "p" or out.options.footnote_backlink_inline):
        return None
    parent = item
    while isinstance(last, Element):
        twin = last.with_children(list(last.children))
        parent.children[-1] = twin
        if twin.kind in ("p", "header"):
            return twin
        parent, last = twin, twin.children[-1] if twin.children else None
    return None


def _backlinks(out: Output, note: Note, is_new: bool) -> list[Node]:
    text = escape_text(out.options.footnote_backlink)
    space = entity_text(out, 160, "nbsp")
    links = [_backlink("" if is_new else space, note.name, text)]
    for index in range(1, note.repeats + 1):
        links.append(_backlink(space, f"{note.name}:{index}", f"{text}<sup>{index + 1}</sup>"))
    return links


def _backlink(space: str, name: str, text: str) -> Node:
    link = f'{space}<a href="#fnref:{name}" class="reversefootnote" role="doc-backlink">{text}</a>'
    return Verbatim("raw", link, is_block=False)
