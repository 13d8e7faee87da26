"""A build that is killed or fails at any of its steps on disk: every file is the old or the new one, and whole.

The build runs in a process of its own, in which an audit hook counts the calls that change the disk, and ends the
process or lets the call fail at a chosen one.
"""

from __future__ import annotations

import errno
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from harness.trees import Tree, read_tree

from jekyllpy.errors import DestinationError
from jekyllpy.pipeline import Site, load_site_config
from jekyllpy.testing import write_files

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot fork here"),
    pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning"),
]

CHANGING = frozenset(
    {"os.chmod", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.symlink", "os.truncate", "os.utime"}
)
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
# What a step can be refused with
REFUSALS = (errno.ENOSPC, errno.EIO, errno.EACCES)
MOST_STEPS = 400
UNFINISHED = 99  # the exit status of a build that came to fewer steps

OLD: dict[str, str | bytes] = {
    "a.html": "---\n---\nold a\n",
    "gone.html": "---\n---\ngone\n",
    "gone/deep/x.html": "---\n---\ngone too\n",
    "was-a-folder/page.html": "---\n---\nx\n",
    "was-a-file": "x",
    "pic.png": b"old picture" * 1000,
    "same.txt": "same",
}
NEW: dict[str, str | bytes] = {
    "a.html": "---\n---\nnew a, longer than the old one\n",
    "b/c/new.html": "---\n---\nnew\n",
    "was-a-folder": "a file now",
    "was-a-file/page.html": "---\n---\nx\n",
    "pic.png": b"new picture" * 2000,
    "same.txt": "same",
}


class Sites:
    """The two versions of a site, and a destination that holds the old one."""

    def __init__(self, root: Path) -> None:
        self.around = root / "around"
        self.destination = self.around / "out"
        self._versions = {"old": root / "old", "new": root / "new"}
        for name, files in (("old", OLD), ("new", NEW)):
            write_files(self._versions[name], files)
        self.new = self._tree_of("new", root / "expected")
        self.old = self._tree_of("old", self.destination)

    def build(self, version: str, destination: Path | None = None) -> None:
        """Build a version of the site."""
        place = str(self.destination if destination is None else destination)
        Site(load_site_config(self._versions[version], destination=place, disable_disk_cache=True)).process()

    def reset(self) -> None:
        """Bring the old version back."""
        self.build("old")
        assert read_tree(self.around) == {f"out/{path}": entry for path, entry in self.old.items()}

    def _tree_of(self, version: str, destination: Path) -> Tree:
        self.build(version, destination)
        return read_tree(destination)


@pytest.fixture
def sites(tmp_path: Path) -> Sites:
    return Sites(tmp_path)


def is_change(event: str, arguments: tuple[object, ...]) -> bool:
    """Tell whether an audit event changes the disk."""
    if event == "open":
        return isinstance(arguments[2], int) and bool(arguments[2] & WRITING)
    return event in CHANGING


def build_until(sites: Sites, step: int, stop: Callable[[], None]) -> int:
    """Build the new version in another process, which stops at that step; return how the process ended."""
    process = os.fork()
    if process:
        return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    steps = 0

    def count(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal steps
        if is_change(event, arguments):
            steps += 1
            if steps == step:
                stop()

    status = 1
    try:
        sys.addaudithook(count)
        sites.build("new")
        status = UNFINISHED if steps < step else 0
    except DestinationError:
        status = 1
    finally:
        os._exit(status)


def assert_whole(sites: Sites) -> None:
    """Every file is one of the two versions', or in a staging folder beside them."""
    for path, entry in read_tree(sites.destination).items():
        assert entry in (sites.old.get(path), sites.new.get(path)), path


def test_killed_at_any_step(sites: Sites) -> None:
    for step in range(1, MOST_STEPS):
        status = build_until(sites, step, lambda: os.kill(os.getpid(), signal.SIGKILL))
        if status == UNFINISHED:
            break
        assert status == -signal.SIGKILL
        assert_whole(sites)
        sites.build("new")
        assert read_tree(sites.around) == {f"out/{path}": entry for path, entry in sites.new.items()}
        sites.reset()
    assert 20 < step < MOST_STEPS


@pytest.mark.parametrize("number", REFUSALS, ids=errno.errorcode.get)
def test_refused_at_any_step(sites: Sites, number: int) -> None:
    def refuse() -> None:
        raise OSError(number, os.strerror(number), "/a/file")

    untouched = 0
    for step in range(1, MOST_STEPS):
        status = build_until(sites, step, refuse)
        if status == UNFINISHED:
            break
        # A staging folder that cannot go at once is no failure
        assert status in (0, 1)
        assert_whole(sites)
        untouched += status == 1 and read_tree(sites.destination) == sites.old
        sites.reset()
    assert 20 < step < MOST_STEPS
    assert untouched > 5
