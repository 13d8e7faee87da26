"""Make the answers in `examples` anew with a real kramdown; JEKYLL_RUBY names a Ruby that has Jekyll's gems.

JEKYLL_RUBY=ruby python tests/unit/markdown/bless.py
"""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

EXAMPLES = Path(__file__).parent / "examples"

JEKYLL = {
    "input": "GFM",
    "hard_wrap": False,
    "syntax_highlighter": "rouge",
    "syntax_highlighter_opts": {"default_lang": "plaintext", "guess_lang": True},
}

RUBY = """
require "json"; require "jekyll"; require "kramdown-parser-gfm"; require "rouge"
abort "no kramdown 2.5" unless Kramdown::VERSION.start_with?("2.5.")
answers = JSON.parse(STDIN.read).map do |text, options|
  Kramdown::Document.new(text, options).to_html
end
puts answers.to_json
"""


def answers(questions: list[tuple[str, dict[str, Any]]]) -> list[str]:
    """Return the HTML for texts with their options."""
    command = [*shlex.split(os.environ.get("JEKYLL_RUBY", "ruby")), "-e", RUBY]
    run = subprocess.run(command, input=json.dumps(questions), capture_output=True, text=True)
    if run.returncode:
        sys.exit(run.stderr)
    found: list[str] = json.loads(run.stdout)
    return found


def main() -> None:
    """Rewrite every file."""
    for path in sorted(EXAMPLES.glob("*.json")):
        examples = json.loads(path.read_text(encoding="utf-8"))
        questions = [(example["text"], example.get("options", JEKYLL)) for example in examples]
        for example, html in zip(examples, answers(questions), strict=True):
            example["html"] = html
        path.write_text(json.dumps(examples, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
