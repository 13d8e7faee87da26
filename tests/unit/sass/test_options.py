"""The settings below `sass:`."""

from __future__ import annotations

from typing import Any

import pytest

from jekyllpy.errors import ConfigError
from jekyllpy.sass.options import SassOptions, sass_options


def options(environment: str = "development", safe: bool = False, **own: Any) -> SassOptions:
    return sass_options({"sass": own, "safe": safe}, environment)


def test_defaults() -> None:
    found = sass_options({}, "production")
    assert (found.implementation, found.style, found.sass_dir) == ("sass-embedded", "expanded", "_sass")
    assert (found.load_paths, found.sourcemap, found.quiet_deps, found.verbose) == ((), True, False, False)
    assert found == sass_options({"sass": None, "safe": False}, "development")


@pytest.mark.parametrize(
    ("implementation", "style", "expected"),
    [
        (None, "compressed", "compressed"),
        (None, ":compressed", "compressed"),
        (None, "compact", "expanded"),
        (None, None, "expanded"),
        ("sassc", None, "compact"),
        ("sassc", ":nested", "nested"),
        ("sassc", "tidy", "compact"),
        ("other", "nested", "expanded"),
    ],
)
def test_styles(implementation: str | None, style: str | None, expected: str) -> None:
    assert options(implementation=implementation, style=style).style == expected


@pytest.mark.parametrize(
    ("choice", "environment", "expected"),
    [
        ("always", "production", True),
        ("never", "development", False),
        ("development", "development", True),
        ("development", "production", False),
        # Jekyll: any other word is a yes
        ("inline", "production", True),
    ],
)
def test_source_maps(choice: str, environment: str, expected: bool) -> None:
    assert options(environment, sourcemap=choice).sourcemap is expected


def test_lists_may_be_one_value_or_nothing() -> None:
    assert options(load_paths="a").load_paths == ("a",)
    assert options(load_paths=["a", "b"], silence_deprecations=None).load_paths == ("a", "b")
    assert options(fatal_deprecations=["import", 1.5]).fatal_deprecations == ("import", "1.5")


def test_an_empty_sass_dir_is_the_usual_one() -> None:
    assert options(sass_dir="").sass_dir == "_sass"


def test_no_program_of_the_site_runs_in_safe_mode() -> None:
    assert options(compiler="./sass").compiler == "./sass"
    assert options(compiler="./sass", safe=True).compiler is None
    assert options(line_comments=True, safe=True).line_comments is False


def test_time_and_precision_are_numbers_or_the_defaults() -> None:
    assert options(timeout=3).seconds == 3
    assert options(timeout="3").seconds == options(timeout=-1).seconds == options().seconds
    assert (options(precision=5).precision, options().precision) == (5, 10)


@pytest.mark.parametrize("config", [{"sass": "compressed"}, {"sass": []}, {"sass": {"sourcemap": False}}])
def test_what_is_no_setting(config: dict[str, Any]) -> None:
    with pytest.raises(ConfigError):
        sass_options(config, "development")
