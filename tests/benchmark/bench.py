"""Measure jekyllpy, and a real Jekyll in turn with it where there is one. Run by `make bench`.

python tests/benchmark/bench.py [--only WORDS] [--runs N] [--large]

Jekyll is the command in the environment variable JEKYLL. Rebuilds within one process need a Ruby that has Jekyll on its
load path: the command in JEKYLL_RUBY.
"""

from __future__ import annotations

import argparse
import compileall
import json
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmark.ruby import find_ruby, surroundings
from benchmark.sites import Site, blog, code, markdown, one_page
from harness.programs import BUILD, WrongReference, find_reference, reference_command
from harness.trees import Tree, differences, read_tree, write_tree

HERE = Path(__file__).parent
PACKAGE = HERE.parents[1] / "jekyllpy"
REBUILDS = 5


@dataclass(frozen=True)
class Bench:
    """One question: what is run, in which site."""

    name: str
    site: Callable[[], Site]
    arguments: Sequence[str] = (*BUILD, "--quiet")
    large: bool = False
    is_warm: bool = False  # caches and output of the run before are kept
    is_rebuild: bool = False  # what counts is each build after an edit, in a process that has built the site before


@dataclass(frozen=True)
class Program:
    """One of the two: how it builds a site, and how it builds one again and again in a process; None: it cannot."""

    name: str
    build: Sequence[str] | None
    rebuild: Sequence[str] | None

    def command(self, bench: Bench) -> Sequence[str] | None:
        """Return what to run for a question."""
        if bench.is_rebuild:
            return self.rebuild and [*self.rebuild, str(REBUILDS)]
        return self.build and [*self.build, *bench.arguments]


@dataclass(frozen=True)
class Cost:
    """Seconds of the processor, and seconds that went by."""

    processor: float
    elapsed: float


BENCHES = (
    Bench("start: --version", one_page, ("--version",)),
    Bench("start: one page", one_page),
    Bench("site: 100 posts", blog(100)),
    Bench("site: 1,000 posts", blog(1000)),
    Bench("site: 10,000 posts", blog(10_000), large=True),
    Bench("again: one page", one_page, ("build", "--quiet"), is_warm=True),
    Bench("again: 100 posts", blog(100), ("build", "--quiet"), is_warm=True),
    Bench("again: 1,000 posts", blog(1000), ("build", "--quiet"), is_warm=True),
    Bench("rebuild: 100 posts", blog(100), is_rebuild=True),
    Bench("rebuild: 1,000 posts", blog(1000), is_rebuild=True),
    Bench("Markdown: 2,000 blocks", markdown(2000)),
    Bench("highlighting: 500 blocks", code(500)),
)


def main() -> None:
    options = _options()
    # As after an installation with pip; an editable one leaves this to the first run.
    compileall.compile_dir(PACKAGE, quiet=1)
    programs = (_jekyllpy(), _jekyll())
    print(f"{'question':26}{'jekyllpy':>18}{'Jekyll':>18}{'ratio':>18}")
    for bench in BENCHES:
        if options.only in bench.name and (options.large or not bench.large):
            print(_row(bench, programs, options.runs), flush=True)
    print("seconds of the processor (elapsed), medians; ratio: Jekyll's time by ours")


def _row(bench: Bench, programs: Iterable[Program], runs: int) -> str:
    with tempfile.TemporaryDirectory() as name:
        costs, trees = _measure(bench, programs, Path(name), runs)
    ours, theirs = costs
    row = f"{bench.name:26}{_shown(ours):>18}"
    if ours is None or theirs is None:
        return row
    ratio = f"{theirs.processor / ours.processor:.1f}x ({theirs.elapsed / ours.elapsed:.1f}x)"
    note = "  other bytes!" if differences(trees[1], trees[0]) else ""
    return f"{row}{_shown(theirs):>18}{ratio:>18}{note}"


def _measure(
    bench: Bench, programs: Iterable[Program], folder: Path, runs: int
) -> tuple[list[Cost | None], list[Tree]]:
    """Return what each program takes and builds: the programs take turns, each in a folder of its own."""
    commands = [(program.command(bench), folder / program.name) for program in programs]
    files = {path: text.encode() for path, text in bench.site().items()}
    costs: list[list[Cost]] = [[] for _ in commands]
    for run in range(-1 if bench.is_warm else 0, runs):
        for (command, site), found in zip(commands, costs, strict=True):
            if command is None:
                continue
            _prepare(site, files, bench.is_warm)
            cost = _rebuild(command, site) if bench.is_rebuild else _build(command, site)
            found += [cost] if run >= 0 else []
    return [_median(found) if found else None for found in costs], [read_tree(site / "_site") for _, site in commands]


def _prepare(site: Path, files: Tree, is_warm: bool) -> None:
    if is_warm and site.exists():
        return
    shutil.rmtree(site, ignore_errors=True)
    write_tree(site, files)


def _build(command: Sequence[str], site: Path) -> Cost:
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    _run(command, site)
    elapsed, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return Cost(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, elapsed)


def _rebuild(command: Sequence[str], site: Path) -> Cost:
    return _median([Cost(*pair) for pair in json.loads(_run(command, site))])


def _run(command: Sequence[str], site: Path) -> bytes:
    # Compiled templates go beside the site, not to the user's folder
    env = surroundings() | {"JEKYLLPY_CACHE_DIR": f"{site}.cache"}
    return subprocess.run(command, cwd=site, env=env, check=True, capture_output=True).stdout


def _median(costs: Sequence[Cost]) -> Cost:
    processor = statistics.median(cost.processor for cost in costs)
    return Cost(processor, statistics.median(cost.elapsed for cost in costs))


def _shown(cost: Cost | None) -> str:
    return f"{cost.processor:.3f} ({cost.elapsed:.3f})" if cost else ""


def _jekyllpy() -> Program:
    return Program("jekyllpy", (sys.executable, "-m", "jekyllpy"), (sys.executable, str(HERE / "rebuild.py")))


def _jekyll() -> Program:
    ruby = find_ruby()
    return Program("jekyll", _jekyll_command(), (*ruby, str(HERE / "rebuild.rb")) if ruby else None)


def _jekyll_command() -> Sequence[str] | None:
    command = reference_command(None)
    if command is None:
        print("JEKYLL names no Jekyll 4.4: jekyllpy is measured alone")
        return None
    with tempfile.TemporaryDirectory() as name:
        try:
            found: tuple[str, ...] = find_reference(command, Path(name) / "probe").command
        except (WrongReference, OSError) as error:
            print(error, file=sys.stderr)
            return None
    return found


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="measure the questions that hold these words")
    parser.add_argument("--runs", type=int, default=5, help="take the median of this many runs")
    parser.add_argument("--large", action="store_true", help="also the site of 10,000 posts")
    return parser.parse_args()


if __name__ == "__main__":
    main()
