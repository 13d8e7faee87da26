"""The wire format of Protocol Buffers, as much of it as the Sass embedded protocol uses.

A message is a run of fields. Only two kinds of field occur: whole numbers (booleans and enumerations are numbers too)
and bytes with a length (texts and nested messages). Others are skipped. Fields that are zero, false or empty are left
out, as in proto3.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO, Final

_NUMBER: Final = 0
_EIGHT_BYTES: Final = 1
_BYTES: Final = 2
_FOUR_BYTES: Final = 5
_LONGEST_VARINT: Final = 10

Fields = dict[int, list[int | bytes]]


class WireError(ValueError):
    """Bytes are not a message."""


def varint(number: int) -> bytes:
    """Return a number of at least 0 in groups of seven bits, the lowest first."""
    groups = bytearray()
    while number > 0x7F:
        groups.append(number & 0x7F | 0x80)
        number >>= 7
    groups.append(number)
    return bytes(groups)


def number_field(number: int, value: int) -> bytes:
    """Return a field that holds a whole number, an enumeration's value or a boolean."""
    return varint(number << 3 | _NUMBER) + varint(value) if value else b""


def text_field(number: int, value: str) -> bytes:
    """Return a field that holds a text."""
    return message_field(number, value.encode("utf-8")) if value else b""


def message_field(number: int, value: bytes) -> bytes:
    """Return a field that holds a message, which may be empty."""
    return varint(number << 3 | _BYTES) + varint(len(value)) + value


def text_fields(number: int, values: Iterable[str]) -> bytes:
    """Return a repeated field of texts."""
    return b"".join([message_field(number, value.encode("utf-8")) for value in values])


def read_fields(message: bytes) -> Fields:
    """Return the values of a message by field number, in order. Raises `WireError`."""
    fields: Fields = {}
    for number, value in _each_field(message):
        fields.setdefault(number, []).append(value)
    return fields


def number_of(fields: Fields, number: int) -> int:
    """Return a field's last number, 0 where it is absent."""
    values = [value for value in fields.get(number, ()) if isinstance(value, int)]
    return values[-1] if values else 0


def bytes_of(fields: Fields, number: int) -> bytes | None:
    """Return a field's last bytes, None where it is absent."""
    values = [value for value in fields.get(number, ()) if isinstance(value, bytes)]
    return values[-1] if values else None


def text_of(fields: Fields, number: int) -> str:
    """Return a field's text, empty where it is absent."""
    return (bytes_of(fields, number) or b"").decode("utf-8", "replace")


def texts_of(fields: Fields, number: int) -> tuple[str, ...]:
    """Return the texts of a repeated field."""
    return tuple(value.decode("utf-8", "replace") for value in fields.get(number, ()) if isinstance(value, bytes))


def read_varint(message: bytes, at: int) -> tuple[int, int]:
    """Return the number at a place, and the place after it. Raises `WireError`."""
    value = 0
    for count in range(_LONGEST_VARINT):
        if at + count >= len(message):
            break
        byte = message[at + count]
        value |= (byte & 0x7F) << 7 * count
        if byte < 0x80:
            return value, at + count + 1
    raise WireError("a number without an end")


def read_packet(stream: BinaryIO) -> bytes | None:
    """Return the next packet, whose length goes before it; None where the stream ends. Raises `WireError`."""
    head = b""
    while not head or head[-1] >= 0x80:
        byte = stream.read(1)
        if not byte:
            return None
        head += byte
        if len(head) > _LONGEST_VARINT:
            raise WireError("a packet without a length")
    length, _ = read_varint(head, 0)
    packet = stream.read(length)
    return packet if len(packet) == length else None


def _each_field(message: bytes) -> Iterator[tuple[int, int | bytes]]:
    at = 0
    while at < len(message):
        key, at = read_varint(message, at)
        number, kind = key >> 3, key & 7
        if kind == _NUMBER:
            value, at = read_varint(message, at)
            yield number, value
            continue
        if kind == _BYTES:
            length, at = read_varint(message, at)
        else:
            length = _length_of_kind(kind)
        if at + length > len(message):
            raise WireError("a field longer than its message")
        if kind == _BYTES:
            yield number, message[at : at + length]
        at += length


def _length_of_kind(kind: int) -> int:
    if kind == _EIGHT_BYTES:
        return 8
    if kind == _FOUR_BYTES:
        return 4
    raise WireError(f"a field of kind {kind}")
