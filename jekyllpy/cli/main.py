"""Where the command starts. Imports as little as each command needs."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

INTERRUPTED = 130
FAILED = 1


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command line and return its exit status: 0, 1 for any failure, 130 after Ctrl-C."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    try:
        if arguments[:1] in (["--version"], ["-v"]):
            return _tell_version()
        from jekyllpy.cli.program import run

        return run(arguments)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _leave_quietly()
        return FAILED


def _tell_version() -> int:
    from jekyllpy.version import JEKYLL_VERSION, __version__

    sys.stdout.write(f"jekyllpy {__version__} (jekyll {JEKYLL_VERSION})\n")
    return 0


def _leave_quietly() -> None:
    """Keep Python from complaining about the closed pipe once more when it flushes at its end."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
