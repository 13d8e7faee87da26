"""Recorded answers of kramdown under Jekyll's options, and of kramdown's own examples under its defaults."""

from __future__ import annotations

import gzip
import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from jekyllpy.markdown import markdown_converter, render_kramdown

SHARED = Path(os.environ.get("JEKYLLPY_SHARED") or Path(__file__).parents[4] / "shared")
HIGHLIGHTED = re.compile(r'<pre class="highlight"><code>.*?</code></pre>', re.DOTALL)


def recorded(name: str) -> list[dict[str, Any]]:
    path = SHARED / "cases" / name
    if not path.exists():
        pytest.skip("no recorded cases: set JEKYLLPY_SHARED to the folder that has them")
    data = path.read_bytes()
    cases: list[dict[str, Any]] = json.loads(gzip.decompress(data) if name.endswith(".gz") else data)
    return cases


def test_documents_under_jekylls_options() -> None:
    convert = markdown_converter()
    wrong = [
        case["md"]
        for case in recorded("markdown.json.gz")
        if without_code(convert(case["md"])) != without_code(case["html"])
    ]
    assert wrong == []


def without_code(html: str) -> str:
    """Return the HTML without what the highlighter is answerable for."""
    return HIGHLIGHTED.sub("", html)


def test_examples_of_kramdown() -> None:
    cases = [case for case in recorded("kramdown_suite.json") if case["matches_upstream"]]
    assert [case["name"] for case in cases if render_kramdown(case["text"], case["options"]) != case["html"]] == []
