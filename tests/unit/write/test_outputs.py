"""The plan of all outputs."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.config import load_config
from jekyllpy.errors import DestinationError
from jekyllpy.log import MemoryLog
from jekyllpy.pipeline import Site
from jekyllpy.testing import tree, write_files


def built(root: Path, files: dict[str, str | bytes], **overrides: object) -> tuple[Site, MemoryLog]:
    log = MemoryLog()
    write_files(root / "site", files)
    given = {"source": str(root / "site"), "destination": str(root / "out"), **overrides}
    site = Site(load_config(overrides=given, cwd=root, env={}), log=log)
    site.process()
    return site, log


def test_outputs_come_in_jekylls_order(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "b.html": "---\n---\n",
        "a.txt": "",
        "_posts/2020-01-01-p.md": "---\n---\n",
        "_c/d.md": "---\n---\n",
        "_c/hidden.md": "---\npublished: false\n---\n",
    }
    site, _ = built(tmp_path, files, collections={"c": {"output": True}})
    assert site.result().outputs == ("b.html", "a.txt", "2020/01/01/p.html", "c/d.html")
    assert site.result().pages == 4
    assert dict(zip(site.result().written, site.result().written_sources, strict=True)) == {
        "b.html": "b.html",
        "a.txt": "/a.txt",
        "2020/01/01/p.html": "_posts/2020-01-01-p.md",
        "c/d.html": "_c/d.md",
    }


def test_the_last_one_wins_and_the_conflict_is_told(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"a.html": "---\npermalink: /x.html\n---\na", "x.html": "static"}
    _, log = built(tmp_path, files)
    assert (tmp_path / "out" / "x.html").read_text() == "static"
    assert "Conflict: The following destination is shared by multiple files." in log.warnings[0]
    assert any(f"{tmp_path}/out/x.html" in line for line in log.warnings)


@pytest.mark.parametrize("permalink", ["n" * 256, "a/" + "é" * 128])
def test_a_name_that_no_file_system_takes_is_refused_before_anything_is_written(tmp_path: Path, permalink: str) -> None:
    with pytest.raises(DestinationError, match="File name too long"):
        built(tmp_path, {"a.html": f"---\npermalink: /{permalink}\n---\n", "b.txt": "b"})
    assert not (tmp_path / "out").exists()


def test_a_file_that_is_to_be_a_folder_too_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    file, within = "---\npermalink: /x.html\n---\n", "---\npermalink: /x.html/y/z.html\n---\n"
    with pytest.raises(DestinationError, match=r"x\.html is to be a file, and the folder of x\.html/y/z\.html"):
        built(tmp_path, {"a.html": file, "b.html": within, "c.html": "---\n---\n"})
    assert not (tmp_path / "out").exists()


def test_a_destination_of_something_else_is_taken_when_forced(tmp_path: Path) -> None:
    write_files(tmp_path / "out", {"thesis.doc": "years"})
    with pytest.raises(DestinationError, match="something else") as caught:
        built(tmp_path, {"a.txt": "a"})
    assert caught.value.hint is not None
    assert "--force-clean" in caught.value.hint
    built(tmp_path, {}, force_clean=True)
    assert tree(tmp_path / "out") == ["a.txt"]


def test_a_site_that_became_empty_keeps_its_output_unless_forced(tmp_path: Path) -> None:
    pages: dict[str, str | bytes] = {f"{number}.html": "---\n---\n" for number in range(30)}
    own = str(tmp_path / "_site")
    built(tmp_path, pages, destination=own)
    with pytest.raises(DestinationError, match="no page"):
        built(tmp_path, {}, exclude=["*"], destination=own)
    assert len(tree(tmp_path / "_site")) == 30
    built(tmp_path, {}, exclude=["*"], destination=own, force_clean=True)
    assert tree(tmp_path / "_site") == []
