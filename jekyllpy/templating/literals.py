"""The literals `empty` and `blank`, which Liquid hands on as objects: a comparison asks the other side."""

from __future__ import annotations

from typing import Final


class MethodLiteral:
    """`empty` or `blank`: prints as nothing, equals what answers yes to Ruby's `empty?` or `blank?`."""

    __slots__ = ("name",)

    ruby_class = "Liquid::Expression::MethodLiteral"

    def __init__(self, name: str) -> None:
        self.name = name

    def to_s(self) -> str:
        """Return the text Liquid prints for it: none."""
        return ""

    def inspect(self) -> str:
        """Return the text Ruby's `inspect` would start with."""
        return f"#<{self.ruby_class}>"


EMPTY: Final = MethodLiteral("empty")
BLANK: Final = MethodLiteral("blank")
KNOWN_BLANK: Final = MethodLiteral("known blank")
"""The literal `blank` where a plugin brings Rails' `blank?` along."""
PLAIN_BLANK: Final = MethodLiteral("plain blank")
"""The literal `blank` where a plugin brings a `blank?` of its own along."""
