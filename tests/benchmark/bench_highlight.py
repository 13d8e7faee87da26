"""How many characters a second each lexer takes, and Rouge's beside it where there is one.

python tests/benchmark/bench_highlight.py [LANGUAGE ...]

The texts are the snippets of the unit tests, each repeated. Rouge runs in the program that the environment variable
RUBY names (default: ruby); without Rouge 4.5 there only our figures are printed.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

from jekyllpy.highlight import highlight

SPANS = Path(__file__).parents[1] / "unit" / "highlight" / "spans"
LENGTH = 40_000
ROUNDS = 3

ROUGE = """
require "json"; require "rouge"
abort "no Rouge 4.5" unless Rouge.version.start_with?("4.5")
formatter = Rouge::Formatters::HTML.new
seconds = JSON.parse(STDIN.read).to_h do |language, code|
  best = (0..%d).map do
    start = Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID)
    formatter.format(Rouge::Lexer.find(language).new.lex(code))
    Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID) - start
  end.min
  [language, best]
end
puts seconds.to_json
"""


def main(languages: list[str]) -> None:
    """Print a line a language: characters a second of ours, of Rouge's, and how many times faster we are."""
    texts = _texts(languages)
    ours = {language: _seconds(code, language) for language, code in texts.items()}
    rouge = _rouge_seconds(texts)
    print(f"{'language':12} {'ours MB/s':>10} {'Rouge MB/s':>10} {'times':>6}")
    for language, code in texts.items():
        print(_line(language, len(code), ours[language], rouge.get(language)))
    total = sum(map(len, texts.values()))
    print(_line("all", total, sum(ours.values()), sum(rouge.values()) or None))


def _texts(languages: list[str]) -> dict[str, str]:
    texts = {}
    for case in sorted(SPANS.glob("*.txt")):
        if not languages or case.stem in languages:
            code = case.read_text(encoding="utf-8").partition("----\n")[0]
            texts[case.stem] = code * (LENGTH // len(code))
    return texts


def _seconds(code: str, language: str) -> float:
    return min(_once(code, language) for _ in range(ROUNDS + 1))


def _once(code: str, language: str) -> float:
    start = time.process_time()
    highlight(code, language)
    return time.process_time() - start


def _rouge_seconds(texts: dict[str, str]) -> dict[str, float]:
    command = [os.environ.get("RUBY", "ruby"), "-e", ROUGE % ROUNDS]
    try:
        run = subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return {}
    seconds: dict[str, float] = json.loads(run.stdout)
    return seconds


def _line(language: str, size: int, ours: float, rouge: float | None) -> str:
    line = f"{language:12} {size / ours / 1e6:10.2f}"
    return f"{line} {size / rouge / 1e6:10.2f} {rouge / ours:6.2f}" if rouge else line


if __name__ == "__main__":
    main(sys.argv[1:])
