"""The processors `CommonMark` and `CommonMarkGhPages`: mistune's own parser, libcmark's HTML.

Where mistune reads CommonMark otherwise than libcmark does, so does this.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final

import mistune

from jekyllpy.markdown.commonmark_html import CommonMarkWriter
from jekyllpy.markdown.smart_punctuation import curl

# As deep as mistune, which recurses, may nest.
_MAX_NESTED: Final = 40

_EXTENSIONS: Final = MappingProxyType(
    {"table": "table", "strikethrough": "strikethrough", "autolink": "url", "tasklist": "task_lists", "tagfilter": ""}
)
_OPTIONS: Final = frozenset(
    (
        "DEFAULT",
        "SOURCEPOS",
        "HARDBREAKS",
        "SAFE",
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

Warn = Callable[[str, str], None]


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
        plugins = [plugin for name in sorted(self._extensions) if (plugin := _EXTENSIONS[name])]
        if "FOOTNOTES" in self._options:
            plugins.append("footnotes")
        inline = mistune.InlineParser(max_nested_level=_MAX_NESTED)
        return mistune.Markdown(None, inline=inline, plugins=[mistune.plugins.import_plugin(one) for one in plugins])

    def convert(self, text: str) -> str:
        """Return the HTML of a text."""
        tokens = self._markdown(text)
        assert isinstance(tokens, list)
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
