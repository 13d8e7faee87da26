"""jekyll-readme-index: which READMEs become index pages."""

from __future__ import annotations

from typing import Any

from jekyllpy.testing import build_files


def built(files: dict[str, str], **settings: Any) -> dict[str, str]:
    return build_files(files, plugins=["jekyll-readme-index"], readme_index=settings)


def test_a_readme_is_the_index_of_its_folder() -> None:
    outputs = built({"README.md": "{{ page.url }}", "a/readme.MARKDOWN": "{{ page.url }} {{ page.permalink }}"})

    assert outputs["index.html"] == "<p>/</p>\n"
    assert outputs["a/index.html"] == "<p>/a/ /a/</p>\n"


def test_any_index_comes_first() -> None:
    files = {"a/README.md": "a", "a/INDEX.XML": "x", "b/README.md": "b", "c.html": "---\npermalink: /b/\n---\nc"}

    outputs = built(files)

    assert outputs["b/index.html"] == "c"
    assert "a/index.html" not in outputs


def test_only_one_of_two() -> None:
    outputs = built({"a/README.md": "one", "a/readme.md": "other"})

    assert outputs["a/index.html"] == "<p>one</p>\n"


def test_pages_are_moved_on_request() -> None:
    files = {"index.html": "home", "a/README.md": "---\n---\na"}

    assert "a/README.html" in built(files)
    assert set(built(files, with_frontmatter=True)) == {"index.html", "a/index.html"}


def test_the_files_themselves_can_be_left_out() -> None:
    assert set(built({"a/README.md": "a"}, remove_originals=True)) == {"a/index.html"}


def test_it_can_be_switched_off() -> None:
    assert set(built({"a/README.md": "a"}, enabled=False)) == {"a/README.md"}
