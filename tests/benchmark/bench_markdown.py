"""CPU time of the Markdown converter over real documents beside kramdown's; how it grows with hostile text.

python tests/benchmark/bench_markdown.py [FOLDER ...]

Every `.md` and `.markdown` file below the folders (default: this repository's documentation, many times over) is
converted under Jekyll's options, by one warm converter in one process, without and with highlighting. Rounds of both
programs take turns; the figure is the median of the ratios. JEKYLL_RUBY names the Ruby to compare with.
"""

from __future__ import annotations

import json
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmark.ruby import find_ruby, surroundings

from jekyllpy.markdown import markdown_converter

ROOT = Path(__file__).parents[2]
FRONT_MATTER = re.compile(r"\A---\s*\n.*?\n---\s*\n", re.DOTALL)
ROUNDS = 7
MOST_CHARACTERS = 3_000_000

OPTIONS: Mapping[str, Mapping[str, Any]] = {
    "without highlighting": {"highlighter": "none", "kramdown": {"syntax_highlighter": "nil"}},
    "with highlighting": {},
}

RUBY = """
require "json"; require "jekyll"; require "kramdown-parser-gfm"; require "rouge"
texts, options = JSON.parse(STDIN.gets)
STDOUT.sync = true
while STDIN.gets
  start = Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID)
  texts.each { |text| Kramdown::JekyllDocument.new(text, options).to_html }
  puts Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID) - start
end
"""

PUMPED: Mapping[str, Callable[[int], str]] = {
    "[": lambda n: "[" * n,
    "[ ]": lambda n: "[" * n + "]" * n,
    "![ ]": lambda n: "![" * n + "]" * n,
    "*a_b": lambda n: "*a_b" * n,
    "*a ": lambda n: "*a " * n,
    "<b>*x</b>": lambda n: "<b>*x</b>" * n,
    "<div>": lambda n: "<div>" * n,
    "> ": lambda n: "> " * n + "a",
    "- ": lambda n: "- " * n + "a",
    "| a | b |": lambda n: "| a | b |\n" * n,
    "words": lambda n: "word " * n,
}


class Kramdown:
    """A warm kramdown in a process of its own."""

    def __init__(self, ruby: tuple[str, ...], texts: list[str], options: Mapping[str, Any]) -> None:
        command = [*ruby, "-e", RUBY]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=surroundings()
        )
        self._ask(json.dumps([texts, options]))

    def __enter__(self) -> Kramdown:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._process.communicate()

    def _ask(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()

    def seconds(self) -> float:
        """Return the CPU time of one pass over the texts."""
        self._ask("once")
        assert self._process.stdout is not None
        return float(self._process.stdout.readline())


def documents(folders: list[str]) -> list[str]:
    """Return the Markdown of all files, without front matter, up to a size that can be waited for."""
    files = [
        path
        for folder in folders or [str(ROOT / "docs")]
        for path in sorted(Path(folder).rglob("*"))
        if path.suffix in (".md", ".markdown")
    ]
    texts = [FRONT_MATTER.sub("", path.read_text(encoding="utf-8", errors="replace")) for path in files]
    total = sum(map(len, texts))
    if not folders:
        return texts * (500_000 // total + 1)
    step = total // MOST_CHARACTERS + 1
    return texts[::step]


def seconds(convert: Callable[[str], str], texts: list[str]) -> float:
    """Return the CPU time of one pass over the texts."""
    start = time.process_time()
    for text in texts:
        convert(text)
    return time.process_time() - start


def compare(texts: list[str], config: Mapping[str, Any], ruby: tuple[str, ...] | None) -> str:
    """Return a line: our time, kramdown's and the ratio."""
    convert = markdown_converter(config)
    seconds(convert, texts)
    size = sum(len(text.encode()) for text in texts) / 1e6
    if ruby is None:
        ours = statistics.median(seconds(convert, texts) for _ in range(ROUNDS))
        return f"{ours:8.3f} s {size / ours:6.1f} MB/s"
    with Kramdown(ruby, texts, kramdown_options(config)) as kramdown:
        kramdown.seconds()
        pairs = [(seconds(convert, texts), kramdown.seconds()) for _ in range(ROUNDS)]
    ours, theirs = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = statistics.median(our / their for our, their in pairs)
    return f"{ours:8.3f} s {size / ours:6.1f} MB/s   kramdown {theirs:8.3f} s   ratio {ratio:.2f}"


def kramdown_options(config: Mapping[str, Any]) -> dict[str, Any]:
    """Return what Jekyll hands to kramdown under a configuration."""
    highlighter = None if config else "rouge"
    highlighting = {"default_lang": "plaintext", "guess_lang": True}
    return {
        "input": "GFM",
        "hard_wrap": False,
        "syntax_highlighter": highlighter,
        "syntax_highlighter_opts": highlighting,
    }


def growth(name: str) -> str:
    """Return a line: the time for a pumped text, for one twice as long, and the ratio."""
    convert = markdown_converter()
    first, second = (min(seconds(convert, [PUMPED[name](length)]) for _ in range(3)) for length in (20_000, 40_000))
    return f"{first:8.3f} s {second:8.3f} s   ratio {second / first:.2f}"


def main(folders: list[str]) -> None:
    """Print all figures."""
    texts = documents(folders)
    ruby = find_ruby()
    print(f"{len(texts)} documents, {sum(map(len, texts)) / 1e6:.2f} million characters")
    for name, config in OPTIONS.items():
        print(f"{name:22} {compare(texts, config, ruby)}")
    print("20,000 and 40,000 times")
    for name in PUMPED:
        print(f"{name:22} {growth(name)}")


if __name__ == "__main__":
    main(sys.argv[1:])
