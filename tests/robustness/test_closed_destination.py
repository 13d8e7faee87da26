"""A destination that takes no new files: status 1, one line, and the old output as it was."""

from __future__ import annotations

import resource
from pathlib import Path

import pytest
from harness.programs import BUILD, Run, run_apart
from harness.trees import Tree, read_tree

from jekyllpy.testing import write_files

OLD: Tree = {"index.html": b"old\n", "sub/a.html": b"old\n"}
LIMITED = (
    "import resource, sys\n"
    "resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size}))\n"
    "from jekyllpy.cli.main import main\n"
    "sys.exit(main(sys.argv[1:]))\n"
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "around" / "site"
    write_files(
        folder,
        {
            "index.html": "---\n---\nnew\n",
            "sub/a.html": "---\n---\nnew\n",
            "big.html": "---\n---\n" + "x" * 50_000,
            "big.bin": b"x" * 50_000,
        },
    )
    write_files(folder.parent / "out", {path: entry for path, entry in OLD.items() if isinstance(entry, bytes)})
    (folder.parent).chmod(0o755)
    return folder


def told(run: Run) -> str:
    """Return the line that tells of the failure."""
    assert run.status == 1
    assert "Traceback" not in run.stderr
    lines = [line.strip() for line in run.stderr.splitlines()]
    return next(line for line in lines if "out" in line)


@pytest.mark.parametrize("left_out", ["big.html", "big.bin"])
def test_a_full_disk(site: Path, left_out: str) -> None:
    (site / left_out).unlink()
    command = ["-c", LIMITED.format(size=20_000), *BUILD, "-d", "../out", "-q"]
    assert told(run_apart(command, site)) == f"{site.parent}/out: File too large"
    assert read_tree(site.parent / "out") == OLD
    assert {path.name for path in site.parent.iterdir()} == {"site", "out"}
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] == resource.RLIM_INFINITY


@pytest.mark.parametrize("closed", ["out", "out/sub"])
def test_a_folder_without_the_right_to_write(site: Path, closed: str) -> None:
    folder = site.parent / closed
    folder.chmod(0o555)
    try:
        run = run_apart(["-m", "jekyllpy", *BUILD, "-d", "../out"], site)
    finally:
        folder.chmod(0o755)
    assert told(run) == f"{folder}: Permission denied"
    assert read_tree(site.parent / "out") == OLD
    assert {path.name for path in site.parent.iterdir()} == {"site", "out"}


def test_a_parent_without_the_right_to_write_is_no_obstacle(site: Path) -> None:
    site.parent.chmod(0o555)
    try:
        run = run_apart(["-m", "jekyllpy", *BUILD, "-d", "../out"], site)
    finally:
        site.parent.chmod(0o755)
    assert run.status == 0, run.stderr
    built = read_tree(site.parent / "out")
    assert built["index.html"] == b"new\n"
    assert set(built) == {"index.html", "sub/a.html", "big.html", "big.bin"}
