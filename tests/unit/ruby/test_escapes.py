"""Percent escapes."""

from jekyllpy.ruby.escapes import has_raw_bytes, unescape, utf8_bytes


def test_unescape_puts_bytes_together_before_reading_them():
    assert unescape("%E6%97%A5") == "日"
    assert unescape("é%41") == "éA"
    assert unescape("100%") == "100%"


def test_surrogates_have_bytes_too():
    assert utf8_bytes("é\udcff\ud800") == b"\xc3\xa9\xff\xed\xa0\x80"


def test_raw_bytes_survive():
    assert has_raw_bytes(unescape("%ff"))
    assert not has_raw_bytes("é")
