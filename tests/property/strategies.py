"""Strategies for parts of a site: names, permalinks, front matter and small whole sites."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from hypothesis import strategies as st

# Characters that mean something to a path, a URL, a permalink or a slug, among ordinary ones.
_RISKY = "/\\.~%:#?&*[]{}+ '\"\n\t\x00-_éÉß日\u202e"
_LETTERS = st.one_of(st.sampled_from(_RISKY), st.sampled_from("abcXYZ019"), st.characters(codec="utf-8"))
_PIECES = st.sampled_from(
    [
        "..", ".", "/", "//", "%2e%2e", "%2F", "%252e", "%00", "~", "~root", "C:", "/etc/passwd", "..%2f", ".html",
        ":title", ":path", ":basename", ":output_ext", ":categories", ":year", ":nope", ":slug", "index", "_site", "-",
        ".git",
    ]
)  # fmt: skip

# JSON leaves these as they are, YAML does not take them.
_UNPRINTABLE = re.compile("[\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")

PLACEHOLDERS = ["categories", "year", "month", "day", "title", "slug", "name", "path", "collection", "output_ext"]


def hostile_text() -> st.SearchStrategy[str]:
    """Text that tries to leave a folder."""
    return st.lists(st.one_of(_PIECES, st.text(_LETTERS, max_size=4)), max_size=8).map("".join)


def permalinks() -> st.SearchStrategy[str]:
    """Permalinks, sound and hostile ones, that a config or front matter may hold."""
    known = st.sampled_from(PLACEHOLDERS).map(":{}".format)
    parts = st.lists(st.one_of(known, known, hostile_text()), min_size=1, max_size=6)
    return parts.map(lambda found: "/" + "/".join(found))


def file_names() -> st.SearchStrategy[str]:
    """Names that a file may have on this system, without an ending."""
    letters = st.one_of(st.sampled_from("..~%#?&[]+ '-_éß日"), st.sampled_from("abcXYZ019"))
    return st.text(letters, min_size=1, max_size=12).filter(lambda name: name not in {".", ".."})


def front_matter() -> st.SearchStrategy[Mapping[str, object]]:
    """Front matter whose values decide where an item goes."""
    words = st.lists(hostile_text(), max_size=3)
    return st.fixed_dictionaries(
        {},
        optional={
            "permalink": permalinks(),
            "slug": hostile_text(),
            "title": hostile_text(),
            "category": hostile_text(),
            "categories": words,
            "tags": words,
            "date": st.sampled_from(["2020-01-02", "2020-01-02 03:04:05", "2020-01-02 03:04:05 +0200"]),
            "layout": st.sampled_from(["l", "none", None]),
            "name": hostile_text(),
            "dir": hostile_text(),
            "url": hostile_text(),
        },
    )


def pages(body: str = "{{ page.title }} {{ page.url }}") -> st.SearchStrategy[bytes]:
    """A file with front matter; JSON is YAML."""
    return front_matter().map(
        lambda data: "---\n{}\n---\n{}\n".format("\n".join(_yaml_lines(data)), body).encode("utf-8", "replace")
    )


@st.composite
def sites(draw: st.DrawFn) -> dict[str, bytes]:
    """A small site: pages, posts, documents of a collection, static files and a configuration."""
    files: dict[str, bytes] = {"_layouts/l.html": b"[{{ content }}]"}
    config: dict[str, object] = {"collections": {"docs": {"output": True}}, "time": "2024-01-01 00:00:00 +0000"}
    if draw(st.booleans()):
        config["permalink"] = draw(st.one_of(st.sampled_from(["pretty", "none", "ordinal", "weekdate"]), permalinks()))
    if draw(st.booleans()):
        config["collections"] = {"docs": {"output": True, "permalink": draw(permalinks())}}
    files["_config.yml"] = "\n".join(_yaml_lines(config)).encode("utf-8", "replace")
    for folder, start in (("", ""), ("_posts/", "2020-01-02-"), ("_docs/", "")):
        for name in draw(st.lists(file_names(), max_size=2, unique=True)):
            files[f"{folder}{start}{name}{draw(st.sampled_from(['.md', '.html', '.txt']))}"] = draw(pages())
    for name in draw(st.lists(file_names(), max_size=2, unique=True)):
        files[f"static/{name}.bin"] = draw(st.binary(max_size=8))
    return files


def _yaml_lines(data: Mapping[str, object]) -> list[str]:
    return [
        f"{key}: {_UNPRINTABLE.sub(_escaped, json.dumps(value, ensure_ascii=False))}" for key, value in data.items()
    ]


def _escaped(match: re.Match[str]) -> str:
    return f"\\U{ord(match[0]):08x}"
