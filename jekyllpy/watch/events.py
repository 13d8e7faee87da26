"""Carry the file events of watchdog to the queue. The only module that imports watchdog."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import Final

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import ObservedWatch

from jekyllpy.watch.roots import WatchRoot

# Reading a file is no change.
_READING: Final = frozenset({"opened", "closed_no_write"})
_ABOUT_CHILDREN: Final = frozenset({"modified", "attrib"})


class EventRelay(FileSystemEventHandler):
    """Passes on where something happened below one root, under the name it has in the site."""

    def __init__(self, root: WatchRoot, touch: Callable[[str], None]) -> None:
        self._root = root
        self._touch = touch

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Pass on the paths of an event that may be a change."""
        if event.event_type in _READING or (event.is_directory and event.event_type in _ABOUT_CHILDREN):
            return
        for path in (event.src_path, event.dest_path):
            if path:
                self._pass_on(os.fsdecode(path))

    def _pass_on(self, path: str) -> None:
        root = self._root
        if root.only is not None:
            if os.path.basename(path) == root.only:
                self._touch(root.shown)
        elif path.startswith(root.path):
            self._touch(root.shown + path[len(root.path) :])


class EventSource:
    """The running watches of one site."""

    def __init__(self, touch: Callable[[str], None]) -> None:
        self._touch = touch
        self._observer = Observer()
        self._watches: dict[WatchRoot, tuple[ObservedWatch, int]] = {}

    def start(self, roots: Iterable[WatchRoot]) -> None:
        """Start watching; raises OSError if the system has no watch left to give."""
        self._observer.start()
        self.refresh(roots)

    def refresh(self, roots: Iterable[WatchRoot]) -> None:
        """Watch just these roots from now on, and look into those that are new."""
        wanted = {root: _inode(root.path) for root in roots}
        alive = {emitter.watch for emitter in self._observer.emitters if emitter.is_alive()}
        for root, (watch, inode) in list(self._watches.items()):
            # A folder made anew may have the old one's inode; its watch has ended all the same.
            if wanted.get(root) != inode or watch not in alive:
                self._drop(root)
        for root, inode in wanted.items():
            if root not in self._watches and inode:
                watch = self._observer.schedule(EventRelay(root, self._touch), root.path, recursive=root.recursive)
                self._watches[root] = (watch, inode)
                self._touch(root.shown)

    def stop(self) -> None:
        """End all watches."""
        self._observer.stop()
        self._observer.join()

    def _drop(self, root: WatchRoot) -> None:
        watch, _ = self._watches.pop(root)
        # Two roots can share a watch: a folder with a link to it.
        if all(watch != other for other, _ in self._watches.values()):
            self._observer.unschedule(watch)


def _inode(path: str) -> int:
    try:
        return os.stat(path).st_ino
    except OSError:
        return 0
