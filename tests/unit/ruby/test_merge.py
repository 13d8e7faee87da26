"""Deep merging."""

from jekyllpy.ruby.hashes import MixedHash
from jekyllpy.ruby.merge import deep_merge
from jekyllpy.ruby.values import inspect


def test_hashes_are_merged_and_nil_does_not_win():
    assert deep_merge({"a": {"x": 1}, "b": 1}, {"a": {"y": 2}, "b": None, "c": None}) == {
        "a": {"x": 1, "y": 2},
        "b": 1,
        "c": None,
    }


def test_keys_that_python_merges_stay_apart():
    mixed = MixedHash()
    mixed[1], mixed[True] = "one", "yes"

    assert inspect(deep_merge({"k": "v"}, mixed)) == '{"k"=>"v", 1=>"one", true=>"yes"}'
    assert inspect(deep_merge({"h": {1.0: "float"}}, {"h": mixed})) == '{"h"=>{1.0=>"float", 1=>"one", true=>"yes"}}'
    assert inspect(deep_merge(mixed, {"k": "v"})) == '{1=>"one", true=>"yes", "k"=>"v"}'
