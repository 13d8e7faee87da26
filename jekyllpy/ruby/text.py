"""Ruby's view of text: white space, letter case, and the slugs Jekyll makes with it.

Ruby's white space is ASCII (a no-break space is a letter like any other); its case mapping is Unicode's without
context.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Final
from unicodedata import category

WHITESPACE: Final = "\t\n\v\f\r "
"""What `\\s` matches in a Ruby pattern."""

STRIPPED: Final = "\0" + WHITESPACE
"""What `strip`, `lstrip` and `rstrip` remove."""

SLUGIFY_MODES: Final = ("raw", "default", "pretty", "ascii", "latin")
"""The modes of `slugify` that do more than lower-case."""

_ASCII_UPPER_TO_LOWER: Final = {upper: upper + 32 for upper in range(ord("A"), ord("Z") + 1)}
_SPACES: Final = re.compile(r"[\t\n\v\f\r ]+")
_WORDS: Final = re.compile(r"[^\t\n\v\f\r ]+")
_HYPHENS: Final = re.compile("-+")
_NOT_ASCII_ALNUM: Final = re.compile("[^A-Za-z0-9]+")
_NOT_ASCII: Final = re.compile("[^\\x00-\\x7f]")
_PRETTY: Final = frozenset("._~!$&'()+,;=@")

# Georgian Mtavruli: title case keeps these letters, Ruby's capitalize does not.
_MTAVRULI: Final = ("\u1c90", "\u1cbf")

_LATIN_TARGETS: Final = (
    "ÀÁÂÃÄÅĀĂĄ=A Æ=AE ÇĆĈĊČ=C ĎĐÐ=D ÈÉÊËĒĔĖĘĚ=E ĜĞĠĢ=G ĤĦ=H ÌÍÎÏĨĪĬĮİ=I Ĳ=IJ Ĵ=J Ķ=K ĹĻĽĿŁ=L ÑŃŅŇ=N Ŋ=NG "
    "ÒÓÔÕÖØŌŎŐ=O Œ=OE ŔŖŘ=R ŚŜŞŠ=S ŢŤŦ=T Þ=Th ÙÚÛÜŨŪŬŮŰŲ=U Ŵ=W ÝŶŸ=Y ŹŻŽ=Z àáâãäåāăą=a æ=ae çćĉċč=c ďđð=d "
    "èéêëēĕėęě=e ĝğġģ=g ĥħ=h ìíîïĩīĭįı=i ĳ=ij ĵ=j ķĸ=k ĺļľŀł=l ñńņň=n ŉ='n ŋ=ng òóôõöøōŏő=o œ=oe ŕŗř=r śŝşš=s "
    "ß=ss ţťŧ=t þ=th ùúûüũūŭůűų=u ŵ=w ×=x ýÿŷ=y źżž=z"
)


def _latin_table() -> dict[str, str]:
    pairs = (group.split("=") for group in _LATIN_TARGETS.split())
    return {letter: target for letters, target in pairs for letter in letters}


_LATIN: Final = MappingProxyType(_latin_table())


class AsciiText(str):
    """A text that has the encoding US-ASCII in Ruby, in which only ASCII can be written."""

    __slots__ = ()


def strip(text: str) -> str:
    """Remove NUL and ASCII white space from both ends (`String#strip`)."""
    return text.strip(STRIPPED)


def lstrip(text: str) -> str:
    """Remove NUL and ASCII white space from the left end (`String#lstrip`)."""
    return text.lstrip(STRIPPED)


def rstrip(text: str) -> str:
    """Remove NUL and ASCII white space from the right end (`String#rstrip`)."""
    return text.rstrip(STRIPPED)


def words(text: str) -> list[str]:
    """Split at runs of ASCII white space, without empty parts (`String#split` with no pattern)."""
    # str.split() also splits at Unicode white space and at the ASCII separators U+001C to U+001F.
    return _WORDS.findall(text)


def collapse_spaces(text: str) -> str:
    """Replace each run of ASCII white space by one blank, then strip."""
    return strip(_SPACES.sub(" ", text))


def downcase(text: str) -> str:
    """Lower-case every letter; a final sigma stays an ordinary one (`String#downcase`)."""
    if "Σ" in text:
        text = text.replace("Σ", "σ")
    return text.lower()


def upcase(text: str) -> str:
    """Upper-case every letter, `ß` as `SS` (`String#upcase`)."""
    return text.upper()


def capitalize(text: str) -> str:
    """Title-case the first letter and lower-case the rest (`String#capitalize`)."""
    if not text:
        return text
    first = text[0]
    if _MTAVRULI[0] <= first <= _MTAVRULI[1]:
        return downcase(text)
    return first.title() + downcase(text[1:])


def casecmp_key(text: str) -> str:
    """Give a sort key that ignores the case of ASCII letters only (`String#casecmp`)."""
    return text.lower() if text.isascii() else text.translate(_ASCII_UPPER_TO_LOWER)


def _is_slug_letter(char: str) -> bool:
    kind = category(char)
    return kind[0] in "LM" or kind == "Nd"


def _hyphenate(text: str, also_kept: frozenset[str] = frozenset()) -> str:
    """Replace each run of characters that are no letter, mark, digit or kept one by a hyphen."""
    if text.isascii() and not also_kept:
        return _NOT_ASCII_ALNUM.sub("-", text)
    replaced = {ord(char): "-" for char in set(text) if char not in also_kept and not _is_slug_letter(char)}
    return _HYPHENS.sub("-", text.translate(replaced))


def transliterate(text: str) -> str:
    """Write Latin letters in ASCII as the i18n gem does without rules of a language; anything else becomes `?`."""
    return _NOT_ASCII.sub(lambda match: _LATIN.get(match[0], "?"), text)


def slugify(text: str, mode: str | None = "default", cased: bool = False) -> str:
    """Make a slug of the text as Jekyll's modes `default` (also None), `pretty`, `ascii`, `latin` and `raw` do.

    Any other mode only lower-cases. `cased` keeps upper-case letters. The slug may be empty; warning of it is the
    caller's.
    """
    match mode:
        case None | "default":
            slug = _hyphenate(text)
        case "pretty":
            slug = _hyphenate(text, _PRETTY)
        case "ascii":
            slug = _NOT_ASCII_ALNUM.sub("-", text)
        case "latin":
            slug = _hyphenate(transliterate(text))
        case "raw":
            slug = _SPACES.sub("-", text)
        case _:
            return text if cased else downcase(text)
    # Jekyll: one hyphen goes from each end, not all of them.
    slug = slug.removeprefix("-").removesuffix("-")
    return slug if cased else downcase(slug)
