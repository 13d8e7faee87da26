"""The order of all hooks in one build, as Jekyll 4.4.1 calls them for the same site."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jekyllpy.config import load_config
from jekyllpy.pipeline import Site
from jekyllpy.plugins.api import Config, Generator, SiteContent, hook
from jekyllpy.testing import write_files

SITE_EVENTS = ("after_init", "after_reset", "post_read", "pre_render", "post_render", "post_write")
ITEM_EVENTS = ("post_init", "pre_render", "post_convert", "post_render", "post_write")
ITEM_OWNERS = ("pages", "posts", "documents", "c")

FILES: dict[str, str | bytes] = {
    "_config.yml": "collections:\n  c:\n    output: true\n",
    "_layouts/l.html": "{{ content }}\n",
    "_posts/2020-01-02-b.md": "---\nlayout: l\n---\nx\n",
    "_posts/2020-01-01-a.md": "---\nlayout: l\n---\nx\n",
    "_c/d.md": "---\nlayout: l\n---\nx\n",
    "p.md": "---\nlayout: l\n---\nx\n",
    "q.html": "---\nlayout: l\n---\nx\n",
    "s.txt": "s\n",
    "_site/old.html": "\n",
}


def config_of(source: Path) -> Config:
    overrides = {"source": str(source), "disable_disk_cache": True}
    return load_config(overrides=overrides, cwd=source, env={})


def rendered(item: str, *owners: str) -> list[str]:
    return [f"{owner}:{event}:{item}" for event in ITEM_EVENTS[1:-1] for owner in owners]


A, B = "2020-01-01-a.md", "2020-01-02-b.md"
EXPECTED = [
    "site:after_init",
    "site:after_reset",
    *(f"{owner}:post_init:{post}" for post in (A, B) for owner in ("posts", "documents")),
    "pages:post_init:p.md",
    "pages:post_init:q.html",
    "c:post_init:d.md",
    "documents:post_init:d.md",
    "site:post_read",
    "generate",
    "pages:post_init:made.html",
    "site:pre_render",
    *rendered(A, "posts", "documents"),
    *rendered(B, "posts", "documents"),
    *rendered("d.md", "c", "documents"),
    *rendered("p.md", "pages"),
    *rendered("q.html", "pages"),
    *rendered("made.html", "pages"),
    "site:post_render",
    "clean:on_obsolete:old.html",
    *(f"pages:post_write:{page}" for page in ("p.md", "q.html", "made.html")),
    *(f"{owner}:post_write:{post}" for post in (A, B) for owner in ("posts", "documents")),
    "c:post_write:d.md",
    "documents:post_write:d.md",
    "site:post_write",
]


def tracing(trace: list[str]) -> list[Any]:
    """Return hooks of every owner and event, and a generator, that write down when they are called."""

    def note(text: Callable[..., str]) -> Callable[..., None]:
        return lambda *arguments: trace.append(text(*arguments))

    made: list[Any] = [
        hook("site", event)(note(lambda *_, event=event: f"site:{event}"))  # type: ignore[misc]
        for event in SITE_EVENTS
    ]
    for owner in ITEM_OWNERS:
        for event in ITEM_EVENTS:
            said = f"{owner}:{event}"
            shown = note(lambda item, *_, said=said: f"{said}:{posixpath.basename(item.relative_path)}")  # type: ignore[misc]
            made.append(hook(owner, event)(shown))
    obsolete = note(lambda paths: f"clean:on_obsolete:{','.join(map(posixpath.basename, paths))}")
    return [*made, hook("clean", "on_obsolete")(obsolete), _generator(trace)]


def _generator(trace: list[str]) -> type[Generator]:
    class Maker(Generator):
        def generate(self, site: SiteContent) -> SiteContent:
            trace.append("generate")
            return site.with_pages([*site.pages, site.new_page("made.html")])

    return Maker


def test_all_hooks_come_in_jekylls_order(tmp_path: Path) -> None:
    trace: list[str] = []
    write_files(tmp_path, FILES)
    Site(config_of(tmp_path), plugins=tracing(trace)).process()
    assert trace == EXPECTED


def test_a_second_build_starts_at_after_reset(tmp_path: Path) -> None:
    trace: list[str] = []
    write_files(tmp_path, FILES)
    site = Site(config_of(tmp_path), plugins=tracing(trace))
    site.process()
    trace.clear()
    site.process()
    assert trace == [each.replace(":old.html", ":") for each in EXPECTED[1:]]
