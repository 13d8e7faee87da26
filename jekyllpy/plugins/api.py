"""What a plugin is made of. Everything here is public; the bundled plugins use nothing else of the package.

A plugin is a Python module that defines `Generator` and `Converter` subclasses, functions marked with `@hook`, and
tables `FILTERS` and `TAGS`. Modules come from the site's plugins directory, from installed packages (entry points of
the group `jekyllpy.plugins`, named as the gem), or from `Site(plugins=[...])`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeVar

from jekyllpy.config import Config
from jekyllpy.config.config import is_truthy
from jekyllpy.config.options import Option
from jekyllpy.log import Log
from jekyllpy.model import Collection, Document, Layout, Page, SiteContent, SiteRules, StaticFile
from jekyllpy.model.lazy import Lazy
from jekyllpy.model.paths import clamp
from jekyllpy.model.patterns import PathPatterns
from jekyllpy.model.permalink import fill_url
from jekyllpy.plugins.bodies import split_body
from jekyllpy.plugins.cache import Cache
from jekyllpy.plugins.commands import Command, CommandCall, UsageError, flag, text_option
from jekyllpy.plugins.excerpts import excerpt_of
from jekyllpy.plugins.hooks import Rendered
from jekyllpy.plugins.reads import reads
from jekyllpy.plugins.urls import absolute_url, is_absolute_url, relative_url
from jekyllpy.plugins.values import dig, either
from jekyllpy.plugins.yaml import dump_yaml, load_plain_yaml
from jekyllpy.ruby.format import format_named
from jekyllpy.ruby.json import pretty_json, to_json
from jekyllpy.ruby.letters import is_letter_or_digit
from jekyllpy.ruby.merge import deep_merge
from jekyllpy.ruby.text import downcase, slugify, strip
from jekyllpy.ruby.time import strftime
from jekyllpy.ruby.time_parse import parse_time
from jekyllpy.ruby.uri import cgi_escape, cgi_unescape, unescape_path
from jekyllpy.ruby.uri import normalize as normalize_url
from jekyllpy.ruby.values import class_name, compare, eql_key, inspect, to_i, to_s
from jekyllpy.templating.drop import Drop
from jekyllpy.templating.filters.html import escape as escape_html
from jekyllpy.templating.filters.html import strip_html, xml_escape
from jekyllpy.templating.filters.words import normalize_whitespace
from jekyllpy.templating.include_markup import IncludeMarkup, parse_include
from jekyllpy.templating.plugin_tag import PluginTag as Tag
from jekyllpy.templating.plugin_tag import TagContext
from jekyllpy.templating.runtime.output import printed
from jekyllpy.version import JEKYLL_VERSION

if TYPE_CHECKING:
    from jekyllpy.ruby.nokogiri import (
        Cdata,
        Element,
        Fragment,
        HtmlDocument,
        Node,
        Text,
        UnknownSelector,
        append_html,
        escape_text,
        inner_html,
        parse_fragment,
        parse_html,
        select,
        set_inner_html,
    )

# Of `ruby.nokogiri`, which is imported when a plugin asks for one of them
_OF_FRAGMENTS = (
    "Cdata",
    "Element",
    "Fragment",
    "HtmlDocument",
    "Node",
    "Text",
    "UnknownSelector",
    "append_html",
    "escape_text",
    "inner_html",
    "parse_fragment",
    "parse_html",
    "select",
    "set_inner_html",
)

# Jekyll's priorities of generators and converters, and of hooks (plugin.rb, hooks.rb)
PRIORITIES = {"highest": 100, "high": 10, "normal": 0, "low": -10, "lowest": -100}
HOOK_PRIORITIES = {"high": 30, "normal": 20, "low": 10}

HookFunction = TypeVar("HookFunction", bound=Callable[..., Any])


class Plugin:
    """What generators and converters share."""

    priority: ClassVar[str] = "normal"  # highest, high, normal, low or lowest
    safe: ClassVar[bool] = False  # whether it runs with --safe
    # Whether the gem loads Rails' core extensions, by which templates can compare with `blank`; "plain" for a gem that
    # has a `blank?` of its own, which says yes to nil and to what is empty
    knows_blank: ClassVar[bool | Literal["plain"]] = False
    markdownify: Callable[[str], str]  # the site's Markdown, given to generators and converters once all are made

    def __init__(self, config: Config) -> None:
        self.config = config

    @classmethod
    def configure(cls, config: Config, log: Log) -> Config:
        """Return the configuration with what the plugin fills in; called once, before any plugin is made.

        `config.with_values(key=value)` sets keys for templates and plugins; what has settings of its own in `config`
        stays as it is there. A folder's path as `theme` makes it the site's theme.
        """
        return config

    @classmethod
    def variants(cls, config: Config) -> Iterable[Config]:
        """Return the configurations of further builds that follow this one, each with a destination of its own.

        They are given and returned as the site's files and the command line make them; `configure` sees them again.
        """
        return ()

    def watched(self) -> Iterable[Path]:
        """Return files and folders whose changes call for a rebuild though the site's watch does not see them.

        They lie outside of the source, or are excluded; of an excluded folder each file has to be named.
        """
        return ()


class Generator(Plugin):
    """Adds or changes content after reading."""

    def generate(self, site: SiteContent) -> SiteContent:
        """Return the site with the generator's changes; the given one stays as it is."""
        raise NotImplementedError


class Converter(Plugin):
    """Turns text of one format into another."""

    highlighter_prefix: ClassVar[str | None] = None
    highlighter_suffix: ClassVar[str | None] = None

    def matches(self, ext: str) -> bool:
        """Return whether files with this extension (dot included) are converted."""
        raise NotImplementedError

    def output_ext(self, ext: str) -> str | None:
        """Return the extension of the output."""
        raise NotImplementedError

    def convert(self, content: str) -> str:
        """Return the converted content."""
        raise NotImplementedError


class MarkdownProcessor:
    """A Markdown of the site's own: `markdown:` in the config names the class."""

    dialect: ClassVar[str | None] = None  # CommonMark or CommonMarkGhPages: what is built in stands in for `convert`

    def __init__(self, config: Config) -> None:
        self.config = config

    def convert(self, content: str) -> str:
        """Return the HTML of a text."""
        raise NotImplementedError


def hook(
    owner: str | list[str], event: str, *, priority: str | int = "normal"
) -> Callable[[HookFunction], HookFunction]:
    """Mark a function as a hook of one or more owners.

    Owners and events are Jekyll's: `site` (after_init, after_reset, post_read, pre_render, post_render, post_write),
    `pages`, `posts`, `documents` or a collection's label (post_init, pre_render, post_convert, post_render,
    post_write), `clean` (on_obsolete). Values are never changed in place: a hook that returns something other than
    None replaces the item (post_init, pre_render), its content (post_convert), its output (post_render), or the list
    (on_obsolete). A post_render hook may return `Rendered` to replace the item as well.
    """
    owners = [owner] if isinstance(owner, str) else owner
    level = priority if isinstance(priority, int) else HOOK_PRIORITIES.get(priority, HOOK_PRIORITIES["normal"])

    def mark(function: HookFunction) -> HookFunction:
        marks = [*getattr(function, "jekyllpy_hooks", ()), *((each, event, level) for each in owners)]
        function.jekyllpy_hooks = tuple(marks)  # type: ignore[attr-defined]
        return function

    return mark


__all__ = [
    "HOOK_PRIORITIES",
    "JEKYLL_VERSION",
    "PRIORITIES",
    "Cache",
    "Cdata",
    "Collection",
    "Command",
    "CommandCall",
    "Config",
    "Converter",
    "Document",
    "Drop",
    "Element",
    "Fragment",
    "Generator",
    "HtmlDocument",
    "IncludeMarkup",
    "Layout",
    "Lazy",
    "Log",
    "MarkdownProcessor",
    "Node",
    "Option",
    "Page",
    "PathPatterns",
    "Plugin",
    "Rendered",
    "SiteContent",
    "SiteRules",
    "StaticFile",
    "Tag",
    "TagContext",
    "Text",
    "UnknownSelector",
    "UsageError",
    "absolute_url",
    "append_html",
    "cgi_escape",
    "cgi_unescape",
    "clamp",
    "class_name",
    "compare",
    "deep_merge",
    "dig",
    "downcase",
    "dump_yaml",
    "either",
    "eql_key",
    "escape_html",
    "escape_text",
    "excerpt_of",
    "fill_url",
    "flag",
    "format_named",
    "hook",
    "inner_html",
    "inspect",
    "is_absolute_url",
    "is_letter_or_digit",
    "is_truthy",
    "load_plain_yaml",
    "normalize_url",
    "normalize_whitespace",
    "parse_fragment",
    "parse_html",
    "parse_include",
    "parse_time",
    "pretty_json",
    "printed",
    "reads",
    "relative_url",
    "select",
    "set_inner_html",
    "slugify",
    "split_body",
    "strftime",
    "strip",
    "strip_html",
    "text_option",
    "to_i",
    "to_json",
    "to_s",
    "unescape_path",
    "xml_escape",
]


def __getattr__(name: str) -> Any:
    if name in _OF_FRAGMENTS:
        return getattr(import_module("jekyllpy.ruby.nokogiri"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
