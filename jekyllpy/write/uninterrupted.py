"""Finish what must not be left half done: SIGINT and SIGTERM wait until it is, unless they come twice."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any, Final

_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Hold the first signal back; the second one does what it always does. Only the main thread gets signals at all."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    held: list[int] = []
    usual = {number: signal.getsignal(number) for number in _SIGNALS}

    def hold(number: int, frame: FrameType | None) -> None:
        held.append(number)
        _restore(usual)

    for number in _SIGNALS:
        signal.signal(number, hold)
    try:
        yield
    finally:
        _restore(usual)
    if held:
        signal.raise_signal(held[0])


def _restore(usual: dict[signal.Signals, Any]) -> None:
    for number, handler in usual.items():
        # A handler that was not set from Python cannot be put back
        signal.signal(number, signal.SIG_DFL if handler is None else handler)
