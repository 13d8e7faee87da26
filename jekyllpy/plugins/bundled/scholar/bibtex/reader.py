"""The reader of BibTeX files: text to entries, strings and what stands between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from jekyllpy.errors import PluginError
from jekyllpy.plugins.bundled.scholar.bibtex.lexer import Token, lex_bibtex
from jekyllpy.plugins.bundled.scholar.bibtex.values import Macro, Value
from jekyllpy.plugins.bundled.scholar.bibtex.values import Token as Part

_END = Token("end", "", 0)


@dataclass(slots=True)
class Record:
    """One entry as it stands in the file: its type, key and fields, names in lower case."""

    type: str
    key: str
    fields: dict[str, Value] = field(default_factory=dict)


@dataclass(slots=True)
class Definition:
    """One `@string`."""

    name: str
    value: Value


@dataclass(slots=True)
class Remark:
    """A `@comment` or `@preamble`."""


def read_bibtex(
    text: str, *, strips_lines: bool = True, is_strict: bool = True
) -> Iterator[Record | Definition | Remark | str]:
    """Yield entries, strings, remarks and the texts between objects, in the order of the file.

    The options are those of `lex_bibtex`. Raises `PluginError` where the gem cannot parse.
    """
    reader = _Reader(text, lex_bibtex(text, strips_lines=strips_lines, is_strict=is_strict))
    while not reader.is_at_end:
        yield reader.read_object()


class _Reader:
    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self._text = text
        self._tokens = tokens
        self._at = 0

    @property
    def is_at_end(self) -> bool:
        """Whether all is read."""
        return self._at >= len(self._tokens)

    def read_object(self) -> Record | Definition | Remark | str:
        """Return the next object, or the text before it."""
        if self._next.kind == "meta":
            return self._take("meta").text
        self._take("at")
        kind = self._next.kind
        if kind == "string":
            return self._read_string()
        if kind == "name":
            return self._read_entry()
        self._take(kind if kind in ("comment", "preamble") else "name")
        self._take("{")
        if kind == "preamble":
            self._read_value()
        else:
            self._skip("content")
        self._take("}")
        return Remark()

    def _read_string(self) -> Definition:
        self._take("string")
        self._take("{")
        name = self._take("name").text.lower()
        self._take("=")
        value = self._read_value()
        self._take("}")
        return Definition(name, value)

    def _read_entry(self) -> Record:
        kind = self._take("name").text.lower()
        self._take("{")
        if self._next.kind != "key":
            raise PluginError("Failed to parse BibTeX entry: cite-key missing", line=self._line)
        record = Record(kind, self._take("key").text)
        while not self._skip("}"):
            name = self._take("name").text.lower()
            self._take("=")
            number = self._next
            record.fields[name] = Value((number.text,)) if self._skip("number") else self._read_value()
            if not self._skip(","):
                self._take("}")
                break
        return record

    def _read_value(self) -> Value:
        parts = [self._read_part()]
        while self._skip("sharp"):
            parts.append(self._read_part())
        return Value(tuple(parts))

    def _read_part(self) -> Part:
        if self._next.kind == "literal":
            return self._take("literal").text
        if self._skip("{"):
            content = self._next
            text = content.text if self._skip("content") else ""
            self._take("}")
            return text
        return Macro(self._take("name").text.lower())

    @property
    def _next(self) -> Token:
        return self._tokens[self._at] if self._at < len(self._tokens) else _END

    @property
    def _line(self) -> int:
        return self._text.count("\n", 0, self._next.at) + 1

    def _skip(self, kind: str) -> bool:
        found = self._next.kind == kind
        self._at += found
        return found

    def _take(self, kind: str) -> Token:
        token = self._next
        if token.kind != kind:
            shown = "$" if token.kind == "end" else token.text
            raise PluginError(f'Failed to parse BibTeX on value "{shown}"', line=self._line)
        self._at += 1
        return token
