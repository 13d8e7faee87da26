"""The services that filters and tags ask of a build: includes, links, converters."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, Protocol

from jekyllpy.log import Log
from jekyllpy.markdown import smartify
from jekyllpy.render.links import Links
from jekyllpy.render.session import RenderSession
from jekyllpy.sass import SassCompiler, sassify, scssify
from jekyllpy.templating import LiquidEnvironment
from jekyllpy.templating.registers import Include, Registers


class Includes(Protocol):
    """Where partials come from: text and path by name, None where there is none."""

    folders: tuple[str, ...]

    def find(self, name: str) -> tuple[str, str] | None:
        """Look in the include folders."""

    def find_relative(self, name: str, page_path: str, is_document: bool) -> tuple[str, str] | None:
        """Look beside the page's own file."""


def build_registers(
    session: RenderSession,
    environment: LiquidEnvironment,
    includes: Includes,
    markdown: Callable[[str], str],
    compiler: SassCompiler,
    log: Log,
) -> Registers:
    """Return the services of one build."""
    config = session.site.config
    links = Links(session.site, log.warn)

    def markdownify(text: str) -> str:
        session.conversions += 1
        return markdown(text)

    def find_include(name: str) -> Include | None:
        found = includes.find(name)
        return Include(*found) if found else None

    def find_relative_include(name: str, page: Any) -> Include | None:
        found = includes.find_relative(name, str(page.get("path")), bool(page.get("collection")))
        return Include(*found) if found else None

    return Registers(
        environment=environment,
        config=config.raw,
        zone=config.zone,
        # Jekyll: "now" is the clock even where the config pins `time`
        now=datetime.now(config.zone),
        markdownify=markdownify,
        smartify=lambda text: smartify(text, config.raw),
        sassify=lambda text: sassify(text, config, compiler, log.warn),
        scssify=lambda text: scssify(text, config, compiler, log.warn),
        warn=log.warn,
        find_include=find_include,
        find_relative_include=find_relative_include,
        link_target=links.item,
        post_target=links.post,
        include_folders=includes.folders,
        layouts=session.site.layouts,
        lists=session.lists,
    )
