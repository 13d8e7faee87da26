"""The finished configuration: a typed view of what Python code asks for, and the hash that templates see."""

from __future__ import annotations

import codecs
import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import tzinfo
from pathlib import Path
from types import MappingProxyType
from typing import Any

from jekyllpy import messages
from jekyllpy.config.options import DEFAULT_EXCLUDES
from jekyllpy.ruby.time import zone_named

Warnings = tuple[tuple[str, str], ...]

UTF_8 = "utf-8"
DEFAULT_PLUGINS_DIR = "_plugins"


@dataclass(frozen=True, slots=True)
class Config:
    """A site's configuration, complete and checked."""

    source: Path  # absolute
    destination: Path  # absolute
    raw: Mapping[str, Any]  # read-only, in Jekyll's order: `site.<key>`
    files: tuple[Path, ...]  # the files it was read from
    warnings: Warnings  # topic and message of what is doubtful in it
    environment: str  # JEKYLL_ENV
    zone: tzinfo
    safe: bool
    encoding: str
    permalink: str
    include: tuple[Any, ...]
    exclude: tuple[Any, ...]
    keep_files: tuple[Any, ...]
    limit_posts: int
    future: bool
    unpublished: bool
    show_drafts: bool
    strict_front_matter: bool
    incremental: bool
    collections: Mapping[str, Any]  # by label, posts among them; what the config says of each
    plugins_dirs: tuple[Path, ...]
    cache_dir: Path

    def with_values(self, **values: Any) -> Config:
        """Return the same configuration with other values for templates; the typed view stays."""
        return replace(self, raw=MappingProxyType({**self.raw, **values}))

    @property
    def source_text(self) -> str:
        """The source as it was given, which is what templates see."""
        return str(self.raw["source"])

    @property
    def destination_text(self) -> str:
        """The destination as it was given."""
        return str(self.raw["destination"])

    @property
    def time(self) -> Any:
        """The moment that the site pins its build to, as it was written; None for now."""
        return self.raw.get("time")

    @property
    def defaults(self) -> Any:
        """The front-matter defaults as they were written."""
        return self.raw.get("defaults")


def build_config(
    raw: dict[str, Any], files: tuple[Path, ...], warnings: Warnings, cwd: Path, env: Mapping[str, str]
) -> Config:
    """Return the typed view of a merged and checked configuration."""
    source = expand_path(raw["source"], cwd)
    zone, zone_warnings = _zone(raw.get("timezone"), env)
    encoding, encoding_warnings = _encoding(raw.get("encoding"))
    return Config(
        source=source,
        destination=expand_path(raw["destination"], cwd),
        raw=MappingProxyType(raw),
        files=files,
        warnings=(*warnings, *zone_warnings, *encoding_warnings),
        environment=env.get("JEKYLL_ENV", "development"),
        zone=zone,
        safe=is_truthy(raw["safe"]),
        encoding=encoding,
        permalink=raw["permalink"],
        include=tuple(raw["include"]),
        exclude=tuple(raw["exclude"]),
        keep_files=tuple(raw["keep_files"]),
        limit_posts=raw["limit_posts"],
        future=is_truthy(raw["future"]),
        unpublished=is_truthy(raw["unpublished"]),
        show_drafts=is_truthy(raw["show_drafts"]),
        strict_front_matter=is_truthy(raw["strict_front_matter"]),
        incremental=is_truthy(raw["incremental"]),
        collections=MappingProxyType(raw["collections"]),
        plugins_dirs=_plugins_dirs(raw["plugins_dir"], source, cwd),
        cache_dir=source / os.path.normpath("/" + raw["cache_dir"]).lstrip("/"),
    )


def add_default_excludes(values: dict[str, Any]) -> None:
    """Add what Jekyll 4 always excludes, each once and after the site's own."""
    own = values["exclude"]
    values["exclude"] = [*_unique(own), *(path for path in DEFAULT_EXCLUDES if path not in own)]


def expand_path(path: str, cwd: Path) -> Path:
    """Return an absolute path without looking at the disk, as Ruby's `File.expand_path`."""
    return Path(os.path.normpath(cwd / os.path.expanduser(path)))


def is_truthy(value: Any) -> bool:
    """Whether Ruby takes a value for true: all but nil and false."""
    return value is not None and value is not False


def known_encoding(name: str) -> str | None:
    """Return an encoding without the `bom|` that Ruby lets stand before it, or None if there is no such encoding."""
    plain = name[4:] if name.lower().startswith("bom|") else name
    try:
        codecs.lookup(plain)
    except (LookupError, ValueError):
        return None
    return plain


def _unique(values: list[Any]) -> list[Any]:
    found: list[Any] = []
    for value in values:
        if value not in found:
            found.append(value)
    return found


def _plugins_dirs(setting: Any, source: Path, cwd: Path) -> tuple[Path, ...]:
    # Jekyll: the default is a folder of the source, others are found from where one stands (plugin_manager.rb)
    if setting == DEFAULT_PLUGINS_DIR:
        return (source / DEFAULT_PLUGINS_DIR,)
    names = setting if isinstance(setting, list) else [setting]
    return tuple(expand_path(str(name), cwd) for name in names if is_truthy(name))


def _zone(name: Any, env: Mapping[str, str]) -> tuple[tzinfo, Warnings]:
    if not is_truthy(name):
        return zone_named(env.get("TZ")), ()
    zone = zone_named(name)
    return zone, () if _is_known_zone(name) else (messages.unknown_timezone(name),)


def _is_known_zone(name: str) -> bool:
    from zoneinfo import ZoneInfo

    # The C library reads a name with an offset as a rule, such as EST5EDT
    if any(char.isdigit() for char in name):
        return True
    try:
        return bool(ZoneInfo(name.removeprefix(":")))
    except (OSError, ValueError, LookupError):
        return os.path.isfile(name.removeprefix(":"))


def _encoding(name: Any) -> tuple[str, Warnings]:
    if not is_truthy(name):
        return UTF_8, ()
    plain = known_encoding(name)
    return (UTF_8, (messages.unknown_encoding(name),)) if plain is None else (plain, ())
