"""Values that are worked out when they are read."""

from __future__ import annotations

from jekyllpy.model.lazy import Lazy, LazyHash, resolved, shown_hash
from jekyllpy.ruby.json import to_json


def test_a_value_is_made_once() -> None:
    calls: list[int] = []
    lazy = Lazy(lambda: calls.append(1) or len(calls))

    assert (lazy.value(), lazy.value(), resolved(lazy), resolved(5)) == (1, 1, 1, 5)


def test_a_hash_shows_made_values() -> None:
    hash = LazyHash({"a": Lazy(lambda: [1]), "b": 2})

    assert (hash.get("a"), hash["a"], hash.get("c", 3)) == ([1], [1], 3)
    assert list(hash.items()) == [("a", [1]), ("b", 2)]
    assert to_json(hash) == '{"a":[1],"b":2}'
    assert hash.copy()["a"] == [1]


def test_nothing_is_made_before_it_is_read() -> None:
    hash = shown_hash({"a": Lazy(lambda: 1 / 0), "b": 2})

    assert (hash["b"], len(hash), "a" in hash) == (2, 2, True)
    assert shown_hash({"b": 2}).__class__ is dict
