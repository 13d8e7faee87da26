"""The known differences from Jekyll: a table of cases with reasons, which can only shrink.

`tests/known_differences.toml` has a table for each test, with a reason for each case:

    [test_case]
    "config/some-case" = "why it differs"
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

TABLE = Path(__file__).parents[1] / "known_differences.toml"


def known_differences() -> Mapping[str, Mapping[str, str]]:
    """Return the reasons by test and case."""
    return tomllib.loads(TABLE.read_text(encoding="utf-8")) if TABLE.is_file() else {}


def reason_for(test: str, known: Mapping[str, Mapping[str, str]]) -> str | None:
    """Return why a test, named as pytest names it (`test_case[area/case]`), is expected to fail."""
    function, _, case = test.partition("[")
    return known.get(function, {}).get(case.removesuffix("]"))
