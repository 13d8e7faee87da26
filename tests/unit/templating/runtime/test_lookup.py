"""Look-ups of members; the outputs are the reference's."""

from __future__ import annotations

import pytest

from jekyllpy.errors import TemplateError
from jekyllpy.ruby.hashes import MixedHash
from jekyllpy.templating.runtime.lookup import command, index, integer_size, member


@pytest.mark.parametrize(
    ("source", "output"),
    [
        ("{{ h.size }}{{ h['size'] }}{{ h.first }}{{ h.last }}", "2kv"),
        ("{{ a.size }}{{ a.first }}{{ a.last }}{{ a[-1] }}{{ a[9] }}{{ a['0'] }}{{ a.x }}", "6166"),
        ("{{ s.size }}{{ s.first }}{{ s[0] }}{{ n.size }}{{ t.size }}", "48"),
        ("{% assign r = (2..4) %}{{ r.size }}{{ r.first }}{{ r.last }}{{ r[0] }}", "324"),
        ("{{ ['s'] }}{% assign k = 'k' %}{{ h[k] }}{{ h[nothing] }}", "textv"),
        ("{{ posts[0].tags[1] }}{{ posts.last.title }}{{ nothing.x.y }}", "qtwo"),
        # Where a path has come to nothing, a range that is none is not looked at
        ("{{ nothing.x[(1..s)] }}{{ n.x[(s..n)].y }}{{ h.x[nothing.y[(1..s)]] }}", ""),
        ("{{ posts[0].tags[(1..n)] }}{{ h[(1..2)] }}", ""),
    ],
)
def test_output(render, source, output):
    assert render(source) == output


@pytest.mark.parametrize("path", ["nothing[(1..f)]", "h.k[(1..f)]", "a[(f..2)].x", "h[0][(f..2)]", "a.first[(f..2)]"])
def test_a_range_of_what_is_no_number(render, path):
    with pytest.raises(TemplateError, match="invalid integer"):
        render(f"{{{{ {path} }}}}", variables={"f": 2.5})


def test_keys_of_other_kinds_are_told_apart():
    mixed = MixedHash()
    mixed[1], mixed[1.0], mixed[True] = "integer", "float", "true"
    assert [index(mixed, key) for key in (1, 1.0, True)] == ["integer", "float", "true"]
    plain = {1: "integer"}
    assert [index(plain, key) for key in (1, 1.0, True, "1", [1])] == ["integer", None, None, None, None]


@pytest.mark.parametrize(("number", "size"), [(0, 8), (-(2**62), 8), (2**62, 8), (2**64, 9), (10**25, 11)])
def test_integer_size(number, size):
    assert integer_size(number) == size


@pytest.mark.parametrize("value", [None, True, 1, 1.5, "text", [1], range(2)])
def test_only_hashes_and_drops_have_members(value):
    assert member(value, "get") is None
    assert member({"get": 1}, "get") == 1


def test_commands_come_after_keys():
    assert command({"size": "large"}, "size") == "large"
    assert command({}, "first") is None
    assert command([], "first") is None
