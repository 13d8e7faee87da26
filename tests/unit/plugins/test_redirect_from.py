"""jekyll-redirect-from: where redirects lie and lead."""

from __future__ import annotations

import json
from typing import Any

import pytest

from jekyllpy.testing import build_files

LAYOUT = "{{ page.redirect.from }} -> {{ page.redirect.to }}"


def built(front_matter: str, **config: Any) -> dict[str, str]:
    files = {"_layouts/redirect.html": LAYOUT, "page.md": f"---\n{front_matter}\n---\nText"}
    return build_files(files, plugins=["jekyll-redirect-from"], **config)


@pytest.mark.parametrize(
    ("origin", "path", "start"),
    [
        ("/old", "old.html", "/old"),
        ("old/", "old/index.html", "/old/"),
        ("/a/b.htm", "a/b.htm", "/a/b.htm"),
    ],
)
def test_from_an_old_address(origin: str, path: str, start: str) -> None:
    assert built(f"redirect_from: {origin}")[path] == f"{start} -> /page.html"


def test_from_several() -> None:
    outputs = built("redirect_from: [/a, ~, /b]", url="https://x.example")
    assert outputs["a.html"] == "/a -> https://x.example/page.html"
    assert json.loads(outputs["redirects.json"]) == {
        "/a": "https://x.example/page.html",
        "/b": "https://x.example/page.html",
    }


@pytest.mark.parametrize(
    ("target", "shown"),
    [
        ("/new/", "/new/"),
        ("https://x.example/", "https://x.example/"),
        ("[~, /first, /second]", "/first"),
    ],
)
def test_to_a_new_address(target: str, shown: str) -> None:
    assert built(f"redirect_to: {target}")["page.html"] == f"/page.html -> {shown}"


def test_without_redirects_nothing_changes() -> None:
    assert built("redirect_to: false")["page.html"] == "<p>Text</p>\n"


def test_the_list_can_be_off() -> None:
    assert "redirects.json" not in built("redirect_from: /a", redirect_from={"json": False})
