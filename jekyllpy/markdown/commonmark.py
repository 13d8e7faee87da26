"""The processors `CommonMark` and `CommonMarkGhPages`: libcmark's blocks, mistune's spans, libcmark's HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

import mistune
from mistune.plugins import Plugin
from mistune.util import unikey

from jekyllpy.markdown.commonmark_blocks import FOOTNOTE, Block, TokenMaker, parse_blocks
from jekyllpy.markdown.commonmark_html import CommonMarkWriter, Token
from jekyllpy.markdown.commonmark_rules.angles import angles
from jekyllpy.markdown.commonmark_rules.autolink import autolink, link_emails
from jekyllpy.markdown.commonmark_rules.escape import escape
from jekyllpy.markdown.commonmark_rules.footnotes import footnotes
from jekyllpy.markdown.commonmark_rules.html import html, liberal_html
from jekyllpy.markdown.commonmark_rules.spans import change_spans
from jekyllpy.markdown.commonmark_rules.strikethrough import strike
from jekyllpy.markdown.smart_punctuation import curl

Warn = Callable[[str, str], None]

# As deep as mistune, which recurses, may nest.
_MAX_NESTED: Final = 40

_EXTENSIONS: Final = frozenset({"autolink", "strikethrough", "table", "tagfilter", "tasklist"})
_OPTIONS: Final = frozenset(
    (
        "DEFAULT",
        "SOURCEPOS",
        "HARDBREAKS",
        "UNSAFE",
        "NOBREAKS",
        "VALIDATE_UTF8",
        "SMART",
        "GITHUB_PRE_LANG",
        "LIBERAL_HTML_TAG",
        "FOOTNOTES",
        "STRIKETHROUGH_DOUBLE_TILDE",
        "TABLE_PREFER_STYLE_ATTRIBUTES",
        "FULL_INFO_STRING",
    )
)


class CommonMarkConverter:
    """Converts texts as the gem jekyll-commonmark does, or jekyll-commonmark-ghpages with `for_pages`.

    `config` is a site's configuration with `commonmark: {options, extensions}`. `warn` is told, topic and text, of
    names that are none. May be shared by threads.
    """

    def __init__(self, config: Mapping[str, Any] | None, *, for_pages: bool = False, warn: Warn | None = None) -> None:
        settings = (config or {}).get("commonmark") or {}
        names = [str(name).upper() for name in settings.get("options") or ()]
        self._options = frozenset(_known(names, _OPTIONS, "option", warn))
        names = [str(name) for name in settings.get("extensions") or ()]
        self._extensions = frozenset(_known(names, _EXTENSIONS, "extension", warn))
        self._for_pages = for_pages
        self._inline = self._reader()

    def _reader(self) -> mistune.InlineParser:
        rules: list[Plugin] = [angles, escape, html]
        if "autolink" in self._extensions:
            rules.append(autolink)
        if "LIBERAL_HTML_TAG" in self._options:
            rules.append(liberal_html)
        if "FOOTNOTES" in self._options:
            rules.append(footnotes)
        inline = mistune.InlineParser(max_nested_level=_MAX_NESTED)
        mistune.Markdown(None, inline=inline, plugins=rules)
        return inline

    def convert(self, text: str) -> str:
        """Return the HTML of a text."""
        tokens = self._tokens(text)
        if "strikethrough" in self._extensions:
            only_double = "STRIKETHROUGH_DOUBLE_TILDE" in self._options
            change_spans(tokens, lambda spans: strike(spans, only_double=only_double), in_links=True)
        if "SMART" in self._options:
            curl(tokens)
        if "autolink" in self._extensions:
            change_spans(tokens, link_emails, in_links=False)
        # mistune writes %27 for an apostrophe in an address; only a text with both leaves open which it was
        keeps_quoted = "%27" in text
        writer = CommonMarkWriter(self._options, "tagfilter" in self._extensions, self._for_pages, keeps_quoted)
        return writer.write(tokens)

    def _tokens(self, text: str) -> list[Token]:
        env: dict[str, Any] = {"ref_links": {}, "footnote_order": {}}
        document = parse_blocks(
            _clean(text),
            env["ref_links"],
            reads_tables="table" in self._extensions,
            reads_footnotes="FOOTNOTES" in self._options,
        )
        env["footnotes"] = _footnote_keys(document)
        maker = TokenMaker(lambda spans: self._inline(spans, env), reads_tasks="tasklist" in self._extensions)
        tokens = maker.children(document)
        items = [
            {"type": "footnote_item", "children": maker.footnotes[key], "attrs": {"key": key, "index": index}}
            for key, index in env["footnote_order"].items()
        ]
        return [*tokens, {"type": "footnotes", "children": items}] if items else tokens


def _clean(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    return text.removeprefix("\ufeff")


def _footnote_keys(document: Block) -> frozenset[str]:
    found: set[str] = set()
    pending = [document]
    while pending:
        block = pending.pop()
        if block.kind == FOOTNOTE:
            found.add(unikey(block.facts["label"]))
        pending.extend(block.children)
    return frozenset(found)


def _known(names: Iterable[str], valid: Iterable[str], kind: str, warn: Warn | None) -> list[str]:
    known = [name for name in names if name in valid]
    if warn is not None:
        for name in names:
            if name not in valid:
                warn("CommonMark:", f"{name} is not a valid {kind}")
    return known
