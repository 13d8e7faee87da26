"""jekyll-email-protect 1.0: the filter `encode_email`, which hides an address from programs that collect them."""

from __future__ import annotations

from typing import Any

from jekyllpy.plugins.api import is_letter_or_digit, to_s


def encode_email(address: Any) -> str:
    """Return the text with its letters and digits written as in URLs: `a@b.c` becomes `%61@%62.%63`."""
    return "".join([_percent(char) if is_letter_or_digit(char) else char for char in to_s(address)])


FILTERS = {"encode_email": encode_email}


def _percent(char: str) -> str:
    return "".join([f"%{byte:02X}" for byte in char.encode()])
