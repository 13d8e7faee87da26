"""Outputs become files."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from jekyllpy.config import load_config
from jekyllpy.errors import DestinationError
from jekyllpy.pipeline import Site
from jekyllpy.testing import tree, write_files
from jekyllpy.write import KnownFiles, Plan, write_outputs

PAGE = "---\n---\nx\n"


class Built:
    """A site that can be built again and again."""

    def __init__(self, root: Path, files: Mapping[str, str | bytes], **overrides: Any) -> None:
        self.source, self.out = root / "site", root / "out"
        write_files(self.source, files)
        self._overrides = {"source": str(self.source), "destination": str(self.out), **overrides}

    def build(self, env: Mapping[str, str] | None = None) -> tuple[str, ...]:
        """Build it and return the paths that were written."""
        config = load_config(overrides=self._overrides, cwd=self.source, env=env or {})
        return Site(config).process().written


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    site = Built(tmp_path, {"a.html": PAGE, "b.txt": "b", "c.html": PAGE})
    assert sorted(site.build()) == ["a.html", "b.txt", "c.html"]
    ages = {path: (site.out / path).stat().st_mtime_ns for path in tree(site.out)}
    write_files(site.source, {"a.html": PAGE + "more\n"})
    assert site.build() == ("a.html",)
    assert {path for path in tree(site.out) if (site.out / path).stat().st_mtime_ns != ages[path]} == {"a.html"}


def test_tampered_outputs_are_mended(tmp_path: Path) -> None:
    site = Built(tmp_path, {"a.html": PAGE, "b.txt": "b"})
    site.build()
    (site.out / "a.html").write_text("y\n")
    status = (site.out / "b.txt").stat()
    (site.out / "b.txt").write_text("c")
    os.utime(site.out / "b.txt", (status.st_atime, status.st_mtime))
    assert sorted(site.build()) == ["a.html", "b.txt"]
    assert (site.out / "b.txt").read_text() == "b"


def test_a_copy_has_mode_and_time_in_whole_seconds(tmp_path: Path) -> None:
    site = Built(tmp_path, {"run.sh": "x", "closed.txt": "x"})
    (site.source / "run.sh").chmod(0o755)
    (site.source / "closed.txt").chmod(0o444)
    os.utime(site.source / "run.sh", (1_500_000_000.7, 1_500_000_000.7))
    site.build()
    copied = (site.out / "run.sh").stat()
    assert (stat.S_IMODE(copied.st_mode), copied.st_mtime) == (0o755, 1_500_000_000)
    assert stat.S_IMODE((site.out / "closed.txt").stat().st_mode) == 0o444
    assert site.build() == ()
    (site.source / "run.sh").chmod(0o644)
    assert site.build() == ("run.sh",)


def test_links_stay_links_while_developing_only(tmp_path: Path) -> None:
    site = Built(tmp_path, {"a.txt": "a"})
    (site.source / "link.txt").symlink_to("a.txt")
    site.build()
    assert (site.out / "link.txt").is_symlink()
    assert site.build() == ()
    assert site.build({"JEKYLL_ENV": "production"}) == ("link.txt",)
    assert not (site.out / "link.txt").is_symlink()


def test_text_is_written_in_the_sites_encoding(tmp_path: Path) -> None:
    site = Built(tmp_path, {"a.html": "---\n---\né\n".encode("latin-1")}, encoding="iso-8859-1")
    site.build()
    assert (site.out / "a.html").read_bytes() == b"\xe9\n"


def test_text_that_the_encoding_cannot_hold_is_utf_8(tmp_path: Path) -> None:
    site = Built(tmp_path, {"a.html": "---\n---\n{{ site.title }}\n"}, encoding="iso-8859-1", title="€")
    site.build()
    assert (site.out / "a.html").read_bytes() == "€\n".encode()


def test_a_source_that_vanishes_is_named(tmp_path: Path) -> None:
    site = Built(tmp_path, {"a.txt": "a", "b.html": PAGE})
    config = load_config(overrides={"source": str(site.source), "destination": str(site.out)}, cwd=tmp_path, env={})
    build = Site(config)
    build.read()
    (site.source / "a.txt").unlink()
    build.render()
    build.cleanup()
    with pytest.raises(DestinationError, match="No such file") as caught:
        build.write()
    assert caught.value.path == str(site.source / "a.txt")
    assert tree(site.out) == []


def test_a_plan_of_nothing_makes_an_empty_destination(tmp_path: Path) -> None:
    site = Built(tmp_path, {"a.txt": "a"})
    config = load_config(overrides={"source": str(site.source), "destination": str(site.out)}, cwd=tmp_path, env={})
    assert write_outputs(config, Plan({}, ()), KnownFiles()) == ()
    assert list(site.out.iterdir()) == []
