"""Whether a configuration's values are of the kinds that the option table names."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from jekyllpy import messages
from jekyllpy.config.options import COUNT, HASH, LIST, OPTIONS, TEXT, TEXT_OR_OFF
from jekyllpy.errors import ConfigError
from jekyllpy.ruby.values import inspect

# Jekyll: these may not even be null in a file (configuration.rb)
NEVER_NULL: Final = ("plugins", "include", "exclude")

KINDS: Final[Mapping[str, tuple[Callable[[Any], bool], str]]] = MappingProxyType(
    {
        LIST: (lambda value: isinstance(value, list), "an array"),
        TEXT: (lambda value: isinstance(value, str), "a string"),
        TEXT_OR_OFF: (lambda value: isinstance(value, str) or value is False, "a string"),
        HASH: (lambda value: isinstance(value, Mapping), "a hash"),
        COUNT: (lambda value: isinstance(value, int) and not isinstance(value, bool), "a number"),
    }
)


def check_file_values(values: Mapping[str, Any], files: tuple[Path, ...]) -> None:
    """Check what the files say together. Raises `ConfigError`."""
    for name in NEVER_NULL:
        if name in values and not isinstance(values[name], list):
            raise _wrong_kind(name, "an array", values[name], files)


def check_values(values: Mapping[str, Any], files: tuple[Path, ...]) -> None:
    """Check the merged configuration: values that are set have the kind of their option. Raises `ConfigError`."""
    for option in OPTIONS:
        value = values.get(option.name)
        # A file may say anything under `config`: only the command line's value names files
        if value is None or option.kind not in KINDS or option.name == "config":
            continue
        is_fitting, expected = KINDS[option.kind]
        if not is_fitting(value):
            raise _wrong_kind(option.name, expected, value, files)
    if values["limit_posts"] < 0:
        raise _at_key(messages.NEGATIVE_LIMIT, "limit_posts", files)
    if not isinstance(values["collections"], Mapping | list):
        raise _wrong_kind("collections", "a hash or an array", values["collections"], files)
    if values.get("relative_permalinks"):
        raise _at_key(messages.RELATIVE_PERMALINKS, "relative_permalinks", files)


def _wrong_kind(name: str, expected: str, value: Any, files: tuple[Path, ...]) -> ConfigError:
    return _at_key(messages.wrong_kind(name, expected, inspect(value)), name, files)


def _at_key(message: str, name: str, files: tuple[Path, ...]) -> ConfigError:
    """Return the error with the place of the key in the last file that has it at the top level."""
    pattern = re.compile(rf"^['\"]?{re.escape(name)}['\"]?\s*[:=]", re.MULTILINE)
    for file in reversed(files):
        text = file.read_text("utf-8", "replace")
        if match := pattern.search(text):
            return ConfigError(message, str(file), text.count("\n", 0, match.start()) + 1, 1)
    return ConfigError(message)
