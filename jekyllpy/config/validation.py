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

ERROR_MODES: Final = ("lax", "warn", "strict")

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
    _check_collections(values.get("collections"), files)


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
    _check_names("include", values["include"], files, may_be_null=True)
    _check_names("keep_files", values["keep_files"], files)
    if isinstance(values["plugins_dir"], list):
        _check_names("plugins_dir", values["plugins_dir"], files)
    elif not isinstance(values["plugins_dir"], str) and values["plugins_dir"] is not False:
        raise _wrong_kind("plugins_dir", "a string or an array of strings", values["plugins_dir"], files)
    if (mode := values["liquid"].get("error_mode")) not in ERROR_MODES:
        # Jekyll: a mode that Liquid does not know parses nothing, and the first template fails (liquid_renderer.rb)
        message = messages.wrong_kind("liquid.error_mode", "lax, warn or strict", inspect(mode))
        raise _at_key(message, "liquid", files)
    _check_collections(values["collections"], files)
    if values.get("relative_permalinks"):
        raise _at_key(messages.RELATIVE_PERMALINKS, "relative_permalinks", files)


def _check_names(name: str, given: list[Any], files: tuple[Path, ...], *, may_be_null: bool = False) -> None:
    if any(not isinstance(item, str) and not (may_be_null and item is None) for item in given):
        raise _wrong_kind(name, "an array of strings", given, files)


def _check_collections(collections: Any, files: tuple[Path, ...]) -> None:
    if collections is None:
        return
    if not isinstance(collections, Mapping | list):
        raise _wrong_kind("collections", "a hash or an array", collections, files)
    for label in collections:
        if not isinstance(label, str):
            raise _wrong_kind("collections", "a hash or an array of names", collections, files)
        metadata = collections[label] if isinstance(collections, Mapping) else None
        # Jekyll: `false` says as little as null, but not of posts, which always have settings (collection.rb)
        if isinstance(metadata, Mapping) or metadata is None or (metadata is False and label != "posts"):
            continue
        shown = messages.wrong_kind(f"collections.{label}", "a hash", inspect(metadata))
        raise _at_key(shown, "collections", files)


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
