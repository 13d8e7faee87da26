"""Copy a scaffold: the files that `new` and `new-theme` start from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

SCAFFOLDS: Final = Path(__file__).parent / "scaffold"
# A file of this name would hide files of the scaffold itself
RENAMED: Final = ("gitignore", ".gitignore")


def scaffold_files(name: str, values: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield relative path and text of each file of a scaffold, with `@@key@@` replaced by its value."""
    root = SCAFFOLDS / name
    for path in sorted(root.rglob("*")):
        if path.is_file():
            place = path.relative_to(root).as_posix()
            yield (RENAMED[1] if place == RENAMED[0] else place), fill(path.read_text("utf-8"), values)


def fill(text: str, values: Mapping[str, str]) -> str:
    """Return a text with each `@@key@@` replaced by its value."""
    for key, value in values.items():
        text = text.replace(f"@@{key}@@", value)
    return text


def write_file(folder: Path, place: str, text: str) -> None:
    """Write a file below a folder, its parents included."""
    path = folder / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")
