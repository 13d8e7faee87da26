"""The messages of the Sass embedded protocol 3 that a compilation needs, between Python values and bytes.

Field numbers are those of `embedded_sass.proto`. Packets to the compiler carry their length, the number of the
compilation and one message; the answers are read without their length.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from jekyllpy.sass.protobuf import (
    Fields,
    bytes_of,
    message_field,
    number_field,
    number_of,
    read_fields,
    read_varint,
    text_field,
    text_fields,
    text_of,
    texts_of,
    varint,
)

# Fields of InboundMessage and OutboundMessage: which message it is
_COMPILE_REQUEST: Final = 2
_VERSION_REQUEST: Final = 7
ERROR: Final = 1
COMPILE_RESPONSE: Final = 2
LOG_EVENT: Final = 3
VERSION_RESPONSE: Final = 8

_SYNTAXES: Final = MappingProxyType({"scss": 0, "sass": 1})
_LOG_KINDS: Final = ("warning", "deprecation", "debug")


@dataclass(frozen=True, slots=True)
class Request:
    """One compilation of a text."""

    text: str
    syntax: str  # scss or sass
    url: str = ""  # the text's own file URL; relative imports start there, and without one there are none
    load_paths: tuple[str, ...] = ()  # absolute
    compressed: bool = False
    source_map: bool = False
    charset: bool = False
    quiet_deps: bool = False
    verbose: bool = False
    fatal_deprecations: tuple[str, ...] = ()
    silence_deprecations: tuple[str, ...] = ()
    future_deprecations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """A place in a stylesheet."""

    url: str  # empty for a text without URL
    line: int  # from 1
    column: int  # from 1


@dataclass(frozen=True, slots=True)
class LogEvent:
    """Something the compiler has to say."""

    kind: str  # warning, deprecation or debug
    message: str
    deprecation: str  # the deprecation's name, else empty
    span: Span | None
    stack_trace: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a compilation came to: `css`, or None and what is wrong."""

    css: str | None
    source_map: str = ""
    message: str = ""
    span: Span | None = None
    loaded_urls: tuple[str, ...] = ()
    events: tuple[LogEvent, ...] = ()


def encode_version_request(request_id: int) -> bytes:
    """Return the packet that asks who the compiler is."""
    return _packet(0, message_field(_VERSION_REQUEST, number_field(1, request_id)))


def encode_request(request: Request, compilation: int) -> bytes:
    """Return the packet that starts a compilation; `compilation` is at least 1."""
    entry = text_field(1, request.text) + text_field(2, request.url) + number_field(3, _SYNTAXES[request.syntax])
    body = (
        message_field(2, entry),
        number_field(4, request.compressed),
        number_field(5, request.source_map),
        b"".join([message_field(6, text_field(1, path)) for path in request.load_paths]),
        number_field(10, request.verbose),
        number_field(11, request.quiet_deps),
        number_field(12, request.source_map),
        number_field(13, request.charset),
        text_fields(15, request.fatal_deprecations),
        text_fields(16, request.silence_deprecations),
        text_fields(17, request.future_deprecations),
    )
    return _packet(compilation, message_field(_COMPILE_REQUEST, b"".join(body)))


def decode_packet(packet: bytes) -> tuple[int, int, Fields]:
    """Return the compilation's number, which message it is and the message's fields. Raises `WireError`."""
    compilation, at = read_varint(packet, 0)
    for number, values in read_fields(packet[at:]).items():
        if isinstance(values[-1], bytes):
            return compilation, number, read_fields(values[-1])
    return compilation, 0, {}


def decode_event(fields: Fields) -> LogEvent:
    """Return the log event of a LogEvent's fields."""
    kind = number_of(fields, 2)
    return LogEvent(
        _LOG_KINDS[kind] if kind < len(_LOG_KINDS) else _LOG_KINDS[0],
        text_of(fields, 3),
        text_of(fields, 7),
        _decode_span(fields, 4),
        text_of(fields, 5),
    )


def decode_response(fields: Fields, events: tuple[LogEvent, ...]) -> Outcome:
    """Return the outcome of a CompileResponse's fields."""
    loaded = texts_of(fields, 4)
    success = bytes_of(fields, 2)
    if success is not None:
        made = read_fields(success)
        return Outcome(text_of(made, 1), text_of(made, 2), loaded_urls=loaded, events=events)
    failure = read_fields(bytes_of(fields, 3) or b"")
    return Outcome(None, "", text_of(failure, 1), _decode_span(failure, 2), loaded, events)


def _decode_span(fields: Fields, number: int) -> Span | None:
    message = bytes_of(fields, number)
    if message is None:
        return None
    span = read_fields(message)
    start = read_fields(bytes_of(span, 2) or b"")
    return Span(text_of(span, 4), number_of(start, 2) + 1, number_of(start, 3) + 1)


def _packet(compilation: int, message: bytes) -> bytes:
    body = varint(compilation) + message
    return varint(len(body)) + body
