"""Puts the parts of one build together: plugins, converters, Liquid and the rules of reading."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

from jekyllpy import messages
from jekyllpy.config import Config, FrontMatterDefaults
from jekyllpy.disk_cache import DiskCache
from jekyllpy.incremental import ConvertedTexts, TraceStore
from jekyllpy.log import Log
from jekyllpy.model import Document, Page, SiteContent, SiteRules, StaticFile, Theme
from jekyllpy.model.dates import parse_date
from jekyllpy.model.excerpt import BLOCK_TAGS
from jekyllpy.model.page import revise_page
from jekyllpy.model.paths import clamp
from jekyllpy.model.rendered import Item, RenderedItem
from jekyllpy.model.rules import ItemMakers
from jekyllpy.plugins.hooks import Hooks
from jekyllpy.plugins.load import load_plugins, load_theme_plugins
from jekyllpy.plugins.registry import Plugins, collect, configured, variants
from jekyllpy.read import collection_rules, revise_document
from jekyllpy.read.generated import new_document, ordered_documents
from jekyllpy.read.includes import IncludeReader, KnownIncludes
from jekyllpy.read.pages import read_as_page
from jekyllpy.read.static_files import read_static_file
from jekyllpy.read.walk import EntryFilter
from jekyllpy.render import Renderer, RenderSession
from jekyllpy.render.converters import ConverterSet, converter_set
from jekyllpy.render.markdown_setting import markdown_setting
from jekyllpy.render.processors import markdown_function
from jekyllpy.render.services import build_registers
from jekyllpy.ruby.time import in_zone
from jekyllpy.sass import SassCompiler, build_compiler
from jekyllpy.templating import LiquidEnvironment
from jekyllpy.themes import configured_theme, merge_config_of
from jekyllpy.user_cache import user_cache_folder
from jekyllpy.write import KnownFiles

if TYPE_CHECKING:
    from jekyllpy.render.profile import TemplateCosts

AnyItem = TypeVar("AnyItem", Page, Document)

# Bytes of a site's Markdown on the disk: tens of thousands of pages
_LARGEST: Final = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Rendering:
    """The rendering of one build: where outputs gather, what makes them, and what is taken from the last build."""

    session: RenderSession
    renderer: Renderer
    includes: KnownIncludes
    kept: Mapping[Item, RenderedItem]


@dataclass(frozen=True, slots=True)
class Build:
    """What stays the same while a site is built."""

    config: Config
    log: Log
    plugins: Plugins
    markdown: ConvertedTexts
    converters: ConverterSet
    compiler: SassCompiler
    environment: LiquidEnvironment
    rules: SiteRules
    trace: TraceStore
    written: KnownFiles
    costs: TemplateCosts | None = None  # what each template costs, with `profile`
    variants: tuple[Config, ...] = ()  # the configurations of the builds that follow this one

    @property
    def hooks(self) -> Hooks:
        """The site's hooks."""
        return self.plugins.hooks

    def renewed(self) -> Build:
        """Return the same for another build, with a new moment."""
        self.markdown.turn()
        self.trace.sources.turn()
        if self.costs is not None:
            self.costs.clear()
        return replace(
            self, rules=_rules(self.config, self.converters, self.plugins, self.log, self.rules.theme, self.trace)
        )

    def initialized(self, site: SiteContent) -> SiteContent:
        """Return the site after the items' post_init hooks."""
        if not self.hooks:
            return site
        # Jekyll: posts are read with the pages, before the other collections (reader.rb)
        rules, hooks = self.rules, self.hooks
        posts = {post: _initialized(rules, hooks, post) for post in site.posts}
        pages = [_initialized(rules, hooks, page) for page in site.pages]
        others = {each: _initialized(rules, hooks, each) for each in site.documents if each not in posts}
        return site.with_pages(pages).with_documents({**posts, **others})

    def start_rendering(self, site: SiteContent) -> Rendering:
        """Return what renders the site's items."""
        session = RenderSession(site, lambda _, item: renderer.render_excerpt(item))
        includes = KnownIncludes(_include_reader(self.config, self.rules.theme))
        registers = build_registers(session, self.environment, includes, self.markdown, self.compiler, self.log)
        renderer = Renderer(session, self.environment, registers, self.converters, self.hooks, self.log)
        now = in_zone(registers.now, self.config.zone)
        # What hooks and `profile` see has to happen
        kept = self.trace.kept(site, self.environment, includes.find, now) if self._may_keep else {}
        session.expect(kept)
        return Rendering(session, renderer, includes, kept)

    def end_rendering(self, rendering: Rendering) -> None:
        """Note what was rendered for the next build."""
        if self._may_keep:
            self.trace.note(rendering.session.site, rendering.session.renders(), rendering.includes.found)

    @property
    def _may_keep(self) -> bool:
        # The words of all posts decide which are related, of those rendered so far their HTML
        return self.hooks.are_repeatable and self.costs is None and not self.config.raw.get("lsi")

    def on_obsolete(self, paths: list[str]) -> list[str]:
        """Return the paths to delete as the hooks want them."""
        return list(self.hooks.change("clean", "on_obsolete", paths))

    def after_write(self, items: Iterable[Page | Document | StaticFile]) -> None:
        """Call the hooks that follow the writing of each item; they get the path of its output too."""
        if not self.hooks:
            return
        for item in items:
            if isinstance(item, StaticFile):
                continue
            path = self.config.destination / item.destination
            for owner in ("pages",) if isinstance(item, Page) else (item.collection, "documents"):
                self.hooks.call(owner, "post_write", item, path)


def start_build(config: Config, given: Iterable[Any], log: Log) -> Build:
    """Return the parts of a build of this configuration. Raises `PluginError` or `ConfigError`."""
    given_config = config
    config, theme, plugins = _themed(config, given, log)
    compiler = build_compiler(config, theme)
    markdown = _markdown(config, plugins, log)
    for generator in plugins.generators:
        generator.markdownify = markdown
    converters = converter_set(config, plugins.converters, markdown, compiler, log.warn)
    liquid = config.raw.get("liquid") or {}
    options: dict[str, Any] = {
        "error_mode": str(liquid.get("error_mode", "warn")),
        "strict_filters": bool(liquid.get("strict_filters")),
        "strict_variables": bool(liquid.get("strict_variables")),
        "tags": plugins.tags,
        "filters": plugins.filters,
        "cache": _cache_folder(config, "liquid"),
        "site": str(config.source),
        "knows_blank": plugins.knows_blank,
    }
    environment, costs = _environment(config, theme, options)
    trace, written = TraceStore(), KnownFiles()
    rules = _rules(config, converters, plugins, log, theme, trace)
    others = variants(plugins.sources, given_config)
    return Build(
        config, log, plugins, markdown, converters, compiler, environment, rules, trace, written, costs, others
    )


def _themed(config: Config, given: Iterable[Any], log: Log) -> tuple[Config, Theme | None, Plugins]:
    """Return the configuration, the theme and the plugins, each of which may have its say in the others."""
    theme = configured_theme(config, Path.cwd(), os.environ, log)
    if theme is not None:
        config = merge_config_of(theme, config, Path.cwd(), os.environ, log)
        if "theme" not in config.raw:  # it is the default of the service that `compat` names
            config = config.with_values(theme=theme.name)
    sources = load_plugins(config, given, log.warn, theme.plugins if theme else ())
    filled = configured(sources, config, log)
    late: list[Any] = []
    if filled.raw.get("theme") != config.raw.get("theme"):
        # jekyll-remote-theme: a theme that a plugin brings has no say in the configuration
        theme = configured_theme(filled, Path.cwd(), os.environ, log)
        filled = filled.with_values(theme=theme.name if theme else None)
        needed = load_theme_plugins(filled, theme.plugins if theme else (), log.warn)
        late = [each for each in needed if each not in sources]
        filled = configured(late, filled, log)
    return filled, theme, collect(sources, filled, log.warn, late)


def _rules(
    config: Config, converters: ConverterSet, plugins: Plugins, log: Log, theme: Theme | None, trace: TraceStore
) -> SiteRules:
    defaults = FrontMatterDefaults(config)
    for topic, message in defaults.warnings:
        log.warn(topic, message)
    rules = SiteRules(
        config,
        datetime.now(config.zone),
        converters.output_ext,
        defaults.for_item,
        defaults.by_key,
        _block_tags(plugins),
        log.warn,
        log.error,
        log.info,
        theme,
        _makers(plugins.hooks),
        converters.markdownify,
        # A plugin of the site's own might change in place what the next build would find
        trace.sources if plugins.are_bundled else None,
        lambda: log.told,
    )
    pinned = config.raw.get("time")
    if pinned is None or pinned is False:
        return rules
    return replace(rules, time=parse_date(rules, pinned, messages.INVALID_TIME))


def _makers(hooks: Hooks) -> ItemMakers:
    def after_init(rules: SiteRules, item: AnyItem) -> AnyItem:
        return _initialized(rules, hooks, item)

    return ItemMakers(read_as_page, read_static_file, new_document, ordered_documents, after_init)


def _initialized(rules: SiteRules, hooks: Hooks, item: AnyItem) -> AnyItem:
    changed: AnyItem = item
    for owner in ("pages",) if isinstance(item, Page) else (item.collection, "documents"):
        changed = hooks.change(owner, "post_init", changed)
    if changed is item or changed.url != item.url:
        return changed
    if isinstance(changed, Page):
        return revise_page(rules, changed)
    return revise_document(collection_rules(rules, changed.collection), changed)


def _environment(
    config: Config, theme: Theme | None, options: Mapping[str, Any]
) -> tuple[LiquidEnvironment, TemplateCosts | None]:
    """Return Liquid, and with `profile` where it notes what templates cost."""
    if not config.raw.get("profile"):
        return LiquidEnvironment(**options), None
    from jekyllpy.render.profile import ProfiledEnvironment, TemplateCosts

    costs = TemplateCosts(str(config.source), theme.root if theme else None)
    return ProfiledEnvironment(costs, **options), costs


def _markdown(config: Config, plugins: Plugins, log: Log) -> ConvertedTexts:
    def open_cache() -> DiskCache | None:
        folder = _cache_folder(config, "markdown")
        setting = markdown_setting(config, plugins.processors) if folder else None
        return DiskCache(folder, str(config.source), setting, _LARGEST) if folder and setting else None

    return ConvertedTexts(markdown_function(config, plugins.processors, log.warn), open_cache, lambda: log.told)


def _cache_folder(config: Config, name: str) -> Path | None:
    folder = None if config.raw.get("disable_disk_cache") else user_cache_folder(os.environ)
    # What lies in the source may come from others, and compiled code must not
    if folder is None or (config.safe and folder.resolve().is_relative_to(config.source.resolve())):
        return None
    return folder / name


def _block_tags(plugins: Plugins) -> frozenset[str]:
    # Our tags say with `is_block` whether they need an end tag, python-liquid's with `block`
    added = plugins.tags.items()
    return BLOCK_TAGS | {name for name, tag in added if getattr(tag, "is_block", getattr(tag, "block", False))}


def _include_reader(config: Config, theme: Theme | None) -> IncludeReader:
    source = str(config.source)
    entries = EntryFilter(config.source, config.include, config.exclude, config.safe)
    container = clamp(str(config.raw.get("collections_dir") or ""))
    own = f"{source}/{clamp(str(config.raw['includes_dir']))}"
    folders = (own, theme.includes) if theme and theme.includes else (own,)
    return IncludeReader(folders, source, f"{source}/{container}".rstrip("/"), entries, config.encoding)
