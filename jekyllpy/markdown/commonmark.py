"""The processors `CommonMark` and `CommonMarkGhPages`: mistune's own parser, libcmark's HTML.

Where mistune reads CommonMark otherwise than libcmark does, so does this.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final

import mistune
from mistune.helpers import HTML_ATTRIBUTES
from mistune.list_parser import LIST_PATTERN

from jekyllpy.markdown import commonmark_autolink, commonmark_strikethrough, commonmark_table
from jekyllpy.markdown.commonmark_html import KEPT, CommonMarkWriter
from jekyllpy.markdown.smart_punctuation import curl

# As deep as mistune, which recurses, may nest.
_MAX_NESTED: Final = 40

_EXTENSIONS: Final = MappingProxyType(
    {"table": "", "strikethrough": "", "autolink": "", "tasklist": "task_lists", "tagfilter": ""}
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

# mistune: digits of any script number a list
_LIST: Final = LIST_PATTERN.replace(r"\d", "[0-9]")

# mistune: only a space or a line's end behind a name makes a tag the start of a block within a list
_BLOCK_HTML: Final = mistune.BlockParser.BLOCK_HTML.replace(r"(?:[ \t]+|\n|$)", r"(?=[ \t]|/?>|\n|$)")
_EMPTY_TAG_END: Final = re.compile(HTML_ATTRIBUTES + r"[ \t]*/>[ \t]*(?:\n|$)")
_INDENTED: Final = re.compile(r"\n[ \t]+")

Warn = Callable[[str, str], None]


class _Block(mistune.BlockParser):
    """mistune's parser of blocks, told to do as libcmark does."""

    def parse_raw_html(self, m: re.Match[str], state: mistune.BlockState) -> int | None:
        """Read a block of HTML; mistune does not know an empty tag with a slash, alone on its line, as one."""
        end = super().parse_raw_html(m, state)
        if end is not None or not m[0].lstrip()[1:2].isalpha():
            return end
        if _EMPTY_TAG_END.match(state.src, m.end(), state.find_line_end()) is None:
            return None
        blank = self.BLANK_LINE.search(state.src, state.cursor)
        end = blank.start() if blank else state.cursor_max
        state.append_token({"type": "block_html", "raw": state.get_text(end)})
        return end


class _Inline(mistune.InlineParser):
    """mistune's parser of spans, told to do as libcmark does."""

    def parse(self, state: mistune.InlineState) -> list[dict[str, Any]]:
        """Read a text without the blanks that its lines begin with, which code in it would keep."""
        state.src = _INDENTED.sub("\n", state.src)
        return super().parse(state)

    def finalize_tokens(self, tokens: list[dict[str, Any]], depth: int) -> list[dict[str, Any]]:
        """Match what is emphasis, and what is struck through."""
        matched, struck = commonmark_strikethrough.match_tildes(tokens)
        for token in struck:
            token["children"] = super().finalize_tokens(token["children"], depth + 1)
        return super().finalize_tokens(matched, depth)

    def parse_escape(self, m: re.Match[str], state: mistune.InlineState) -> int:
        """Read escaped signs, which stay as they are."""
        self.process_text(m[0][1::2].translate(KEPT), state, parse_emphasis=False)
        return m.end()

    def parse_inline_html(self, m: re.Match[str], state: mistune.InlineState) -> int | None:
        """Read a tag; libcmark takes no notice of what it is, mistune makes no links after `<a>`."""
        end = super().parse_inline_html(m, state)
        state.in_link = False
        return end

    def _add_auto_link(self, url: str, text: str, state: mistune.InlineState) -> None:
        super()._add_auto_link(url, text, state)
        link = state.tokens[-1]
        link["source"] = f"<{text}>"
        link["children"][0]["is_literal"] = True


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
        inline = _Inline(max_nested_level=_MAX_NESTED)
        markdown = mistune.Markdown(
            None,
            _Block(max_nested_level=_MAX_NESTED),
            inline,
            plugins=[mistune.plugins.import_plugin(one) for one in plugins],
        )
        markdown.block.specification |= {"list": _LIST, "block_html": _BLOCK_HTML}
        if "autolink" in self._extensions:
            commonmark_autolink.register(markdown)
        if "strikethrough" in self._extensions:
            commonmark_strikethrough.register(markdown, needs_two="STRIKETHROUGH_DOUBLE_TILDE" in self._options)
        if "table" in self._extensions:
            commonmark_table.register(markdown)
        return markdown

    def convert(self, text: str) -> str:
        """Return the HTML of a text."""
        tokens = self._markdown(text.removeprefix("\ufeff"))
        assert isinstance(tokens, list)
        if "SMART" in self._options:
            curl(tokens)
        if "autolink" in self._extensions:
            commonmark_autolink.link_mailboxes(tokens)
        writer = CommonMarkWriter(self._options, "tagfilter" in self._extensions, self._for_pages)
        return writer.write(tokens)


def _known(names: Iterable[str], valid: Iterable[str], kind: str, warn: Warn | None) -> list[str]:
    known = [name for name in names if name in valid]
    if warn is not None:
        for name in names:
            if name not in valid:
                warn("CommonMark:", f"{name} is not a valid {kind}")
    return known
