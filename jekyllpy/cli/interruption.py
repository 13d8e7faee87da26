"""SIGTERM ends a command as Ctrl-C does: what it has begun is put away, and the exit status tells which one it was."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def terminable() -> Iterator[list[int]]:
    """Turn SIGTERM into `KeyboardInterrupt`; the list holds the signals that came. Only the main thread gets any."""
    came: list[int] = []

    def end(number: int, frame: FrameType | None) -> None:
        came.append(number)
        raise KeyboardInterrupt

    usual = signal.getsignal(signal.SIGTERM)
    if threading.current_thread() is not threading.main_thread() or usual in (signal.SIG_IGN, None):
        yield came
        return
    signal.signal(signal.SIGTERM, end)
    try:
        yield came
    finally:
        signal.signal(signal.SIGTERM, usual)
