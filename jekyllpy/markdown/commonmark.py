"""The processors `CommonMark` and `CommonMarkGhPages`: mistune's own parser, libcmark's HTML.

Where mistune reads CommonMark otherwise than libcmark does, so does this.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final

import mistune
from mistune.plugins import Plugin, import_plugin

from jekyllpy.markdown.commonmark_html import CommonMarkWriter
from jekyllpy.markdown.commonmark_rules.autolink import autolink, link_emails
from jekyllpy.markdown.commonmark_rules.escape import escape
from jekyllpy.markdown.commonmark_rules.footnotes import footnotes
from jekyllpy.markdown.commonmark_rules.html import html, liberal_html
from jekyllpy.markdown.commonmark_rules.spans import change_spans
from jekyllpy.markdown.commonmark_rules.strikethrough import strike
from jekyllpy.markdown.commonmark_rules.table import table
from jekyllpy.markdown.smart_punctuation import curl

Warn = Callable[[str, str], None]

# As deep as mistune, which recurses, may nest.
_MAX_NESTED: Final = 40

# What each extension adds to the parser; the others work on what it gives
_EXTENSIONS: Final[Mapping[str, tuple[Plugin, ...]]] = MappingProxyType(
    {
        "autolink": (autolink,),
        "strikethrough": (),
        "table": (table,),
        "tagfilter": (),
        "tasklist": (import_plugin("task_lists"),),
    }
)
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
        self._extensions = frozenset(_known(names, _EXTENSIONS.keys(), "extension", warn))
        self._for_pages = for_pages
        self._markdown = self._parser()

    def _parser(self) -> mistune.Markdown:
        rules: list[Plugin] = [escape, html, *(rule for name in sorted(self._extensions) for rule in _EXTENSIONS[name])]
        if "LIBERAL_HTML_TAG" in self._options:
            rules.append(liberal_html)
        if "FOOTNOTES" in self._options:
            rules.append(footnotes)
        inline = mistune.InlineParser(max_nested_level=_MAX_NESTED)
        return mistune.Markdown(None, inline=inline, plugins=rules)

    def convert(self, text: str) -> str:
        """Return the HTML of a text."""
        tokens = self._markdown(text)
        assert isinstance(tokens, list)
        if "strikethrough" in self._extensions:
            only_double = "STRIKETHROUGH_DOUBLE_TILDE" in self._options
            change_spans(tokens, lambda spans: strike(spans, only_double=only_double), in_links=True)
        if "autolink" in self._extensions:
            change_spans(tokens, link_emails, in_links=False)
        if "SMART" in self._options:
            curl(tokens)
        writer = CommonMarkWriter(self._options, "tagfilter" in self._extensions, self._for_pages)
        return writer.write(tokens)


def _known(names: Iterable[str], valid: Iterable[str], kind: str, warn: Warn | None) -> list[str]:
    known = [name for name in names if name in valid]
    if warn is not None:
        for name in names:
            if name not in valid:
                warn("CommonMark:", f"{name} is not a valid {kind}")
    return known
