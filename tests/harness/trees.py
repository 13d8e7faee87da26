"""Read a folder of files into a value and say how two such values differ."""

from __future__ import annotations

import difflib
import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

MAX_DIFF_LINES = 40


@dataclass(frozen=True, slots=True)
class Link:
    """A symbolic link, by where it points."""

    target: str


Entry = bytes | Link
Tree = Mapping[str, Entry]


def read_tree(root: Path) -> dict[str, Entry]:
    """Return every file and link below the root by its path with `/`; folders count only by what they hold."""
    return {path.relative_to(root).as_posix(): _entry(path) for path in sorted(_files(root))}


def write_tree(root: Path, tree: Tree) -> None:
    """Write the files and links below the root, making folders as needed."""
    for name, entry in tree.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(entry, Link):
            path.symlink_to(entry.target)
        else:
            path.write_bytes(entry)


def replace_tree(root: Path, tree: Tree) -> None:
    """Make the folder hold exactly the tree; an empty tree leaves no folder."""
    shutil.rmtree(root, ignore_errors=True)
    write_tree(root, tree)


def differences(expected: Tree, actual: Tree) -> str:
    """Tell how the actual tree differs from the expected one, with a line diff per file; empty when it does not."""
    lines: list[str] = []
    for name in sorted(expected.keys() | actual.keys()):
        if name not in actual:
            lines.append(f"missing: {name}")
        elif name not in expected:
            lines.append(f"not expected: {name} {_shown(actual[name])}")
        elif expected[name] != actual[name]:
            lines.extend(_entry_diff(name, expected[name], actual[name]))
    return "\n".join(lines)


def digest(trees: Iterable[tuple[str, Tree]]) -> str:
    """Return one short checksum over several named trees."""
    total = hashlib.sha256()
    for label, tree in trees:
        for name, entry in sorted(tree.items()):
            text = b"-> " + os.fsencode(entry.target) if isinstance(entry, Link) else entry
            for part in (os.fsencode(f"{label}/{name}"), text):
                total.update(len(part).to_bytes(8, "big") + part)
    return total.hexdigest()[:16]


def _files(root: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(root):
        linked = [name for name in folders if os.path.islink(os.path.join(folder, name))]
        yield from (Path(folder, name) for name in [*names, *linked])


def _entry(path: Path) -> Entry:
    return Link(os.readlink(path)) if path.is_symlink() else path.read_bytes()


def _entry_diff(name: str, expected: Entry, actual: Entry) -> list[str]:
    if isinstance(expected, Link) or isinstance(actual, Link):
        return [f"differs: {name}: expected {_shown(expected)}, got {_shown(actual)}"]
    before, after = _lines(expected), _lines(actual)
    diff = list(difflib.unified_diff(before, after, f"expected/{name}", f"built/{name}", lineterm="", n=1))
    return [*diff[:MAX_DIFF_LINES], "..."] if len(diff) > MAX_DIFF_LINES else diff


def _lines(data: bytes) -> list[str]:
    """Show each line so that white space, line ends and bytes that are not UTF-8 can be told apart."""
    text = data.decode("utf-8", "backslashreplace")
    parts = text.split("\n")
    shown = [_visible(part) for part in parts[:-1]]
    return [*shown, _visible(parts[-1]) + "  (no line end)"] if parts[-1] else shown


def _visible(line: str) -> str:
    shown = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in line)
    return shown[:-1] + "␠" if shown.endswith(" ") else shown


def _shown(entry: Entry) -> str:
    return f"link to {entry.target}" if isinstance(entry, Link) else repr(entry[:80])
