"""Filters on text: case, ends, parts."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Any, Final

from jekyllpy.ruby import text as ruby_text
from jekyllpy.ruby.values import to_s
from jekyllpy.templating.failures import RubyFailure
from jekyllpy.templating.filters.common import as_long, to_integer
from jekyllpy.templating.items import like

_NEWLINES: Final = re.compile("\r?\n")
_REFERENCE: Final = re.compile(r"\\([0-9&`'\\]|k<[^>]*>)", re.DOTALL)


def upcase(value: Any) -> str:
    """Upper-case every letter."""
    return ruby_text.upcase(to_s(value))


def downcase(value: Any) -> str:
    """Lower-case every letter."""
    return ruby_text.downcase(to_s(value))


def capitalize(value: Any) -> str:
    """Upper-case the first letter and lower-case the rest."""
    return ruby_text.capitalize(to_s(value))


def strip(value: Any) -> str:
    """Remove white space from both ends."""
    return ruby_text.strip(to_s(value))


def lstrip(value: Any) -> str:
    """Remove white space from the left end."""
    return ruby_text.lstrip(to_s(value))


def rstrip(value: Any) -> str:
    """Remove white space from the right end."""
    return ruby_text.rstrip(to_s(value))


def strip_newlines(value: Any) -> str:
    """Remove line ends."""
    return _NEWLINES.sub("", to_s(value))


def newline_to_br(value: Any) -> str:
    """Put a `<br />` before each line feed."""
    return to_s(value).replace("\n", "<br />\n")


def append(value: Any, text: Any) -> str:
    """Add a text behind."""
    return to_s(value) + to_s(text)


def prepend(value: Any, text: Any) -> str:
    """Add a text in front."""
    return to_s(text) + to_s(value)


def truncate(value: Any, length: Any = 50, ending: Any = "...") -> str | None:
    """Cut a text to a length that counts the ending."""
    if value is None:
        return None
    text, tail, most = to_s(value), to_s(ending), to_integer(length)
    return text[: max(most - len(tail), 0)] + tail if len(text) > most else text


def truncatewords(value: Any, count: Any = 15, ending: Any = "...") -> Any:
    """Cut a text to a number of words, or return the value itself if it has fewer."""
    if value is None:
        return None
    words = ruby_text.words(to_s(value))
    last = max(to_integer(count) - 1, 0)
    return " ".join(words[: last + 1]) + to_s(ending) if len(words) > last else value


def split(value: Any, pattern: Any) -> list[str]:
    """Split at a text; empty parts at the end go, a blank stands for any white space, nothing for every character."""
    text, separator = to_s(value), to_s(pattern)
    if separator == " ":
        return ruby_text.words(text)
    if not separator:
        return list(text)
    parts = text.split(separator)
    while parts and not parts[-1]:
        parts.pop()
    return parts


def slice_(value: Any, offset: Any, length: Any = None) -> Any:
    """Give a part of a text or array by its start, which may count from the end, and its length."""
    start = to_integer(offset)
    count = 1 if length is None or length is False else to_integer(length)
    start, count = as_long(start), as_long(count)
    sequence = value if isinstance(value, list) else to_s(value)
    if start < 0:
        start += len(sequence)
    part = sequence[start : start + count] if start >= 0 and count >= 0 else sequence[:0]
    return like(value, part) if isinstance(part, list) else part


def replace(value: Any, text: Any, replacement: Any = "") -> str:
    """Replace every occurrence of a text."""
    return _substitute(to_s(value), to_s(text), to_s(replacement), -1)


def replace_first(value: Any, text: Any, replacement: Any = "") -> str:
    """Replace the first occurrence of a text."""
    return _substitute(to_s(value), to_s(text), to_s(replacement), 1)


def remove(value: Any, text: Any) -> str:
    """Remove every occurrence of a text."""
    return to_s(value).replace(to_s(text), "")


def remove_first(value: Any, text: Any) -> str:
    """Remove the first occurrence of a text."""
    return to_s(value).replace(to_s(text), "", 1)


def _substitute(value: str, text: str, replacement: str, count: int) -> str:
    if "\\" not in replacement:
        return value.replace(text, replacement, count)
    # Ruby: a backslash in the replacement refers to what was found.
    found = re.compile(re.escape(text))
    return found.sub(lambda match: _expand(match, replacement), value, count=max(count, 0))


def _expand(match: re.Match[str], replacement: str) -> str:
    def referred(reference: re.Match[str]) -> str:
        match reference[1]:
            case "0" | "&":
                return found[0]
            case "`":
                return found.string[: found.start()]
            case "'":
                return found.string[found.end() :]
            case "\\":
                return "\\"
            case name if name[0] == "k":
                raise RubyFailure(f"undefined group name reference: {name[2:-1]}")
            case _:
                return ""

    found = match
    return _REFERENCE.sub(referred, replacement)


FILTERS: Final = MappingProxyType(
    {
        "append": append,
        "capitalize": capitalize,
        "downcase": downcase,
        "lstrip": lstrip,
        "newline_to_br": newline_to_br,
        "prepend": prepend,
        "remove": remove,
        "remove_first": remove_first,
        "replace": replace,
        "replace_first": replace_first,
        "rstrip": rstrip,
        "slice": slice_,
        "split": split,
        "strip": strip,
        "strip_newlines": strip_newlines,
        "truncate": truncate,
        "truncatewords": truncatewords,
        "upcase": upcase,
    }
)
