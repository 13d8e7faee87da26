"""The path under which a parsed template is kept."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from jekyllpy.model.template_paths import template_paths


def rules(source: str, theme_root: str | None = None) -> Any:
    theme = None if theme_root is None else SimpleNamespace(root=theme_root)
    return SimpleNamespace(config=SimpleNamespace(source=Path(source)), theme=theme)


@pytest.mark.parametrize(
    ("path", "kept"),
    [
        ("/home/Site/_posts/a.md", "_posts/a.md"),
        ("/HOME/site/en/api/lib/a.html", "en/api/lib/a.html"),
        ("/srv/theme/_layouts/a.html", "theme/_layouts/a.html"),
        ("/var/gems/plain-1.2.0/_layouts/a.html", "plain-1.2.0/_layouts/a.html"),
        ("a.html", "a.html"),
        ("/a.html", "a.html"),
        ("en/api/lib/a.html", "api/lib/a.html"),
        ("en/the/library.html", "the/library.html"),
        ("en/library.html", "en/library.html"),
        ("lib/a.html", "lib/a.html"),
        ("x/gems/plain/a.html", "plain/a.html"),
        ("x/gems/gems/plain/a.html", "gems/plain/a.html"),
        ("x/gems/y/gems/gems/plain/a.html", "plain/a.html"),
        ("x/gems//gems/plain/a.html", "plain/a.html"),
        ("gems/plain/a.html", "gems/plain/a.html"),
        ("x/gems/", "x/gems/"),
    ],
)
def test_kept_path(path: str, kept: str) -> None:
    assert template_paths(rules("/home/site", "/srv/theme"))(path) == kept


def test_a_long_path_takes_no_longer_for_its_length() -> None:
    kept_path = template_paths(rules("/"))
    assert kept_path("a" * 200_000) == "a" * 200_000
    assert kept_path("x" + "/gems/" * 50_000) == "x" + "/gems/" * 50_000
