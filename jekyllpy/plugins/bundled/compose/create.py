"""Commands that write a new file with front matter."""

from __future__ import annotations

import shlex
import subprocess
from datetime import date
from typing import Any

from jekyllpy.plugins.api import (
    Command,
    CommandCall,
    UsageError,
    dig,
    dump_yaml,
    flag,
    is_truthy,
    strftime,
    text_option,
)
from jekyllpy.plugins.bundled.compose.places import (
    CREATING,
    DATE,
    TIME_FORMAT,
    TIMESTAMP_FORMAT,
    date_stamp,
    file_name,
    full_path,
    is_forced,
    moment,
    settings,
    shown_path,
    title_of,
)


class Draft(Command):
    """Writes a draft."""

    name = "draft"
    syntax = "draft NAME"
    description = "Write a new draft post with the given NAME"
    options = CREATING

    def run(self, call: CommandCall) -> int:
        """Write the file, and open it where that is asked for."""
        title = title_of(call)
        _create(call, "draft", f"_drafts/{file_name(call, title)}", _front_matter(call, title, "drafts"))
        return 0


class Post(Command):
    """Writes a post."""

    name = "post"
    syntax = "post NAME"
    description = "Write a new post with the given NAME"
    options = (*CREATING, DATE, TIMESTAMP_FORMAT)

    def run(self, call: CommandCall) -> int:
        """Write the file, and open it where that is asked for."""
        title, day = title_of(call), moment(call)
        stamp = strftime(day, call.options.get("timestamp_format") or TIME_FORMAT)
        _create(call, "post", _post_path(call, title, day), _front_matter(call, title, "posts", date=stamp))
        return 0


class NewPage(Command):
    """Writes a page."""

    name = "page"
    syntax = "page NAME"
    description = "Write a new page with the given NAME"
    options = CREATING

    def run(self, call: CommandCall) -> int:
        """Write the file."""
        title = title_of(call)
        values = {"layout": call.options.get("layout") or "page", "title": title}
        _create(call, "page", file_name(call, title), values, may_open=False)
        return 0


class Compose(Command):
    """Writes a document of any collection."""

    name = "compose"
    syntax = "compose NAME"
    description = "Write a new document with the given NAME"
    options = (
        *CREATING,
        DATE,
        text_option("collection", "Collection of the document", "-c COLLECTION", "--collection COLLECTION"),
        flag("post", "Write a post, as without this", "--post"),
        flag("draft", "Write a draft", "--draft"),
    )

    def run(self, call: CommandCall) -> int:
        """Write the file, and open it where that is asked for."""
        if sum(name in call.options for name in ("post", "draft", "collection")) > 1:
            raise UsageError("You can only specify one of --post, --draft, or --collection COLLECTION.")
        title, day = title_of(call), moment(call)
        label = call.options.get("collection") or ("drafts" if call.options.get("draft") else "posts")
        path = _post_path(call, title, day) if label == "posts" else f"_{label}/{file_name(call, title)}"
        kind = {"posts": "post", "drafts": "draft"}.get(label, "file")
        _create(call, kind, path, _front_matter(call, title, label, date=strftime(day, TIME_FORMAT)))
        return 0


def _post_path(call: CommandCall, title: str, day: date) -> str:
    return f"_posts/{date_stamp(day)}-{file_name(call, title)}"


def _front_matter(call: CommandCall, title: str, label: str, **values: Any) -> dict[Any, Any]:
    defaults = dig(settings(call), "default_front_matter", label)
    own = {"layout": call.options.get("layout") or "post", "title": title, **values}
    return {**own, **defaults} if isinstance(defaults, dict) else own


def _create(call: CommandCall, kind: str, path: str, values: dict[Any, Any], *, may_open: bool = True) -> None:
    shown = shown_path(call, path)
    target = full_path(call, shown)
    if target.exists() and not is_forced(call):
        call.log.warn(f"A {kind} already exists at {shown}")
    else:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(dump_yaml(values) + "---\n", "utf-8", newline="")
        call.log.info(f"New {kind} created at \x1b[36m{shown}\x1b[0m")
    if may_open and is_truthy(settings(call).get("auto_open")):
        _open(call, str(target))


def _open(call: CommandCall, path: str) -> None:
    editor = next((call.env[name] for name in ("JEKYLL_EDITOR", "VISUAL", "EDITOR") if name in call.env), None)
    if editor:
        try:
            subprocess.run([*shlex.split(editor), path], check=False)
        except OSError as error:
            call.log.warn("Editor:", f"{editor} does not start: {error}")
