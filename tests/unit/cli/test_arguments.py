from __future__ import annotations

from typing import Any

import pytest

from jekyllpy.cli.arguments import COMMON_SWITCHES, OptionError, Switches
from jekyllpy.cli.commands import find_command


def parse(*words: str, command: str = "serve") -> tuple[dict[str, Any], list[str]]:
    found = find_command(command)
    assert found is not None
    return Switches((*found.options, *COMMON_SWITCHES)).parse(words)


@pytest.mark.parametrize(
    ("words", "values"),
    [
        (["--future"], {"future": True}),
        (["--FUTURE"], {"future": True}),
        (["--fut"], {"future": True}),
        (["-w"], {"watch": True}),
        (["--no-watch"], {"watch": False}),
        (["--no-w"], {"watch": False}),
        (["--no-"], {"watch": False}),
        (["-DI"], {"show_drafts": True, "incremental": True}),
        (["-d", "out"], {"destination": "out"}),
        (["-dout"], {"destination": "out"}),
        (["-d=out"], {"destination": "=out"}),
        (["--destination=out"], {"destination": "out"}),
        (["--destination="], {"destination": ""}),
        (["--dest", "out"], {"destination": "out"}),
        (["--config", "a.yml,b.yml,"], {"config": ["a.yml", "b.yml"]}),
        (["--plugins", "a,b"], {"plugins_dir": ["a", "b"]}),
        (["--limit_posts", "5"], {"limit_posts": 5}),
        (["--limit-posts=0x10"], {"limit_posts": 16}),
        (["--limit_posts", "1_000"], {"limit_posts": 1000}),
        (["--disable_disk_cache"], {"disable_disk_cache": True}),
        (["--baseurl", ""], {"baseurl": ""}),
        (["--baseurl", "-x"], {"baseurl": "-x"}),
        (["-P", "3000"], {"port": "3000"}),
        (["-H", "-D"], {"host": None, "show_drafts": True}),
        (["--live"], {"livereload": True}),
        (["--livereload-p", "1"], {"livereload_port": 1}),
    ],
)
def test_switches_are_read_as_ruby_reads_them(words: list[str], values: dict[str, Any]) -> None:
    assert parse(*words) == (values, [])


def test_our_own_switches_leave_jekylls_their_abbreviations() -> None:
    assert parse("--force") == ({"force_polling": True}, [])
    assert parse("--force-clean", "--allow-host", "a.test,b.test") == (
        {"force_clean": True, "allow_host": ["a.test", "b.test"]},
        [],
    )
    with pytest.raises(OptionError, match="invalid option: --force-cl"):
        parse("--force-cl")


def test_words_may_stand_anywhere_and_all_after_two_dashes_are_words() -> None:
    assert parse("a", "--future", "-", "b", "--", "--drafts") == ({"future": True}, ["a", "-", "b", "--drafts"])


@pytest.mark.parametrize(
    ("words", "problem", "known"),
    [
        (["--bogus"], "invalid option: --bogus", None),
        (["--futre"], "invalid option: --futre", "--future"),
        (["-x"], "invalid option: -x", None),
        (["--f"], "ambiguous option: --f", None),
        (["--drafts=yes"], "needless argument: --drafts=yes", None),
        (["--baseurl"], "missing argument: --baseurl", None),
        (["--limit_posts", "x"], "invalid argument: --limit_posts x", None),
    ],
)
def test_mistakes_are_told_in_rubys_words(words: list[str], problem: str, known: str | None) -> None:
    with pytest.raises(OptionError) as caught:
        parse(*words)

    assert (caught.value.problem, caught.value.known) == (problem, known)


def test_a_command_takes_only_its_own_options() -> None:
    with pytest.raises(OptionError, match="invalid option: --future"):
        parse("--future", command="doctor")
    assert parse("--force", "x", command="new") == ({"force": True}, ["x"])
