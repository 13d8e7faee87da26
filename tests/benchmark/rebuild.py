"""Build the site in the current folder, then again after each of several edits of its newest post, as `--watch` does.

Prints the seconds of the processor, and those that went by, of each rebuild. Run by bench.py: python rebuild.py ROUNDS
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from jekyllpy import Site, load_config


def main(rounds: int) -> None:
    """Print a pair of seconds for each rebuild."""
    here = Path.cwd()
    site = Site(load_config(overrides={"source": str(here), "disable_disk_cache": True}, cwd=here, env=os.environ))
    site.process()
    post = max(Path("_posts").iterdir())
    text = post.read_text(encoding="utf-8")
    print(json.dumps([_rebuild(site, post, f"{text}\nEdit {number}.\n") for number in range(1, rounds + 1)]))


def _rebuild(site: Site, post: Path, text: str) -> tuple[float, float]:
    post.write_text(text, encoding="utf-8")
    processor, elapsed = time.process_time(), time.perf_counter()
    site.process()
    return time.process_time() - processor, time.perf_counter() - elapsed


if __name__ == "__main__":
    main(int(sys.argv[1]))
