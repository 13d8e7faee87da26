"""Filters on URLs."""

import pytest

from jekyllpy.templating.drop import Drop
from jekyllpy.templating.failures import LiquidFailure, RubyFailure
from jekyllpy.templating.filters import FILTERS


class Page(Drop):
    """Something with a URL."""

    url = "/p.html"


@pytest.mark.parametrize(
    ("value", "result"),
    [
        ("/a b/é", "/b/a%20b/%C3%A9"),
        ("a", "/b/a"),
        ("", "/b"),
        ("//x.y/z", "/b//x.y/z"),
        ("/a?b=c#d", "/b/a?b=c#d"),
        ("/A%20b/../c", "/b/c"),
        ("mailto:a@b", "mailto:a@b"),
        (5, "/b/5"),
        (None, None),
        (Page(), "/b/p.html"),
    ],
)
def test_relative_url(value, result, registers):
    assert FILTERS["relative_url"](value, registers=registers) == result


@pytest.mark.parametrize(
    ("value", "result"),
    [
        ("", "http://ex.com/b"),
        ("?x=1", "http://ex.com/b/?x=1"),
        ("https://Foo.com/é b", "https://Foo.com/é b"),
        (None, None),
        (Page(), "http://ex.com/b/p.html"),
    ],
)
def test_absolute_url(value, result, registers):
    assert FILTERS["absolute_url"](value, registers=registers) == result


@pytest.mark.parametrize(("value", "result"), [("", ""), ("/", "/"), ("/a/../b//c", "/b//c")])
def test_without_a_base(value, result, registers):
    registers.config = {}
    assert FILTERS["relative_url"](value, registers=registers) == result
    assert FILTERS["absolute_url"](value, registers=registers) == result


def test_what_is_no_uri(registers):
    with pytest.raises(RubyFailure, match="Invalid scheme format: '2020-02-03 04'"):
        FILTERS["relative_url"]("2020-02-03 04:05:06", registers=registers)


@pytest.mark.parametrize(
    ("name", "value", "result"),
    [
        ("url_encode", "a b/ü~*", "a+b%2F%C3%BC~%2A"),
        ("url_encode", None, None),
        ("url_encode", 5, "5"),
        ("url_decode", "a+b%2F", "a b/"),
        ("url_decode", None, None),
        ("cgi_escape", "foo,bar;baz?", "foo%2Cbar%3Bbaz%3F"),
        ("uri_escape", "foo, bar?", "foo,%20bar?"),
        ("uri_escape", None, None),
        ("strip_index", "/a/index.html", "/a/"),
        ("strip_index", "/a/index.htm", "/a/"),
        ("strip_index", "/index.html?x", "/index.html?x"),
        ("strip_index", "index.html", "index.html"),
        ("strip_index", "", None),
        ("strip_index", None, None),
    ],
)
def test_escapes(name, value, result):
    assert FILTERS[name](value) == result


@pytest.mark.parametrize(
    ("name", "value", "kind", "message"),
    [
        ("url_decode", "%ff", LiquidFailure, "invalid byte sequence in UTF-8"),
        ("cgi_escape", None, RubyFailure, "no implicit conversion of nil into String"),
        ("cgi_escape", 1, RubyFailure, "no implicit conversion of Integer into String"),
        ("uri_escape", True, RubyFailure, "Can't convert TrueClass into String."),
        ("strip_index", 5, RubyFailure, "undefined method `sub' for 5:Integer"),
    ],
)
def test_wrong_input(name, value, kind, message):
    with pytest.raises(kind, match=message):
        FILTERS[name](value)
