"""Each language's spans as Rouge writes them: a snippet a language, and the recorded blocks where there are any."""

from __future__ import annotations

import gzip
import json
import os
from collections import Counter
from pathlib import Path

import pytest

from jekyllpy.highlight import highlight
from jekyllpy.highlight.aliases import TAGS
from jekyllpy.highlight.lexers import MODULES

SPANS = Path(__file__).parent / "spans"
RECORDED = Path(os.environ.get("JEKYLLPY_SHARED", Path(__file__).parents[4] / "shared")) / "cases/highlight.json.gz"


@pytest.mark.parametrize("case", sorted(SPANS.glob("*.txt")), ids=lambda case: case.stem)
def test_spans(case: Path) -> None:
    code, _, html = case.read_text(encoding="utf-8").partition("----\n")
    assert highlight(code, case.stem) == html


def test_every_lexer_of_ours_has_a_snippet() -> None:
    assert {case.stem for case in SPANS.glob("*.txt")} == MODULES.keys()


@pytest.mark.skipif(not RECORDED.exists(), reason="no recorded cases: set JEKYLLPY_SHARED to their folder")
def test_recorded_blocks_of_our_languages() -> None:
    cases = [case for case in json.loads(gzip.decompress(RECORDED.read_bytes())) if TAGS[case["lang"]] in MODULES]
    missed = Counter(case["lang"] for case in cases if highlight(case["code"], case["lang"]) != case["html"])
    assert cases
    assert not missed
