from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from jekyllpy.config import Config, load_config
from jekyllpy.config.files import MissingConfigFile
from jekyllpy.config.load import merge_theme_config
from jekyllpy.config.options import DEFAULT_EXCLUDES
from jekyllpy.errors import ConfigError


def load(folder: Path, text: str | None = None, overrides: Mapping[str, Any] | None = None, **env: str) -> Config:
    if text is not None:
        (folder / "_config.yml").write_text(text)
    return load_config(overrides=overrides or {}, cwd=folder, env=env)


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    config = load(tmp_path)

    assert config.warnings == (("Configuration file:", "none"),)
    assert (config.source, config.destination) == (tmp_path, tmp_path / "_site")
    assert config.exclude == DEFAULT_EXCLUDES
    assert config.environment == "development"


@pytest.mark.parametrize(
    ("text", "overrides", "key", "value"),
    [
        ("baseurl: /x", {}, "baseurl", "/x"),
        ("baseurl: /x", {"baseurl": ""}, "baseurl", ""),
        ("baseurl: /x", {"baseurl": None}, "baseurl", "/x"),
        ("excerpt_separator:", {}, "excerpt_separator", "\n\n"),
        ("foo:", {}, "foo", None),
        ("kramdown: {hard_wrap: true}", {}, "kramdown", {"hard_wrap": True, "input": "GFM"}),
        ("foo: {a: {b: 1}, c: 2}", {"foo": {"a": {"d": 3}}}, "foo", {"a": {"b": 1, "d": 3}, "c": 2}),
        ("", {"serving": False}, "serving", False),
        ("include: [a]", {}, "include", ["a"]),
        ("exclude: [a, Gemfile, a]", {}, "exclude", ["a", "Gemfile", ".sass-cache"]),
    ],
)
def test_files_go_over_defaults_and_overrides_over_files(
    tmp_path: Path, text: str, overrides: dict[str, Any], key: str, value: Any
) -> None:
    found = load(tmp_path, text, overrides).raw[key]

    if isinstance(value, dict):
        assert found.items() >= value.items()
    elif key == "exclude":
        assert found[:3] == value
    else:
        assert found == value


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("", {"output": True, "permalink": "/:categories/:year/:month/:day/:title:output_ext"}),
        ("permalink: pretty", {"output": True, "permalink": "/:categories/:year/:month/:day/:title/"}),
        ("permalink: /:title/", {"output": True, "permalink": "/:title/"}),
        ("collections: {posts: {permalink: /p/}}", {"permalink": "/p/", "output": True}),
        ("collections: [a]", {"output": True, "permalink": "/:categories/:year/:month/:day/:title:output_ext"}),
        ("collections:", {"output": True, "permalink": "/:categories/:year/:month/:day/:title:output_ext"}),
    ],
)
def test_posts_are_the_first_collection(tmp_path: Path, text: str, posts: dict[str, Any]) -> None:
    collections = load(tmp_path, text).raw["collections"]

    assert next(iter(collections)) == "posts"
    assert collections["posts"] == posts


def test_the_permalink_of_a_file_stays_with_posts(tmp_path: Path) -> None:
    text = "permalink: none\ncollections: {a: }"

    assert load(tmp_path, text, {"permalink": "pretty"}).collections["posts"]["permalink"].startswith("/:categories/:t")
    assert load(tmp_path, "permalink: none", {"permalink": "/x"}).collections["posts"]["permalink"] == "/x"


def test_several_files_are_merged_in_order_and_found_from_where_one_stands(tmp_path: Path) -> None:
    (tmp_path / "one.yml").write_text("a: 1\nb: {x: 1}")
    (tmp_path / "two.toml").write_text("a = 2\nd = 2020-01-01\n[b]\ny = 2\n[c]\nt = 10:20:30\n")
    (tmp_path / "_config.yml").write_text("z: 1")

    config = load_config(config_files=["one.yml", "two.toml"], cwd=tmp_path, env={})

    assert config.raw["a"] == 2
    assert config.raw["b"] == {"x": 1, "y": 2}
    assert config.raw["c"] == {"t": "10:20:30"}
    assert config.raw["d"] == date(2020, 1, 1)
    assert "z" not in config.raw
    assert config.files == (tmp_path / "one.yml", tmp_path / "two.toml")


@pytest.mark.parametrize("name", ["_config.yaml", "_config.toml"])
def test_the_source_has_other_names_for_its_file(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text('title = "x"' if name.endswith("toml") else "title: x")

    assert load(tmp_path).raw["title"] == "x"


def test_templates_see_the_source_as_it_was_given(tmp_path: Path) -> None:
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "_config.yml").write_text("title: x")

    config = load_config("src", cwd=tmp_path, env={})

    assert (config.raw["title"], config.source_text, config.source) == ("x", "src", tmp_path / "src")


@pytest.mark.parametrize("text", ["- a", "just text", "a: ._1"])
def test_a_file_that_is_no_hash_is_skipped_with_a_warning(tmp_path: Path, text: str) -> None:
    config = load(tmp_path, text)

    assert config.warnings[0] == ("WARNING:", "Error reading configuration. Using defaults (and options).")
    assert config.files == ()


def test_a_bad_file_ends_the_reading_but_keeps_what_came_before(tmp_path: Path) -> None:
    for name, text in {"one.yml": "a: 1", "two.yml": "- a", "three.yml": "c: 1", "four.txt": ""}.items():
        (tmp_path / name).write_text(text)

    config = load_config(config_files=["one.yml", "two.yml", "three.yml"], cwd=tmp_path, env={})
    assert (config.raw["a"], "c" in config.raw) == (1, False)

    config = load_config(config_files=["four.txt"], cwd=tmp_path, env={})
    assert "No parser for" in config.warnings[1][1]


def test_a_named_file_that_is_missing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(MissingConfigFile, match="could not be found"):
        load_config(config_files=["nope.yml"], cwd=tmp_path, env={})


@pytest.mark.parametrize(
    ("name", "text", "line", "column"),
    [("_config.yml", "a: 1\nb: c: d", 2, 5), ("_config.yml", "a:\n\tb: 1", 2, 1), ("_config.toml", "a = \n", 1, 5)],
)
def test_bad_syntax_names_the_place(tmp_path: Path, name: str, text: str, line: int, column: int) -> None:
    (tmp_path / name).write_text(text)

    with pytest.raises(ConfigError) as caught:
        load(tmp_path)

    assert (caught.value.path, caught.value.line, caught.value.column) == (str(tmp_path / name), line, column)
    assert "<unknown>" not in caught.value.message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("plugins: foo", "'plugins' should be set as an array, but was: \"foo\"."),
        ("plugins:", "'plugins' should be set as an array, but was: nil."),
        ("exclude: foo", "'exclude' should be set as an array, but was: \"foo\"."),
        ("include: {a: 1}", "'include' should be set as an array, but was: {\"a\"=>1}."),
        ("keep_files: a", "'keep_files' should be set as an array"),
        ("collections: foo", "'collections' should be set as a hash or an array"),
        ("permalink: 3", "'permalink' should be set as a string, but was: 3."),
        ("limit_posts: -1", "limit_posts must be a non-negative number"),
        ("limit_posts: many", "'limit_posts' should be set as a number"),
        ("kramdown: x", "'kramdown' should be set as a hash"),
        ("timezone: 5", "'timezone' should be set as a string"),
        ("relative_permalinks: true", "Since v3.0, permalinks for pages in subfolders"),
    ],
)
def test_a_value_of_the_wrong_kind_names_its_line(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load(tmp_path, f"title: x\n{text}\n")

    assert caught.value.message.startswith(message)
    assert (caught.value.path, caught.value.line) == (str(tmp_path / "_config.yml"), 2)


def test_an_unknown_zone_or_encoding_is_a_warning(tmp_path: Path) -> None:
    config = load(tmp_path, "timezone: Atlantis/Centre\nencoding: utf-99")

    assert [topic for topic, _ in config.warnings] == ["Configuration:", "Configuration:"]
    assert config.encoding == "utf-8"


def test_zone_and_environment_come_from_the_surroundings(tmp_path: Path) -> None:
    config = load(tmp_path, None, None, TZ="Asia/Tokyo", JEKYLL_ENV="production")
    assert (str(config.zone), config.environment) == ("Asia/Tokyo", "production")

    config = load(tmp_path, "timezone: America/New_York", None, TZ="Asia/Tokyo")
    assert str(config.zone) == "America/New_York"


def test_plugins_are_looked_for_in_the_source_unless_a_folder_is_named(tmp_path: Path) -> None:
    assert load(tmp_path, "", {"source": "src"}).plugins_dirs == (tmp_path / "src" / "_plugins",)
    assert load(tmp_path, "", {"source": "src", "plugins_dir": ["a", "b"]}).plugins_dirs == (
        tmp_path / "a",
        tmp_path / "b",
    )


def test_the_hash_for_templates_is_read_only(tmp_path: Path) -> None:
    with pytest.raises(TypeError):
        load(tmp_path).raw["x"] = 1  # type: ignore[index]


def test_a_theme_cannot_set_what_jekyll_has_a_default_for(tmp_path: Path) -> None:
    config = merge_theme_config(load(tmp_path, "a: {x: 1}"), {"permalink": "/x", "a": {"y": 2}, "b": 3}, tmp_path, {})

    assert (config.raw["permalink"], config.raw["a"], config.raw["b"]) == ("date", {"y": 2, "x": 1}, 3)
