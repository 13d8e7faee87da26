"""URLs as Jekyll writes them."""

import re

import pytest

from jekyllpy.ruby.uri import (
    InvalidUri,
    cgi_escape,
    cgi_unescape,
    encode_path_segment,
    escape_uri,
    is_absolute,
    normalize,
    unescape_path,
)


def test_cgi_escape():
    assert cgi_escape("foo,bar;baz? ü~*-._") == "foo%2Cbar%3Bbaz%3F+%C3%BC~%2A-._"


@pytest.mark.parametrize(
    ("escaped", "plain"),
    [("a+b%20c", "a b c"), ("%C3%A9", "é"), ("%", "%"), ("%zz+", "%zz "), ("a%+", "a%+"), ("%1+", "%1 ")],
)
def test_cgi_unescape(escaped, plain):
    assert cgi_unescape(escaped) == plain


def test_cgi_unescape_refuses_bytes_that_are_not_utf8():
    with pytest.raises(ValueError, match="invalid byte sequence in UTF-8"):
        cgi_unescape("%ff")


@pytest.mark.parametrize(
    ("value", "segment"),
    [
        ("a-b/c.d", "a-b/c.d"),
        ("foo bar", "foo%20bar"),
        ("é", "%C3%A9"),
        ("c++", "c++"),
        ("a?b#c#d", "a?b%23c%23d"),
        ("50%", "50%25"),
        ("a[1]", "a%5B1%5D"),
        ("é\nabc", "é\nabc"),
        ("", ""),
    ],
)
def test_encode_path_segment(value, segment):
    assert encode_path_segment(value) == segment


def test_encode_path_segment_refuses_what_is_no_scheme():
    with pytest.raises(InvalidUri, match="Invalid scheme format: '2020'"):
        encode_path_segment("2020: x")


def test_unescape_path():
    assert unescape_path("/a%20b/%C3%A9") == "/a b/é"
    assert unescape_path("%ff") == "\udcff"


def test_escape_uri():
    assert escape_uri("foo, bar \\baz?é[x]#y%20&") == "foo,%20bar%20%5Cbaz?%C3%A9[x]#y%20&"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("mailto:a@b", True), ("http://x/", True), ("/a/b", False), ("//x.y/z", False), ("a?b:c", False)],
)
def test_is_absolute(text, expected):
    assert is_absolute(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/a b/é", "/a%20b/%C3%A9"),
        ("/a/../b//c", "/b//c"),
        ("/A%20b/../c", "/c"),
        ("/a/./b/.", "/a/b/"),
        ("/..", "/"),
        ("/.htaccess", "/.htaccess"),
        ("a/..", "a/.."),
        ("../a", "a"),
        ("/a%2Fb", "/a%2Fb"),
        ("/%41", "/A"),
        ("http://EX.com", "http://ex.com/"),
        ("http://ex.com:80/", "http://ex.com/"),
        ("http://é.com/", "http://xn--9ca.com/"),
        ("/a?b=c d&e#f g", "/a?b=c%20d&e#f%20g"),
        ("/a?x=1+2%2B3", "/a?x=1+2%2B3"),
        ("/\u212b", "/%C3%85"),
        ("/a?#", "/a"),
    ],
)
def test_normalize(text, expected):
    assert normalize(text) == expected


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2020-02-03 04:05", "Invalid scheme format: '2020-02-03 04'"),
        (":x", "Cannot assemble URI string with ambiguous path: ':x'"),
        ("http://", "Absolute URI missing hierarchical segment: 'http://'"),
        ("http://a b/", "Invalid character in host: 'a b'"),
        ("http://a:x/", 'Invalid port number: "x"'),
    ],
)
def test_normalize_refuses(text, message):
    with pytest.raises(InvalidUri, match=f"^{re.escape(message)}$"):
        normalize(text)


def test_dot_segments_take_linear_time():
    assert normalize("/" + "a/../" * 50_000) == "/"
