"""What the commands share: where files lie, what a title becomes, which day it is."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from jekyllpy.plugins.api import (
    CommandCall,
    Option,
    UsageError,
    flag,
    is_truthy,
    parse_time,
    slugify,
    strftime,
    text_option,
    to_s,
)

DATE_FORMAT = "%Y-%m-%d"
TIME_FORMAT = "%Y-%m-%d %H:%M %z"
EXTENSION = text_option("extension", "Extension of the file", "-x EXTENSION", "--extension EXTENSION")
LAYOUT = text_option("layout", "Layout in the front matter", "-l LAYOUT", "--layout LAYOUT")
FORCE = flag("force", "Overwrite what is there already", "-f", "--force")
DATE = text_option("date", "Date instead of today's", "-d DATE", "--date DATE")
TIMESTAMP_FORMAT = text_option(
    "timestamp_format", "Format of the date in the front matter", "--timestamp-format FORMAT"
)
CREATING: tuple[Option, ...] = (EXTENSION, LAYOUT, FORCE)


def shown_path(call: CommandCall, path: str) -> str:
    """Return a path below the site's collections as messages show it, from the current folder."""
    raw = call.config.raw
    root = os.path.join(to_s(raw["source"]), to_s(raw.get("collections_dir")).strip("/"))
    cwd = str(call.cwd)
    if f"{root}/".startswith(f"{cwd}/"):
        root = root[len(cwd) :].lstrip("/")
    return os.path.join(root, path)


def full_path(call: CommandCall, shown: str) -> Path:
    """Return the absolute path of a shown one."""
    return call.cwd / shown


def file_name(call: CommandCall, title: str) -> str:
    """Return the name of a title's file."""
    return f"{slugify(title)}.{call.options.get('extension') or 'md'}"


def title_of(call: CommandCall) -> str:
    """Return the words of the command line as a title. Raises `UsageError` without one."""
    if not call.arguments:
        raise UsageError("You must specify a name.")
    return " ".join(call.arguments)


def moment(call: CommandCall) -> datetime | date:
    """Return the day that the option names, or now. Raises `UsageError` for what is no date."""
    text = call.options.get("date")
    now = datetime.now(call.config.zone)
    if text is None:
        return now
    try:
        return parse_time(text, UTC, now).date()
    except (ValueError, OverflowError):
        raise UsageError("invalid date") from None


def date_stamp(day: datetime | date) -> str:
    """Return a day as file names have it."""
    return strftime(day, DATE_FORMAT)


def settings(call: CommandCall) -> dict[Any, Any]:
    """Return what the configuration says of these commands."""
    found = call.config.raw.get("jekyll_compose")
    return found if isinstance(found, dict) else {}


def is_forced(call: CommandCall) -> bool:
    """Whether existing files may be overwritten."""
    return is_truthy(call.options.get("force"))
