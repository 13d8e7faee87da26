"""`new`: lay out a new site."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Final

from jekyllpy import messages
from jekyllpy.cli.invocation import Invocation
from jekyllpy.cli.program import tell_mistake
from jekyllpy.cli.scaffolding import scaffold_files, write_file
from jekyllpy.config.config import expand_path

EMPTY_FOLDERS: Final = ("_data", "_drafts", "_includes", "_posts")
WELCOME: Final = "_posts/welcome-to-jekyll.markdown"


def run(invocation: Invocation) -> int:
    """Lay out a site in the folder that the words name together; one that holds something is left alone."""
    if not invocation.arguments:
        tell_mistake(messages.PATH_REQUIRED, invocation.out)
        return 1
    folder = expand_path(" ".join(invocation.arguments), invocation.cwd)
    folder.mkdir(parents=True, exist_ok=True)
    if _is_used(folder) and not invocation.options.get("force"):
        for topic, message in messages.not_empty(str(folder)):
            invocation.log.error(topic, message)
        return 1
    if invocation.options.get("blank"):
        _write_blank(folder)
    else:
        _write_site(folder, datetime.now().astimezone())
    invocation.log.info(*messages.site_installed(str(folder)))
    if invocation.options.get("skip-bundle"):
        invocation.log.info(*messages.BUNDLE_SKIPPED)
    return 0


def _is_used(folder: Path) -> bool:
    # Jekyll: hidden files do not count (commands/new.rb)
    return any(not path.name.startswith(".") for path in folder.iterdir())


def _write_blank(folder: Path) -> None:
    for place, text in scaffold_files("blank", {}):
        write_file(folder, place, text)
    for name in EMPTY_FOLDERS:
        (folder / name).mkdir(exist_ok=True)


def _write_site(folder: Path, now: datetime) -> None:
    for place, text in scaffold_files("site", {"time": f"{now:%Y-%m-%d %H:%M:%S %z}"}):
        dated = place.replace("welcome", f"{now:%Y-%m-%d}-welcome") if place == WELCOME else place
        write_file(folder, dated, text)
