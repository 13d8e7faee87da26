"""Templates whose outputs and errors were recorded from Jekyll 4.4.1, if the recordings are there."""

from __future__ import annotations

import datetime
import gzip
import json
import os
from pathlib import Path
from typing import Any

import pytest

from jekyllpy.errors import TemplateError
from jekyllpy.templating import Drop, Include, LiquidEnvironment, Registers

SHARED = Path(os.environ.get("JEKYLLPY_SHARED") or Path(__file__).parents[4] / "shared")
CASES = SHARED / "cases" / "liquid.json.gz"

# They depend on the moment, or on converters that a template alone does not have
ELSEWHERE = ("filter:smartify", "filter:markdownify", "filter:sample")


class SettingsDrop(Drop):
    """The drop of the recordings."""

    foo = "bar"
    some = {"a": [1, 2, 3]}  # noqa: RUF012

    def to_s(self):
        return "settings drop"


@pytest.fixture(scope="module")
def recorded() -> Any:
    if not CASES.exists():
        pytest.skip("no recorded cases: set JEKYLLPY_SHARED to the folder that has them")
    return json.loads(gzip.decompress(CASES.read_bytes()))


def value(recorded: Any) -> Any:
    if isinstance(recorded, list):
        return [value(item) for item in recorded]
    if not isinstance(recorded, dict):
        return recorded
    if "__time" in recorded:
        moment = datetime.datetime.fromisoformat(recorded["__time"])
        offset = recorded.get("off")
        return moment.astimezone(datetime.datetime.strptime(offset, "%z").tzinfo) if offset else moment
    special = {
        "__date": datetime.date.fromisoformat,
        "__sym": str,
        "__range": lambda ends: range(ends[0], ends[1] + 1),
        "__float": float,
        "__drop": lambda _: SettingsDrop(),
        "__intkey": lambda pairs: {key: value(item) for key, item in pairs},
    }
    for key, make in special.items():
        if key in recorded:
            return make(recorded[key])
    return {key: value(item) for key, item in recorded.items()}


def outcome(environment: LiquidEnvironment, case: Any, data: Any) -> str:
    includes = case.get("includes") or {}
    registers = Registers(
        environment,
        config={"url": "http://ex.com", "baseurl": "/b"},
        find_include=lambda name: Include(includes[name], name) if name in includes else None,
    )
    try:
        return environment.parse(case["template"]).render(value(data) or {}, registers)
    except TemplateError:
        return "an error"


def test_recorded_cases(recorded):
    environment = LiquidEnvironment()
    different = [
        (case["template"], case.get("out", case.get("err")))
        for case in recorded["cases"]
        if not case["cat"].startswith(ELSEWHERE) and recorded["data"][case["data"]] != {"s": "now"}
        if outcome(environment, case, recorded["data"][case["data"]]) != case.get("out", "an error")
    ]
    assert not different


def test_recorded_warnings(recorded):
    environment = LiquidEnvironment()
    different = [
        (case["template"], case["warn"])
        for case in recorded["cases"]
        if case.get("warn") and list(environment.parse(case["template"]).warnings) != case["warn"]
    ]
    assert not different
