"""Markdown that was converted before, in this process or another, as Jekyll keeps it (converters/markdown.rb)."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from jekyllpy.disk_cache import DiskCache
from jekyllpy.incremental.memo import Memo


class ConvertedTexts:
    """A converter that remembers. What it tells in the log it tells once in a process, and again in the next.

    `open_cache` is called with the first text. `told` counts what the log was told.
    """

    def __init__(
        self, convert: Callable[[str], str], open_cache: Callable[[], DiskCache | None], told: Callable[[], int]
    ) -> None:
        self._convert = convert
        self._open_cache = open_cache
        self._told = told
        self._memo = Memo(self._made)

    def __call__(self, text: str) -> str:
        """Return the HTML of a text."""
        # A text that is ASCII to Ruby equals another one, but is converted otherwise
        return self._memo((text.__class__, text))

    def turn(self) -> None:
        """Begin another build."""
        self._memo.turn()

    def save(self) -> None:
        """Write what is new to the disk."""
        cache = self.__dict__.get("_cache")
        if cache is not None:
            cache.save()

    @cached_property
    def _cache(self) -> DiskCache | None:
        return self._open_cache()

    def _made(self, key: tuple[type[str], str]) -> str:
        kind, text = key
        found = None if self._cache is None else self._cache.get(kind.__name__, text)
        if isinstance(found, str):
            return found
        told = self._told()
        html = self._convert(text)
        if self._cache is not None and self._told() == told and html.__class__ is str:
            self._cache.put(kind.__name__, text, html)
        return html
