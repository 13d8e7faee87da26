"""Turn PyYAML's errors into ours, in the words and with the places of Psych."""

from __future__ import annotations

from typing import Final

from yaml import YAMLError
from yaml.error import MarkedYAMLError
from yaml.reader import ReaderError
from yaml.scanner import ScannerError

from jekyllpy.errors import YamlError

# Psych: a text that came without a file name has this one
UNNAMED: Final = "(<unknown>): "


def translate_error(error: YAMLError | UnicodeEncodeError, text: str, first_line: int) -> YamlError:
    """Return the error as Psych words it: an unnamed file, the problem, its context, and `at line … column …`.

    The words name the place of the context, as Psych does; `line` and `column` are those of the problem itself.
    """
    if isinstance(error, MarkedYAMLError):
        return _marked_error(error, first_line)
    if isinstance(error, ReaderError):
        return _unreadable(str(error.reason), text, error.position, first_line)
    if isinstance(error, UnicodeEncodeError):
        return _unreadable("invalid leading UTF-8 octet", text, error.start, first_line)
    return YamlError(str(error), line=first_line, column=1)


def _marked_error(error: MarkedYAMLError, first_line: int) -> YamlError:
    words = " ".join(part for part in (error.problem, error.context) if part)
    mark = error.problem_mark or error.context_mark
    named = error.context_mark
    # libyaml: only the scanner marks a context that it does not name
    if named is None and isinstance(error, ScannerError):
        named = mark
    told = f"{UNNAMED}{words} {_place(named.line if named else 0, named.column if named else 0, first_line)}"
    if mark is None:
        return YamlError(told, line=first_line, column=1)
    return YamlError(told, line=mark.line + first_line, column=mark.column + 1)


def _unreadable(words: str, text: str, position: int, first_line: int) -> YamlError:
    before = text[:position]
    line = before.count("\n")
    column = position - (before.rfind("\n") + 1)
    return YamlError(f"{UNNAMED}{words} {_place(0, 0, first_line)}", line=line + first_line, column=column + 1)


def _place(line: int, column: int, first_line: int) -> str:
    return f"at line {line + first_line} column {column + 1}"
