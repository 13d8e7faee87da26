"""Ruby's `format` with values by name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from jekyllpy.errors import TemplateError
from jekyllpy.ruby.values import to_i, to_s

_FIELD: Final = re.compile(
    r"""%(?:(?P<percent>%)
      |\{(?P<plain>\w+)\}
      |(?P<flags>[-+0\ ]*)(?P<early>\d*)<(?P<name>\w+)>(?P<more>[-+0\ ]*)(?P<width>\d*)(?P<kind>[dius]))""",
    re.VERBOSE,
)


def format_named(pattern: str, values: Mapping[str, Any]) -> str:
    """Return the pattern with its fields filled: `%<name>d`, `%<name>s` with flags and a width, `%{name}` and `%%`.

    Raises `TemplateError` for a name that has no value.
    """

    def fill(match: re.Match[str]) -> str:
        if match["percent"]:
            return "%"
        name = match["plain"] or match["name"]
        if name not in values:
            raise TemplateError(f"key{'{' if match['plain'] else '<'}{name}{'}' if match['plain'] else '>'} not found")
        return to_s(values[name]) if match["plain"] else _padded(match, values[name])

    return _FIELD.sub(fill, pattern)


def _padded(match: re.Match[str], value: Any) -> str:
    flags, width = match["flags"] + match["more"], int(match["width"] or match["early"] or 0)
    if match["kind"] == "s":
        text = to_s(value)
        return text.ljust(width) if "-" in flags else text.rjust(width)
    number = to_i(value)
    sign = "-" if number < 0 else "+" if "+" in flags else " " if " " in flags else ""
    digits = str(abs(number))
    if "-" in flags:
        return (sign + digits).ljust(width)
    return sign + digits.rjust(width - len(sign), "0") if "0" in flags else (sign + digits).rjust(width)
