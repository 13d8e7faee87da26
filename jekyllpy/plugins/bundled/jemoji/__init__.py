"""jemoji 0.13 with the names of gemoji 4.1: `:name:` becomes GitHub's picture of that name."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cached_property

from jekyllpy.plugins.api import (
    Cdata,
    Config,
    Document,
    Node,
    Page,
    Plugin,
    Text,
    dig,
    hook,
    is_truthy,
    parse_fragment,
    reads,
    split_body,
    to_s,
)
from jekyllpy.plugins.bundled.jemoji.names import NAMES

_HOST = "https://github.githubassets.com"
_HOST_VARIABLE = "ASSET_HOST_URL"
_FOLDER = "/images/icons/"
_IGNORED_PARENTS = frozenset({"pre", "code", "tt"})


class Jemoji(Plugin):
    """Shows the pictures in the bodies of HTML pages."""

    safe = True
    knows_blank = True  # through html-pipeline

    @cached_property
    def _pictures(self) -> dict[str, str]:
        return pictures()

    @reads()
    @hook(["pages", "documents"], "post_render")
    def show_emoji(self, item: Page | Document, output: str) -> str | None:
        """Return the page with its pictures; one without such a name anywhere stays as it is."""
        if not _may_show(item) or next(self._names(output), None) is None:
            return None
        before, body, after = split_body(output)
        return before + self._shown(body) + after

    def _shown(self, body: str) -> str:
        fragment = parse_fragment(body)
        for node in list(fragment.nodes()):
            if isinstance(node, Text | Cdata) and ":" in node.content and not _is_ignored(node):
                html = self._with_pictures(node.content)
                if html != node.content:
                    # The gem: the text around a picture is taken for HTML, so what was escaped is no longer
                    node.replace_with(parse_fragment(f"<div>{html}</div>").first_element.children)
        return fragment.to_html()

    def _with_pictures(self, text: str) -> str:
        parts: list[str] = []
        done = 0
        for start, end in self._names(text):
            parts += (text[done:start], self._image(text[start + 1 : end - 1]))
            done = end
        return "".join([*parts, text[done:]])

    def _image(self, name: str) -> str:
        source = f"{_folder(self.config).rstrip('/')}/emoji/{self._pictures[name]}"
        return f'<img class="emoji" title=":{name}:" alt=":{name}:" src="{source}" height="20" width="20">'

    def _names(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where the names begin and end, colons included."""
        start = text.find(":")
        while start >= 0:
            end = text.find(":", start + 1)
            if end >= 0 and text[start + 1 : end] in self._pictures:
                yield start, end + 1
                end = text.find(":", end + 1)
            start = end


def pictures() -> dict[str, str]:
    """Return the file of each name's picture, below GitHub's folder of emoji."""
    rows = (line.split(" ") for line in NAMES.splitlines())
    return {name: f"unicode/{code}.png" for code, *names in rows for name in names}


def _may_show(item: Page | Document) -> bool:
    permalink = item.value("permalink")
    if isinstance(permalink, str) and permalink.endswith("/"):
        return True
    return item.output_ext == ".html" and (isinstance(item, Page) or item.is_written)


def _folder(config: Config) -> str:
    own = dig(config.raw.get("emoji"), "src")
    if is_truthy(own):
        return to_s(own)
    host = os.environ.get(_HOST_VARIABLE) or _HOST
    return host.removesuffix("/") + _FOLDER


def _is_ignored(node: Node) -> bool:
    return any(element.name in _IGNORED_PARENTS for element in node.ancestors())
