"""jekyll-remote-theme: names of themes, and themes at hand."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest

from jekyllpy.errors import PluginError
from jekyllpy.plugins.bundled.remote_theme.name import is_folder, parse_repository
from jekyllpy.plugins.bundled.remote_theme.store import unpack
from jekyllpy.testing import build_files

FILES = {"index.html": "---\nlayout: default\n---\n{{ site.theme }}"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Owner/My.Theme", ("https", "github.com", "owner", "my.theme", "HEAD")),
        ("owner/theme@v1.0", ("https", "github.com", "owner", "theme", "v1.0")),
        ("http://git.corp/owner/theme@main", ("http", "git.corp", "owner", "theme", "main")),
        ("https://elsewhere.org/owner/theme", None),
        ("owner", None),
        ("owner/..", None),
        ("", None),
    ],
)
def test_names(text: str, expected: tuple[str, ...] | None) -> None:
    theme = parse_repository(text, {"GITHUB_HOSTNAME": "git.corp"})

    found = None if theme is None else (theme.scheme, theme.host, theme.owner, theme.name, theme.ref)
    assert found == expected


def test_folders() -> None:
    assert all(is_folder(text) for text in ("/a", "./a", "../a", "~/a", "C:\\a"))
    assert not is_folder("owner/theme")


def built(store: Path, **config: Any) -> str:
    config["remote_theme_cache"] = str(store)
    return build_files(FILES, plugins=["jekyll-remote-theme"], **config)["index.html"]


def test_a_theme_that_was_fetched_before(tmp_path: Path) -> None:
    folder = tmp_path / "owner" / "theme@v1" / "_layouts"
    folder.mkdir(parents=True)
    (folder / "default.html").write_text("[{{ content }}]")

    assert built(tmp_path, remote_theme="Owner/Theme@v1") == "[theme@v1]"


def test_a_theme_that_is_not_at_hand(tmp_path: Path) -> None:
    with pytest.raises(PluginError, match=r"owner/theme is not at hand .*remote_theme_download: true"):
        built(tmp_path, remote_theme="owner/theme")


def test_an_archive_is_unpacked_below_its_folder(tmp_path: Path) -> None:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as files:
        files.writestr("theme-HEAD/_layouts/a.html", "a")
        files.writestr("theme-HEAD/../../../out.txt", "out")
        files.writestr("theme-HEAD/", "")

    folder = unpack(archive.getvalue(), tmp_path / "owner" / "theme@HEAD")

    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*")) == [
        "owner/theme@HEAD/_layouts/a.html",
        "owner/theme@HEAD/out.txt",
    ]
    assert folder == tmp_path / "owner" / "theme@HEAD"


def test_what_is_no_archive(tmp_path: Path) -> None:
    with pytest.raises(PluginError, match="cannot be unpacked"):
        unpack(b"no archive", tmp_path / "theme")
