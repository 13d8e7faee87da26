"""Files into the destination: each is whole under a temporary name before it takes its place."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from jekyllpy.config import Config
from jekyllpy.errors import DestinationError
from jekyllpy.model import StaticFile
from jekyllpy.write.cleaner import delete
from jekyllpy.write.guard import check_destination
from jekyllpy.write.outputs import Output
from jekyllpy.write.plan import Plan


def write_outputs(config: Config, plan: Plan) -> tuple[str, ...]:
    """Bring the destination to the plan and return the paths that changed; files whose bytes are right are not touched.

    All files are whole on the destination's disk before the first takes its place; deletions come last. Raises
    `DestinationError`.
    """
    destination = config.destination
    check_destination(config.source, destination)
    try:
        destination.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{destination.name}.", dir=_staging_parent(destination)) as stage:
            staged = _stage(config, plan.outputs.values(), Path(stage))
            cleared = _clear_the_way(destination, plan.obsolete, staged)
            _commit(destination, staged)
            delete(destination, [path for path in plan.obsolete if path not in cleared])
    except OSError as error:
        raise DestinationError(error.strerror or str(error), _named(error)) from error
    return tuple(staged)


def _named(error: OSError) -> str | None:
    return None if error.filename is None else os.fsdecode(error.filename)


def _staging_parent(destination: Path) -> Path:
    """Return a folder on the destination's file system: beside it, or within it where the parent is closed."""
    parent = destination.parent
    is_usable = os.access(parent, os.W_OK) and os.stat(parent).st_dev == os.stat(destination).st_dev
    return parent if is_usable else destination


def _stage(config: Config, outputs: Iterable[Output], stage: Path) -> dict[str, Path]:
    staged: dict[str, Path] = {}
    for number, output in enumerate(outputs):
        target = config.destination / output.destination
        path = stage / str(number)
        if isinstance(output.item, StaticFile):
            if _copy(config, output.item, target, path):
                staged[output.destination] = path
        else:
            data = _encode(output.text or "", config.encoding)
            if not _holds(target, data):
                path.write_bytes(data)
                staged[output.destination] = path
    return staged


def _encode(text: str, encoding: str) -> bytes:
    """Return a text's bytes in the encoding that the files were read with, or in UTF-8 where that cannot hold it."""
    try:
        return text.encode(encoding, "surrogateescape")
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogateescape")


def _copy(config: Config, file: StaticFile, target: Path, path: Path) -> bool:
    keeps_links = not config.safe and config.environment != "production"
    if keeps_links and os.path.islink(file.path):
        link = os.readlink(file.path)
        if target.is_symlink() and os.readlink(target) == link:
            return False
        os.symlink(link, path)
        return True
    status = os.stat(file.path)
    if _is_same_file(Path(file.path), status, target):
        return False
    shutil.copyfile(file.path, path)
    os.chmod(path, stat.S_IMODE(status.st_mode) | stat.S_IWUSR)
    # Jekyll: the copy has the source's time in whole seconds (static_file.rb)
    os.utime(path, (int(status.st_mtime), int(status.st_mtime)))
    if not status.st_mode & stat.S_IWUSR:
        os.chmod(path, stat.S_IMODE(status.st_mode))
    return True


def _is_same_file(source: Path, status: os.stat_result, target: Path) -> bool:
    try:
        there = os.lstat(target)
    except OSError:
        return False
    return (
        stat.S_ISREG(there.st_mode)
        and there.st_size == status.st_size
        and int(there.st_mtime) == int(status.st_mtime)
        and stat.S_IMODE(there.st_mode) == stat.S_IMODE(status.st_mode)
        and source.read_bytes() == target.read_bytes()
    )


def _holds(target: Path, data: bytes) -> bool:
    try:
        there = os.lstat(target)
        return stat.S_ISREG(there.st_mode) and there.st_size == len(data) and target.read_bytes() == data
    except OSError:
        return False


def _clear_the_way(destination: Path, deletions: Iterable[str], staged: Iterable[str]) -> set[str]:
    """Delete what stands where a folder is needed, or a folder where a file is; return which deletions that did."""
    needed = {path for place in staged for path in _with_parents(place)}
    blocking = [path for path in deletions if path in needed]
    delete(destination, blocking)
    folders = [place for place in staged if (destination / place).is_dir() and not (destination / place).is_symlink()]
    delete(destination, folders)
    return set(blocking)


def _with_parents(place: str) -> list[str]:
    parts = place.split("/")
    return ["/".join(parts[:length]) for length in range(1, len(parts) + 1)]


def _commit(destination: Path, staged: Mapping[str, Path]) -> None:
    made: set[str] = set()
    for place, path in staged.items():
        folder = os.path.dirname(place)
        if folder not in made:
            _make_folder(destination, folder)
            made.add(folder)
        os.replace(path, destination / place)


def _make_folder(destination: Path, folder: str) -> None:
    """Make the folders of a place. A link among them would lead out of the destination, so it gives way."""
    path = destination
    for part in folder.split("/") if folder else ():
        path = path / part
        if path.is_symlink():
            path.unlink()
        if not path.is_dir():
            path.mkdir()
