"""Where the command starts. Imports as little as each command needs."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

INTERRUPTED = 130
TERMINATED = 143
FAILED = 1


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command line and return its exit status: 0, 1 for any failure, 130 after Ctrl-C, 143 after SIGTERM."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    try:
        if arguments[:1] in (["--version"], ["-v"]):
            return _tell_version()
        return _run(arguments)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _leave_quietly()
        return FAILED


def _run(arguments: list[str]) -> int:
    from jekyllpy.cli.garbage import fewer_collections

    with fewer_collections():
        return _run_terminable(arguments)


def _run_terminable(arguments: list[str]) -> int:
    from jekyllpy.cli.interruption import terminable
    from jekyllpy.cli.program import run

    with terminable() as came:
        try:
            status = run(arguments)
        except KeyboardInterrupt:
            sys.stderr.write("Interrupted.\n")
            status = INTERRUPTED
    return TERMINATED if came else status


def _tell_version() -> int:
    from jekyllpy.version import JEKYLL_VERSION, __version__

    sys.stdout.write(f"jekyllpy {__version__} (jekyll {JEKYLL_VERSION})\n")
    return 0


def _leave_quietly() -> None:
    """Keep Python from complaining about the closed pipe once more when it flushes at its end."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
