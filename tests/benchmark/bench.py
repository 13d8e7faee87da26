"""Measure jekyllpy, and a real Jekyll beside it where there is one. Run by `make bench`.

python tests/benchmark/bench.py [--only WORDS] [--runs N] [--large]
"""

from __future__ import annotations

import argparse
import compileall
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmark.sites import Site, blog, code, markdown, one_page
from harness.programs import BUILD, LEFT_OUT, SETTLED, WrongReference, find_reference, reference_command
from harness.trees import Tree, differences, read_tree, write_tree

PACKAGE = Path(__file__).parents[2] / "jekyllpy"
JEKYLLPY = (sys.executable, "-m", "jekyllpy")


@dataclass(frozen=True)
class Bench:
    """One question: what is run, in which site."""

    name: str
    site: Callable[[], Site]
    arguments: Sequence[str] = (*BUILD, "--quiet")
    large: bool = False


@dataclass(frozen=True)
class Cost:
    """The least of several runs: seconds of the processor, and seconds that went by."""

    processor: float
    elapsed: float


BENCHES = (
    Bench("start: --version", one_page, ("--version",)),
    Bench("start: one page", one_page),
    Bench("site: 100 posts", blog(100)),
    Bench("site: 1,000 posts", blog(1000)),
    Bench("site: 10,000 posts", blog(10_000), large=True),
    Bench("Markdown: 2,000 blocks", markdown(2000)),
    Bench("highlighting: 500 blocks", code(500)),
)


def main() -> None:
    options = _options()
    jekyll = _jekyll()
    # As after an installation with pip; an editable one leaves this to the first run.
    compileall.compile_dir(PACKAGE, quiet=1)
    print(f"{'question':28}{'jekyllpy':>20}{'jekyll':>20}{'ratio':>8}")
    for bench in BENCHES:
        if options.only in bench.name and (options.large or not bench.large):
            print(_row(bench, jekyll, options.runs), flush=True)
    print("seconds of the processor (elapsed); ratio of the first")


def _row(bench: Bench, jekyll: Sequence[str] | None, runs: int) -> str:
    with tempfile.TemporaryDirectory() as name:
        site = Path(name) / "site"
        write_tree(site, {path: text.encode() for path, text in bench.site().items()})
        ours, built = _measure(JEKYLLPY, bench, site, runs)
        row = f"{bench.name:28}{_shown(ours):>20}"
        if jekyll is None:
            return row
        theirs, expected = _measure(jekyll, bench, site, runs)
        note = "  other bytes!" if differences(expected, built) else ""
        return f"{row}{_shown(theirs):>20}{theirs.processor / ours.processor:>7.1f}x{note}"


def _measure(command: Sequence[str], bench: Bench, site: Path, runs: int) -> tuple[Cost, Tree]:
    costs = [_run(command, bench, site) for _ in range(runs)]
    built = read_tree(site / "_site")
    shutil.rmtree(site / "_site", ignore_errors=True)
    return Cost(min(cost.processor for cost in costs), min(cost.elapsed for cost in costs)), built


def _run(command: Sequence[str], bench: Bench, site: Path) -> Cost:
    for cache in (".jekyll-cache", ".jekyll-metadata", "_site"):
        shutil.rmtree(site / cache, ignore_errors=True)
    surroundings = {name: value for name, value in os.environ.items() if name not in LEFT_OUT} | SETTLED
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([*command, *bench.arguments], cwd=site, env=surroundings, check=True, capture_output=True)
    elapsed, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return Cost(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, elapsed)


def _shown(cost: Cost) -> str:
    return f"{cost.processor:.3f} ({cost.elapsed:.3f})"


def _jekyll() -> Sequence[str] | None:
    command = reference_command(None)
    if command is None:
        return None
    with tempfile.TemporaryDirectory() as name:
        try:
            return find_reference(command, Path(name) / "probe").command
        except (WrongReference, OSError) as error:
            print(error, file=sys.stderr)
            return None


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="measure the questions that hold these words")
    parser.add_argument("--runs", type=int, default=3, help="take the least of this many runs")
    parser.add_argument("--large", action="store_true", help="also the site of 10,000 posts")
    return parser.parse_args()


if __name__ == "__main__":
    main()
