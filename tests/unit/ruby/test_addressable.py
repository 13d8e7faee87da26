"""URIs taken apart."""

from jekyllpy.ruby.addressable import encode, normalize, parse


def test_parse_names_the_parts():
    uri = parse("http://u:p@h:8080/a?b#c")
    assert uri == ("http", "u", "p", "h", 8080, "/a", "b", "c")
    assert uri.authority == "u:p@h:8080"
    assert str(uri) == "http://u:p@h:8080/a?b#c"


def test_absent_parts_are_none_and_empty_ones_are_empty():
    assert parse("?") == (None, None, None, None, None, "", "", None)
    assert str(parse("//h:/")) == "//h/"


def test_encode_escapes_each_part_by_its_own_rule():
    assert str(encode("http://h/a b?c d#e f")) == "http://h/a%20b?c%20d#e%20f"


def test_normalize_drops_an_empty_user():
    assert str(normalize("http://:@h/")) == "http://h/"


def test_feed_scheme_gives_way():
    assert str(normalize("feed:http://h/x")) == "http://h/x"
