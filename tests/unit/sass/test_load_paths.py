"""Folders to look into; the expected ones are what Jekyll's converter and `Dir.glob` give for the same tree."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from jekyllpy.sass.load_paths import find, load_paths, sanitized
from jekyllpy.sass.options import sass_options

FOLDERS = (
    "_sass",
    "a/b/c",
    "a/.h/i",
    "a2/b",
    "b1",
    "br[1]",
    "node_modules/.z/scss",
    "node_modules/x/node_modules/q/scss",
    "node_modules/x/scss",
    "node_modules/y/scss",
    "w{x}y",
    "Z",
)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A source among other folders."""
    root = tmp_path / "src"
    for folder in FOLDERS:
        (root / folder).mkdir(parents=True)
    (root / "file.txt").write_text("")
    (root / "link").symlink_to(root / "a")
    (tmp_path / "other").mkdir()
    return root


def paths(source: Path, safe: bool = False, theme: str | None = None, **own: Any) -> list[str]:
    found = load_paths(sass_options({"sass": own, "safe": safe}, ""), str(source), theme)
    return [path.removeprefix(f"{source}/") for path in found]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("a/*", ["a/b"]),
        ("a*/b", ["a/b", "a2/b"]),
        ("**", ["Z", "_sass", "a", "a2", "b1", "br[1]", "link", "node_modules", "w{x}y"]),
        ("**/scss", ["node_modules/x/node_modules/q/scss", "node_modules/x/scss", "node_modules/y/scss"]),
        ("a/**/", ["a", "a/b", "a/b/c"]),
        ("**/b/**", ["a/b/c"]),
        ("*/.*", ["a/.h", "link/.h", "node_modules/.z"]),
        ("{Z,a{2,/b},none}", ["Z", "a2", "a/b"]),
        ("w\\{x\\}y", ["w{x}y"]),
        ("br\\[1\\]", ["br[1]"]),
        ("br[1]", []),
        ("[!a]1", ["b1"]),
        ("./a//b", ["a/b"]),
        ("a/b/../b", ["a/b"]),
        ("link/*", ["link/b"]),
        ("{a", []),
        ("", []),
        ("file.txt", []),
    ],
)
def test_patterns(source: Path, pattern: str, expected: list[str]) -> None:
    rest = [] if "_sass" in expected else ["_sass"]
    assert paths(source, load_paths=pattern) == expected + rest


def test_patterns_in_safe_mode(source: Path) -> None:
    for pattern, expected in {"a*/b": ["a/b", "a2/b"], "a/**/": ["a/b"], "../{Z,b1}": ["Z", "b1"]}.items():
        assert paths(source, safe=True, load_paths=pattern) == [*expected, "_sass"]


def test_many_braces_are_no_deep_recursion(source: Path) -> None:
    assert find("{a}" * 3000, str(source)) == []


def test_own_paths_first_then_sass_dir_then_the_theme(source: Path) -> None:
    assert paths(source, load_paths=["b1", "a"], sass_dir="a2", theme=str(source / "Z")) == ["b1", "a", "a2", "Z"]


def test_a_source_behind_a_link(source: Path) -> None:
    link = source.parent / "shown"
    link.symlink_to(source)
    assert paths(link, load_paths="a") == [str(source / "a"), str(source / "_sass")]
    assert paths(link, safe=True, load_paths="a") == ["a", "_sass"]


def test_folders_are_named_once(source: Path) -> None:
    assert paths(source, load_paths=["_sass", "a", str(source / "a")]) == ["_sass", "a"]


@pytest.mark.parametrize("sass_dir", ["/a", "../../a", "a/", "b1/../a"])
def test_sass_dir_stays_in_the_source(source: Path, sass_dir: str) -> None:
    assert paths(source, sass_dir=sass_dir) == ["a"]


def test_the_source_itself_is_no_sass_dir(source: Path) -> None:
    assert paths(source, sass_dir=".") == []


def test_outside_only_without_safe(source: Path) -> None:
    other = str(source.parent / "other")
    assert paths(source, load_paths=["../other", other]) == [other, "_sass"]
    assert paths(source, safe=True, load_paths=["../other", other]) == ["_sass"]


def test_a_source_with_brackets_in_its_path(tmp_path: Path) -> None:
    (tmp_path / "[a]b" / "_sass").mkdir(parents=True)
    for safe in (False, True):
        assert paths(tmp_path / "[a]b", safe=safe) == ["_sass"]


def test_sanitized() -> None:
    assert sanitized("/s", "../x") == "/s/x"
    assert sanitized("/s", "/s/x") == "/s/x"
    assert sanitized("/s", "/sx") == "/s/sx"
    assert sanitized("/s", "/") == "/s"
