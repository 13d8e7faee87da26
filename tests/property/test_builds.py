"""Whatever a site holds, its build stays in the destination, leaves the source alone and is the same every time."""

from __future__ import annotations

import tempfile
from pathlib import Path

from harness.programs import BUILD, Run, run_jekyllpy
from harness.trees import Tree, differences, read_tree, write_tree
from hypothesis import HealthCheck, given, settings
from property.strategies import sites

MANY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@given(files=sites())
@MANY
def test_nothing_outside_the_destination_changes(files: dict[str, bytes]) -> None:
    with tempfile.TemporaryDirectory() as name:
        around = Path(name)
        site = around / "deep" / "site"
        write_tree(site, files)
        write_tree(around, {"canary.txt": b"c", "deep/canary.txt": b"c", "deep/site/_siteX/canary": b"c"})
        before = read_tree(around)
        run = _build(site)
        after = {path: entry for path, entry in read_tree(around).items() if not path.startswith("deep/site/_site/")}
        assert not differences(before, after)
        if run.status:
            assert not (site / "_site").exists()


@given(files=sites())
@MANY
def test_two_builds_are_the_same(files: dict[str, bytes]) -> None:
    first, second = _built(files), _built(dict(reversed(files.items())))
    assert first[0].status == second[0].status
    assert not differences(first[1], second[1])


@given(files=sites())
@MANY
def test_second_build_into_the_same_place_changes_nothing(files: dict[str, bytes]) -> None:
    with tempfile.TemporaryDirectory() as name:
        site = Path(name)
        write_tree(site, files)
        if _build(site).status:
            return
        before = _ages(site / "_site")
        _build(site)
        assert _ages(site / "_site") == before


def _build(site: Path) -> Run:
    run = run_jekyllpy(BUILD, site, {})
    assert run.status in {0, 1}
    assert not run.bug
    return run


def _built(files: dict[str, bytes]) -> tuple[Run, Tree]:
    with tempfile.TemporaryDirectory() as name:
        site = Path(name)
        write_tree(site, files)
        return _build(site), read_tree(site / "_site")


def _ages(folder: Path) -> dict[str, int]:
    return {name: (folder / name).lstat().st_mtime_ns for name in read_tree(folder)}
