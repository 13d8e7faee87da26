"""jekyll-optional-front-matter: which files become pages."""

from __future__ import annotations

from typing import Any

from jekyllpy.testing import build_files

FILES = {"about.md": "*us*\n", "docs/README.md": "read\n", "docs/LICENSE.md": "license\n", "x.txt": "text\n"}


def built(**config: Any) -> set[str]:
    return set(build_files(FILES, plugins=["jekyll-optional-front-matter"], **config))


def test_markdown_becomes_pages_and_is_copied_too() -> None:
    assert built() == {*FILES, "about.html"}


def test_files_about_the_repository_are_pages_where_they_are_included() -> None:
    assert built(include=["docs/LICENSE.md", "READ*"]) == {
        *FILES,
        "about.html",
        "docs/LICENSE.html",
        "docs/README.html",
    }


def test_the_files_themselves_can_be_left_out() -> None:
    outputs = built(optional_front_matter={"remove_originals": True})

    assert outputs == {"about.html", "docs/README.md", "docs/LICENSE.md", "x.txt"}


def test_it_can_be_switched_off() -> None:
    assert built(optional_front_matter={"enabled": False}) == set(FILES)
    assert built(require_front_matter=True) == set(FILES)


def test_front_matter_defaults_reach_the_pages() -> None:
    defaults = [{"scope": {"path": ""}, "values": {"layout": "box"}}]
    files = {**FILES, "_layouts/box.html": "[{{ content }}]"}

    outputs = build_files(files, plugins=["jekyll-optional-front-matter"], defaults=defaults)

    assert outputs["about.html"] == "[<p><em>us</em></p>\n]"
