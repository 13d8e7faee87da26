"""The tables of `--profile`: what the phases and the templates of a build cost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from jekyllpy import messages
from jekyllpy.log import Log
from jekyllpy.pipeline import BuildResult

# Jekyll: the costliest ones only (liquid_renderer.rb)
MOST_TEMPLATES: Final = 50


def tell_profile(result: BuildResult, log: Log) -> None:
    """Print how long each phase took, and what the templates cost."""
    phases = [(phase.upper(), f"{seconds:.4f}") for phase, seconds in result.seconds.items()]
    log.info(*messages.PHASE_COSTS)
    log.info(table(("PHASE", "TIME"), phases))
    costs = [
        (cost.path, str(cost.count), f"{cost.size / 1024:.2f}K", f"{cost.seconds:.3f}")
        for cost in result.templates[:MOST_TEMPLATES]
    ]
    log.info(*messages.TEMPLATE_COSTS)
    log.info(table(("Filename", "Count", "Bytes", "Time"), costs))


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return rows as a table with a line beneath its header: names at the left, figures at the right."""
    lines = [header, *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(header))]
    shown = [_line(line, widths) for line in lines]
    shown.insert(1, "+" + "+".join("-" * (width + 2) for width in widths) + "+")
    return "\n" + "\n".join(shown) + "\n"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = [
        cells[0].ljust(widths[0]),
        *(cell.rjust(width) for cell, width in zip(cells[1:], widths[1:], strict=True)),
    ]
    return f"| {' | '.join(padded)} |"
