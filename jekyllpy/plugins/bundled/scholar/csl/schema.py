"""Which attributes count on which elements of a style; the gem drops all others as it reads the file."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_AFFIXES = frozenset({"prefix", "suffix"})
_FONT = frozenset({"font-style", "font-variant", "font-weight", "text-decoration", "vertical-align"})
_DRESS = _AFFIXES | _FONT
_FORMATTING = _DRESS | {"text-case", "display"}
_CONDITIONS = frozenset(
    {"match", "disambiguate", "position"}
    | {
        f"{name}{suffix}"
        for name in ("is-numeric", "is-uncertain-date", "locator", "type", "variable")
        for suffix in ("", "-any", "-all", "-none")
    }
)
_NAME = frozenset(
    "and delimiter-precedes-et-al initialize-with delimiter-precedes-last et-al-min et-al-use-first"
    " et-al-subsequent-min et-al-subsequent-use-first et-al-use-last name-as-sort-order sort-separator initialize"
    " form delimiter".split()
)
ATTRIBUTES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "layout": _DRESS | {"delimiter"},
        "macro": frozenset({"name"}),
        "names": _DRESS | {"variable", "delimiter"},
        "name": _DRESS | _NAME,
        "name-part": _DRESS | {"name", "text-case"},
        "et-al": _DRESS | {"term", "text-case"},
        "group": _FORMATTING | {"delimiter"},
        "if": _CONDITIONS,
        "else-if": _CONDITIONS,
        "text": _FORMATTING | {"variable", "macro", "term", "form", "plural", "value", "quotes", "strip-periods"},
        "number": _FORMATTING | {"variable", "form"},
        "label": _FORMATTING | {"variable", "form", "plural", "strip-periods"},
        "date": _FORMATTING | {"name", "form", "range-delimiter", "date-parts", "variable", "delimiter"},
        "date-part": _FORMATTING | {"name", "form", "range-delimiter", "strip-periods"},
    }
)
"""Elements that are not here keep what they have."""


def counted(name: str, attributes: Mapping[str, str]) -> dict[str, str]:
    """Return the attributes of an element that count."""
    known = ATTRIBUTES.get(name)
    return {key: value for key, value in attributes.items() if known is None or key in known}
