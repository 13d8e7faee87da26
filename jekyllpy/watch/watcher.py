"""Watch a source and rebuild the site after each change, until told to stop."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from jekyllpy.log import Log
from jekyllpy.watch.changes import Change
from jekyllpy.watch.contract import Rebuild, RebuildResult
from jekyllpy.watch.ignore import build_rules
from jekyllpy.watch.queue import WatchQueue
from jekyllpy.watch.roots import WatchRoot, find_roots

if TYPE_CHECKING:
    from jekyllpy.watch.events import EventSource

# Jekyll: the command to look further is always called "jekyll build" (jekyll-watch).
_HINT: Final = "Run jekyll build --trace for more information."


def watch(
    source: Path,
    destination: Path,
    exclude: Sequence[str],
    rebuild: Rebuild,
    log: Log,
    force_polling: bool = False,
    stop: threading.Event | None = None,
    *,
    ready: threading.Event | None = None,
    extra_paths: Sequence[Path] = (),
    ignored: Sequence[Path] = (),
    shown_source: str | None = None,
    since: float | None = None,
    now: Callable[[], datetime] = datetime.now,
) -> None:
    """Rebuild on every change below the source; return when `stop` is set, or after Ctrl-C with Jekyll's farewell.

    `source` and `destination` are absolute. `exclude` is Jekyll's list of entries; `ignored` names more paths not to
    look at (the cache folder), `extra_paths` files and folders to watch all the same (configuration files, a theme).
    `shown_source` is the source as the user wrote it. Files changed after `since`, the start of the first build in
    seconds since the epoch, are rebuilt at once. `now` gives the time in the site's zone. No exception of a rebuild
    ends the watching, Ctrl-C apart. `ready` is set when changes are noticed and the log says so.
    """
    stop = stop or threading.Event()
    extra = tuple(str(path) for path in extra_paths)
    rules = build_rules(str(source), str(destination), exclude, [str(path) for path in ignored], extra)
    queue = WatchQueue((str(source), *extra), rules, polling=force_polling)
    queue.take_stock(since)
    feed = _EventFeed(queue, lambda: find_roots(str(source), rules, extra, queue.links), log)
    regenerate = _Regeneration(str(source), rebuild, log, now)
    try:
        feed.start()
        log.info("Auto-regeneration:", f"enabled for '{shown_source or source}'")
        if ready is not None:
            ready.set()
        while not stop.is_set():
            changes = queue.next_batch(stop)
            feed.refresh()
            if changes:
                regenerate(changes)
    except KeyboardInterrupt:
        log.info("", "Halting auto-regeneration.")
    finally:
        feed.stop()


class _EventFeed:
    """Keeps the system's watches in step with the folders there are; turns to polling where no watch is to be had."""

    def __init__(self, queue: WatchQueue, find: Callable[[], Iterable[WatchRoot]], log: Log) -> None:
        self._queue = queue
        self._find = find
        self._log = log
        self._source: EventSource | None = None

    def start(self) -> None:
        if self._queue.polling:
            return
        # watchdog takes 40 ms to import: only now that the first build is done.
        from jekyllpy.watch.events import EventSource

        try:
            self._source = EventSource(self._queue.touch)
            self._source.start(self._find())
        except OSError as error:
            self._give_up(error)

    def refresh(self) -> None:
        if self._source is not None:
            try:
                self._source.refresh(self._find())
            except OSError as error:
                self._give_up(error)

    def stop(self) -> None:
        if self._source is not None:
            self._source.stop()
            self._source = None

    def _give_up(self, error: OSError) -> None:
        self.stop()
        self._queue.polling = True
        self._log.warn("Auto-regeneration:", f"polling, for the system gives no file events: {error.strerror or error}")


class _Regeneration:
    """One rebuild after another, each with its lines in the log."""

    def __init__(self, source: str, rebuild: Rebuild, log: Log, now: Callable[[], datetime]) -> None:
        self._prefix = source.rstrip(os.sep) + os.sep
        self._rebuild = rebuild
        self._log = log
        self._now = now

    def __call__(self, changes: Sequence[Change]) -> None:
        began = time.perf_counter()
        self._log.info("Regenerating:", f"{len(changes)} file(s) changed at {self._now():%Y-%m-%d %H:%M:%S}")
        for change in changes:
            self._log.info("", change.path.removeprefix(self._prefix).replace(os.sep, "/"))
        result = self._run(frozenset(Path(change.path) for change in changes))
        if result.ok:
            self._log.info("", f"...done in {round(time.perf_counter() - began, 9)} seconds.")
        else:
            self._tell(result)
        self._log.info("", "")

    def _run(self, paths: frozenset[Path]) -> RebuildResult:
        try:
            return self._rebuild(paths)
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001 - a plugin may raise anything, SystemExit too; the next save may heal it
            return RebuildResult(ok=False, messages=(f"{type(error).__name__}: {error}",))

    def _tell(self, result: RebuildResult) -> None:
        for message in result.messages:
            self._log.warn("Error:", message)
        self._log.warn("Error:", _HINT)
