"""Batches of changes."""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from jekyllpy.watch.ignore import build_rules
from jekyllpy.watch.queue import AT_MOST, EMPTY_WAIT, WatchQueue

NEVER = threading.Event()


@pytest.fixture
def queue(tmp_path: Path) -> WatchQueue:
    for name in ("a.md", "b/c.md", "b/d.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("text")
    return _queue(tmp_path)


def _slow_clock() -> float:
    """A clock on which a busy machine is still in time."""
    return time.monotonic() / 20


def _queue(source: Path, polling: bool = False, clock: Callable[[], float] = time.monotonic) -> WatchQueue:
    rules = build_rules(str(source), str(source / "_site"))
    queue = WatchQueue([str(source)], rules, polling=polling, clock=clock)
    queue.take_stock()
    return queue


def _batch(queue: WatchQueue, source: Path) -> list[tuple[str, str]]:
    changes = queue.next_batch(NEVER)
    return [(change.kind, os.path.relpath(change.path, source)) for change in changes]


def test_events_of_one_moment_are_one_batch(queue: WatchQueue, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("other")
    (tmp_path / "new.md").write_text("new")
    (tmp_path / "b/c.md").unlink()
    for name in ("b/c.md", "new.md", "a.md", "a.md", "new.md"):
        queue.touch(str(tmp_path / name))
    assert _batch(queue, tmp_path) == [("modified", "a.md"), ("added", "new.md"), ("removed", "b/c.md")]


def test_an_event_without_a_change_is_an_empty_batch(queue: WatchQueue, tmp_path: Path) -> None:
    queue.touch(str(tmp_path / "a.md"))
    queue.touch(str(tmp_path / "never.md"))
    assert _batch(queue, tmp_path) == []


def test_ignored_files_wake_nobody(queue: WatchQueue, tmp_path: Path) -> None:
    queue.touch(str(tmp_path / "_site/index.html"))
    (tmp_path / "a.md").write_text("other")
    queue.touch(str(tmp_path / "a.md"))
    assert _batch(queue, tmp_path) == [("modified", "a.md")]


def test_a_folder_stands_for_its_files(queue: WatchQueue, tmp_path: Path) -> None:
    shutil.rmtree(tmp_path / "b")
    queue.touch(str(tmp_path / "b"))
    assert _batch(queue, tmp_path) == [("removed", "b/c.md"), ("removed", "b/d.md")]
    (tmp_path / "b/e").mkdir(parents=True)
    (tmp_path / "b/e/f.md").write_text("new")
    queue.touch(str(tmp_path / "b"))
    assert _batch(queue, tmp_path) == [("added", "b/e/f.md")]


@pytest.mark.usefixtures("queue")
def test_a_file_saved_by_deleting_it_first_is_modified(tmp_path: Path) -> None:
    queue = _queue(tmp_path, clock=_slow_clock)
    file = tmp_path / "a.md"
    file.unlink()
    queue.touch(str(file))
    threading.Timer(0.08, file.write_text, ["saved"]).start()
    assert _batch(queue, tmp_path) == [("modified", "a.md")]


@pytest.mark.usefixtures("queue")
def test_a_file_that_became_empty_gets_time_for_its_text(tmp_path: Path) -> None:
    queue = _queue(tmp_path, clock=_slow_clock)
    file = tmp_path / "a.md"
    (tmp_path / "b/c.md").write_text("other")
    with file.open("w") as opened:
        queue.touch(str(file))
        queue.touch(str(tmp_path / "b/c.md"))
        threading.Timer(0.4, opened.flush).start()
        opened.write("slowly saved")
        assert _batch(queue, tmp_path) == [("modified", "a.md"), ("modified", "b/c.md")]
    assert file.read_text() == "slowly saved"


def test_a_file_that_stays_empty_is_a_change_in_the_end(queue: WatchQueue, tmp_path: Path) -> None:
    began = time.monotonic()
    (tmp_path / "a.md").write_text("")
    queue.touch(str(tmp_path / "a.md"))
    assert _batch(queue, tmp_path) == [("modified", "a.md")]
    assert time.monotonic() - began >= EMPTY_WAIT


def test_a_file_written_without_end_does_not_hold_up_the_batch(queue: WatchQueue, tmp_path: Path) -> None:
    done = threading.Event()

    def keep_writing() -> None:
        while not done.wait(0.01):
            with (tmp_path / "b/c.md").open("a") as file:
                file.write("more")
            queue.touch(str(tmp_path / "b/c.md"))

    writer = threading.Thread(target=keep_writing)
    writer.start()
    began = time.monotonic()
    assert _batch(queue, tmp_path) == [("modified", "b/c.md")]
    assert time.monotonic() - began < AT_MOST + 10
    done.set()
    writer.join()


def test_many_events_are_one_look_at_everything(queue: WatchQueue, tmp_path: Path) -> None:
    (tmp_path / "a.md").unlink()
    for number in range(600):
        (tmp_path / f"{number}.md").write_text("new")
        queue.touch(str(tmp_path / f"{number}.md"))
    batch = _batch(queue, tmp_path)
    assert len(batch) == 601
    assert ("removed", "a.md") in batch  # of which no event told


def test_polling_finds_changes_without_events(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("one")
    queue = _queue(tmp_path, polling=True)
    (tmp_path / "a.md").write_text("other")
    (tmp_path / "b.md").write_text("new")
    assert sorted(_batch(queue, tmp_path)) == [("added", "b.md"), ("modified", "a.md")]


def test_files_changed_during_the_first_build_count(tmp_path: Path) -> None:
    (tmp_path / "old.md").write_text("old")
    time.sleep(0.05)
    since = time.time()
    time.sleep(0.05)
    (tmp_path / "new.md").write_text("new")
    queue = WatchQueue([str(tmp_path)], build_rules(str(tmp_path), str(tmp_path / "_site")))
    queue.take_stock(since)
    assert _batch(queue, tmp_path) == [("modified", "new.md")]


def test_a_stop_ends_the_wait(queue: WatchQueue) -> None:
    stop = threading.Event()
    threading.Timer(0.05, stop.set).start()
    assert queue.next_batch(stop) == ()


def test_a_link_that_appears_is_remembered(queue: WatchQueue, tmp_path: Path) -> None:
    os.symlink(tmp_path / "a.md", tmp_path / "link.md")
    queue.touch(str(tmp_path / "link.md"))
    assert _batch(queue, tmp_path) == [("added", "link.md")]
    assert queue.links == {str(tmp_path / "link.md")}
