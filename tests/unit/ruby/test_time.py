"""strftime and the fixed formats."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from jekyllpy.ruby import time as ruby_time
from jekyllpy.ruby.time import UNIVERSAL, strftime

TIME = datetime(2021, 1, 3, 9, 5, 7, 123456, tzinfo=timezone(-timedelta(hours=5, minutes=30)))
DAY = date(2021, 1, 3)


@pytest.mark.parametrize(
    ("format", "of_time", "of_date"),
    [
        ("%Y-%m-%d %H:%M:%S", "2021-01-03 09:05:07", "2021-01-03 00:00:00"),
        ("%-d %e %j %-j %k %l %I", "3  3 003 3  9  9 09", "3  3 003 3  0 12 12"),
        ("%a %A %b %B %h %p %P", "Sun Sunday Jan January Jan AM am", "Sun Sunday Jan January Jan AM am"),
        ("%^a %#p %#P %^B %#b", "SUN am AM JANUARY JAN", "SUN am AM JANUARY JAN"),
        ("%L %N %3N %6L %12N", "123 123456000 123 123456 123456000000", "000 000000000 000 000000 000000000000"),
        ("%s %10s %015s", "1609684507 1609684507 000001609684507", "1609632000 1609632000 000001609632000"),
        ("%z %:z %::z %:::z", "-0530 -05:30 -05:30:00 -05:30", "+0000 +00:00 +00:00:00 +00"),
        ("%_10z %010z %-z", "      -530 -000000530 -0530", "      +000 +000000000 +000"),
        ("[%Z] [%10Z]", "[] []", "[+00:00] [    +00:00]"),
        ("%c|%x|%X|%D|%F", "Sun Jan  3 09:05:07 2021|01/03/21|09:05:07|01/03/21|2021-01-03", None),
        ("%R|%r|%T|%v|%^c", "09:05|09:05:07 AM|09:05:07| 3-JAN-2021|SUN JAN  3 09:05:07 2021", None),
        ("%C %y %G %g %V %U %W %u %w", "20 21 2020 20 53 01 00 7 0", "20 21 2020 20 53 01 00 7 0"),
        ("%10Y %_10Y %-5Y %3Y", "0000002021       2021 2021 2021", "0000002021       2021 2021 2021"),
        ("%0e %_d %3d %0_d %_0d %-0d %1S", "03  3 003  3 03 3 7", "03  3 003  3 03 3 0"),
        ("%10a|%010a|%-10a|%020F", "       Sun|0000000Sun|Sun|00000000002021-01-03", None),
        ("%Ey %Od %EY", "21 03 2021", "21 03 2021"),
        ("%q %f %i %E %!Y %10^a %:Y", "%q %f %i %E %!Y %10^a %:Y", "%q %f %i %E %!Y %10^a %:Y"),
        ("%Q %+", "%Q %+", "1609632000000 Sun Jan  3 00:00:00 +00:00 2021"),
        ("%n%5n%t%%%5%", "\n    \n\t%    %", "\n    \n\t%    %"),
    ],
)
def test_strftime(format, of_time, of_date):
    assert strftime(TIME, format) == of_time
    if of_date is not None:
        assert strftime(DAY, format) == of_date


@pytest.mark.parametrize("format", ["%", "%-", "%10", "x %_"])
def test_a_format_that_breaks_off(format):
    assert strftime(DAY, format) == format
    with pytest.raises(ValueError, match=f"^invalid format: {format}$"):
        strftime(TIME, format)


def test_a_width_without_bounds():
    with pytest.raises(OverflowError, match="Numerical result out of range - %9999999Y"):
        strftime(TIME, "%9999999Y")
    assert len(strftime(TIME, "%65536Y")) == 65536
    assert strftime(TIME, "%2147483648Y") == "%2147483648Y"


@pytest.mark.parametrize(
    ("zone", "printed", "shown", "schema", "mail"),
    [
        (UTC, "2020-07-02 10:00:00 +0000", "2020-07-02 10:00:00.5 +0000", "2020-07-02T10:00:00+00:00", "+0000"),
        (UNIVERSAL, "2020-07-02 10:00:00 UTC", "2020-07-02 10:00:00.5 UTC", "2020-07-02T10:00:00Z", "-0000"),
        (
            ZoneInfo("America/New_York"),
            "2020-07-02 10:00:00 -0400",
            "2020-07-02 10:00:00.5 -0400",
            "2020-07-02T10:00:00-04:00",
            "-0400",
        ),
    ],
)
def test_fixed_formats(zone, printed, shown, schema, mail):
    time = datetime(2020, 7, 2, 10, 0, 0, 500000, tzinfo=zone)
    assert ruby_time.time_to_s(time) == printed
    assert ruby_time.time_inspect(time) == shown
    assert ruby_time.xmlschema(time) == schema
    assert ruby_time.rfc822(time) == f"Thu, 02 Jul 2020 10:00:00 {mail}"


def test_zones_tell_their_abbreviation_unless_they_are_offsets():
    formats = [
        strftime(datetime(2020, 7, 2, tzinfo=zone), "[%Z]") for zone in (UTC, UNIVERSAL, ZoneInfo("Asia/Kolkata"))
    ]
    assert formats == ["[]", "[UTC]", "[IST]"]


def test_offsets_of_old_times_have_seconds():
    time = datetime(1880, 1, 2, 3, 4, 5, tzinfo=ZoneInfo("America/New_York"))
    assert strftime(time, "%Z %z %::z %:::z") == "LMT -0456 -04:56:02 -04:56:02"
    assert ruby_time.time_inspect(time) == "1880-01-02 03:04:05 -045602"


def test_dates_show_their_julian_day():
    assert ruby_time.date_inspect(DAY) == "#<Date: 2021-01-03 ((2459218j,0s,0n),+0s,2299161j)>"
    assert ruby_time.julian_day(date(1500, 1, 1)) == 2268933
    assert ruby_time.julian_day(date(1, 1, 1)) == 1721424


def test_midnight_of_a_date_before_the_reform_is_gregorian():
    assert ruby_time.midnight(date(1500, 3, 1), UTC) == datetime(1500, 3, 11, tzinfo=UTC)
    assert ruby_time.midnight(DAY, UTC) == datetime(2021, 1, 3, tzinfo=UTC)


def test_instants_tell_apart_the_hour_that_clocks_show_twice():
    zone = ZoneInfo("America/New_York")
    early = datetime(2020, 11, 1, 1, 30, tzinfo=zone)
    assert ruby_time.instant(early.replace(fold=1)) - ruby_time.instant(early) == timedelta(hours=1)
