"""The reader of BibTeX files: text to entries, strings and what stands between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from jekyllpy.errors import PluginError
from jekyllpy.plugins.bundled.scholar.bibtex.values import Macro, Token, Value

_OBJECT = re.compile(r"@[\t ]*")
_TYPE = re.compile(r"[a-z\d:_!.$%&*-]+", re.IGNORECASE | re.ASCII)
_KEY = re.compile(r"\s*((?:[^\W_]|[ /:_!$?.%+;&*'\"{}-])+),")
_NAME = re.compile(r"(?:[^\W_]|[/:_!$?.%+&*-])+")
_NUMBER = re.compile(r"\d+")
_BLANK = re.compile(r"\s*")
_BRACE = re.compile(r"[{}]")
_QUOTE = re.compile(r"[{}\"]")
_LINE_BREAK = re.compile(r"\n\s*")


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


class _Broken(Exception):
    """An object that ends in the middle; the gem leaves it out."""


def read_bibtex(text: str, *, strips_lines: bool = True) -> Iterator[Record | Definition | str]:
    """Yield entries, strings and the texts between objects, in the order of the file.

    `strips_lines` makes a line break in a value, with the indentation after it, one blank. Raises `PluginError` where
    the gem cannot parse.
    """
    reader = _Reader(text, strips_lines)
    at = 0
    while at < len(text):
        found = _OBJECT.search(text, at)
        # The gem: takes one character off the text before an object, wherever the `@` is
        yield text[at : found.end() - 1] if found else text[at:]
        if not found:
            return
        reader.at = found.end()
        try:
            read = reader.read_object()
        except _Broken:
            read = None
        at = max(reader.at, found.end())
        yield read if read is not None else ""


class _Reader:
    def __init__(self, text: str, strips_lines: bool) -> None:
        self.text = text
        self.at = 0
        self._strips_lines = strips_lines

    def read_object(self) -> Record | Definition | None:
        kind = self._take(_TYPE).lower()
        if kind.startswith("string"):
            self.at -= len(kind) - len("string")
            return self._read_string()
        self._expect("{")
        if kind == "comment":
            self._braced()
            return None
        if kind == "preamble":
            self._read_value()
            self._expect("}")
            return None
        return self._read_entry(kind)

    def _read_string(self) -> Definition:
        self._expect("{")
        name = self._take(_NAME).lower()
        self._expect("=")
        value = self._read_value()
        self._expect("}")
        return Definition(name, value)

    def _read_entry(self, kind: str) -> Record:
        found = _KEY.match(self.text, self.at)
        if not found:
            raise PluginError("Failed to parse BibTeX entry: cite-key missing")
        self.at = found.end()
        record = Record(kind, found[1].strip())
        while not self._skip("}"):
            name = self._take(_NAME).lower()
            self._expect("=")
            record.fields[name] = self._read_value()
            if not self._skip(","):
                self._expect("}")
                break
        return record

    def _read_value(self) -> Value:
        tokens = [self._read_token()]
        while self._skip("#"):
            tokens.append(self._read_token())
        return Value(tuple(tokens))

    def _read_token(self) -> Token:
        self._skip_blanks()
        if self._skip("{"):
            return self._stripped(self._braced())
        if self._skip('"'):
            return self._stripped(self._literal())
        if found := _NUMBER.match(self.text, self.at):
            self.at = found.end()
            return found[0]
        return Macro(self._take(_NAME).lower())

    def _braced(self) -> str:
        start, depth = self.at, 1
        while depth:
            found = _BRACE.search(self.text, self.at)
            if not found:
                self.at = len(self.text)
                raise _Broken
            depth += 1 if found[0] == "{" else -1
            self.at = found.end()
        return self.text[start : self.at - 1]

    def _literal(self) -> str:
        start, depth = self.at, 0
        while True:
            found = _QUOTE.search(self.text, self.at)
            if not found:
                self.at = len(self.text)
                raise _Broken
            self.at = found.end()
            if found[0] == '"' and depth == 0:
                return self.text[start : self.at - 1]
            depth += {"{": 1, "}": -1}.get(found[0], 0)
            if depth < 0:
                raise _Broken

    def _stripped(self, text: str) -> str:
        return _LINE_BREAK.sub(" ", text) if self._strips_lines else text

    def _skip_blanks(self) -> None:
        found = _BLANK.match(self.text, self.at)
        self.at = found.end() if found else self.at

    def _skip(self, char: str) -> bool:
        self._skip_blanks()
        if not self.text.startswith(char, self.at):
            return False
        self.at += 1
        if char == "}":
            self._skip_blanks()
        return True

    def _expect(self, char: str) -> None:
        if not self._skip(char):
            self._fail()

    def _take(self, pattern: re.Pattern[str]) -> str:
        self._skip_blanks()
        found = pattern.match(self.text, self.at)
        if not found:
            self._fail()
            return ""
        self.at = found.end()
        return found[0]

    def _fail(self) -> None:
        if self.at >= len(self.text):
            raise _Broken
        line = self.text.count("\n", 0, self.at) + 1
        raise PluginError(f'Failed to parse BibTeX on value "{self.text[self.at]}"', line=line)
