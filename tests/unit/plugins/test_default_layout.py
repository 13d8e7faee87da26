"""jekyll-default-layout: which layout an item gets."""

from __future__ import annotations

from jekyllpy.testing import build_files

ITEMS = {
    "index.md": "---\n---\n",
    "a.md": "---\n---\n",
    "b.md": "---\nlayout:\n---\n",
    "c.html": "---\n---\n",
    "_posts/2024-01-01-p.md": "---\n---\n",
}


def layouts(*names: str) -> list[str]:
    files = {**ITEMS, **{f"_layouts/{name}.html": name for name in names}}
    outputs = build_files(files, plugins=["jekyll-default-layout"])
    return [outputs[path].strip() for path in ("index.html", "a.html", "b.html", "c.html", "2024/01/01/p.html")]


def test_each_kind_has_its_own() -> None:
    assert layouts("home", "page", "post", "default") == ["home", "page", "", "", "post"]


def test_what_is_missing_gives_way() -> None:
    assert layouts("page") == ["page", "page", "", "", ""]
    assert layouts("default") == ["default", "default", "", "", "default"]
    assert layouts() == ["", "", "", "", ""]
