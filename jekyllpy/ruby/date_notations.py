"""The notations of dates and times that Ruby's `Date._parse` knows, as patterns.

White space is a single blank by the time they are used, and the text has at most 128 bytes.
"""

from __future__ import annotations

import re
from typing import Final

DAYS: Final = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")
MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH: Final = f"({'|'.join(MONTHS)})"
_ERA: Final = r"(c(?:e|\.e\.)|b(?:ce|\.c\.e\.)|a(?:d|\.d\.)|b(?:c|\.c\.))?"
_HALF: Final = r"[ap](?:m\b|\.m\.)"

NOISE: Final = re.compile(r"(?:[^\w\-+',./:@\[\]]|_)+")


def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE | re.VERBOSE)


WEEKDAY: Final = _pattern(rf"\b({'|'.join(DAYS)})[^-/0-9\ ]*")
CLOCK: Final = _pattern(
    rf"""
    (   (?: [0-9]+\ *:\ *[0-9]+ (?: \ *:\ *[0-9]+ (?:[,.][0-9]*)? )?
        |   [0-9]+\ *h (?: \ *[0-9]+m? (?:\ *[0-9]+s?)? )?
        ) (?:\ *{_HALF})?
    |   [0-9]+\ *{_HALF}
    )
    (?: \ *
        (   (?:gmt|utc?)?[-+][0-9]+(?:[,.:][0-9]+(?::[0-9]+)?)?
        |   (?:[^\W\d_]|[.\ ])+(?:standard|daylight)\ time\b
        |   [^\W\d_]+(?:\ dst)?\b
        )
    )?
    """
)
CLOCK_PARTS: Final = _pattern(
    r"""
    ([0-9]+)h?
    (?: \ *:?\ *([0-9]+)m? (?: \ *:?\ *([0-9]+)(?:[,.]([0-9]+))?s? )? )?
    (?: \ *([ap])(?:m\b|\.m\.) )?
    """
)
DAY_MONTH: Final = _pattern(
    rf"('?[0-9]+)[^-0-9\ ]*\ *{_MONTH}[^-0-9\ ']*(?:\ *{_ERA}\ *('?-?[0-9]+(?:(?:st|nd|rd|th)\b)?))?"
)
MONTH_DAY: Final = _pattern(
    rf"\b{_MONTH}[^-0-9\ ']*\ *('?[0-9]+)[^-0-9\ ']*(?:\ *,?\ *{_ERA}\ *('?-?[0-9]+))?",
)
HYPHENS: Final = _pattern(r"('?[-+]?[0-9]+)-([0-9]+)-('?-?[0-9]+)")
JAPANESE: Final = _pattern(r"\b([mtshr])([0-9]+)\.([0-9]+)\.([0-9]+)")
DAY_HYPHEN_MONTH: Final = _pattern(rf"('?-?[0-9]+)-{_MONTH}[^-/.]*-('?-?[0-9]+)")
MONTH_HYPHEN_DAY: Final = _pattern(rf"\b{_MONTH}[^-/.]*-('?-?[0-9]+)(?:-('?-?[0-9]+))?")
SLASHES: Final = _pattern(r"('?-?[0-9]+)/\ *('?[0-9]+)(?:[^0-9]\ *('?-?[0-9]+))?")
DOTS: Final = _pattern(r"('?-?[0-9]+)\.\ *('?[0-9]+)\.\ *('?-?[0-9]+)")
WEEK: Final = _pattern(r"\b([0-9]{2}|[0-9]{4})?-?w([0-9]{2})(?:-?([0-9]))?\b")
DAY_OF_WEEK: Final = _pattern(r"-w-([0-9])\b")
TWO_HYPHENS: Final = _pattern(r"--([0-9]{2})?-([0-9]{2})\b")
TWO_HYPHENS_PACKED: Final = _pattern(r"--([0-9]{2})([0-9]{2})?\b")
YEAR_AND_DAY: Final = _pattern(r"\b([0-9]{2}|[0-9]{4})-([0-9]{3})\b")
NO_YEAR_AND_DAY: Final = _pattern(r"[,.](?:[0-9]{2}|[0-9]{4})-[0-9]{3}\b")
DAY_OF_YEAR: Final = _pattern(r"\b-([0-9]{3})\b")
NO_DAY_OF_YEAR: Final = _pattern(r"[0-9]-[0-9]{3}\b")
SHORT_YEAR: Final = _pattern(r"'([0-9]+)\b")
MONTH_ALONE: Final = _pattern(rf"\b{_MONTH}[^\ ]*")
ORDINAL: Final = _pattern(r"([0-9]+)(?:st|nd|rd|th)\b")
PACKED: Final = _pattern(
    r"""
    ([-+]?)([0-9]{2,14})
    (?: \ *t?\ *([0-9]{2,6})?(?:[,.]([0-9]*))? )?
    (?: \ *(z\b|[-+][0-9]{1,4}\b|\[[-+]?[0-9][^\]]*\]) )?
    """
)
BEFORE_CHRIST: Final = _pattern(r"\b(?:bc\b|bce\b|b\.c\.|b\.c\.e\.)")
LEFT_OVER: Final = _pattern(r"\ *([0-9]{1,2})\ *")
SIGNED_NUMBER: Final = re.compile(r"[-+]?[0-9]*")
NUMBER: Final = re.compile("[0-9]+")
