"""One file a construct in `examples`: texts, and the HTML that kramdown 2.5.1 with its GFM parser 1.1.0 gave for them.

An example without options was converted under Jekyll's. `python tests/unit/markdown/bless.py` makes the answers anew.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from jekyllpy.markdown import markdownify, render_kramdown

EXAMPLES = Path(__file__).parent / "examples"


def examples() -> list[Any]:
    return [
        pytest.param(example, id=f"{path.stem}-{number}")
        for path in sorted(EXAMPLES.glob("*.json"))
        for number, example in enumerate(json.loads(path.read_text(encoding="utf-8")))
    ]


@pytest.mark.parametrize("example", examples())
def test_is_what_kramdown_gives(example: dict[str, Any]) -> None:
    if "options" in example:
        assert render_kramdown(example["text"], example["options"]) == example["html"]
    else:
        assert markdownify(example["text"]) == example["html"]
