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
# In Jekyll's order (theme_builder.rb)
FILES: Final = (
    "_layouts/page.html",
    "_layouts/post.html",
    "_layouts/default.html",
    "Gemfile",
    GEMSPEC,
    "README.md",
    "LICENSE.txt",
    CODE_OF_CONDUCT,
)
AFTER_GIT: Final = ".gitignore"


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
    texts = dict(scaffold_files("theme", values))
    for place in FILES:
        if place != CODE_OF_CONDUCT or invocation.options.get("code_of_conduct"):
            _create(invocation, folder, f"{name}.gemspec" if place == GEMSPEC else place, texts[place])
    invocation.log.info("initialize", str(folder / ".git"))
    _git("init", "--quiet", str(folder))
    _create(invocation, folder, AFTER_GIT, texts[AFTER_GIT])


def _create(invocation: Invocation, folder: Path, place: str, text: str) -> None:
    invocation.log.info("create", str(folder / place))
    write_file(folder, place, text)


def _git(*words: str) -> str:
    """Run git where there is one, and return what it says."""
    try:
        return subprocess.run(("git", *words), capture_output=True, text=True, check=False).stdout.strip()
    except OSError:
        return ""
