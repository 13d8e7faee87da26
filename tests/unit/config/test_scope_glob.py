from __future__ import annotations

import time
from pathlib import Path

import pytest

from jekyllpy.config.scope_glob import glob_source


@pytest.fixture
def source(tmp_path: Path) -> Path:
    for name in ("d/e/f", "dd", ".h/x", "a b", "D"):
        (tmp_path / name).mkdir(parents=True)
    for name in ("d/a.html", "d/e/b.html", "d/e/f/c.md", "dd/a.html", ".h/x/y", "r.html", ".dot", "D/A.HTML", "*s"):
        (tmp_path / name).touch()
    (tmp_path / "link").symlink_to("d")
    return tmp_path


@pytest.mark.parametrize(
    ("pattern", "hits"),
    [
        ("*", {"d", "dd", "a b", "D", "r.html", "*s", "link"}),
        ("**", {"d", "dd", "a b", "D", "r.html", "*s", "link"}),
        ("*/", {"d", "dd", "a b", "D", "link"}),
        ("d/**", {"d/a.html", "d/e"}),
        ("d/**/", {"d", "d/e", "d/e/f"}),
        ("**/*.html", {"r.html", "d/a.html", "d/e/b.html", "dd/a.html"}),
        ("d**/a.html", {"d/a.html", "dd/a.html"}),
        ("**/e/*", {"d/e/b.html", "d/e/f"}),
        ("link/*", {"link/a.html", "link/e"}),
        ("*/*.HTML", {"D/A.HTML"}),
        ("[!a-d]*", {"D", "r.html", "*s", "link"}),
        ("[^a-d]*.html", {"r.html"}),
        ("?", {"d", "D"}),
        ("{d,dd}/a.*", {"d/a.html", "dd/a.html"}),
        ("{d/{a,b},r}*.html", {"d/a.html", "r.html"}),
        ("{d,*", set()),
        ("d}*", set()),
        ("\\*s", {"*s"}),
        ("\\**", {"*s"}),
        (".*", {".", ".h", ".dot"}),
        (".h/*/y", {".h/x/y"}),
        ("d/../dd/*", {"dd/a.html"}),
        ("./d/*", {"d/a.html", "d/e"}),
        ("r.html/*", set()),
        ("/d/*", set()),
    ],
)
def test_hits(source: Path, pattern: str, hits: set[str]) -> None:
    assert set(glob_source(source, pattern)) == hits


def test_time_does_not_grow_with_the_ways_to_the_same_folder(source: Path) -> None:
    (source / "/".join("abcdefghijkl")).mkdir(parents=True)
    start = time.monotonic()

    assert glob_source(source, "**/" * 40 + "no*") == []
    assert time.monotonic() - start < 5
