"""Values of BibTeX fields: texts and macros, and lists of names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from jekyllpy.plugins.api import inspect

Filter = Callable[[str], str]

_NUMBER = re.compile(r"\s*[+-]?\d+\s*", re.ASCII)
_LEADING_NUMBER = re.compile(r"\s*([+-]?\d+)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Macro:
    """A name in place of a text, as in `month = jan`."""

    name: str


Token = str | Macro


@dataclass(frozen=True, slots=True)
class Value:
    """What a field holds: texts and macros, joined with `#` in the file."""

    tokens: tuple[Token, ...] = ()

    def __str__(self) -> str:
        if len(self.tokens) < 2:
            return "".join(map(_shown, self.tokens))
        return " # ".join(inspect(token) if isinstance(token, str) else token.name for token in self.tokens)

    @property
    def is_numeric(self) -> bool:
        """Whether the value is one whole number."""
        return len(self.tokens) == 1 and isinstance(self.tokens[0], str) and bool(_NUMBER.fullmatch(self.tokens[0]))

    @property
    def number(self) -> int:
        """The number at the beginning of the text, or 0."""
        found = _LEADING_NUMBER.match(str(self))
        return int(found[1]) if found else 0

    def quoted(self, quotes: list[str]) -> str:
        """Return the value between quotes, if it is a plain text."""
        is_plain = len(self.tokens) < 2 and not self.has_macro
        return f"{quotes[0]}{self}{quotes[-1]}" if quotes and is_plain else str(self)

    @property
    def has_macro(self) -> bool:
        """Whether a macro is among the tokens."""
        return any(isinstance(token, Macro) for token in self.tokens)

    def replaced(self, strings: Mapping[str, Value]) -> Value:
        """Return the value with what `@string` says in place of macros."""
        if not self.has_macro:
            return self
        parts = (
            strings[token.name].tokens if isinstance(token, Macro) and token.name in strings else (token,)
            for token in self.tokens
        )
        return Value(tuple(token for part in parts for token in part))

    def joined(self) -> Value:
        """Return the value with neighbouring texts made one."""
        tokens: list[Token] = []
        for token in self.tokens:
            if tokens and isinstance(token, str) and isinstance(tokens[-1], str):
                tokens[-1] += token
            else:
                tokens.append(token)
        return Value(tuple(tokens))

    def filtered(self, filters: Iterable[Filter]) -> Value:
        """Return the value with each token run through the filters, which make macros texts."""
        tokens: tuple[Token, ...] = self.tokens
        for each in filters:
            tokens = tuple(each(_shown(token)) for token in tokens)
        return Value(tokens)


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name in its four parts, in the order of the gem."""

    first: str | None = None
    last: str | None = None
    prefix: str | None = None
    suffix: str | None = None

    def __str__(self) -> str:
        family = " ".join(part for part in (self.prefix, self.last) if part is not None)
        return ", ".join(part for part in (family, self.suffix, self.first) if part is not None)

    def parts(self) -> dict[str, str | None]:
        """Return the parts by their names."""
        return {part.name: getattr(self, part.name) for part in fields(self)}

    def filtered(self, filters: Iterable[Filter]) -> Name:
        """Return the name with each part run through the filters."""
        parts = self.parts()
        for each in filters:
            parts = {key: None if part is None else each(part) for key, part in parts.items()}
        return Name(**parts)

    def to_citeproc(self) -> dict[str, str]:
        """Return the name as CSL knows names."""
        named = {
            "family": self.last,
            "given": self.first,
            "suffix": self.suffix,
            "non-dropping-particle": self.prefix,
        }
        return {key: part for key, part in named.items() if part is not None}


@dataclass(frozen=True, slots=True)
class Names(Value):
    """A list of names, as an author field holds it."""

    names: tuple[Name, ...] = ()

    def __str__(self) -> str:
        return " and ".join(map(str, self.names))

    @property
    def is_numeric(self) -> bool:
        """Never."""
        return False

    def quoted(self, quotes: list[str]) -> str:
        """Return the names between quotes."""
        return f"{quotes[0]}{self}{quotes[-1]}" if quotes else str(self)

    def filtered(self, filters: Iterable[Filter]) -> Names:
        """Return the names with all their parts run through the filters."""
        chosen = list(filters)
        return Names(names=tuple(name.filtered(chosen) for name in self.names))

    def replaced(self, strings: Mapping[str, Value]) -> Names:
        """Return the names: macros in them are gone since they were read."""
        return self

    def joined(self) -> Names:
        """Return the names."""
        return self


def compare_values(one: Value, other: Value) -> int:
    """Return the order of two values: names part by part, numbers by size, all else as text."""
    left: Any
    right: Any
    if isinstance(one, Names):
        left = [str(name) for name in one.names]
        right = [str(name) for name in other.names] if isinstance(other, Names) else [str(t) for t in other.tokens]
    elif one.is_numeric and other.is_numeric:
        left, right = one.number, other.number
    else:
        # Ruby compares bytes, which is the order of code points
        left, right = str(one), str(other)
    return int(left > right) - int(left < right)


def _shown(token: Token) -> str:
    return token.name if isinstance(token, Macro) else token
