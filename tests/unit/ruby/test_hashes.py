"""Hashes with keys of any kind."""

import copy

import pytest

from jekyllpy.ruby.hashes import MixedHash
from jekyllpy.ruby.json import to_json
from jekyllpy.ruby.values import inspect


@pytest.fixture
def mixed():
    hash = MixedHash()
    for key in (1, 1.0, True, "1", [1, 2], None):
        hash[key] = str(key)
    return hash


def test_keys_stay_apart_and_in_order(mixed):
    assert len(mixed) == 6
    assert list(map(repr, mixed)) == ["1", "1.0", "True", "'1'", "[1, 2]", "None"]
    assert inspect(mixed) == '{1=>"1", 1.0=>"1.0", true=>"True", "1"=>"1", [1, 2]=>"[1, 2]", nil=>"None"}'
    assert list(mixed.values()) == ["1", "1.0", "True", "1", "[1, 2]", "None"]
    assert next(reversed(mixed)) is None


def test_reading(mixed):
    assert (mixed[1], mixed[1.0], mixed[True], mixed[[1, 2]]) == ("1", "1.0", "True", "[1, 2]")
    assert mixed.get(2) is None
    assert mixed.get(False, "no") == "no"
    assert [1, 2] in mixed
    assert [1] not in mixed
    with pytest.raises(KeyError):
        mixed[2]


def test_writing(mixed):
    mixed[1.0] = "new"
    del mixed[1]
    assert mixed.pop([1, 2]) == "[1, 2]"
    assert mixed.pop("missing", 0) == 0
    assert mixed.setdefault(None, "other") == "None"
    assert mixed.popitem() == (None, "None")
    mixed.update({2: "two"}, three=3)
    assert list(mixed.items()) == [(1.0, "new"), (True, "True"), ("1", "1"), (2, "two"), ("three", 3)]


def test_copies(mixed):
    other = mixed.copy()
    assert other == mixed
    assert other is not mixed
    assert copy.copy(mixed) == mixed
    assert mixed != {"1": "1"}


def test_json_prints_keys(mixed):
    assert to_json(mixed) == '{"1":"1","1.0":"1.0","true":"True","1":"1","[1, 2]":"[1, 2]","":"None"}'


def test_repr_shows_pairs():
    hash = MixedHash()
    hash[1] = 2
    assert repr(hash) == "MixedHash([(1, 2)])"
