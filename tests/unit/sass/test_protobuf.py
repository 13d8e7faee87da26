"""The wire format, against bytes of the encoding's own description and against itself."""

from __future__ import annotations

from io import BytesIO

import pytest

from jekyllpy.sass.protobuf import (
    WireError,
    bytes_of,
    message_field,
    number_field,
    number_of,
    read_fields,
    read_packet,
    read_varint,
    text_field,
    text_fields,
    text_of,
    texts_of,
    varint,
)


@pytest.mark.parametrize(
    ("number", "wire"), [(0, b"\0"), (1, b"\1"), (127, b"\x7f"), (128, b"\x80\1"), (150, b"\x96\1"), (300, b"\xac\2")]
)
def test_numbers(number: int, wire: bytes) -> None:
    assert varint(number) == wire
    assert read_varint(wire, 0) == (number, len(wire))


def test_known_messages() -> None:
    assert number_field(1, 150) == bytes.fromhex("089601")
    assert text_field(2, "testing") == bytes.fromhex("120774657374696e67")
    assert message_field(3, number_field(1, 150)) == bytes.fromhex("1a03089601")


def test_what_is_zero_or_empty_is_left_out_but_in_lists() -> None:
    assert number_field(1, 0) + number_field(1, False) + text_field(2, "") == b""
    assert text_fields(2, ["", "a"]) == b"\x12\0\x12\1a"


def test_fields_are_read_by_number_and_the_last_one_counts() -> None:
    fields = read_fields(number_field(1, 7) + text_fields(2, ["a", "ü"]) + number_field(1, 8))
    assert number_of(fields, 1) == 8
    assert texts_of(fields, 2) == ("a", "ü")
    assert text_of(fields, 2) == "ü"
    assert (number_of(fields, 9), text_of(fields, 9), bytes_of(fields, 9)) == (0, "", None)


def test_fields_of_fixed_size_are_skipped() -> None:
    fixed = b"\x09" + b"x" * 8 + b"\x15" + b"x" * 4
    assert read_fields(fixed + number_field(3, 1)) == {3: [1]}


@pytest.mark.parametrize("wire", [b"\x80", b"\x80" * 11, b"\x0a\x05ab", b"\x0b", b"\x09abc", b"\x08"])
def test_what_is_no_message(wire: bytes) -> None:
    with pytest.raises(WireError):
        read_fields(wire)


def test_packets() -> None:
    stream = BytesIO(varint(3) + b"abc" + varint(200) + b"x" * 200 + varint(9) + b"cut")
    assert read_packet(stream) == b"abc"
    assert read_packet(stream) == b"x" * 200
    assert read_packet(stream) is None
    assert read_packet(stream) is None


def test_a_length_without_end_is_no_packet() -> None:
    with pytest.raises(WireError):
        read_packet(BytesIO(b"\xff" * 20))
