"""What Liquid templates over long lists take, and Ruby's Liquid with Jekyll's drops and filters beside it.

python tests/benchmark/bench_liquid.py [--rounds N]

The templates are in `liquid/templates`, the site is 500 posts and 200 pages. Ruby is the command in the environment
variable JEKYLL_RUBY, with Jekyll on its load path; without it only our figures are printed.
"""

from __future__ import annotations

import argparse
import compileall
import hashlib
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmark.ruby import find_ruby, surroundings
from benchmark.sites import lists
from harness.trees import write_tree

from jekyllpy.assembly import start_build
from jekyllpy.log import MemoryLog
from jekyllpy.pipeline import load_site_config
from jekyllpy.read import read_site
from jekyllpy.templating import LiquidEnvironment
from jekyllpy.templating.registers import Include, Registers

DATA = Path(__file__).with_name("liquid")
TEMPLATES = DATA / "templates"
INCLUDES = DATA / "_includes"
PACKAGE = Path(__file__).parents[2] / "jekyllpy"
TURNS = 3
KINDS = {"render": "render", "parse": "parse and compile", "cached": "load from the cache"}
SUM = "sum"
PAGE = "/part-3/page-47.html"
# Brings the compiler in, or what stands for it in the cache
FIRST = "{% if page %}{{ page.title }}{% endif %}"

Given = TypeVar("Given")


@dataclass(frozen=True)
class Result:
    """Seconds of the processor by kind, and the digest of the output."""

    seconds: Mapping[str, float]
    digest: str

    def least(self, other: Result) -> Result:
        """Return the lesser of both, kind by kind."""
        return Result({kind: min(least, other.seconds[kind]) for kind, least in self.seconds.items()}, self.digest)


Results = dict[str, Result]


def main() -> None:
    """Print a line a template: milliseconds of ours and Ruby's for rendering, parsing, and loading from the cache."""
    rounds = _rounds()
    compileall.compile_dir(PACKAGE, quiet=1)
    ruby = find_ruby()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_tree(folder / "site", {path: text.encode() for path, text in lists().items()})
        write_tree(folder / "site" / "_includes", {path.name: path.read_bytes() for path in INCLUDES.iterdir()})
        ours, theirs = _measure(folder, ruby, rounds)
    _print(ours, theirs)


def _measure(folder: Path, ruby: Sequence[str] | None, rounds: int) -> tuple[Results, Results]:
    """Return our results and Ruby's, by template: both take turns, and the least of all turns counts."""
    ours: Results = {}
    theirs: Results = {}
    for turn in range(TURNS):
        _keep_least(ours, _our_turn(folder / "site", folder / f"cache-{turn}", rounds))
        if ruby:
            _keep_least(theirs, _ruby_turn(ruby, folder / "site", rounds))
    return ours, theirs


def _keep_least(found: Results, turn: Results) -> None:
    for name, result in turn.items():
        found[name] = result.least(found.get(name, result))


def _ruby_turn(ruby: Sequence[str], site: Path, rounds: int) -> Results:
    command = [*ruby, str(DATA / "measure.rb"), str(site), str(TEMPLATES), str(rounds)]
    run = subprocess.run(command, env=surroundings(), stdout=subprocess.PIPE, text=True, check=True)
    return {name: Result(each["seconds"], each["digest"]) for name, each in json.loads(run.stdout).items()}


def _our_turn(site: Path, cache: Path, rounds: int) -> Results:
    environment, payload, registers = _prepare(site)
    texts = {path.name: path.read_text(encoding="utf-8") for path in sorted(TEMPLATES.iterdir())}
    _fill(cache, texts.values())

    def result(name: str, text: str) -> Result:
        template = environment.parse(text, name)
        output = template.render(payload, registers)
        seconds = {
            "render": _least(rounds, registers.caches.clear, lambda _: template.render(payload, registers)),
            "parse": _least(rounds, lambda: _started(None), lambda started: started.parse(text)),
            "cached": _least(rounds, lambda: _started(cache), lambda started: started.parse(text)),
        }
        return Result(seconds, hashlib.sha256(output.encode()).hexdigest())

    def load_all(started: LiquidEnvironment) -> None:
        for text in texts.values():
            started.parse(text)

    found = {name: result(name, text) for name, text in texts.items()}
    # All in one go, as a build has them: opening the cache is part of it
    cached = _least(rounds, lambda: LiquidEnvironment(cache=cache), load_all)
    return found | {SUM: Result(_sum(found) | {"cached": cached}, "")}


def _prepare(site: Path) -> tuple[LiquidEnvironment, dict[str, Any], Registers]:
    """Read the site; return Liquid, the variables on one of its pages, and its services."""
    config = load_site_config(site, disable_disk_cache=True)
    build = start_build(config, (), MemoryLog())
    content = read_site(build.rules)
    session = build.start_rendering(content).session
    page = next(page for page in content.pages if page.url == PAGE)
    payload = dict(session.payload) | {"page": session.page_hash(page), "content": page.content}
    return build.environment, payload, Registers(build.environment, config.raw, config.zone, find_include=_include)


def _include(name: str) -> Include:
    return Include((INCLUDES / name).read_text(encoding="utf-8"), name)


def _started(cache: Path | None) -> LiquidEnvironment:
    environment = LiquidEnvironment(cache=cache)
    environment.parse(FIRST)
    return environment


def _fill(cache: Path, texts: Iterable[str]) -> None:
    environment = _started(cache)
    for text in texts:
        environment.parse(text)
    environment.save()


def _sum(results: Results) -> dict[str, float]:
    return {kind: sum(result.seconds[kind] for result in results.values()) for kind in KINDS}


def _least(rounds: int, prepare: Callable[[], Given], task: Callable[[Given], object]) -> float:
    return min(_once(prepare(), task) for _ in range(rounds))


def _once(given: Given, task: Callable[[Given], object]) -> float:
    start = time.process_time()
    task(given)
    return time.process_time() - start


def _print(ours: Results, theirs: Results) -> None:
    theirs = theirs and theirs | {SUM: Result(_sum(theirs), "")}
    print(f"{'':16}" + "".join(f"{kind:^27}" for kind in KINDS.values()))
    print(f"{'template':16}" + f"{'jekyllpy':>10}{'Liquid':>10}{'ratio':>7}" * len(KINDS))
    for name, result in ours.items():
        other = theirs.get(name)
        note = "  other bytes!" if other and other.digest != result.digest else ""
        print(_line(name, result.seconds, other.seconds if other else None) + note)
    print("milliseconds of the processor; ratio: Ruby's time by ours. Ruby's Liquid has no cache: it parses again")
    print("the sum of what is loaded from the cache was measured in one go, with opening the cache")


def _line(name: str, ours: Mapping[str, float], theirs: Mapping[str, float] | None) -> str:
    cells = (_cell(ours[kind], theirs[kind] if theirs else None) for kind in KINDS)
    return f"{name:16}{''.join(cells)}".rstrip()


def _cell(ours: float, theirs: float | None) -> str:
    if theirs is None:
        return f"{ours * 1e3:10.3f}{'':17}"
    return f"{ours * 1e3:10.3f}{theirs * 1e3:10.3f}{theirs / ours:6.2f}x"


def _rounds() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=8, help="take the least of this many in each of three turns")
    rounds: int = parser.parse_args().rounds
    return rounds


if __name__ == "__main__":
    main()
