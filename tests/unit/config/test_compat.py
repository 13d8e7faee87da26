from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from jekyllpy.config import Config, load_config
from jekyllpy.config.compat import GITHUB_PAGES, default_theme
from jekyllpy.errors import ConfigError

PAGES = {"compat": "github-pages"}


def load(folder: Path, text: str = "title: x", overrides: Mapping[str, Any] = PAGES, **env: str) -> Config:
    (folder / "_config.yml").write_text(text)
    return load_config(overrides=overrides, cwd=folder, env=env)


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("", "future", True),
        ("future: false", "future", False),
        ("safe: false", "safe", True),
        ("lsi: true", "lsi", False),
        ("highlighter: pygments", "highlighter", "rouge"),
        ("plugins_dir: mine", "plugins_dir", []),
        ("whitelist: [evil]", "whitelist", list(GITHUB_PAGES.allowed)),
        ("gist: {noscript: true, a: 1}", "gist", {"noscript": False, "a": 1}),
        ("markdown: rdiscount", "markdown", "kramdown"),
        ("markdown: Kramdown", "markdown", "Kramdown"),
        ("markdown: CommonMarkGhPages", "markdown", "CommonMarkGhPages"),
        ("markdown: GFM", "markdown", "CommonMarkGhPages"),
        ("jailed: true", "jailed", True),
        ("sass: {style: expanded}", "sass", {"style": "expanded"}),
    ],
)
def test_the_site_lies_between_the_defaults_and_the_forced_values(
    tmp_path: Path, text: str, key: str, value: Any
) -> None:
    assert load(tmp_path, text).raw[key] == value


def test_the_typed_view_follows(tmp_path: Path) -> None:
    config = load(tmp_path, "safe: false\nplugins_dir: mine")

    assert (config.safe, config.future, config.plugins_dirs) == (True, True, ())


def test_the_command_line_can_be_overruled_too(tmp_path: Path) -> None:
    config = load(tmp_path, overrides={**PAGES, "lsi": True, "future": False})

    assert (config.raw["lsi"], config.future) == (False, False)


def test_kramdown_keeps_what_is_not_forced(tmp_path: Path) -> None:
    kramdown = load(tmp_path, "kramdown: {hard_wrap: true, math_engine: katex, input: kramdown}").raw["kramdown"]

    assert (kramdown["hard_wrap"], kramdown["math_engine"], kramdown["input"]) == (True, "mathjax", "kramdown")
    assert (kramdown["gfm_quirks"], kramdown["syntax_highlighter_opts"]) == (
        "paragraph_end",
        {"default_lang": "plaintext"},
    )


def test_stylesheets_are_compressed_outside_development(tmp_path: Path) -> None:
    assert load(tmp_path, JEKYLL_ENV="production").raw["sass"] == {"style": "compressed"}
    assert "sass" not in load(tmp_path).raw
    assert load(tmp_path, "sass: {style: nested}", JEKYLL_ENV="production").raw["sass"] == {"style": "nested"}


def test_the_standing_plugins_follow_those_of_the_site(tmp_path: Path) -> None:
    plugins = load(tmp_path, "plugins: [jekyll-sitemap, jekyll-gist]").raw["plugins"]

    rest = [gem for gem in GITHUB_PAGES.plugins if gem != "jekyll-gist"]
    assert plugins == ["jekyll-sitemap", "jekyll-gist", *rest]
    assert load(tmp_path, "remote_theme: a/b").raw["plugins"][-1] == "jekyll-remote-theme"


def test_each_plugin_that_is_not_allowed_is_told_once(tmp_path: Path) -> None:
    warnings = load(tmp_path, "plugins: [jekyll-archives, jekyll-feed, jekyll-archives, nope]").warnings

    assert [message.split()[0] for _, message in warnings] == ["jekyll-archives", "nope"]


def test_the_cname_is_left_out_unless_the_site_says_what_is(tmp_path: Path) -> None:
    assert load(tmp_path).exclude[0] == "CNAME"
    assert "CNAME" not in load(tmp_path, "exclude: [a]").exclude


def test_it_can_stand_in_the_file_and_be_off(tmp_path: Path) -> None:
    assert load(tmp_path, "compat: github-pages", {}).safe
    assert not load(tmp_path, "compat: false", {}).safe
    assert not load(tmp_path, "compat:", {}).safe


@pytest.mark.parametrize("value", ["netlify", "[github-pages]", "true", "{a: 1}"])
def test_another_service_is_an_error(tmp_path: Path, value: str) -> None:
    with pytest.raises(ConfigError, match="'compat' should be set as github-pages, but was: "):
        load(tmp_path, f"compat: {value}", {})


def test_plugins_must_be_a_list_here_too(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="'plugins' should be set as an array"):
        load(tmp_path, overrides={**PAGES, "plugins": "foo"})


@pytest.mark.parametrize(
    ("text", "theme"),
    [("", "jekyll-theme-primer"), ("theme: minima", None), ("theme:", None), ("remote_theme: a/b", None)],
)
def test_a_site_that_says_nothing_of_a_theme_gets_one(tmp_path: Path, text: str, theme: str | None) -> None:
    assert default_theme(load(tmp_path, text).raw) == theme
    assert default_theme(load(tmp_path, text, {}).raw) is None
