"""What a rebuild takes for written without reading it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from jekyllpy import Site, load_config
from jekyllpy.testing import write_files
from jekyllpy.write import KnownFiles

PAGE = "---\n---\nx\n"


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if nothing had changed in the last seconds."""
    monkeypatch.setattr("jekyllpy.write.known.time.time_ns", lambda: 1 << 62)


def test_a_file_is_known_until_it_is_touched(tmp_path: Path, later: None) -> None:
    path = tmp_path / "a"
    path.write_text("a")
    known = KnownFiles()
    assert not known.holds(str(path), "a")
    known.note(str(path), "a")
    assert known.holds(str(path), "a")
    assert not known.holds(str(path), "b")
    path.chmod(0o600)
    assert not known.holds(str(path), "a")
    path.unlink()
    assert not known.holds(str(path), "a")


def test_what_changed_just_now_is_not_trusted(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("a")
    known = KnownFiles()
    known.note(str(path), "a")
    assert not known.holds(str(path), "a")


def test_links_are_not_trusted(tmp_path: Path, later: None) -> None:
    (tmp_path / "a").write_text("a")
    os.symlink("a", tmp_path / "l")
    known = KnownFiles()
    known.note(str(tmp_path / "l"), "a")
    assert not known.holds(str(tmp_path / "l"), "a")


@pytest.mark.parametrize("name", ["a.html", "b.txt", "l.txt"])
@pytest.mark.parametrize("of_source", [True, False])
def test_rebuilds_mend_and_follow(tmp_path: Path, later: None, name: str, of_source: bool) -> None:
    source, out = tmp_path / "site", tmp_path / "out"
    write_files(source, {"a.html": PAGE, "b.txt": "b\n", "_c.txt": "c\n"})
    os.symlink("_c.txt", source / "l.txt")
    overrides = {"source": str(source), "destination": str(out)}
    site = Site(load_config(overrides=overrides, cwd=tmp_path, env={"JEKYLL_ENV": "production"}))
    for _ in range(3):
        site.process()
    path = (source if of_source else out) / name
    text = path.read_text()
    # Of the same length, and at the same time in whole seconds
    status = path.stat()
    path.write_text(text.replace(text[-2], "y"))
    os.utime(path, (status.st_atime, status.st_mtime))
    assert site.process().written == (name,)
    assert (out / name).read_text() == (source / name).read_text().removeprefix("---\n---\n")
    assert site.process().written == ()
