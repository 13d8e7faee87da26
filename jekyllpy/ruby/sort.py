"""Ruby's sort with a block on glibc: a merge sort, which shows where a comparison is no order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


def merge_sort(items: Sequence[T], compare: Callable[[T, T], int]) -> list[T]:
    """Return the items sorted stably by glibc's merge sort, halves split at `n // 2`."""
    if len(items) < 2:
        return list(items)
    middle = len(items) // 2
    return _merge(merge_sort(items[:middle], compare), merge_sort(items[middle:], compare), compare)


def _merge(left: list[T], right: list[T], compare: Callable[[T, T], int]) -> list[T]:
    merged: list[T] = []
    i = j = 0
    while i < len(left) and j < len(right):
        if compare(left[i], right[j]) <= 0:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    return merged + left[i:] + right[j:]
