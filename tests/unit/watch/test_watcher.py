"""What is said around a rebuild, and what survives it. Files do not really change here: see tests/watch."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from jekyllpy.log import MemoryLog
from jekyllpy.watch import RebuildResult, watch
from jekyllpy.watch.contract import Rebuild

HALT = ("info", "                    Halting auto-regeneration.")


@pytest.fixture
def log() -> MemoryLog:
    return MemoryLog()


def _watch(source: Path, log: MemoryLog, rebuild: Rebuild, stop: threading.Event | None = None) -> None:
    """Watch with one change waiting."""
    (source / "a.md").write_text("text")
    watch(
        source,
        source / "_site",
        [],
        rebuild,
        log,
        True,
        stop or threading.Event(),
        since=0,
        now=lambda: datetime(2026, 1, 2, 3, 4, 5),
    )


def _stopping(stop: threading.Event, end: Callable[[], RebuildResult]) -> Rebuild:
    def rebuild(paths: frozenset[Path] | None) -> RebuildResult:
        stop.set()
        return end()

    return rebuild


def test_a_good_rebuild_is_told_in_jekylls_words(tmp_path: Path, log: MemoryLog) -> None:
    stop = threading.Event()
    seen: list[frozenset[Path] | None] = []

    def rebuild(paths: frozenset[Path] | None) -> RebuildResult:
        seen.append(paths)
        stop.set()
        return RebuildResult(ok=True)

    _watch(tmp_path, log, rebuild, stop)
    assert seen == [frozenset({tmp_path / "a.md"})]
    assert re.fullmatch(r"\.\.\.done in \d+\.\d+(e-\d+)? seconds\.", log.lines.pop(3)[1].strip())
    assert log.lines == [
        ("info", f" Auto-regeneration: enabled for '{tmp_path}'"),
        ("info", "      Regenerating: 1 file(s) changed at 2026-01-02 03:04:05"),
        ("info", "                    a.md"),
        ("info", "                    "),
    ]


def test_a_failed_rebuild_is_a_warning(tmp_path: Path, log: MemoryLog) -> None:
    stop = threading.Event()
    _watch(tmp_path, log, _stopping(stop, lambda: RebuildResult(ok=False, messages=("bad tag", "in a.md"))), stop)
    assert log.lines[3:] == [
        ("warn", "             Error: bad tag"),
        ("warn", "             Error: in a.md"),
        ("warn", "             Error: Run jekyll build --trace for more information."),
        ("info", "                    "),
    ]


@pytest.mark.parametrize("error", [ValueError("x"), RecursionError("x"), MemoryError("x"), SystemExit("x")])
def test_no_exception_ends_the_watching(tmp_path: Path, log: MemoryLog, error: BaseException) -> None:
    def fail() -> RebuildResult:
        raise error

    stop = threading.Event()
    _watch(tmp_path, log, _stopping(stop, fail), stop)
    assert ("warn", f"             Error: {type(error).__name__}: x") in log.lines
    assert HALT not in log.lines


def test_ctrl_c_halts_with_jekylls_farewell(tmp_path: Path, log: MemoryLog) -> None:
    def interrupt(paths: frozenset[Path] | None) -> RebuildResult:
        raise KeyboardInterrupt

    _watch(tmp_path, log, interrupt)
    assert log.lines[-1] == HALT
