"""What a path stands for: every expectation was read off WEBrick serving the same files for Jekyll."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from jekyllpy.serve.lookup import FoundFile, FoundFolder, is_within, look_up
from jekyllpy.serve.options import DIRECTORY_INDEX

FILES = (
    "index.html",
    "about.html",
    "both.html",
    "both/x.txt",
    "foo/index.html",
    "order/index.xml",
    "order/index.html",
    "order/index.htm",
    "data/index.json",
    "plain/a.txt",
    "x.xhtml",
    "two.html",
    "two.xhtml",
    "twice.html.html",
    ".well-known/x",
    ".dot",
    ".htaccess",
    ".ht/a.txt",
    "~user/a.txt",
    "ends.",
    ".git/config",
    "back\\slash.txt",
)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("out")
    for name in FILES:
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).touch()
    Path(f"{root}.html").touch()
    return root


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/", "index.html"),
        ("/index.html", "index.html"),
        ("/index", "index.html"),
        ("/about", "about.html"),
        ("/about/", "about.html"),
        ("/about/extra", "about.html"),
        ("/about.html/extra", "about.html"),
        ("/about.html/", "about.html"),
        ("/both/", "both.html"),
        ("/both/x.txt", "both/x.txt"),
        ("/foo/", "foo/index.html"),
        ("/foo/index", "foo/index.html"),
        ("/order/", "order/index.htm"),
        ("/data/", "data/index.json"),
        ("/x", "x.xhtml"),
        ("/two", "two.html"),
        ("/twice", None),
        ("/twice.html", "twice.html.html"),
        ("/.well-known/x", ".well-known/x"),
        ("/.dot", ".dot"),
        ("/.htaccess", None),
        ("/.ht/a.txt", None),
        ("/~user/a.txt", None),
        ("/ends.", None),
        ("/.git/config", None),
        ("/back\\slash.txt", "back\\slash.txt"),
        ("/nope", None),
        ("/nope/", None),
        ("/About", None),
    ],
)
def test_files(root: Path, path: str, expected: str | None) -> None:
    found = look_up(str(root), path, DIRECTORY_INDEX)
    assert found == (None if expected is None else FoundFile(str(root / expected)))


@pytest.mark.parametrize(("path", "expected"), [("/foo", "foo"), ("/both", "both"), ("/plain/", "plain")])
def test_folders(root: Path, path: str, expected: str) -> None:
    assert look_up(str(root), path, DIRECTORY_INDEX) == FoundFolder(str(root / expected))


def test_without_indexes_folders_show_themselves(root: Path) -> None:
    assert look_up(str(root), "/", ()) == FoundFolder(str(root))
    assert look_up(str(root), "/foo/", ()) == FoundFolder(str(root / "foo"))
    assert look_up(str(root), "/both/", ()) == FoundFile(str(root / "both.html"))


def test_links_out_of_the_root_are_seen_through(root: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out-private").mkdir()
    (tmp_path / "out" / "inner").mkdir()
    os.symlink(tmp_path / "out-private", tmp_path / "out" / "leak")
    os.symlink(tmp_path / "out" / "inner", tmp_path / "out" / "link")
    assert not is_within(str(tmp_path / "out"), str(tmp_path / "out" / "leak" / "a"))
    assert is_within(str(tmp_path / "out"), str(tmp_path / "out" / "link" / "a"))
    assert is_within(str(tmp_path / "out"), str(tmp_path / "out"))
