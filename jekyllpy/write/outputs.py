"""The plan of all output files, made before the first one is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from jekyllpy import messages
from jekyllpy.errors import DestinationError
from jekyllpy.model import Document, Page, SiteContent, StaticFile

_NAME_BYTES = 255
Item = Page | Document | StaticFile


@dataclass(frozen=True, slots=True)
class Output:
    """One file of the destination: text that was rendered, or the copy of a file."""

    destination: str  # relative, with slashes
    item: Item
    text: str | None  # None for a copy


def plan_outputs(site: SiteContent, texts: Mapping[Any, str], warn: Callable[[str, str], None]) -> dict[str, Output]:
    """Return the outputs by destination, in Jekyll's order of writing; of several for one place the last one counts.

    Conflicts are told in Jekyll's words. Raises `DestinationError` for a name no file system takes, and
    for a file that another output needs as a folder.
    """
    outputs: dict[str, Output] = {}
    sources: dict[str, list[str]] = {}
    for item in items_to_write(site):
        place = item.destination
        _check(place, item)
        outputs[place] = Output(place, item, None if isinstance(item, StaticFile) else texts[item])
        if not (isinstance(item, Page) and item.may_share_destination):
            sources.setdefault(place, []).append(item.relative_path if isinstance(item, Page) else item.path)
    _check_folders(outputs)
    for place, paths in sources.items():
        if len(paths) > 1:
            for topic, message in messages.conflict(str(site.config.destination / place), paths):
                warn(topic, message)
    return outputs


def items_to_write(site: SiteContent) -> Iterator[Item]:
    """Yield what becomes output, in Jekyll's order: pages, static files, documents (site.rb, each_site_file)."""
    yield from site.pages
    yield from (file for file in site.static_files if file.is_written)
    yield from site.documents_to_write


def _check_folders(outputs: Mapping[str, Output]) -> None:
    """Raise `DestinationError` where an output lies in a folder whose name another one has."""
    folders: set[str] = set()
    for place, output in outputs.items():
        folder = place.rpartition("/")[0]
        while folder and folder not in folders:
            if folder in outputs:
                # Jekyll: fails when it gets there, after other files were written
                raise DestinationError(f"{folder} is to be a file, and the folder of {place}", output.item.path or None)
            folders.add(folder)
            folder = folder.rpartition("/")[0]


def _check(place: str, item: Item) -> None:
    if "\0" in place:
        raise DestinationError("string contains null byte", item.path)
    for name in place.split("/"):
        if len(name.encode("utf-8", "surrogateescape")) > _NAME_BYTES:
            raise DestinationError(f"File name too long: {name[:60]}...", item.path)
