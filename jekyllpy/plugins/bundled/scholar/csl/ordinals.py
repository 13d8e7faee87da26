"""The ordinals of a language: which of its terms stands behind which number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jekyllpy.plugins.bundled.scholar.csl.files import Node

_NAME = re.compile(r"^(?:long-)?ordinal(?:-(\d\d+))?$", re.MULTILINE | re.ASCII)
_FROM_HUNDRED, _FROM_TEN = 100, 10


def is_ordinal(node: Node) -> bool:
    """Whether a term is an ordinal."""
    return _NAME.search(node.get("name")) is not None


class Ordinals:
    """The ordinal terms, by their number; `None` is the number of the one for all the others."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self._nodes: dict[int | None, list[Node]] = {}
        for node in nodes:
            found = _NAME.search(node.get("name"))
            is_default = node.get("name") == "ordinal"
            number = None if is_default else int((found and found[1]) or 0)
            self._nodes.setdefault(number, []).append(node)

    def find(self, number: int, *, is_long: bool = False) -> Node | None:
        """Return the term for a number, None where the language has none."""
        if not self._nodes:
            return None
        number = abs(number)
        long = self._first(number, is_long=True) if is_long else None
        if long is not None:
            return long
        # The gem: languages without a default have four terms of the older kind
        return self._by_digits(number) if None in self._nodes else self._legacy(number)

    def _by_digits(self, number: int) -> Node | None:
        rests = [number]
        rests += [number % _FROM_HUNDRED] if number >= _FROM_HUNDRED else []
        rests += [number % _FROM_TEN] if number >= _FROM_TEN else []
        for rest in rests:
            for node in self._nodes.get(rest, []):
                if not _is_long(node) and _fits(node, rest, number):
                    return node
        return next(iter(self._nodes[None]))

    def _legacy(self, number: int) -> Node | None:
        is_regular = number % 100 in (11, 12, 13) or number % 10 not in (1, 2, 3)
        return next(iter(self._nodes.get(4 if is_regular else number % 10, [])), None)

    def _first(self, number: int, *, is_long: bool) -> Node | None:
        return next((node for node in self._nodes.get(number, []) if _is_long(node) == is_long), None)


def _is_long(node: Node) -> bool:
    return node.get("name").startswith("long")


def _fits(node: Node, own: int, number: int) -> bool:
    match = node.get("match")
    modulus = {"last-two-digits": _FROM_HUNDRED, "last-digit": _FROM_TEN}.get(match)
    if modulus is not None:
        return own == number % modulus
    return match != "whole-number" or own == number
