"""What `build` and `serve` share: the first build with its lines, and the rebuilds while watching."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

from jekyllpy import messages
from jekyllpy.cli.failures import tell_failure
from jekyllpy.cli.gemfile import bundled_gems
from jekyllpy.cli.invocation import Invocation
from jekyllpy.cli.profile import tell_profile
from jekyllpy.config.config import Config
from jekyllpy.config.files import DEFAULT_NAMES
from jekyllpy.config.load import load_config
from jekyllpy.errors import JekyllpyError, TemplateError
from jekyllpy.log import Log
from jekyllpy.pipeline import Site

if TYPE_CHECKING:
    from jekyllpy.watch import RebuildResult


def first_build(site: Site, log: Log) -> None:
    """Build the site, with Jekyll's lines around it. Raises `JekyllpyError`."""
    config = site.config
    if config.raw.get("skip_initial_build"):
        log.warn(*messages.INITIAL_BUILD_SKIPPED)
        return
    start = time.perf_counter()
    log.info(*messages.source(str(config.source)))
    log.info(*messages.destination(str(config.destination)))
    log.info(*messages.incremental(config.incremental))
    log.info(*messages.GENERATING)
    result = site.process()
    if config.raw.get("profile"):
        tell_profile(result, log)
    log.info(*messages.done(time.perf_counter() - start))


class Rebuilding:
    """The site that is watched: built again on each change, read anew where its configuration changed.

    `told` gets the result of every rebuild.
    """

    def __init__(
        self,
        invocation: Invocation,
        site: Site,
        added: Mapping[str, Any],
        told: Callable[[RebuildResult], None] | None = None,
    ) -> None:
        self._invocation = invocation
        self._site = site
        self._added = added
        self._told = told
        self._is_stale = False  # whether the site is still to be made anew after a change of what makes it

    @property
    def log(self) -> Log:
        """The command's log."""
        return self._invocation.log

    @property
    def config(self) -> Config:
        """The configuration of the last build."""
        return self._site.config

    @property
    def extra_paths(self) -> tuple[Path, ...]:
        """The configuration files, plugins outside of the source, and what plugins read outside of the site's eyes."""
        config = self._site.config
        plugins = (path for path in config.plugins_dirs if not path.is_relative_to(config.source))
        return (*config.files, *plugins, *self._site.watched)

    def __call__(self, changed: frozenset[Path] | None) -> RebuildResult:
        """Build the site after a change; a failure is part of the result."""
        from jekyllpy.watch import RebuildResult

        try:
            self._is_stale |= self._touches_config(changed) or self._touches_plugins(changed)
            if self._is_stale:
                gems = bundled_gems(self._invocation.cwd, self._invocation.env)
                self._site = Site(self._reload(), log=self._invocation.log, plugins=gems)
                self._is_stale = False
            built = self._site.process()
            if self.config.raw.get("profile"):
                tell_profile(built, self.log)
            written = tuple(f"/{path}" for path in built.written)
            result = RebuildResult(ok=True, changed_outputs=written, changed_sources=built.written_sources)
        except JekyllpyError as error:
            # Jekyll: the watcher tells the error itself, Liquid's besides (renderer.rb)
            if isinstance(error, TemplateError):
                tell_failure(error, self.log)
            result = RebuildResult(ok=False, messages=(str(error),))
        if self._told:
            self._told(result)
        return result

    def _touches_config(self, changed: frozenset[Path] | None) -> bool:
        config = self._site.config
        names = {*config.files, *(config.source / name for name in DEFAULT_NAMES)}
        return changed is None or not changed.isdisjoint(names)

    def _touches_plugins(self, changed: frozenset[Path] | None) -> bool:
        # Unlike Jekyll, which goes on with the plugins it began with
        folders = self._site.config.plugins_dirs
        return any(path.is_relative_to(folder) for path in changed or () for folder in folders)

    def _reload(self) -> Config:
        invocation = self._invocation
        config = load_config(overrides={**invocation.options, **self._added}, cwd=invocation.cwd, env=invocation.env)
        for topic, message in config.warnings:
            self.log.warn(topic, message)
        return config


def watch_site(rebuilding: Rebuilding, since: float, stop: Event | None = None, ready: Event | None = None) -> None:
    """Rebuild on every change until Ctrl-C, or until `stop` is set; `ready` is set once changes are noticed."""
    from jekyllpy.watch import watch

    config = rebuilding.config
    watch(
        config.source,
        config.destination,
        [str(path) for path in config.exclude],
        rebuilding,
        rebuilding.log,
        force_polling=bool(config.raw.get("force_polling")),
        stop=stop,
        ready=ready,
        extra_paths=rebuilding.extra_paths,
        ignored=(config.cache_dir,),
        shown_source=config.source_text,
        since=since,
        now=lambda: datetime.now(config.zone),
    )
