"""jekyll-toc 0.18: filters and a tag that make a table of contents of a page's headings."""

from __future__ import annotations

from typing import Any

from jekyllpy.plugins.api import TagContext, dig, is_truthy, reads, to_s
from jekyllpy.plugins.bundled.toc.contents import Contents


@reads("page.content")
def toc_tag(markup: str, context: TagContext) -> str:
    """Return the table of the page's content, if the page asks for it with `toc`."""
    if not is_truthy(dig(context.page, "toc")):
        return ""
    return _contents(dig(context.page, "content"), context.config).table()


@reads()
def toc_only(html: Any, *, registers: Any) -> str:
    """Return the table alone."""
    return _contents(html, registers.config).table() if _is_asked(registers) else ""


@reads()
def inject_anchors(html: Any, *, registers: Any) -> Any:
    """Return the HTML with anchors in its headings."""
    return _contents(html, registers.config).with_anchors() if _is_asked(registers) else html


@reads()
def toc(html: Any, *, registers: Any) -> Any:
    """Return the table and then the HTML with anchors."""
    if not _is_asked(registers):
        return html
    contents = _contents(html, registers.config)
    return contents.table() + contents.with_anchors()


TAGS = {"toc": toc_tag}
FILTERS = {"toc_only": toc_only, "inject_anchors": inject_anchors, "toc": toc}


def _is_asked(registers: Any) -> bool:
    return dig(registers.page, "toc") is True


def _contents(html: Any, config: Any) -> Contents:
    return Contents(to_s(html), config.get("toc"))
