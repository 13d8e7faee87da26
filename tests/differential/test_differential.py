"""Build whole sites with jekyllpy and with a real Jekyll from the same tree, and compare every byte.

The sites are this repository, and every folder in the one that JEKYLLPY_SITES names.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from harness.programs import BUILD, Reference, run_jekyllpy
from harness.trees import differences, read_tree

ROOT = Path(__file__).parents[2]
# What a checkout holds besides the site; copying it would only cost time.
NO_PART_OF_THE_SITE = ("_site", "build", "dist", "jekyllpy", "tests", "__pycache__", "*.egg-info", ".*")


def _sites() -> list[Path]:
    folder = os.environ.get("JEKYLLPY_SITES")
    return sorted(path for path in Path(folder).iterdir() if path.is_dir()) if folder else []


@pytest.mark.parametrize("source", [ROOT, *_sites()], ids=lambda path: path.name)
def test_site_is_built_to_the_same_bytes(source: Path, reference: Reference, tmp_path: Path) -> None:
    site = tmp_path / "site"
    ignored = shutil.ignore_patterns(*NO_PART_OF_THE_SITE) if source == ROOT else None
    shutil.copytree(source, site, symlinks=True, ignore=ignored)
    theirs, ours = tmp_path / "jekyll", tmp_path / "jekyllpy"
    run = reference.run([*BUILD, "--destination", str(theirs)], site, {})
    assert run.status == 0, run.stderr
    run = run_jekyllpy([*BUILD, "--destination", str(ours)], site, {})
    assert run.status == 0, run.stderr
    if diff := differences(read_tree(theirs), read_tree(ours)):
        pytest.fail(diff, pytrace=False)


def test_repository_builds_without_a_warning(tmp_path: Path) -> None:
    run = run_jekyllpy([*BUILD, "--destination", str(tmp_path / "_site")], ROOT, {})
    assert run.status == 0, run.stderr
    assert run.stderr == ""
