"""One conformance case: a folder with the source of a site and what a real Jekyll builds from it.

    <area>/<case>/source/       the site
                  expected/     the built tree, written by `--bless`
                  before/       what the destination holds before the build (optional)
                  case.toml     settings (optional)
                  blessed.toml  which programs wrote expected/, and what they said, written by `--bless`

A case whose `status` is not 0 has no `expected/`: the destination must stay as it was.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from harness.trees import Tree, digest, read_tree, write_tree

PARTS = frozenset({"source", "expected", "before", "case.toml", "blessed.toml"})
SETTINGS = frozenset(
    {"why", "flags", "output", "environment", "status", "stdout", "stderr", "ours", "messages", "file"}
)
MESSAGE_RULES = frozenset({"lines", "topics", "free"})
FILE_SETTINGS = frozenset({"path", "mtime", "mode", "link"})
# Drafts are dated by their file, so files of a case have one age unless it says otherwise.
FILE_TIME = datetime(2020, 6, 15, 12, tzinfo=UTC)
OLD_OUTPUT: Tree = {"index.html": b"the page of an earlier build\n", "old/page.html": b"another\n"}


@dataclass(frozen=True, slots=True)
class SourceFile:
    """What a folder under version control cannot say of a source file: its age, its mode, or that it is a link."""

    path: str
    mtime: datetime | None = None
    mode: int | None = None
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """A conformance case, as its folder describes it."""

    name: str
    folder: Path
    why: str = ""
    flags: Sequence[str] = ()
    # The destination, below the source.
    output: str = "_site"
    environment: Mapping[str, str] = field(default_factory=dict)
    status: int = 0
    # Regular expressions that both programs' streams must match, and those that our error stream alone must match.
    stdout: Sequence[str] = ()
    stderr: Sequence[str] = ()
    ours: Sequence[str] = ()
    # How our warnings are held against Jekyll's: whole "lines", "topics" only, or "free".
    messages: str = "lines"
    files: Sequence[SourceFile] = ()

    @property
    def source(self) -> Path:
        return self.folder / "source"

    @property
    def expected(self) -> Path:
        return self.folder / "expected"

    @property
    def blessed(self) -> Path:
        return self.folder / "blessed.toml"

    def unmatched(self, stdout: str, stderr: str) -> list[str]:
        """Return the patterns that what a program said does not match."""
        return [
            pattern
            for patterns, text in ((self.stdout, stdout), (self.stderr, stderr))
            for pattern in patterns
            if not re.search(pattern, text)
        ]

    def before(self) -> Tree:
        """Return what the destination holds before the build."""
        if self.status:
            return OLD_OUTPUT
        return read_tree(self.folder / "before")

    def digest(self) -> str:
        """Return a checksum over everything a blessing depends on."""
        settings = repr((tuple(self.flags), self.output, sorted(self.environment.items()), tuple(self.files)))
        trees = (("source", read_tree(self.source)), ("before", self.before()), ("expected", read_tree(self.expected)))
        return digest((*trees, ("settings", {"": settings.encode()})))

    def prepare(self, site: Path) -> None:
        """Copy the source into a fresh folder, with the settings of its files, and fill the destination."""
        site.mkdir(parents=True)
        write_tree(site, read_tree(self.source))
        write_tree(site / self.output, self.before())
        for file in self.files:
            if file.link is not None:
                (site / file.path).parent.mkdir(parents=True, exist_ok=True)
                (site / file.path).symlink_to(file.link)
        _set_times(site, {file.path: file.mtime for file in self.files if file.mtime})
        for file in self.files:
            if file.mode is not None:
                (site / file.path).chmod(file.mode)


def discover(root: Path) -> list[Case]:
    """Return every case below the root, in order of name."""
    return [load_case(folder, root) for folder in sorted(_case_folders(root))]


def load_case(folder: Path, root: Path) -> Case:
    """Read a case's settings; a setting nobody knows is a mistake in the case."""
    name = folder.relative_to(root).as_posix()
    settings = _settings(folder / "case.toml")
    if unknown := settings.keys() - SETTINGS:
        raise ValueError(f"{name}/case.toml: unknown settings {sorted(unknown)}")
    if settings.get("messages", "lines") not in MESSAGE_RULES:
        raise ValueError(f"{name}/case.toml: messages must be one of {sorted(MESSAGE_RULES)}")
    files = tuple(_source_file(name, entry) for entry in settings.pop("file", ()))
    return Case(name, folder, files=files, **settings)


def faults(case: Case) -> list[str]:
    """Say what keeps the folder from being a whole case."""
    found = [f"{entry.name} belongs to no part of a case" for entry in case.folder.iterdir() if entry.name not in PARTS]
    if not case.source.is_dir():
        found.append("there is no source/")
    if not case.blessed.is_file():
        found.append("never blessed: run pytest tests/conformance --bless")
    if case.status and case.expected.exists():
        found.append("expected/ belongs to no test, the build must fail")
    if not case.status and not case.expected.is_dir():
        found.append("there is no expected/")
    return found


def strays(root: Path) -> list[str]:
    """Return the files below the root that no case and no test module holds."""
    folders = {case.folder for case in discover(root)}
    return [
        path.relative_to(root).as_posix()
        for path in sorted(root.rglob("*"))
        if path.is_file() and not folders.intersection(path.parents) and not _is_ours(path)
    ]


def _is_ours(path: Path) -> bool:
    return path.suffix in {".py", ".pyc"} or path.name.startswith(".git")


def _case_folders(root: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(root):
        if PARTS.intersection([*folders, *names]):
            folders.clear()
            yield Path(folder)


def _settings(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def _source_file(name: str, entry: dict[str, Any]) -> SourceFile:
    if unknown := entry.keys() - FILE_SETTINGS:
        raise ValueError(f"{name}/case.toml: unknown file settings {sorted(unknown)}")
    mode = entry.get("mode")
    return SourceFile(entry["path"], entry.get("mtime"), int(mode, 8) if mode else None, entry.get("link"))


def _set_times(site: Path, times: Mapping[str, datetime]) -> None:
    for name in read_tree(site):
        moment = times.get(name, FILE_TIME).timestamp()
        os.utime(site / name, (moment, moment), follow_symlinks=False)
