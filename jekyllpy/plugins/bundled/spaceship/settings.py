"""The gem's settings: what the site says under `jekyll-spaceship`, over the gem's own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from jekyllpy.errors import ConfigError
from jekyllpy.plugins.api import Config

KEY = "jekyll-spaceship"
PROCESSORS = (
    "table-processor",
    "mathjax-processor",
    "plantuml-processor",
    "mermaid-processor",
    "polyfill-processor",
    "media-processor",
    "emoji-processor",
    "element-processor",
)


class Symbol(str):
    """A key that the gem has as a symbol, which no key of a site's configuration is equal to."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Symbol) and str.__eq__(self, other)

    def __hash__(self) -> int:
        return hash((Symbol, str(self)))


def defaults() -> dict[str, Mapping[str, Any]]:
    """Return the gem's own settings of each processor."""
    return {
        "mathjax-processor": {
            "src": [
                "https://polyfill.io/v3/polyfill.min.js?features=es6",
                "https://cdn.jsdelivr.net/npm/mathjax@3/es5/tex-mml-chtml.js",
            ],
            "config": {
                "tex": {
                    "inlineMath": [["$", "$"], ["\\(", "\\)"]],
                    "displayMath": [["$$", "$$"], ["\\[", "\\]"]],
                },
                Symbol("svg"): {"fontCache": "global"},
            },
            "optimize": {"enabled": True, "include": [], "exclude": []},
        },
        "plantuml-processor": {
            "mode": "default",
            "syntax": {"code": "plantuml!", "custom": ["@startuml", "@enduml"]},
            "css": {"class": "plantuml"},
            "src": "http://www.plantuml.com/plantuml/svg/",
        },
        "mermaid-processor": {
            "mode": "default",
            "syntax": {"code": "mermaid!", "custom": ["@startmermaid", "@endmermaid"]},
            "css": {"class": "mermaid"},
            Symbol("config"): {"theme": "default"},
            "src": "https://mermaid.ink/svg/",
        },
        "media-processor": {
            "default": {
                "id": "media-{id}",
                "class": "media",
                "width": "100%",
                "height": 350,
                "frameborder": 0,
                "style": "max-width: 600px;outline: none",
                "allow": "encrypted-media; picture-in-picture",
            }
        },
        "emoji-processor": {
            "css": {"class": "emoji"},
            "exclude": "code",
            "src": "https://github.githubassets.com/images/icons/emoji/",
        },
        "element-processor": {"css": []},
    }


def read_settings(config: Config) -> dict[str, dict[str, Any]]:
    """Return the processors that are on, in the site's order, each with its settings. Raises `ConfigError`."""
    own = config.raw.get(KEY)
    if own is not None and not isinstance(own, dict):
        raise ConfigError(f"`{KEY}` in the configuration should be a hash of settings")
    own = own or {}
    names = own.get("processors") or PROCESSORS
    if not isinstance(names, list | tuple):
        raise ConfigError(f"`{KEY}: processors` in the configuration should be a list of names")
    usual = defaults()
    wanted = dict.fromkeys(filter(None, map(_processor, names)))
    return {name: _merged(usual.get(name, {}), own.get(name)) for name in wanted}


def pattern(source: Any) -> re.Pattern[str]:
    """Return a regular expression of the site's. Raises `ConfigError` for one that Python cannot read."""
    try:
        return re.compile(str(source), re.ASCII | re.MULTILINE)
    except re.error as error:
        raise ConfigError(f"`{KEY}`: the regular expression {str(source)!r} cannot be used: {error}") from error


def _processor(name: Any) -> str | None:
    """Return the processor that a name means; the gem passes over names that mean none."""
    plain = str(name).replace("-", "").lower()
    plain = plain if plain.endswith("processor") else f"{plain}processor"
    return next((known for known in PROCESSORS if known.replace("-", "") == plain), None)


def _merged(first: Mapping[str, Any], second: Any) -> dict[str, Any]:
    merged = dict(first)
    for key, value in (second if isinstance(second, dict) else {}).items():
        known = merged.get(key)
        if isinstance(known, Mapping) and isinstance(value, dict):
            merged[key] = _merged(known, value)
        elif key not in merged or value not in (None, "undefined"):
            merged[key] = value
    return merged
