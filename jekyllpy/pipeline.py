"""The way of a site, stage by stage: read this first."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from jekyllpy.assembly import start_build
from jekyllpy.config import Config, load_config
from jekyllpy.generate import run_generators
from jekyllpy.log import Log, MemoryLog
from jekyllpy.model import Document, Page, SiteContent
from jekyllpy.read import read_site
from jekyllpy.write import (
    Plan,
    check_destination,
    claimed,
    items_to_write,
    keep_metadata,
    known_sources,
    plan_destination,
    plan_outputs,
    prepare_cache_folder,
    time_of,
    write_outputs,
)

if TYPE_CHECKING:
    from jekyllpy.render.profile import TemplateCost


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build did."""

    written: tuple[str, ...]  # paths below the destination whose content changed
    deleted: tuple[str, ...]
    outputs: tuple[str, ...]  # all paths below the destination that the site consists of
    warnings: tuple[str, ...]
    seconds: dict[str, float]  # by stage
    templates: tuple[TemplateCost, ...] = ()  # what each template cost, with `profile`
    written_sources: tuple[str, ...] = ()  # Jekyll's `relative_path` of what was written, parallel to `written`

    @property
    def pages(self) -> int:
        """The number of outputs, copies included."""
        return len(self.outputs)

    def joined(self, other: BuildResult, folder: str) -> BuildResult:
        """Return this result with that of a build into a folder below the destination."""
        return replace(
            self,
            written=(*self.written, *(f"{folder}/{path}" for path in other.written)),
            deleted=(*self.deleted, *(f"{folder}/{path}" for path in other.deleted)),
            outputs=(*self.outputs, *(f"{folder}/{path}" for path in other.outputs)),
            warnings=other.warnings,
            seconds={phase: seconds + other.seconds.get(phase, 0) for phase, seconds in self.seconds.items()},
            templates=(*self.templates, *other.templates),
            written_sources=(*self.written_sources, *other.written_sources),
        )


class Site:
    """A site from its configuration to its output, with Jekyll's phases as methods.

    `config` is a `Config`, or the site's folder. `plugins` are modules, classes, functions, or dicts with the tables
    `TAGS` and `FILTERS`, besides those that the site names. Nothing is printed: `log` gets every message. Raises
    `JekyllpyError`, as every phase does.
    """

    def __init__(self, config: Config | str | Path, *, log: Log | None = None, plugins: Iterable[Any] = ()) -> None:
        self.log = MemoryLog() if log is None else log
        self.config = config if isinstance(config, Config) else load_site_config(config)
        self.content: SiteContent | None = None
        self.seconds: dict[str, float] = {}
        check_destination(self.config.source, self.config.destination)
        plugins = tuple(plugins)
        self._build = start_build(self.config, plugins, self.log)
        self._variants = [Site(variant, log=self.log, plugins=plugins) for variant in self._build.variants]
        self.config = self._build.config
        self._texts: Mapping[Any, str] = {}
        self._plan = Plan({}, ())
        self._changed: tuple[str, ...] = ()
        self._known: Mapping[str, int] = {}
        self._build.hooks.call("site", "after_init", self)

    @property
    def watched(self) -> tuple[Path, ...]:
        """Files and folders besides the source that plugins want to be watched."""
        return self._build.plugins.watched

    def process(self) -> BuildResult:
        """Run all phases. The destination is as before where one fails."""
        self._run(self.reset, self.read, self.generate, self.render)
        with claimed(self.config.destination):
            self._run(self.cleanup, self.write)
        result = self.result()
        for variant in self._variants:
            result = result.joined(
                variant.process(), os.path.relpath(variant.config.destination, self.config.destination)
            )
        return result

    def reset(self) -> None:
        """Forget an earlier build and take a new moment as `site.time`."""
        self._build = self._build.renewed()
        self._known = known_sources(self.config)
        self.content = None
        prepare_cache_folder(self.config)
        self._build.hooks.call("site", "after_reset", self)

    def read(self) -> None:
        """Read the source."""
        build = self._build
        self.content = build.hooks.change("site", "post_read", build.initialized(read_site(build.rules)))

    def generate(self) -> None:
        """Run the generators."""
        self.content = run_generators(self._read_content(), self._build.plugins.generators)

    def render(self) -> None:
        """Render all documents, then all pages."""
        content = self._read_content()
        rendering = self._build.start_rendering(content)
        session = rendering.session
        self._build.hooks.call("site", "pre_render", content, session.payload)
        session.show_items(session.payload)
        try:
            for item in content.items:
                known = rendering.kept.get(item)
                if known is not None:
                    session.keep(item, known)
                    continue
                if not self._is_known(item):
                    self.log.debug("Rendering:", item.relative_path)
                rendering.renderer.render(item)
            self._build.hooks.change_outputs(content, session.payload, session.outputs)
        finally:
            # What was made up to a mistake is made for the next build too
            self._build.environment.save()
            self._build.markdown.save()
        self._build.end_rendering(rendering)
        self._texts = session.outputs
        self.content = session.rendered_content()

    def cleanup(self) -> None:
        """Plan all outputs and decide what is obsolete; nothing is deleted before the new files are in place."""
        outputs = plan_outputs(self._read_content(), self._texts, self.log.warn)
        self._plan = plan_destination(self.config, outputs, self._build.on_obsolete)

    def write(self) -> None:
        """Bring the destination to the plan."""
        self._changed = write_outputs(self.config, self._plan, self._build.written)
        content = self._read_content()
        keep_metadata(self.config, (item.path for item in content.items if item.path))
        self._build.after_write(items_to_write(content))
        self._build.hooks.call("site", "post_write", self)

    def result(self) -> BuildResult:
        """Return what the last build did."""
        plan = self._plan
        costs = self._build.costs
        return BuildResult(
            self._changed,
            plan.obsolete,
            tuple(plan.outputs),
            self.log.warnings,
            dict(self.seconds),
            costs.listed() if costs else (),
            tuple(plan.outputs[path].item.relative_path for path in self._changed),
        )

    def _run(self, *phases: Callable[[], None]) -> None:
        for phase in phases:
            start = perf_counter()
            phase()
            self.seconds[phase.__name__] = perf_counter() - start

    def _is_known(self, item: Page | Document) -> bool:
        """Whether the last incremental build saw the item's file as it is."""
        return bool(self._known) and self._known.get(item.path) == time_of(item.path)

    def _read_content(self) -> SiteContent:
        if self.content is None:
            raise RuntimeError("read() comes first")
        return self.content


def load_site_config(source: str | Path, **overrides: Any) -> Config:
    """Return the configuration of the site in a folder; `overrides` are config keys that win over its file."""
    return load_config(overrides={"source": os.fspath(source), **overrides}, cwd=Path.cwd(), env=os.environ)
