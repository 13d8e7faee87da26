"""What happened to a file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from jekyllpy.watch.changes import Change, classify, in_listing_order, read_stamp


def test_a_change_is_named_by_what_was_and_what_is(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("one")
    before = read_stamp(str(file))
    file.write_text("three")
    after = read_stamp(str(file))
    assert classify("a", before, after) == Change("modified", "a")
    assert classify("a", None, after) == Change("added", "a")
    assert classify("a", before, None) == Change("removed", "a")
    assert classify("a", after, after) is None
    assert classify("a", None, None) is None


def test_an_edit_that_puts_the_time_back_is_a_change(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("one")
    os.utime(file, ns=(1, 10**18))
    before = read_stamp(str(file))
    file.write_text("two")
    os.utime(file, ns=(1, 10**18))
    assert classify("a", before, read_stamp(str(file))) == Change("modified", "a")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_only_regular_files_have_a_stamp(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    os.symlink(tmp_path / "nowhere", tmp_path / "dangling")
    names = ["pipe", "dangling", "absent", "."]
    assert [read_stamp(str(tmp_path / name)) for name in names] == [None] * 4
    assert read_stamp("a\0b") is None


def test_changes_are_listed_by_kind() -> None:
    changes = [Change("removed", "1"), Change("added", "2"), Change("modified", "3"), Change("added", "4")]
    assert [change.path for change in in_listing_order(changes)] == ["3", "2", "4", "1"]
