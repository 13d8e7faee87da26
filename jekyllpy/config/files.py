"""The configuration files: which ones there are, and what each says."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, Final

from jekyllpy import messages
from jekyllpy.errors import ConfigError, YamlError
from jekyllpy.ruby.yaml import YamlNumberError, load_yaml

DEFAULT_NAMES: Final = ("_config.yml", "_config.yaml", "_config.toml")
# Jekyll: the extension only has to start like this (configuration.rb)
TOML: Final = re.compile(r"\.toml", re.IGNORECASE)
YAML: Final = re.compile(r"\.ya?ml", re.IGNORECASE)
TOML_PLACE: Final = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
PSYCH_FILE: Final = "(<unknown>): "


class MissingConfigFile(ConfigError):
    """A file named by `--config` is not there."""


class UnusableConfigFile(ConfigError):
    """A file that Jekyll skips, with all after it, and goes on without."""


def default_file(source: Path) -> Path | None:
    """Return the source's own configuration file, if it has one."""
    return next((path for name in DEFAULT_NAMES if (path := source / name).exists()), None)


def read_config_file(path: Path) -> dict[str, Any]:
    """Return a file's hash.

    Raises `MissingConfigFile`, `UnusableConfigFile` (no hash, or of no format we know), and `ConfigError` for bad
    syntax and for a file that cannot be read.
    """
    extension = os.path.splitext(path.name)[1]
    if TOML.match(extension):
        values = _load_toml(_read(path), path)
    elif YAML.match(extension):
        # Jekyll: an empty file says nothing, and so do `false` and null
        values = _load_yaml(_read(path), path) or {}
    else:
        raise UnusableConfigFile(messages.no_parser(str(path)), str(path))
    if not isinstance(values, dict):
        raise UnusableConfigFile(messages.invalid_config_file(str(path)), str(path))
    return values


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise MissingConfigFile(messages.missing_config_file(str(path))) from None
    except OSError as error:
        # Jekyll builds with its defaults then; a site without its own settings is not what anyone asked for
        raise ConfigError(f"The configuration file cannot be read: {error.strerror or error}", str(path)) from error


def _load_yaml(data: bytes, path: Path) -> Any:
    try:
        return load_yaml(data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "surrogateescape"))
    except YamlNumberError as error:
        raise UnusableConfigFile(error.message, str(path), error.line, error.column) from error
    except YamlError as error:
        raise ConfigError(error.message.removeprefix(PSYCH_FILE), str(path), error.line, error.column) from error


def _load_toml(data: bytes, path: Path) -> dict[str, Any]:
    import tomllib

    try:
        return {key: _toml_value(value) for key, value in tomllib.loads(data.decode("utf-8")).items()}
    except tomllib.TOMLDecodeError as error:
        place = TOML_PLACE.search(str(error))
        line, column = (int(place[1]), int(place[2])) if place and place[1] else (None, None)
        raise ConfigError(TOML_PLACE.sub("", str(error)), str(path), line, column) from error
    except UnicodeDecodeError as error:
        raise ConfigError("invalid byte sequence in UTF-8", str(path)) from error


def _toml_value(value: Any) -> Any:
    """Return a TOML value as templates may see it: times without a zone as text."""
    if isinstance(value, Mapping):
        return {key: _toml_value(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_toml_value(item) for item in value]
    if isinstance(value, datetime):
        return value if value.tzinfo else value.isoformat()
    if isinstance(value, time) and not isinstance(value, date):
        return value.isoformat()
    return value
