"""What must not be left half done."""

from __future__ import annotations

import signal
import threading

import pytest

from jekyllpy.write.uninterrupted import uninterrupted


def test_a_signal_waits_for_the_end() -> None:
    done: list[str] = []
    with pytest.raises(KeyboardInterrupt), uninterrupted():
        signal.raise_signal(signal.SIGINT)
        done.append("finished")
    assert done == ["finished"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_a_second_one_does_not() -> None:
    done: list[str] = []
    with pytest.raises(KeyboardInterrupt), uninterrupted():
        signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGINT)
        done.append("finished")
    assert done == []


def test_without_a_signal_nothing_happens() -> None:
    usual = signal.getsignal(signal.SIGTERM)
    with uninterrupted():
        assert signal.getsignal(signal.SIGTERM) is not usual
    assert signal.getsignal(signal.SIGTERM) is usual


def test_an_error_wins_over_the_signal() -> None:
    with pytest.raises(ValueError, match="no"), uninterrupted():
        signal.raise_signal(signal.SIGINT)
        raise ValueError("no")


def test_other_threads_have_nothing_to_hold_back() -> None:
    usual = signal.getsignal(signal.SIGINT)
    seen: list[object] = []

    def run() -> None:
        with uninterrupted():
            seen.append(signal.getsignal(signal.SIGINT))

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert seen == [usual]
