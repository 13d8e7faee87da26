"""The page that lists a folder."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from jekyllpy.serve.listing import listing


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "folder"
    (folder / "sub").mkdir(parents=True)
    for name, size, time in (("b.txt", 1, 3), ("a <&>.txt", 3, 1), ("c:d.txt", 2, 2)):
        (folder / name).write_bytes(b"x" * size)
        os.utime(folder / name, (time * 10**9, time * 10**9))
    os.utime(folder / "sub", (0, 0))
    for name in (".htaccess", "~user", ".git"):
        (folder / name).touch()
    os.symlink(folder / "gone", folder / "dangling")
    return folder


def _names(page: bytes) -> list[str]:
    return re.findall(r'<td><a href="[^"]*">([^<]*)</a>', page.decode())


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["a &lt;&amp;&gt;.txt", "b.txt", "c:d.txt", "dangling", "sub/"]),
        ("N=A", ["a &lt;&amp;&gt;.txt", "b.txt", "c:d.txt", "dangling", "sub/"]),
        ("N=D", ["sub/", "dangling", "c:d.txt", "b.txt", "a &lt;&amp;&gt;.txt"]),
        ("M=D", ["b.txt", "c:d.txt", "a &lt;&amp;&gt;.txt"]),
        ("S=D", ["a &lt;&amp;&gt;.txt", "c:d.txt", "b.txt"]),
        ("x=1&S=A&y", ["b.txt", "c:d.txt", "a &lt;&amp;&gt;.txt"]),
    ],
)
def test_order(folder: Path, query: str, expected: list[str]) -> None:
    names = _names(listing(str(folder), "/folder/", query))
    assert names.pop(0) == "Parent Directory"
    if len(expected) < len(names):  # folders and what cannot be looked at have no size, and here no time
        names = [name for name in names if name not in ("dangling", "sub/")]
    assert names == expected


def test_links_lead_to_the_files(folder: Path) -> None:
    page = listing(str(folder), "/folder/", "").decode()
    assert re.findall(r'<td><a href="([^"]*)"', page) == [
        "./../",
        "./a%20%3C%26%3E.txt",
        "./b.txt",
        "./c%3Ad.txt",
        "./dangling",
        "./sub/",
    ]
    assert re.findall(r'<th><a href="([^"]*)"', page) == ["?N=D", "?M=D", "?S=D"]


def test_the_path_is_text(folder: Path) -> None:
    page = listing(str(folder), "/<script>\udcff/", "").decode()
    assert "<h1>Index of /&lt;script&gt;\\udcff/</h1>" in page
