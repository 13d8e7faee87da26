"""Write what a real Jekyll builds from a case into its `expected/`. Nothing else may write there."""

from __future__ import annotations

import json
from pathlib import Path

from harness.case import Case
from harness.programs import BUILD, Reference
from harness.trees import differences, read_tree, replace_tree


def bless(case: Case, reference: Reference, scratch: Path) -> None:
    """Build the case with a real Jekyll and record its tree, its warnings and its version."""
    site = scratch / "site"
    case.prepare(site)
    run = reference.run([*BUILD, *case.flags], site, case.environment)
    assert run.status == case.status, f"Jekyll ended with {run.status}, case.toml says {case.status}:\n{run.stderr}"
    unmatched = case.unmatched(run.stdout, run.stderr)
    assert not unmatched, f"Jekyll said nothing that matches {unmatched}:\n{run.stderr}"
    built = read_tree(site / case.output)
    if case.status:
        assert not differences(case.before(), built), "Jekyll changed the destination though it failed"
    else:
        assert built, "Jekyll wrote nothing; version control keeps no empty folder, so add a file to the source"
        replace_tree(case.expected, built)
    record = {"jekyll": reference.jekyll, "liquid": reference.liquid, "digest": case.digest()}
    messages = [] if case.status else run.messages(site)
    case.blessed.write_text(_as_toml(record, messages), encoding="utf-8")


def _as_toml(record: dict[str, str], messages: list[str]) -> str:
    lines = ["# Written by pytest tests/conformance --bless", *(f'{key} = "{value}"' for key, value in record.items())]
    if messages:
        # A JSON string is a TOML basic string as well.
        lines += ["messages = [", *(f"    {json.dumps(line, ensure_ascii=False)}," for line in messages), "]"]
    return "\n".join(lines) + "\n"
