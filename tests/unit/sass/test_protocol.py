"""Messages to and from the compiler."""

from __future__ import annotations

from jekyllpy.sass.protobuf import message_field, number_field, read_fields, text_field, text_fields, varint
from jekyllpy.sass.protocol import (
    LOG_EVENT,
    LogEvent,
    Outcome,
    Request,
    Span,
    decode_event,
    decode_packet,
    decode_response,
    encode_request,
    encode_version_request,
)


def test_a_version_request() -> None:
    assert encode_version_request(1) == bytes([5, 0, 0x3A, 2, 0x08, 1])


def test_a_request_carries_what_is_set() -> None:
    request = Request("a", "sass", "file:///a.sass", ("/x", "/y"), compressed=True, silence_deprecations=("import",))
    length, *rest = encode_request(request, 7)
    assert length == len(rest)
    number, which, fields = decode_packet(bytes(rest))
    assert (number, which) == (7, 2)
    assert read_fields(bytes(fields[2][0])) == {1: [b"a"], 2: [b"file:///a.sass"], 3: [1]}  # type: ignore[arg-type]
    assert fields[4] == [1]
    assert fields[6] == [text_field(1, "/x"), text_field(1, "/y")]
    assert fields[16] == [b"import"]
    assert set(fields) == {2, 4, 6, 16}


def test_a_source_map_brings_its_sources() -> None:
    _, _, fields = decode_packet(encode_request(Request("a", "scss", source_map=True), 1)[1:])
    assert fields[5] == fields[12] == [1]


def span(line: int, column: int) -> bytes:
    return message_field(2, number_field(2, line) + number_field(3, column)) + text_field(4, "file:///a")


def test_places_count_from_one() -> None:
    body = number_field(2, 1) + text_field(3, "old") + message_field(4, span(0, 4)) + text_field(7, "import")
    number, which, fields = decode_packet(varint(3) + message_field(LOG_EVENT, body))
    assert (number, which) == (3, LOG_EVENT)
    assert decode_event(fields) == LogEvent("deprecation", "old", "import", Span("file:///a", 1, 5), "")


def test_a_kind_of_event_not_known_is_a_warning() -> None:
    assert decode_event(read_fields(number_field(2, 9) + text_field(3, "x"))).kind == "warning"


def test_success_even_if_empty() -> None:
    fields = read_fields(message_field(2, b"") + text_fields(4, ["file:///a"]))
    assert decode_response(fields, ()) == Outcome("", loaded_urls=("file:///a",))


def test_failure() -> None:
    body = text_field(1, "expected") + message_field(2, span(2, 0))
    outcome = decode_response(read_fields(message_field(3, body)), ())
    assert outcome == Outcome(None, "", "expected", Span("file:///a", 3, 1))
