"""The two programs that build a site in these tests: jekyllpy in this process, and a real Jekyll beside it."""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

import pytest

from harness.trees import write_tree

COLOUR = re.compile(r"\x1b\[[0-9;]*m")
# A traceback, or the one line that stands for it.
BUG = re.compile(r"^Traceback \(most.*|^ *Error: [A-Z]\w*(?:Error|Exception): .*", re.MULTILINE)
TIME_LIMIT = 60
TIME_LIMIT_APART = 20
# Variables of the surroundings that change what either program does.
LEFT_OUT = ("JEKYLL_ENV", "JEKYLL_LOG_LEVEL", "BUNDLE_GEMFILE", "RUBYOPT", "PAGES_REPO_NWO", "PAGES_ENV")
SETTLED = {"TZ": "UTC", "LC_ALL": "C.UTF-8", "JEKYLL_NO_BUNDLER_REQUIRE": "true"}
BUILD = ("build", "--disable-disk-cache")

PROBE = {
    "_config.yml": b"title: probe\n",
    # Liquid 5.1 brought base64_encode; 4.0 passes the text through and counts the bytes of an Integer.
    "index.html": b"---\n---\n{{ jekyll.version }} {{ 'a' | base64_encode }} {{ 5 | size }}",
}
PROBE_ANSWER = re.compile(r"(4\.4\.\d+) a 8")


@dataclass(frozen=True, slots=True)
class Run:
    """How a run of a program ended: exit status and both streams, without colour codes."""

    status: int
    stdout: str
    stderr: str

    @property
    def bug(self) -> str:
        """The line that tells of an error which is no mistake of the site; empty when there is none."""
        match = BUG.search(self.stderr)
        return match[0] if match else ""

    def messages(self, site: Path) -> list[str]:
        """Return the lines of the error stream with the site's folder written as `{site}`."""
        text = self.stderr.replace(str(site), "{site}")
        return [line.rstrip() for line in text.splitlines() if line.strip()]


class WrongReference(Exception):
    """The command is not a Jekyll that expected trees may come from."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A real Jekyll: the command, and the versions it proved to be."""

    command: tuple[str, ...]
    jekyll: str
    liquid: str = "4.0"

    def run(self, arguments: Sequence[str], site: Path, environment: Mapping[str, str]) -> Run:
        """Run the command in the site's folder."""
        return run_command([*self.command, *arguments], site, environment)


def reference_command(option: str | None) -> tuple[str, ...] | None:
    """Return the command to compare with: the option, `$JEKYLL`, or an installed `jekyll`."""
    command = option or os.environ.get("JEKYLL") or shutil.which("jekyll")
    return tuple(shlex.split(command)) if command else None


def find_reference(command: Sequence[str], folder: Path) -> Reference:
    """Build a small site with the command and refuse any program but Jekyll 4.4 with Liquid 4.0."""
    write_tree(folder, PROBE)
    run = run_command([*command, *BUILD], folder, {})
    page = folder / "_site" / "index.html"
    answer = page.read_text(encoding="utf-8") if page.is_file() else run.stderr[-300:]
    match = PROBE_ANSWER.fullmatch(answer)
    if match is None:
        raise WrongReference(f"{shlex.join(command)} is not Jekyll 4.4 with Liquid 4.0; it answered: {answer!r}")
    return Reference(tuple(command), match[1])


def run_command(
    command: Sequence[str],
    site: Path,
    environment: Mapping[str, str],
    limit: float = TIME_LIMIT,
) -> Run:
    """Run a command in a folder, in surroundings that are the same on every machine."""
    surroundings = {**_surroundings(), **environment}
    done = subprocess.run(command, cwd=site, env=surroundings, capture_output=True, timeout=limit, check=False)
    return Run(done.returncode, _text(done.stdout), _text(done.stderr))


def run_jekyllpy(arguments: Sequence[str], site: Path, environment: Mapping[str, str]) -> Run:
    """Run the command line of jekyllpy in this process, in the site's folder."""
    from jekyllpy.cli.main import main

    stdout, stderr = io.StringIO(), io.StringIO()
    with (
        mock.patch.dict(os.environ, {**_surroundings(), **environment}, clear=True),
        contextlib.chdir(site),
        contextlib.redirect_stdout(stdout),
        contextlib.redirect_stderr(stderr),
    ):
        try:
            status = main(list(arguments))
        except SystemExit as stop:
            status = stop.code if isinstance(stop.code, int) else int(stop.code is not None)
    return Run(status or 0, _text(stdout.getvalue().encode()), _text(stderr.getvalue().encode()))


def run_apart(arguments: Sequence[str], site: Path) -> Run:
    """Run Python in a folder, bound by the modes of files as any user is, and stop it when it takes too long."""
    command = [*_without_override(), sys.executable, *arguments]
    try:
        return run_command(command, site, {}, limit=TIME_LIMIT_APART)
    except subprocess.TimeoutExpired:
        return Run(-1, "", f"still running after {TIME_LIMIT_APART} seconds")


def _without_override() -> list[str]:
    """Return what takes the right to read every file from the administrator."""
    if os.geteuid() != 0:
        return []
    setpriv = shutil.which("setpriv")
    if setpriv is None:
        pytest.skip("the administrator can read everything here: no setpriv")
    rights = "-dac_override,-dac_read_search"
    return [setpriv, "--bounding-set", rights, "--inh-caps", rights, "--"]


def _surroundings() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in LEFT_OUT}
    return {**kept, **SETTLED}


def _text(data: bytes) -> str:
    return COLOUR.sub("", data.decode("utf-8", "backslashreplace"))
