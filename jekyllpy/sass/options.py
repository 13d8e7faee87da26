"""The site's `sass:` settings as the converters need them (converters/scss.rb of jekyll-sass-converter 3.1 and 2.2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from jekyllpy.errors import ConfigError
from jekyllpy.ruby.values import to_s

SASSC: Final = "sassc"
DART: Final = "sass-embedded"

# The default first
_STYLES: Final = MappingProxyType(
    {DART: ("expanded", "compressed"), SASSC: ("compact", "nested", "expanded", "compressed")}
)
# Long enough for a large framework on a slow machine; Jekyll waits for ever
_SECONDS: Final = 20.0
_PRECISION: Final = 10


@dataclass(frozen=True, slots=True)
class SassOptions:
    """All settings, defaults applied."""

    implementation: str  # sass-embedded or sassc
    compiler: str | None  # the program that the site wants for sass-embedded
    seconds: float  # for one stylesheet
    style: str
    sass_dir: str
    load_paths: tuple[str, ...]
    sourcemap: bool  # for pages
    is_safe: bool
    # of sass-embedded
    quiet_deps: bool
    verbose: bool
    fatal_deprecations: tuple[str, ...]
    silence_deprecations: tuple[str, ...]
    future_deprecations: tuple[str, ...]
    # of sassc
    add_charset: bool
    line_comments: bool
    source_map_embed: bool
    precision: int


def sass_options(config: Mapping[str, Any], environment: str) -> SassOptions:
    """Return the options of a site's configuration; `environment` is JEKYLL_ENV. Raises `ConfigError`."""
    own = _settings(config)
    is_safe = _is_true(config.get("safe"))
    implementation = SASSC if own.get("implementation") == SASSC else DART
    # converter 2.2: with --safe, what has no place in the converter itself is not passed on
    passed_on: Mapping[str, Any] = {} if is_safe else own
    return SassOptions(
        implementation,
        # a program that the config names does not run with --safe
        to_s(own["compiler"]) if own.get("compiler") and not is_safe else None,
        _number(own, "timeout", _SECONDS),
        _style(own, implementation),
        to_s(own.get("sass_dir")) or "_sass",
        _texts(own.get("load_paths")),
        _wants_source_map(own, environment),
        is_safe,
        _is_true(own.get("quiet_deps")),
        _is_true(own.get("verbose")),
        _texts(own.get("fatal_deprecations")),
        _texts(own.get("silence_deprecations")),
        _texts(own.get("future_deprecations")),
        _is_true(own.get("add_charset")),
        _is_true(passed_on.get("line_comments")),
        _is_true(passed_on.get("source_map_embed")),
        int(_number(passed_on, "precision", _PRECISION)),
    )


def _settings(config: Mapping[str, Any]) -> Mapping[str, Any]:
    own = config.get("sass")
    if own is None or own is False:
        return {}
    if not isinstance(own, Mapping):
        raise ConfigError("'sass' in the configuration should be a hash of settings")
    return own


def _style(own: Mapping[str, Any], implementation: str) -> str:
    allowed = _STYLES[implementation]
    style = to_s(own.get("style")).removeprefix(":")
    return style if style in allowed else allowed[0]


def _wants_source_map(own: Mapping[str, Any], environment: str) -> bool:
    choice = own.get("sourcemap", "always")
    if not isinstance(choice, str):
        raise ConfigError("'sass.sourcemap' in the configuration should be always, never or development")
    return choice != "never" and (choice != "development" or environment == "development")


def _is_true(value: Any) -> bool:
    return value is not None and value is not False


def _texts(value: Any) -> tuple[str, ...]:
    values = [] if value is None else value if isinstance(value, list | tuple) else [value]
    return tuple(to_s(each) for each in values)


def _number(own: Mapping[str, Any], key: str, default: float) -> float:
    value = own.get(key)
    if isinstance(value, int | float) and not isinstance(value, bool) and value > 0:
        return float(value)
    return default
