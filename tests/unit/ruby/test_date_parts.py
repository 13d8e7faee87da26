"""The grammar of Date._parse."""

import pytest

from jekyllpy.ruby.date_parts import date_parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2020-01-02", {"year": 2020, "mon": 1, "mday": 2}),
        ("20-01-02", {"year": 2020, "mon": 1, "mday": 2}),
        ("69-01-02", {"year": 1969, "mon": 1, "mday": 2}),
        ("-20-01-02", {"year": -20, "mon": 1, "mday": 2}),
        ("'20-01-02", {"year": 2020, "mon": 1, "mday": 2}),
        ("01/02/2020", {"year": 2020, "mon": 2, "mday": 1}),
        ("5/6", {"mon": 5, "mday": 6}),
        ("2.1.2020", {"year": 2020, "mon": 1, "mday": 2}),
        ("3 feb 2020", {"year": 2020, "mon": 2, "mday": 3}),
        ("feb 3rd, 2020", {"year": 2020, "mon": 2, "mday": 3}),
        ("3 feb 44 bc", {"year": -43, "mon": 2, "mday": 3}),
        ("Jan 2020", {"year": 2020, "mon": 1}),
        ("march", {"mon": 3}),
        ("monday", {"wday": 1}),
        ("5th", {"mday": 5}),
        ("'99", {"year": 1999}),
        ("3-Feb-2020", {"year": 2020, "mon": 2, "mday": 3}),
        ("feb-3-2020", {"year": 2020, "mon": 2, "mday": 3}),
        ("h24.01.02", {"year": 2012, "mon": 1, "mday": 2}),
        ("r2.3.4", {"year": 2020, "mon": 3, "mday": 4}),
        ("2020-w05-3", {"cwyear": 2020, "cweek": 5, "cwday": 3}),
        ("-w-3", {"cwday": 3}),
        ("--05-06", {"mon": 5, "mday": 6}),
        ("--0506", {"mon": 5, "mday": 6}),
        ("2020-123", {"year": 2020, "yday": 123}),
        ("-123", {"yday": 123}),
        ("20200102", {"year": 2020, "mon": 1, "mday": 2}),
        ("200102", {"year": 2020, "mon": 1, "mday": 2}),
        ("20200102t101112z", {"year": 2020, "mon": 1, "mday": 2, "hour": 10, "min": 11, "sec": 12, "zone": "z"}),
        ("101112.5", {"hour": 10, "min": 11, "sec": 12, "sec_fraction": "5"}),
        ("20200102 [-5:EST]", {"year": 2020, "mon": 1, "mday": 2, "zone": "EST"}),
        ("10:20", {"hour": 10, "min": 20}),
        ("10:20:30.25 pm", {"hour": 22, "min": 20, "sec": 30, "sec_fraction": "25"}),
        ("3pm", {"hour": 15}),
        ("12 a.m.", {"hour": 0}),
        ("10h20m5s", {"hour": 10, "min": 20, "sec": 5}),
        ("10:20 gmt+3", {"hour": 10, "min": 20, "zone": "gmt+3"}),
        ("10:20 eastern standard time", {"hour": 10, "min": 20, "zone": "eastern standard time"}),
        ("10:20 5", {"hour": 10, "min": 20, "mday": 5}),
        ("jan 5 7", {"mon": 1, "mday": 5, "year": 2007}),
        ("nothing", {}),
        ("", {}),
    ],
)
def test_date_parts(text, parts):
    assert date_parts(text) == parts


def test_long_texts_are_refused():
    with pytest.raises(ValueError, match="string length \\(129\\) exceeds the limit 128"):
        date_parts("1" * 129)
