"""The Ruby to compare with: a command that has Jekyll and Liquid on its load path."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys

from harness.programs import LEFT_OUT, SETTLED

PROBE = 'require "jekyll"; print Jekyll::VERSION, " ", Liquid::VERSION'


def surroundings() -> dict[str, str]:
    """Return the environment that both programs are measured in."""
    return {name: value for name, value in os.environ.items() if name not in LEFT_OUT} | SETTLED


def find_ruby() -> tuple[str, ...] | None:
    """Return the command in `$JEKYLL_RUBY`; say why there is none to compare with, and return None."""
    command = tuple(shlex.split(os.environ.get("JEKYLL_RUBY", "")))
    if not command:
        print("JEKYLL_RUBY names no Ruby with Jekyll 4.4: what runs inside its process is measured of jekyllpy alone")
        return None
    try:
        run = subprocess.run([*command, "-e", PROBE], env=surroundings(), capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"{shlex.join(command)} does not run Jekyll: {error}", file=sys.stderr)
        return None
    jekyll, _, liquid = run.stdout.partition(" ")
    if not (jekyll.startswith("4.4.") and liquid.startswith("4.0.")):
        print(f"{shlex.join(command)} has Jekyll {jekyll} with Liquid {liquid}, not 4.4 with 4.0", file=sys.stderr)
        return None
    return command
