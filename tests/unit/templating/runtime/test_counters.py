"""What `increment` and `decrement` make of a variable; outputs and messages are the reference's."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from jekyllpy.errors import TemplateError
from jekyllpy.templating.runtime.counters import stepped


@pytest.mark.parametrize(
    ("value", "up", "down"),
    [
        (None, "0|1|1", "-1|-1|-2"),
        (False, "0|1|1", "-1|-1|-2"),
        (7, "7|8|8", "6|6|5"),
        (2.5, "2.5|3.5|3.5", "1.5|1.5|0.5"),
        (0.1, "0.1|1.1|1.1", "-0.9|-0.9|-1.9"),
        (date(2020, 1, 1), "2020-01-01|2020-01-02|2020-01-02", "2019-12-31|2019-12-31|2019-12-30"),
        (
            datetime(2020, 1, 1, tzinfo=timezone(timedelta(hours=2))),
            "2020-01-01 00:00:00 +0200|2020-01-01 00:00:01 +0200|2020-01-01 00:00:01 +0200",
            "2019-12-31 23:59:59 +0200|2019-12-31 23:59:59 +0200|2019-12-31 23:59:58 +0200",
        ),
    ],
)
def test_what_counts(render, value, up, down):
    for word, output in (("increment", up), ("decrement", down)):
        assert render(f"{{% {word} x %}}|{{{{ x }}}}|{{% {word} x %}}", variables={"x": value}) == output


@pytest.mark.parametrize(
    ("value", "up", "down"),
    [
        (True, "undefined method `+' for true:TrueClass", "undefined method `-' for true:TrueClass"),
        ("x", "no implicit conversion of Integer into String", 'undefined method `-\' for "x":String'),
        ([1], "no implicit conversion of Integer into Array", "no implicit conversion of Integer into Array"),
        ({"a": 1}, 'undefined method `+\' for {"a"=>1}:Hash', 'undefined method `-\' for {"a"=>1}:Hash'),
        (range(1, 4), "undefined method `+' for 1..3:Range", "undefined method `-' for 1..3:Range"),
    ],
)
def test_what_does_not(render, value, up, down):
    for word, message in (("increment", up), ("decrement", down)):
        with pytest.raises(TemplateError) as caught:
            render(f"{{% {word} x %}}", variables={"x": value})
        assert caught.value.message == message


def test_a_second_is_one_where_the_clock_is_put_back():
    # The second time 02:00 in a night that has it twice
    last = datetime(2020, 10, 25, 2, 59, 59, tzinfo=ZoneInfo("Europe/Berlin"))
    assert stepped(last, 1).astimezone(UTC) - last.astimezone(UTC) == timedelta(seconds=1)
