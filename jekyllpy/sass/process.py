"""A child process that stays and answers packets over its standard streams. Knows nothing of Sass.

It is started when first needed and again after it died; it is killed when an answer takes too long.
"""

from __future__ import annotations

import subprocess
import threading
import weakref
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import BinaryIO, Final

# How long a child may take to end by itself once its input is closed, in seconds
_GRACE: Final = 0.5


class ProcessTimeout(Exception):
    """The child took too long and was killed."""


class ProcessEnded(Exception):
    """The child cannot be started, or ended in the middle of its work."""


class Streams:
    """The two ends of one exchange: what the child reads and what it writes."""

    def __init__(self, child: subprocess.Popen[bytes]) -> None:
        if child.stdin is None or child.stdout is None:
            raise ProcessEnded("no pipes")
        self._input: BinaryIO = child.stdin  # type: ignore[assignment]
        self.output: BinaryIO = child.stdout  # type: ignore[assignment]

    def send(self, packet: bytes) -> None:
        """Write a packet. Raises `ProcessEnded`."""
        try:
            self._input.write(packet)
            self._input.flush()
        except OSError as error:
            raise ProcessEnded(f"it ended before it was asked ({error.strerror})") from error


class ResidentProcess:
    """One child process, used by one thread at a time; others wait."""

    def __init__(self, command: Sequence[str], cwd: str | None = None) -> None:
        self._command = tuple(command)
        self._cwd = cwd
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._finalizer: weakref.finalize[..., ResidentProcess] | None = None

    @contextmanager
    def exchange(self, seconds: float) -> Iterator[Streams]:
        """Give the streams of the running child for one question and its answer.

        After `seconds` the child is killed and `ProcessTimeout` raised. Raises `ProcessEnded` where it cannot be
        started. A child whose exchange failed in any way is not used again.
        """
        with self._lock:
            child = self._running()
            late = threading.Event()
            timer = threading.Timer(seconds, _kill_late, (child, late))
            timer.daemon = True
            timer.start()
            try:
                yield Streams(child)
            except BaseException as error:
                self._stop()
                if late.is_set():
                    raise ProcessTimeout from error
                raise
            finally:
                timer.cancel()
                if late.is_set():
                    self._stop()

    @property
    def is_running(self) -> bool:
        """Whether there is a child that lives."""
        return self._child is not None and self._child.poll() is None

    def close(self) -> None:
        """End the child, if there is one. It would be started again if needed."""
        with self._lock:
            self._stop()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._child is not None and self._child.poll() is None:
            return self._child
        self._stop()
        try:
            child = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=self._cwd,
            )
        except OSError as error:
            raise ProcessEnded(str(error)) from error
        self._child = child
        self._finalizer = weakref.finalize(self, _end, child)
        return child

    def _stop(self) -> None:
        if self._finalizer is not None:
            self._finalizer()
        self._child = self._finalizer = None


def _kill_late(child: subprocess.Popen[bytes], late: threading.Event) -> None:
    late.set()
    child.kill()


def _end(child: subprocess.Popen[bytes]) -> None:
    """Let the child end, or kill it."""
    with suppress(OSError):
        if child.stdin is not None:
            child.stdin.close()
    try:
        child.wait(_GRACE)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
    finally:
        if child.stdout is not None:
            child.stdout.close()
