"""The help for tests of sites, themes and plugins."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.errors import TemplateError
from jekyllpy.plugins.api import hook
from jekyllpy.testing import build_files, differences, tree, write_files


def test_a_site_is_built_from_a_dict() -> None:
    files: dict[str, str | bytes] = {"a.md": "---\n---\n# {{ site.title }}\n", "b.bin": b"\xff", "sub/c.txt": "c"}
    assert build_files(files, title="T") == {
        "a.html": '<h1 id="t">T</h1>\n',
        "b.bin": "\udcff",
        "sub/c.txt": "c",
    }


def test_plugins_take_part() -> None:
    shout = hook("pages", "post_render")(lambda page, output: output.upper())
    assert build_files({"a.html": "---\n---\na"}, plugins=[shout]) == {"a.html": "A"}


def test_mistakes_are_raised() -> None:
    with pytest.raises(TemplateError):
        build_files({"a.html": "---\n---\n{% nope %}"})


def test_trees_are_compared(tmp_path: Path) -> None:
    write_files(tmp_path / "one", {"same": "s", "changed": "a", "lost/x": ""})
    write_files(tmp_path / "two", {"same": "s", "changed": "b", "new": ""})
    assert differences(tmp_path / "one", tmp_path / "two") == ["different: changed", "extra: new", "missing: lost/x"]
    assert differences(tmp_path / "one", tmp_path / "one") == []
    assert tree(tmp_path / "one") == ["changed", "lost/x", "same"]
