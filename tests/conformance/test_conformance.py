"""Build every conformance case and compare the bytes with what a real Jekyll built.

`--bless` builds the cases with the real Jekyll instead and rewrites the expected trees.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from harness.bless import bless
from harness.case import Case, discover, faults, strays
from harness.known import known_differences
from harness.programs import BUILD, Run, run_jekyllpy
from harness.trees import differences, read_tree

HERE = Path(__file__).parent
TOPIC_WIDTH = 20
# A theme comes from the case or is built in; the gems of the machine are Jekyll's alone.
NO_GEMS = {"GEM_PATH": "_no_gems"}


@pytest.mark.parametrize("case", discover(HERE), ids=lambda case: case.name)
def test_case(case: Case, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    if request.config.getoption("--bless"):
        bless(case, request.getfixturevalue("reference"), tmp_path)
    elif found := "\n".join(faults(case) or _failures(case, tmp_path / "site")):
        pytest.fail(f"{case.why}\n{found}".strip(), pytrace=False)


def test_no_file_outside_a_case() -> None:
    assert strays(HERE) == []


def test_known_differences_name_cases() -> None:
    names = {case.name for case in discover(HERE)}
    assert known_differences().get("test_case", {}).keys() <= names


def _failures(case: Case, site: Path) -> Iterator[str]:
    """Build the case and yield all that is not as Jekyll's."""
    record = tomllib.loads(case.blessed.read_text(encoding="utf-8"))
    if record["digest"] != case.digest():
        yield "changed since it was blessed: run pytest tests/conformance --bless"
    case.prepare(site)
    run = run_jekyllpy([*BUILD, *case.flags], site, {**NO_GEMS, **case.environment})
    if run.status != case.status:
        yield f"exit status {run.status}, not {case.status}\n{run.stderr}"
    elif diff := differences(case.before() if case.status else read_tree(case.expected), read_tree(site / case.output)):
        yield diff
    yield from _unsaid(case, run, record.get("messages", []), site)


def _unsaid(case: Case, run: Run, expected: list[str], site: Path) -> Iterator[str]:
    if run.bug:
        yield f"not foreseen: {run.bug}"
    ours = [pattern for pattern in case.ours if not re.search(pattern, run.stderr)]
    if unmatched := [*case.unmatched(run.stdout, run.stderr), *ours]:
        yield f"nothing said matches {unmatched}:\n{run.stderr}"
    said = run.messages(site)
    if case.messages == "topics":
        expected, said = [_topic(line) for line in expected], [_topic(line) for line in said]
    missing = [line for line in expected if case.messages != "free" and line not in said]
    if missing and run.status == case.status:
        yield "\n".join(["Jekyll also says:", *missing, "said:", *said])


def _topic(line: str) -> str:
    """Return what stands before the message, in Jekyll's column or before the first colon."""
    head = line[:TOPIC_WIDTH].strip()
    return head if len(line) >= TOPIC_WIDTH and head.endswith(":") else line.split(":")[0].strip()
