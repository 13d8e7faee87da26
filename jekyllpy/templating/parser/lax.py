"""The patterns with which Liquid's lax parser salvages what it can from any markup.

Each matches what Liquid 4.0.4's pattern matches; look-behinds and possessive loops keep them linear on hostile input.
"""

from __future__ import annotations

import re
from typing import Final

_S: Final = r"[ \t\r\n\f\v]"
_QUOTED: Final = r"""(?:"[^"]*"|'[^']*')"""

FRAGMENT: Final = rf"""(?:{_QUOTED}|(?:[^ \t\r\n\f\v,|'"]|{_QUOTED})+)"""
"""A quoted string, or a run without blanks, commas and pipes (Liquid's QuotedFragment)."""

FIRST_FRAGMENT: Final = re.compile(FRAGMENT)
FRAGMENT_AND_REST: Final = re.compile(rf"({FRAGMENT})(.*)", re.DOTALL)

TAG_ATTRIBUTE: Final = re.compile(rf"(?<!\w)(\w++){_S}*+:{_S}*+({FRAGMENT})", re.ASCII)
KEYWORD_ARGUMENT: Final = re.compile(rf"(\w+){_S}*:{_S}*({FRAGMENT})", re.ASCII)

FILTERS_AFTER_PIPE: Final = re.compile(rf"\|{_S}*(.*)", re.DOTALL)
ONE_FILTER: Final = re.compile(rf"(?:{_S}++|{FRAGMENT}|,)+")
FILTER_ARGUMENT: Final = re.compile(rf"[:,]{_S}*((?:\w+{_S}*:{_S}*)?{FRAGMENT})", re.ASCII)
WORD: Final = re.compile(r"\w+", re.ASCII)

COMPARISON: Final = re.compile(rf"({FRAGMENT}){_S}*([=!<>a-z_]+)?{_S}*({FRAGMENT})?")

# Ruby: \b knows Unicode letters where \s and \w do not
_AND_OR: Final = rf"\b(?:{_S}?and{_S}?|{_S}?or{_S}?)\b"
CONDITIONS_AND_OPERATORS: Final = re.compile(
    rf"(?:{_AND_OR}|(?:{_S}*(?!{_AND_OR})(?:{FRAGMENT}|[^ \t\r\n\f\v]+){_S}*)+)"
)
