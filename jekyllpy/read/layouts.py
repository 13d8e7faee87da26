"""Layouts from the layouts directory, and the theme's for names the site does not have."""

from __future__ import annotations

import os

from jekyllpy.model import Layout
from jekyllpy.read.front_matter import parse_front_matter
from jekyllpy.read.text import read_text
from jekyllpy.read.walk import EntryFilter, glob_tree


def read_layouts(folder: str, base: str, entries: EntryFilter, encoding: str) -> dict[str, Layout]:
    """Return the layouts of a folder by name.

    `base` is the source's or the theme's root, to which relative paths are taken. Of files with one stem the later in
    glob order counts.
    """
    layouts: dict[str, Layout] = {}
    if not os.path.isdir(folder):
        return layouts
    # Jekyll: "**/*.*" needs a dot in the name itself (layout_reader.rb)
    names = [path for path in glob_tree(folder, with_dotfiles=False) if "." in os.path.basename(path)]
    for name in entries.filter(names):
        path = f"{folder}/{name}"
        if os.path.isfile(path) and not entries.is_unsafe_link(path):
            layouts[name.rpartition(".")[0]] = _read_layout(name, path, base, encoding)
    return layouts


def _read_layout(name: str, path: str, base: str, encoding: str) -> Layout:
    head = parse_front_matter(read_text(path, encoding), path)
    data = head.data if isinstance(head.data, dict) else {}
    return Layout(name.rpartition(".")[0], path, path.removeprefix(base), data, head.content, head.first_line)
