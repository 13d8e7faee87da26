"""`doctor`: read the site, build nothing, and say what is wrong with it."""

from __future__ import annotations

import os
from collections.abc import Iterator

from jekyllpy import messages
from jekyllpy.cli.gemfile import bundled_gems
from jekyllpy.cli.invocation import Invocation
from jekyllpy.cli.loading import load_command_config
from jekyllpy.config.config import Config
from jekyllpy.model import Document, Page, SiteContent
from jekyllpy.pipeline import Site
from jekyllpy.ruby.uri import is_absolute
from jekyllpy.themes import shown_theme
from jekyllpy.write.outputs import items_to_write

Message = messages.Message


def run(invocation: Invocation) -> int:
    """Check the site; 1 where something is wrong. Raises `JekyllpyError` for a site that cannot be read."""
    config = load_command_config(invocation, {})
    site = Site(config, log=invocation.log, plugins=bundled_gems(invocation.cwd, invocation.env))
    site.reset()
    site.read()
    site.generate()
    assert site.content is not None
    if site.content.rules.theme is not None:
        invocation.log.info("Theme:", shown_theme(site.content.rules.theme))
    findings = [
        *conflicting_outputs(site.content),
        *outputs_differing_in_case(site.content),
        *url_mistakes(config),
        *misplaced_posts(config),
    ]
    for topic, message in (*findings, *needs_of_ruby(config)):
        invocation.log.warn(topic, message)
    if findings:
        return 1
    invocation.log.info(*messages.HEALTHY)
    return 0


def conflicting_outputs(site: SiteContent) -> Iterator[Message]:
    """Yield the warnings for places that several items are written to."""
    sources: dict[str, list[str]] = {}
    for item in items_to_write(site):
        if not (isinstance(item, Page) and item.may_share_destination):
            shown = item.relative_path if isinstance(item, Page) else item.path
            sources.setdefault(item.destination, []).append(shown)
    for place, paths in sources.items():
        if len(paths) > 1:
            yield from messages.conflict(str(site.config.destination / place), paths)


def outputs_differing_in_case(site: SiteContent) -> Iterator[Message]:
    """Yield a warning for each group of pages and documents that one file system in three takes for the same."""
    groups: dict[str, list[str]] = {}
    for item in items_to_write(site):
        if isinstance(item, Page | Document):
            path = str(site.config.destination / item.destination)
            groups.setdefault(path.lower(), []).append(path)
    for paths in groups.values():
        if len(set(paths)) > 1:
            yield messages.differing_in_case(paths)


def url_mistakes(config: Config) -> Iterator[Message]:
    """Yield what is wrong with the site's `url`."""
    url = config.raw.get("url")
    if url is None or url == "":
        yield messages.URL_MISSING
    if url is not None and not isinstance(url, str):
        yield messages.URL_INVALID
    if not isinstance(url, str) or not is_absolute(url):
        yield messages.URL_NOT_ABSOLUTE


def misplaced_posts(config: Config) -> Iterator[Message]:
    """Yield the warning for posts that a collections directory hides."""
    container = str(config.raw.get("collections_dir") or "")
    posts = config.source / "_posts"
    if container and posts.is_dir():
        yield from messages.posts_outside_collections(str(posts), str(config.source / container.strip("/")))


def needs_of_ruby(config: Config) -> Iterator[Message]:
    """Yield what only Ruby could run: the site's own plugins in Ruby."""
    for folder in config.plugins_dirs:
        ruby = sorted(os.path.relpath(path, config.source) for path in folder.rglob("*.rb"))
        if ruby:
            yield messages.ruby_plugins(ruby)
