"""One build at a time for a destination: the folder itself is locked while a build plans and writes it."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from jekyllpy.errors import DestinationError
from jekyllpy.write.staging import remove_leftovers

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

PATIENCE: Final = 20.0  # seconds that a build waits for another one's writing
_LOOK_EVERY: Final = 0.05


@contextmanager
def claimed(destination: Path, patience: float | None = None) -> Iterator[None]:
    """Hold the destination, which is made where it is not there yet; what a killed build left beside it goes.

    No file shows the lock, and it ends with the process. A folder that was made for a build which fails goes again.
    Raises `DestinationError` where another build holds it for longer than `patience` seconds, or it cannot be made.
    """
    made = _make(destination)
    try:
        handle = _lock(destination, time.monotonic() + (PATIENCE if patience is None else patience))
        try:
            if handle is not None:
                remove_leftovers(destination)
            yield
        finally:
            if handle is not None:
                os.close(handle)
    except BaseException:
        for folder in made:
            with suppress(OSError):
                folder.rmdir()
        raise


def _make(destination: Path) -> list[Path]:
    """Make the folder and return those that were missing, the innermost first."""
    missing = [folder for folder in (destination, *destination.parents) if not folder.exists()]
    try:
        destination.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DestinationError(error.strerror or str(error), str(destination)) from error
    return missing


def _lock(destination: Path, deadline: float) -> int | None:
    """Return the open folder, locked, or None where folders cannot be locked."""
    if fcntl is None:
        return None
    while True:
        handle = os.open(destination, os.O_RDONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(handle)
            if time.monotonic() >= deadline:
                raise DestinationError("Another build is writing into the destination.", str(destination)) from None
            time.sleep(_LOOK_EVERY)
            continue
        except OSError:
            # Some network file systems lock files only
            os.close(handle)
            return None
        if _is_still(handle, destination):
            return handle
        os.close(handle)
        destination.mkdir(parents=True, exist_ok=True)


def _is_still(handle: int, destination: Path) -> bool:
    """Tell whether the locked folder is the one that stands there now: another build may have taken its own away."""
    try:
        return os.path.samestat(os.fstat(handle), os.stat(destination))
    except OSError:
        return False
