"""Commands that move a file and change its front matter."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from datetime import datetime
from typing import Any

from jekyllpy.errors import YamlError
from jekyllpy.plugins.api import Command, CommandCall, UsageError, dump_yaml, flag, is_truthy, load_plain_yaml, strftime
from jekyllpy.plugins.bundled.compose.places import (
    DATE,
    FORCE,
    TIME_FORMAT,
    TIMESTAMP_FORMAT,
    date_stamp,
    file_name,
    full_path,
    is_forced,
    moment,
    shown_path,
)

# Jekyll: what a document's front matter is (document.rb)
_FRONT_MATTER = re.compile(r"\A(---\s*\n.*?\n?)^(?:---|\.\.\.)\s*$\n?", re.ASCII | re.DOTALL | re.MULTILINE)
_DATED = re.compile(r"(\d{2,4}-\d{1,2}-\d{1,2})-([^/]*)(\.[^.]+)", re.ASCII)
_DATE_PREFIX = re.compile(r"\d{4}-\d{2}-\d{2}-", re.ASCII)

FrontMatter = dict[Any, Any]


class Publish(Command):
    """Makes a draft a post."""

    name = "publish"
    syntax = "publish DRAFT_PATH"
    description = "Move a draft into the _posts directory and set the date"
    options = (DATE, FORCE, TIMESTAMP_FORMAT)

    def run(self, call: CommandCall) -> int:
        """Move the file."""
        path, day = _path(call, "draft"), moment(call)
        stamp = strftime(day, call.options.get("timestamp_format") or TIME_FORMAT)
        target = f"_posts/{date_stamp(day)}-{os.path.basename(path)}"
        _move(call, path, target, ("draft", "post"), lambda data: _with_date(data, stamp))
        return 0


class Unpublish(Command):
    """Makes a post a draft."""

    name = "unpublish"
    syntax = "unpublish POST_PATH"
    description = "Move a post back into the _drafts directory"
    options = (FORCE,)

    def run(self, call: CommandCall) -> int:
        """Move the file."""
        path = _path(call, "post")
        target = f"_drafts/{_DATE_PREFIX.sub('', os.path.basename(path), count=1)}"
        _move(call, path, target, ("post", "draft"), _without_date)
        return 0


class Rename(Command):
    """Gives a file another title, and with it another name."""

    name = "rename"
    syntax = "rename PATH NAME"
    description = "Move a file to a given NAME and set title and date"
    options = (FORCE, DATE, flag("now", "Take the present moment as date", "--now"))

    def run(self, call: CommandCall) -> int:
        """Move the file."""
        if len(call.arguments) < 2:
            raise UsageError("You must specify current path and the new title.")
        if "date" in call.options and "now" in call.options:
            raise UsageError("You can only specify one of --date DATE or --now.")
        path, title = call.arguments[0], " ".join(call.arguments[1:])
        day = moment(call) if "date" in call.options or "now" in call.options else None
        folder = os.path.dirname(path) or "."
        kind = {"_posts": "post", "_drafts": "draft"}.get(folder, "file")
        name = f"{_stamp(path, day)}-{file_name(call, title)}" if kind == "post" else file_name(call, title)
        values = {"title": title} if day is None else {"title": title, "date": strftime(day, TIME_FORMAT)}
        _move(call, path, os.path.join(folder, name), (kind, kind), lambda data: {**data, **values})
        return 0


def _path(call: CommandCall, kind: str) -> str:
    if not call.arguments:
        raise UsageError(f"You must specify a {kind} path.")
    return " ".join(call.arguments)


def _stamp(path: str, day: Any) -> str:
    if day is not None:
        return date_stamp(day)
    match = _DATED.fullmatch(os.path.basename(path))
    try:
        parts = [int(part) for part in match[1].split("-")] if match else []
        return date_stamp(datetime(*parts))  # type: ignore[arg-type]
    except (TypeError, ValueError):
        raise UsageError(f"The name of {path} says no date.") from None


def _with_date(data: FrontMatter, stamp: str) -> FrontMatter:
    return data if is_truthy(data.get("date")) else {**data, "date": stamp}


def _without_date(data: FrontMatter) -> FrontMatter:
    return {key: value for key, value in data.items() if key != "date"}


def _move(
    call: CommandCall, path: str, target: str, kinds: tuple[str, str], change: Callable[[FrontMatter], FrontMatter]
) -> None:
    shown, shown_target = shown_path(call, path), shown_path(call, target)
    source, place = full_path(call, shown), full_path(call, shown_target)
    if not source.exists():
        call.log.warn(f"There was no {kinds[0]} found at '{shown}'.")
        return
    if place.exists() and not is_forced(call):
        call.log.warn(f"A {kinds[1]} already exists at {shown_target}")
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    try:
        text = source.read_bytes().decode("utf-8")
        source.write_bytes(_changed(text, change).encode("utf-8"))
    except (YamlError, UnicodeDecodeError) as error:
        # The gem: the file is moved all the same
        call.log.warn(error.message if isinstance(error, YamlError) else str(error))
    shutil.move(source, place)
    call.log.info(f"{kinds[0].capitalize()} {shown} was moved to {shown_target}")


def _changed(text: str, change: Callable[[FrontMatter], FrontMatter]) -> str:
    """Return the text with its front matter changed. Raises `YamlError` where that is no hash of plain values."""
    match = _FRONT_MATTER.match(text)
    if match is None:
        return text
    data = load_plain_yaml(match[1])
    if not isinstance(data, dict):
        raise YamlError("The front matter is no hash.")
    return f"{dump_yaml(change(data))}---\n{text[match.end() :]}"
