"""What a build will do to its destination."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from jekyllpy.config import Config
from jekyllpy.write.cleaner import obsolete_paths
from jekyllpy.write.guard import check_deletions, check_ownership
from jekyllpy.write.outputs import Output


@dataclass(frozen=True, slots=True)
class Plan:
    """The files to be there after the build, and the paths to be gone, both relative to the destination."""

    outputs: Mapping[str, Output]
    obsolete: tuple[str, ...]


def plan_destination(
    config: Config, outputs: Mapping[str, Output], on_obsolete: Callable[[list[str]], list[str]]
) -> Plan:
    """Return the plan for these outputs.

    `on_obsolete` may change the list of absolute paths to delete. Raises `DestinationError` for a destination that is
    not the site's own, and for deletions that look like a mistake, unless the config says `force_clean`.
    """
    destination = config.destination
    is_forced = bool(config.raw.get("force_clean"))
    if not is_forced:
        check_ownership(config.source, destination, outputs.keys(), [str(name) for name in config.keep_files])
    found = obsolete_paths(destination, outputs.keys(), config.keep_files) if destination.is_dir() else []
    chosen = on_obsolete([str(destination / path) for path in found])
    obsolete = tuple(os.path.relpath(path, destination) for path in chosen)
    if not is_forced:
        check_deletions(destination, obsolete, has_pages=any(output.text is not None for output in outputs.values()))
    return Plan(outputs, obsolete)
