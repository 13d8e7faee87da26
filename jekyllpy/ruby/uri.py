"""URLs as Jekyll writes them: path segments, form values, absolute and normal forms.

What needs no work is seen at once; the rest goes to `jekyllpy.ruby.addressable`, which is imported only then.
"""

from __future__ import annotations

import re
from typing import Final

from jekyllpy.ruby.escapes import SUB_DELIMS, UNRESERVED, escape_run, has_raw_bytes, unescape


class InvalidUri(ValueError):
    """A text is no URI to Addressable; the message is Addressable's."""


_NOT_IN_FORM: Final = re.compile(rf"[^{UNRESERVED} ]+")
# A path that is its own normal form: neither escapes nor dot segments.
_PLAIN_PATH: Final = re.compile(rf"(?:/(?!\.)[{UNRESERVED}{SUB_DELIMS}]+)*/?")
_PLAIN_LINE: Final = re.compile(r"^[a-zA-Z0-9./-]+$", re.MULTILINE)


def cgi_escape(text: str) -> str:
    """Escape for a form value: blanks become `+`, all but letters, digits and `-._~` become `%XX`."""
    return _NOT_IN_FORM.sub(escape_run, text).replace(" ", "+")


def cgi_unescape(text: str) -> str:
    """Undo `cgi_escape`; raise ValueError if the bytes are not UTF-8."""
    # Ruby: the plus sign of a final `%+` stays (a quirk of its C code).
    cut = len(text) - 2 if text.endswith("%+") else len(text)
    plain = unescape(text[:cut].replace("+", " ")) + text[cut:]
    if has_raw_bytes(plain):
        raise ValueError("invalid byte sequence in UTF-8")
    return plain


def unescape_path(text: str) -> str:
    """Undo every escape of a URL (`Jekyll::URL.unescape_path`)."""
    return unescape(text)


def encode_path_segment(text: str) -> str:
    """Escape a value for its place in a permalink (`Jekyll::URL.escape_path`).

    Raise InvalidUri where Addressable refuses the value.
    """
    if not text or _PLAIN_LINE.search(text):
        return text
    from jekyllpy.ruby import addressable

    # Jekyll: the number sign that begins a fragment is escaped too, later ones were already.
    return str(addressable.encode(text)).replace("#", "%23", 1)


def escape_uri(text: str) -> str:
    """Escape what may stand nowhere in a URI, reserved characters excepted (the filter `uri_escape`)."""
    from jekyllpy.ruby import addressable

    return addressable.escape_uri(text)


def is_absolute(text: str) -> bool:
    """Tell whether a URI names its scheme; raise InvalidUri where Addressable refuses the text."""
    if _PLAIN_PATH.fullmatch(text):
        return False
    from jekyllpy.ruby import addressable

    return addressable.parse(text).scheme is not None


def normalize(text: str) -> str:
    """Give the normal form of a URI; raise InvalidUri where Addressable refuses it.

    Host names get lower case and Punycode, default ports and dot segments go, escapes are made anew.
    """
    if _PLAIN_PATH.fullmatch(text):
        return text
    from jekyllpy.ruby import addressable

    return str(addressable.normalize(text))
