"""A theme's folder as a value."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.themes.folder import theme_in_folder


def ignore(topic: str, message: str) -> None:
    raise AssertionError(f"{topic} {message}")


def test_the_folders_that_are_there(tmp_path: Path) -> None:
    for name in ("_layouts", "_data"):
        (tmp_path / name).mkdir()
    (tmp_path / "assets").write_text("a file")

    theme = theme_in_folder("plain", str(tmp_path), ignore)

    assert (theme.layouts, theme.data) == (str(tmp_path / "_layouts"), str(tmp_path / "_data"))
    assert (theme.includes, theme.sass, theme.assets) == (None, None, None)


def test_links_within_the_theme_alone(tmp_path: Path) -> None:
    root, outside = tmp_path / "root", tmp_path / "rooted"
    (root / "real").mkdir(parents=True)
    outside.mkdir()
    (root / "_includes").symlink_to("real")
    (root / "_layouts").symlink_to(outside)

    theme = theme_in_folder("plain", str(root), ignore)

    assert (theme.includes, theme.layouts) == (str(root / "real"), None)


def test_a_link_to_itself_is_told(tmp_path: Path) -> None:
    (tmp_path / "_sass").symlink_to("_sass")
    told: list[str] = []

    theme = theme_in_folder("plain", str(tmp_path), lambda topic, message: told.append(message))

    assert theme.sass is None
    assert told == ["Directory '_sass' includes a symbolic link loop."]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="gone"):
        theme_in_folder("plain", str(tmp_path / "gone"), ignore)
