"""YAML as Ruby's own Psych reads and writes it: what tools that edit front matter leave behind.

Only plain values are known: strings, numbers, booleans, null, dates, lists and hashes.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, Final

import yaml
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

from jekyllpy.errors import YamlError
from jekyllpy.ruby.time import strftime
from jekyllpy.ruby.values import float_to_s
from jekyllpy.ruby.yaml_errors import translate_error

try:
    from yaml._yaml import CParser as EventParser
except ImportError:  # PyYAML without libyaml
    from jekyllpy.ruby.yaml_fallback import EventParser  # type: ignore[assignment]

_WORD: Final = r"[^\W\d_]|[_\s!@#$%^&*(){}<>|/\\~;=]"
_NO_NUMBER: Final = re.compile(rf"^[^0-9.:-]?(?:{_WORD})", re.MULTILINE)
_TIME: Final = re.compile(
    r"-?(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt]|\s+)(\d{1,2}):(\d\d):(\d\d)(?:\.\d*)?(?:\s*(?:Z|[-+]\d{1,2}:?(?:\d\d)?))?",
    re.ASCII,
)
_DATE: Final = re.compile(r"(\d{4})-(1[012]|0\d|\d)-([12]\d|3[01]|0\d|\d)", re.ASCII)
_INFINITY: Final = re.compile(r"([+-]?)\.inf", re.IGNORECASE)
_SEXAGESIMAL: Final = re.compile(r"[-+]?[0-9][0-9_]*(:[0-5]?[0-9]){1,2}(\.[0-9_]*)?")
_FLOAT: Final = re.compile(r"[-+]?(?:[0-9][0-9_,]*)?\.[0-9]*(?:[eE][-+][0-9]+)?")
_INTEGER: Final = re.compile(r"[-+]?(?:0b[01_,]+|0[0-7_,]+|0|[1-9](?:[0-9]|,[0-9]|_[0-9])*|0x[0-9a-fA-F_,]+)")
_OCTAL: Final = re.compile(r"([-+]?)0([0-7]+)")
_OCTAL_LOOK: Final = re.compile(r"0[0-7]*[89]")
_SIGN_FIRST: Final = re.compile(r'^\W[^"]*$', re.MULTILINE)
_LINE_WITHIN: Final = re.compile(r"\n(?!\Z|\n\Z)")
_WORDS: Final = re.compile(r"(yes|true|on)|(no|false|off)|(null|~)", re.IGNORECASE)
_LONGEST_WORD: Final = 5
_STRING_TAG: Final = "tag:yaml.org,2002:str"


class _Refused:
    """A scalar that stands for an object of a class that plain data has not."""

    def __init__(self, name: str) -> None:
        self.name = name


def dump_yaml(value: Any) -> str:
    """Return a value as a YAML document that starts with `---`."""
    events = [
        StreamStartEvent(),
        DocumentStartEvent(explicit=True),
        *_events(value),
        DocumentEndEvent(explicit=False),
        StreamEndEvent(),
    ]
    dumper: Any = getattr(yaml, "CDumper", yaml.Dumper)
    return str(yaml.emit(events, Dumper=dumper, allow_unicode=True))


def load_plain_yaml(text: str) -> Any:
    """Return the value of a document. Raises `YamlError`, also for dates, times, symbols and aliases."""
    try:
        parser = EventParser(text)
        return _build(iter(parser.get_event, None))
    except yaml.YAMLError as error:
        raise translate_error(error, text, 1) from None


def _events(value: Any) -> Iterator[Event]:
    """Yield the events of a value, without recursion: its depth comes from a file."""
    pending: list[Any] = [value]
    while pending:
        each = pending.pop()
        if isinstance(each, Event):
            yield each
        elif isinstance(each, dict):
            yield MappingStartEvent(None, None, True, flow_style=not each)
            pending.append(MappingEndEvent())
            pending.extend(reversed([part for pair in each.items() for part in pair]))
        elif isinstance(each, list):
            yield SequenceStartEvent(None, None, True, flow_style=not each)
            pending.append(SequenceEndEvent())
            pending.extend(reversed(each))
        else:
            yield _string_event(each) if isinstance(each, str) else ScalarEvent(None, None, (True, False), _shown(each))


def _shown(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return ".nan" if math.isnan(value) else _infinite(value) if math.isinf(value) else float_to_s(value)
    if isinstance(value, datetime):
        return strftime(value, "%Y-%m-%d %H:%M:%S.%9N Z" if not value.utcoffset() else "%Y-%m-%d %H:%M:%S.%9N %:z")
    return value.isoformat() if isinstance(value, date) else str(value)


def _infinite(value: float) -> str:
    return ".inf" if value > 0 else "-.inf"


def _string_event(text: str) -> ScalarEvent:
    if text == "<<":
        return ScalarEvent(None, _STRING_TAG, (False, False), text, style="'")
    return ScalarEvent(None, None, (True, True), text, style=_style(text))


def _style(text: str) -> str | None:
    """Return the quotes that Psych asks for; libyaml takes others where a plain scalar cannot be."""
    if _LINE_WITHIN.search(text):
        return "|"
    if text in ("y", "n") or _SIGN_FIRST.search(text):
        return '"'
    if not isinstance(_scanned(text), str) or _OCTAL_LOOK.match(text):
        return "'"
    return None


def _scanned(text: str) -> Any:
    """Return what a plain scalar stands for."""
    if text == "":
        return None
    if _NO_NUMBER.search(text) or "\n" in text:
        return _of_word(text) if len(text) <= _LONGEST_WORD else text
    if _TIME.fullmatch(text):
        return _Refused("Time") if _exists(_TIME, text) else text
    if _DATE.fullmatch(text):
        return _Refused("Date") if _exists(_DATE, text) else text
    if text.startswith(":") and len(text) > 1:
        return _Refused("Symbol")
    return _number(text)


def _of_word(text: str) -> Any:
    match = _WORDS.fullmatch(text)
    if match is None:
        return text
    return True if match[1] else False if match[2] else None


def _exists(pattern: re.Pattern[str], text: str) -> bool:
    match = pattern.fullmatch(text)
    try:
        return match is not None and bool(datetime(*(int(part) for part in match.groups())))  # type: ignore[arg-type]
    except ValueError:
        return False


def _number(text: str) -> Any:
    infinity = _INFINITY.fullmatch(text)
    if infinity:
        return -math.inf if infinity[1] == "-" else math.inf
    if text.lower() == ".nan":
        return math.nan
    if match := _SEXAGESIMAL.fullmatch(text):
        return _sexagesimal(text, float if match[2] else int)
    if _FLOAT.fullmatch(text):
        digits = text.replace(",", "").replace("_", "")
        return float(digits) if digits.strip("+-.") else text
    return _integer(text.replace(",", "").replace("_", "")) if _INTEGER.fullmatch(text) else text


def _sexagesimal(text: str, kind: type[Any]) -> Any:
    parts = text.replace("_", "").split(":")
    return sum(kind(part) * 60 ** abs(place - 2) for place, part in enumerate(parts))


def _integer(digits: str) -> int:
    octal = _OCTAL.fullmatch(digits)
    return int(octal[1] + octal[2], 8) if octal else int(digits, 0)


def _build(events: Iterator[Event]) -> Any:
    result: list[Any] = []
    open_lists: list[tuple[list[Any], bool]] = [(result, False)]
    for event in events:
        if isinstance(event, MappingStartEvent | SequenceStartEvent):
            open_lists.append(([], isinstance(event, MappingStartEvent)))
        elif isinstance(event, MappingEndEvent | SequenceEndEvent):
            parts, is_mapping = open_lists.pop()
            open_lists[-1][0].append(_hash(parts) if is_mapping else parts)
        elif isinstance(event, ScalarEvent):
            open_lists[-1][0].append(_scalar(event))
        elif isinstance(event, AliasEvent):
            raise YamlError(f"Unknown alias: {event.anchor}")
        elif isinstance(event, DocumentEndEvent | StreamEndEvent):
            break
    return result[0] if result else None


def _hash(parts: list[Any]) -> dict[Any, Any]:
    keys = [str(key) if isinstance(key, list | dict) else key for key in parts[::2]]
    return dict(zip(keys, parts[1::2], strict=True))


def _scalar(event: ScalarEvent) -> Any:
    if event.style or event.tag == _STRING_TAG:
        return event.value
    value = _scanned(event.value)
    if isinstance(value, _Refused):
        raise YamlError(f"Tried to load unspecified class: {value.name}")
    return value
