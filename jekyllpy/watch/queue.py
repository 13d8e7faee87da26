"""Collect file events into batches of changes: the one owner of what changes while a site is watched.

Events only say where to look. What changed is decided by comparing stamps, so events that come twice, late, or for a
file that was only read cost nothing, and a lost one is made good by the next look at the same folder.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterable
from typing import Final

from jekyllpy.watch.changes import Change, Stamp, classify, in_listing_order, read_stamp
from jekyllpy.watch.ignore import IgnoreRules
from jekyllpy.watch.tree import Inventory, take_inventory

QUIET: Final = 0.05  # seconds without an event that end a batch
AT_MOST: Final = 0.5  # seconds after which a batch ends although events keep coming
REMOVED_WAIT: Final = 0.1  # an editor that saves by "delete, then write" gets this long
EMPTY_WAIT: Final = 1.0  # a file that just became empty is being written: its text gets this long
POLL_EVERY: Final = 0.5
_TICK: Final = 0.25  # how soon a stop is noticed
_MANY: Final = (
    500  # from so many paths on, a look at everything is cheaper, and finds what an overflowing system queue lost
)


class WatchQueue:
    """The changes of one site that wait for a rebuild.

    Event threads call `touch`; one thread calls `next_batch` in a loop and rebuilds between the calls, so whatever
    happens during a rebuild is one batch after it.
    """

    def __init__(
        self,
        roots: Iterable[str],
        rules: IgnoreRules,
        *,
        polling: bool = False,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._roots = tuple(roots)
        self._rules = rules
        self.polling = polling  # look at everything now and then instead of waiting for events
        self._clock = clock
        self._arrived = threading.Condition()
        self._pending: dict[str, float] = {}  # path -> when it was first touched
        self._last_touch = 0.0
        self._known: dict[str, Stamp] = {}
        self.links: frozenset[str] = frozenset()  # symbolic links seen so far, whose targets need watching too

    def take_stock(self, since: float | None = None) -> None:
        """Take the present state as known, but for files changed after `since` (seconds since the epoch)."""
        found = self._look_everywhere()
        self._known = dict(found.stamps)
        if since is not None:
            self._forget_changed_after(since)

    def touch(self, path: str) -> None:
        """Note that something happened at a file or folder."""
        if self._rules.ignores(path):
            return
        with self._arrived:
            self._last_touch = self._clock()
            self._pending.setdefault(path, self._last_touch)
            self._arrived.notify_all()

    def compare_everything(self) -> None:
        """Touch every file that is not what it was, whether an event told so or not."""
        found = self._look_everywhere().stamps
        for path in self._known.keys() | found.keys():
            if self._known.get(path) != found.get(path) and path not in self._pending:
                self.touch(path)

    def next_batch(self, stop: threading.Event) -> tuple[Change, ...]:
        """Wait for events to calm down; return what they changed, maybe nothing, in the order for listing."""
        while not stop.is_set():
            taken = self._take_if_calm()
            if taken is None:
                if self.polling and not self._pending:
                    self.compare_everything()
                continue
            changes = self._settle(taken)
            if changes is not None:
                return changes
        return ()

    def _take_if_calm(self) -> dict[str, float] | None:
        """Take what is pending if it is time for it; otherwise wait a little."""
        with self._arrived:
            pause = self._pause()
            if pause > 0:
                self._arrived.wait(pause)
                return None
            taken, self._pending = self._pending, {}
            return taken

    def _pause(self) -> float:
        if not self._pending:
            return POLL_EVERY if self.polling else _TICK
        now = self._clock()
        calm = self._last_touch + QUIET
        late = min(self._pending.values()) + AT_MOST
        return min(calm, late) - now

    def _settle(self, taken: dict[str, float]) -> tuple[Change, ...] | None:
        """Return the changes at these paths, or None and put them back while one of the files is being written."""
        now = self._clock()
        after = self._look_at(taken)
        changes = [change for path, stamp in after.items() if (change := classify(path, self._known.get(path), stamp))]
        oldest = min(taken.values(), default=now)
        if any(now - taken.get(change.path, oldest) < _wait_for(after[change.path]) for change in changes):
            self._put_back(taken)
            return None
        for change in changes:
            self._learn(change.path, after[change.path])
        return in_listing_order(changes)

    def _put_back(self, taken: dict[str, float]) -> None:
        with self._arrived:
            self._last_touch = self._clock()
            for path, first in taken.items():
                self._pending[path] = min(first, self._pending.get(path, first))
            self._arrived.wait(QUIET)

    def _learn(self, path: str, stamp: Stamp | None) -> None:
        if stamp is None:
            self._known.pop(path, None)
        else:
            self._known[path] = stamp

    def _look_at(self, taken: Iterable[str]) -> dict[str, Stamp | None]:
        """Return the present stamps of the files at and below these paths, None for those that are gone."""
        paths = list(taken)
        if len(paths) > _MANY:
            paths = list(self._roots)
        found: dict[str, Stamp | None] = {}
        for path in paths:
            found.update(self._look_below(path) if self._is_folder(path) else {path: read_stamp(path)})
        self.links |= {path for path in paths if os.path.islink(path)}
        return found

    def _is_folder(self, path: str) -> bool:
        # A removed folder is known by the files that were in it.
        return os.path.isdir(path) or (path not in self._known and not os.path.lexists(path))

    def _look_below(self, folder: str) -> dict[str, Stamp | None]:
        inventory = take_inventory(folder, self._rules.ignores_entry)
        self.links |= inventory.links
        prefix = folder + os.sep
        gone: dict[str, Stamp | None] = {path: None for path in self._known if path.startswith(prefix)}
        return dict(sorted((gone | inventory.stamps).items()))

    def _look_everywhere(self) -> Inventory:
        everything = Inventory()
        for root in self._roots:
            stamp = read_stamp(root)
            found = Inventory({root: stamp}) if stamp else take_inventory(root, self._rules.ignores_entry)
            everything.stamps.update(found.stamps)
            everything.links.update(found.links)
        self.links |= everything.links
        return everything

    def _forget_changed_after(self, since: float) -> None:
        now = time.time()
        for path, stamp in list(self._known.items()):
            if since <= max(stamp.mtime_ns, stamp.ctime_ns) / 1e9 <= now:
                # A stamp that no file has: the file will count as modified.
                self._known[path] = stamp._replace(inode=-1)
                self.touch(path)


def _wait_for(stamp: Stamp | None) -> float:
    if stamp is None:
        return REMOVED_WAIT
    return EMPTY_WAIT if stamp.size == 0 else 0.0
