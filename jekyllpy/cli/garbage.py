"""How often Python looks for garbage while a command runs."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

# Python's 700 makes it look two hundred times while modules are imported, which leave no garbage
_THRESHOLD: Final = 50_000


@contextmanager
def fewer_collections() -> Iterator[None]:
    """Look for garbage after as many new objects as a page or two make."""
    usual = gc.get_threshold()
    gc.set_threshold(_THRESHOLD, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)
