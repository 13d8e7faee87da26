"""`new-theme`: lay out a new theme, as a gem that Jekyll can use too."""

from __future__ import annotations

import re
import subprocess
from datetime import date
from pathlib import Path
from typing import Final

from jekyllpy import messages
from jekyllpy.cli.invocation import Invocation
from jekyllpy.cli.program import tell_mistake
from jekyllpy.cli.scaffolding import scaffold_files, write_file
from jekyllpy.config.config import expand_path

FOLDERS: Final = ("assets", "_data", "_layouts", "_includes", "_sass")
GEMSPEC: Final = "theme.gemspec"
CODE_OF_CONDUCT: Final = "CODE_OF_CONDUCT.md"


def run(invocation: Invocation) -> int:
    """Lay out a theme in a folder of the name that the words make together; an existing one is left alone."""
    if not invocation.arguments:
        tell_mistake(messages.THEME_NAME_REQUIRED, invocation.out)
        return 1
    name = re.sub("_+", "_", "_".join(invocation.arguments).replace(" ", "_"))
    folder = expand_path(name, invocation.cwd)
    if folder.exists():
        invocation.log.error(*messages.theme_exists(str(folder)))
        return 1
    _write_theme(invocation, folder, name)
    for topic, message in messages.theme_created(name, str(folder)):
        invocation.log.info(topic, message)
    return 0


def _write_theme(invocation: Invocation, folder: Path, name: str) -> None:
    values = {
        "name": name,
        "author": _git("config", "user.name"),
        "email": _git("config", "user.email"),
        "year": str(date.today().year),
    }
    for directory in FOLDERS:
        invocation.log.info("create", str(folder / directory))
        (folder / directory).mkdir(parents=True)
    for place, text in scaffold_files("theme", values):
        if place != CODE_OF_CONDUCT or invocation.options.get("code_of_conduct"):
            named = f"{name}.gemspec" if place == GEMSPEC else place
            invocation.log.info("create", str(folder / named))
            write_file(folder, named, text)
    invocation.log.info("initialize", str(folder / ".git"))
    _git("init", "--quiet", str(folder))


def _git(*words: str) -> str:
    """Run git where there is one, and return what it says."""
    try:
        return subprocess.run(("git", *words), capture_output=True, text=True, check=False).stdout.strip()
    except OSError:
        return ""
