"""A theme's folder as a value: which of the known folders it has, none of which may lead out of it (theme.rb)."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from jekyllpy import messages
from jekyllpy.model.theme import GemSpec, Theme
from jekyllpy.themes.gems import read_gem

_COMPLAINTS: Final = MappingProxyType(
    {errno.EACCES: messages.theme_folder_closed, errno.ELOOP: messages.theme_folder_loops}
)

Warn = Callable[[str, str], None]


def theme_in_folder(name: str, folder: str, error: Warn, spec: GemSpec | None = None) -> Theme:
    """Return the theme that a folder holds.

    Without `spec`, the folder's own gemspec tells of it. `error` gets topic and message of each part that cannot be
    used. Raises `OSError` where there is no such folder.
    """
    root = os.path.realpath(folder, strict=True)
    known = spec or read_gem(name, root).spec
    return Theme(
        name,
        root,
        replace(known, name=known.name or name),
        layouts=_part(root, "_layouts", error),
        includes=_part(root, "_includes", error),
        sass=_part(root, "_sass", error),
        assets=_part(root, "assets", error),
        data=_part(root, "_data", error),
    )


def _part(root: str, name: str, error: Warn) -> str | None:
    try:
        path = os.path.realpath(f"{root}/{name}", strict=True)
    except OSError as problem:
        complaint = _COMPLAINTS.get(problem.errno or 0)
        if complaint is not None:
            error(*complaint(name))
        return None
    return path if os.path.isdir(path) and f"{path}/".startswith(f"{root}/") else None
