"""Two builds of one destination at once: the second waits, and the result is one site, never a mixture."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from harness.trees import read_tree

from jekyllpy.errors import DestinationError
from jekyllpy.pipeline import Site, load_site_config
from jekyllpy.testing import write_files
from jekyllpy.write import claimed

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="folders cannot be locked here")

PAGES = 30


@pytest.fixture
def destination(tmp_path: Path) -> Path:
    for name in ("one", "two"):
        pages: dict[str, str | bytes] = {f"{name}{number}.html": f"---\n---\n{name}\n" for number in range(PAGES)}
        write_files(tmp_path / name, {**pages, "index.html": f"---\n---\n{name}\n"})
    return tmp_path / "out"


def build(destination: Path, name: str) -> None:
    source = destination.parent / name
    Site(load_site_config(source, destination=str(destination), disable_disk_cache=True, force_clean=True)).process()


def test_the_result_is_one_of_the_sites(destination: Path) -> None:
    for _ in range(5):
        with ThreadPoolExecutor(4) as threads:
            for done in [threads.submit(build, destination, name) for name in ("one", "two", "one", "two")]:
                done.result()
        built = read_tree(destination)
        assert len(built) == PAGES + 1
        assert len(set(built.values())) == 1
    assert {path.name for path in destination.parent.iterdir()} == {"one", "two", "out"}


def test_a_destination_that_stays_in_use_is_an_error(destination: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jekyllpy.write.claim.PATIENCE", 0.1)
    build(destination, "one")
    before = read_tree(destination)
    with claimed(destination), pytest.raises(DestinationError, match="Another build is writing into the destination"):
        build(destination, "two")
    assert read_tree(destination) == before
    build(destination, "two")
