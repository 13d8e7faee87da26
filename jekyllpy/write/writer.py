"""Files into the destination: each is whole under a temporary name before it takes its place."""

from __future__ import annotations

import errno
import os
import shutil
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from jekyllpy.config import Config
from jekyllpy.errors import DestinationError
from jekyllpy.model import StaticFile
from jekyllpy.write.commit import commit
from jekyllpy.write.guard import check_destination
from jekyllpy.write.known import KnownFiles, times_of
from jekyllpy.write.outputs import Output
from jekyllpy.write.plan import Plan
from jekyllpy.write.staging import is_staged, staging_folder

_DISK_IS_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def write_outputs(config: Config, plan: Plan, known: KnownFiles) -> tuple[str, ...]:
    """Bring the destination to the plan and return the paths that changed; files whose bytes are right are not touched.

    `known` has what earlier builds of the site left there. All files are whole on the destination's disk before the
    first takes its place; deletions come last. Raises `DestinationError`.
    """
    destination = config.destination
    check_destination(config.source, destination)
    try:
        destination.mkdir(parents=True, exist_ok=True)
        with staging_folder(destination) as stage:
            staged = _stage(config, plan.outputs.values(), stage, known)
            commit(destination, staged, plan.obsolete)
    except OSError as error:
        raise DestinationError(error.strerror or str(error), _place(error, destination)) from error
    return tuple(staged)


def _place(error: OSError, destination: Path) -> str:
    """Return the path that an error is about: the destination's where the error names what a user knows nothing of."""
    if error.errno in _DISK_IS_FULL or error.filename is None:
        return str(destination)
    name = os.fsdecode(error.filename)
    return str(destination) if is_staged(name, destination) else name


def _stage(config: Config, outputs: Iterable[Output], stage: Path, known: KnownFiles) -> dict[str, Path]:
    staged: dict[str, Path] = {}
    for number, output in enumerate(outputs):
        place = f"{config.destination}/{output.destination}"
        content = _content(output)
        if content is not None and known.holds(place, content):
            continue
        path = stage / str(number)
        if isinstance(output.item, StaticFile):
            is_new = _copy(config, output.item, Path(place), path)
        else:
            data = _encode(output.text or "", config.encoding)
            is_new = not _holds(Path(place), data)
            if is_new:
                path.write_bytes(data)
        if is_new:
            staged[output.destination] = path
        elif content is not None:
            known.note(place, content)
    return staged


def _content(output: Output) -> object:
    """Return what a file that holds the output can be told by, None for a copy of what a symbolic link leads to."""
    file = output.item
    if not isinstance(file, StaticFile):
        return output.text
    times = times_of(file.path)
    return None if times is None else (file.path, times)


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
