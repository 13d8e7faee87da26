"""jekyll-mentions: what is a mention, where, and where it leads."""

from __future__ import annotations

from typing import Any

import pytest

from jekyllpy.errors import ConfigError
from jekyllpy.testing import build_files


def shown(text: str, front_matter: str = "", path: str = "index.html", **config: Any) -> str:
    files = {path: f"---\n{front_matter}\n---\n{text}"}
    return build_files(files, plugins=["jekyll-mentions"], **config)[path]


def link(name: str, base: str = "https://github.com/") -> str:
    return f'<a href="{base}{name}" class="user-mention">@{name}</a>'


@pytest.mark.parametrize("text", ["@{}", "a @{} b", "(@{})", "@{}.", "@{}, x", "x\n@{}", "&amp;@{}"])
def test_a_mention(text: str) -> None:
    assert shown(text.format("a-b_1")) == text.replace("@{}", link("a-b_1"))


@pytest.mark.parametrize("text", ["a@b.c", "@ b", "@é", "@a/b", "@mentions", "<pre>@a</pre>", "<a>@a</a>", "@a.b"])
def test_no_mention(text: str) -> None:
    assert shown(text) == text


def test_only_the_body_is_changed() -> None:
    page = "<html><title>@a</title><body class=x>\n  @a<br/></body><p>@a"
    assert shown(page) == f"<html><title>@a</title><body class=x>\n  {link('a')}<br></body><p>@a"


@pytest.mark.parametrize("path", ["data.xml", "style.css"])
def test_only_html_is_changed(path: str) -> None:
    assert shown("@a", path=path) == "@a"


@pytest.mark.parametrize(
    ("setting", "base"),
    [("https://x.example", "https://x.example/"), ({"base_url": "https://x.example/~"}, "https://x.example/~")],
)
def test_the_base(setting: Any, base: str) -> None:
    assert shown("@a", **{"jekyll-mentions": setting}) == link("a", base)


def test_front_matter_goes_first() -> None:
    assert shown("@a", "jekyll-mentions: https://p.example", **{"jekyll-mentions": "x"}) == link(
        "a", "https://p.example/"
    )
    assert shown("@a", "jekyll-mentions: false") == "@a"


def test_a_base_of_another_kind_is_a_mistake() -> None:
    with pytest.raises(ConfigError, match="It's a Array right now"):
        shown("@a", **{"jekyll-mentions": ["x"]})
