from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from jekyllpy.config import FrontMatterDefaults, load_config
from jekyllpy.errors import ConfigError


def defaults(*sets: Any, source: Path = Path("/site"), **config: Any) -> FrontMatterDefaults:
    overrides = {"source": source, "defaults": list(sets), "timezone": "UTC", **config}
    return FrontMatterDefaults(load_config(overrides=overrides, cwd=Path("/"), env={}))


def rule(path: str | None = None, type: str | None = None, **values: Any) -> dict[str, Any]:
    scope = {key: value for key, value in {"path": path, "type": type}.items() if value is not None}
    return {"scope": scope, "values": values}


@pytest.mark.parametrize(
    ("scope", "path", "type", "applies"),
    [
        (rule(""), "a.md", "pages", True),
        (rule("a"), "about/b.md", "pages", True),
        (rule("a"), "b/a.md", "pages", False),
        (rule("/a"), "/a.png", None, False),
        (rule("a"), "/a.png", None, True),
        (rule("", "posts"), "_posts/x.md", "posts", True),
        (rule("", "posts"), "a.md", "pages", False),
        (rule("", "posts"), "/a.png", None, False),
        (rule("", "page"), "a.md", "pages", True),
    ],
)
def test_a_scope_is_a_prefix_and_a_type(scope: dict[str, Any], path: str, type: str | None, applies: bool) -> None:
    scope["values"] = {"x": 1}

    assert defaults(scope).for_item(path, type) == ({"x": 1} if applies else {})


@pytest.mark.parametrize(
    ("sets", "value"),
    [
        ([rule("", x=1), rule("a", x=2)], 2),
        ([rule("a", x=2), rule("", x=1)], 2),
        ([rule("a", x=1), rule("a", x=2)], 2),
        ([rule("a", "pages", x=1), rule("a", x=2)], 1),
        ([rule("a", x=1), rule("a", "pages", x=2)], 2),
        ([rule("a", "pages", x=1), rule("a", "pages", x=2)], 2),
        ([rule("a", x={"k": 1, "l": 1}), rule("a/b", x={"k": 2})], {"k": 2, "l": 1}),
        ([rule("a", x=1), rule("a/b", x=None)], 1),
    ],
)
def test_the_longer_path_wins_then_the_type_then_the_later(sets: list[Any], value: Any) -> None:
    assert defaults(*sets).for_item("a/b/c.md", "pages")["x"] == value


def test_a_set_without_scope_applies_to_all() -> None:
    found = defaults({"values": {"x": 1, "y": 1}}, rule("a", x=2))

    assert found.for_item("b.md", "pages") == {"x": 1, "y": 1}
    assert found.for_item("a.md", "pages") == {"x": 2, "y": 1}


def test_the_collections_directory_may_stand_before_a_path() -> None:
    for path in ("co/_c", "_c"):
        assert defaults(rule(path, x=1), collections_dir="co").for_item("_c/a.md", "c") == {"x": 1}


def test_a_star_is_looked_up_among_the_files_of_the_source(tmp_path: Path) -> None:
    (tmp_path / "a" / "x").mkdir(parents=True)
    (tmp_path / "a" / "x" / "p.md").touch()
    (tmp_path / "b").mkdir()

    found = defaults(rule("*/x", x=1), rule("{b,c}*", y=1), source=tmp_path)

    assert found.for_item("a/x/p.md", "pages") == {"x": 1}
    assert found.for_item("b/q.md", "pages") == {"y": 1}
    assert found.for_item("c/q.md", "pages") == {}


def test_what_a_star_hits_can_come_from_the_caller() -> None:
    config = load_config(overrides={"source": "/none", "defaults": [rule("*", x=1)]}, cwd=Path("/"), env={})

    assert FrontMatterDefaults(config, lambda pattern: ["a"]).for_item("a/b.md") == {"x": 1}


def test_a_set_that_is_none_is_told_and_left_out() -> None:
    found = defaults("foo", {"scope": {"path": ""}}, rule("", x=1))

    assert found.for_item("a.md", "pages") == {"x": 1}
    assert found.warnings == (
        ("Defaults:", "An invalid front-matter default set was found:"),
        ("foo", ""),
        ("Defaults:", "An invalid front-matter default set was found:"),
        ('{"scope"=>{"path"=>""}}', ""),
    )


def test_old_names_of_types_are_told() -> None:
    assert defaults(rule("", "post", x=1)).warnings[0] == ("Defaults:", "The 'post' type has become 'posts'.")


def test_a_date_becomes_a_time() -> None:
    found = defaults(rule("", date="2020-01-02 03:04")).for_item("a.md")

    assert found == {"date": datetime(2020, 1, 2, 3, 4, tzinfo=UTC)}


@pytest.mark.parametrize(
    "bad", [rule("", date="soon"), rule("", date=date(2020, 1, 2)), rule("", date=5), {"scope": "x", "values": {}}]
)
def test_a_bad_date_or_scope_is_an_error(bad: Any) -> None:
    with pytest.raises(ConfigError):
        defaults(bad)


def test_defaults_that_are_no_list_are_ignored() -> None:
    config = load_config(overrides={"defaults": {"a": 1}}, cwd=Path("/"), env={})

    assert FrontMatterDefaults(config).for_item("a.md") == {}


def test_one_key_at_a_time_only_sets_with_the_key_are_ranked() -> None:
    found = defaults(rule("a", x=1), rule("a/b/c", y=1), rule("a/b", x=2))

    assert found.for_item("a/b/c.md", "pages") == {"x": 1, "y": 1}
    assert found.by_key("a/b/c.md", "pages") == {"x": 2, "y": 1}


def test_one_key_at_a_time_null_counts_and_hashes_stay_apart() -> None:
    found = defaults(rule("", x=1, h={"k": 1}), rule("a", x=None, h={"l": 2}))

    assert found.for_item("a.md", "pages") == {"x": 1, "h": {"k": 1, "l": 2}}
    assert found.by_key("a.md", "pages") == {"x": None, "h": {"l": 2}}


def test_a_path_that_is_no_text_cannot_be_ranked() -> None:
    alone = {"scope": {"path": 5}, "values": {"x": 1}}

    assert defaults(alone).for_item("a.md", "pages") == {"x": 1}
    with pytest.raises(ConfigError, match="`path`"):
        defaults(alone, rule("", y=1)).for_item("a.md", "pages")


@pytest.mark.parametrize("type", [5, None])
def test_a_type_that_is_no_text_is_an_error(type: Any) -> None:
    with pytest.raises(ConfigError, match="`type`"):
        defaults({"scope": {"path": "", "type": type}, "values": {"x": 1}})
