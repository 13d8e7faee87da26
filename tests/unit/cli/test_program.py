from __future__ import annotations

import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from jekyllpy.cli import program
from jekyllpy.cli.commands import (
    BUILD_ORDER,
    COMMANDS,
    GLOBAL_OPTIONS,
    GLOBAL_ORDER,
    command_names,
    find_command,
)
from jekyllpy.cli.main import main
from jekyllpy.version import JEKYLL_VERSION, __version__

HEAVY = {"yaml", "liquid", "mistune", "frontmatter", "pygments", "watchdog", "dataclasses", "asyncio"}


def loaded_by(*words: str) -> set[str]:
    code = f"import sys; from jekyllpy.cli.main import main; main({list(words)!r}); print(*sys.modules)"
    done = subprocess.run((sys.executable, "-c", code), capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize("words", [["--version"], ["-v"], ["build", "--version"], ["--vers"]])
def test_the_version_names_both_programs(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 0
    assert capsys.readouterr().out == f"jekyllpy {__version__} (jekyll {JEKYLL_VERSION})\n"


def test_the_version_costs_next_to_no_imports() -> None:
    loaded = loaded_by("--version")

    assert not loaded & (HEAVY | {"jekyllpy.cli.program", "pathlib"})


def test_help_reads_the_option_table_without_the_libraries() -> None:
    assert not loaded_by("help", "build") & HEAVY


def test_a_command_is_required(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 1
    captured = capsys.readouterr()
    assert captured.err == "\x1b[31mA subcommand is required. \x1b[0m\n"
    assert "Subcommands:" in captured.out


def test_an_unknown_command_suggests_a_gem(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["foo"]) == 1
    assert "fatal: 'jekyll foo' could not be found." in capsys.readouterr().err


def test_an_unknown_option_is_told_in_three_lines(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--bogus"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        f"jekyll {JEKYLL_VERSION} | Error:  Whoops, we can't understand your command.",
        f"jekyll {JEKYLL_VERSION} | Error:  invalid option: --bogus",
        f"jekyll {JEKYLL_VERSION} | Error:  Run your command again with the --help switch to see available options.",
    ]


def test_old_switches_are_told_to_be_gone(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--auto"]) == 1
    assert "Deprecation: The switch '--auto' has been replaced with '--watch'." in capsys.readouterr().err


@pytest.mark.parametrize("name", command_names())
def test_every_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["help", name]) == 0
    by_help = capsys.readouterr().out
    assert main([name, "--help"]) == 0
    assert capsys.readouterr().out == by_help
    assert by_help.startswith("jekyllpy ")


def test_help_for_an_unknown_command_lists_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["help", "foo"]) == 1
    captured = capsys.readouterr()
    assert "Hmm... we don't know what the 'foo' command is." in captured.err
    assert all(command.name in captured.out for command in COMMANDS)


def test_a_missing_config_file_is_fatal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    assert main(["clean", "--config", "nope.yml"]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert (
        lines[0]
        == f"\x1b[31m             Fatal: The configuration file '{tmp_path}/nope.yml' could not be found.\x1b[0m"
    )
    assert "Please append `--trace` to the `clean` command" in lines[2]


def test_bad_syntax_in_the_config_is_one_line_with_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "_config.yml").write_text("a: 1\nb: c: d\n")

    assert main(["clean"]) == 1
    assert f"{tmp_path}/_config.yml:2:5: mapping values are not allowed" in capsys.readouterr().err

    assert main(["clean", "--trace"]) == 1
    assert "Traceback (most recent call last):" in capsys.readouterr().err


def test_on_github_the_place_is_annotated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    (tmp_path / "_config.yml").write_text("plugins: foo\n")

    assert main(["clean"]) == 1
    assert f"::error file={tmp_path}/_config.yml,line=1::'plugins' should be" in capsys.readouterr().out


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_interruption_has_its_own_status(
    number: int, status: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(words: list[str]) -> int:
        signal.raise_signal(number)
        return 0

    monkeypatch.setattr("jekyllpy.cli.program.run", interrupt)
    usual = signal.getsignal(signal.SIGTERM)

    assert main(["build"]) == status
    assert capsys.readouterr().err == "Interrupted.\n"
    assert signal.getsignal(signal.SIGTERM) is usual


def test_a_command_that_ends_by_itself_after_a_signal_still_tells_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def farewell(words: list[str]) -> int:
        with suppress(KeyboardInterrupt):
            signal.raise_signal(signal.SIGTERM)
        return 0

    monkeypatch.setattr("jekyllpy.cli.program.run", farewell)

    assert main(["build", "--watch"]) == 143


def test_mistakes_but_unknown_options_go_to_the_error_stream(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--limit_posts", "x"]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "invalid argument: --limit_posts x" in captured.err


@pytest.mark.parametrize("words", [["build", "-s"], ["serve", "--dest"], ["clean", "-d"]])
def test_the_folders_of_a_build_must_be_named(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 1
    assert "missing argument: " in capsys.readouterr().err


def test_options_are_listed_in_jekylls_order() -> None:
    build = find_command("build")
    assert build is not None
    assert [option.name for option in build.options] == [
        *BUILD_ORDER,
        "force_clean",
        "compat",
        *(name for name in GLOBAL_ORDER if name not in BUILD_ORDER),
    ]
    assert [option.name for option in GLOBAL_OPTIONS] == list(GLOBAL_ORDER)


def test_a_file_that_cannot_be_had_is_told_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").touch()

    assert main(["new", "file/site"]) == 1
    assert f"Error: {tmp_path}/file/site: Not a directory" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("values", "level", "expected"),
    [
        ({}, None, "info"),
        ({}, "debug", "debug"),
        ({}, "warn", "warn"),
        ({}, "loud", "info"),
        ({"verbose": True}, "error", "debug"),
        ({"quiet": True, "verbose": True}, "debug", "error"),
    ],
)
def test_the_level_of_the_log(values: dict[str, bool], level: str | None, expected: str) -> None:
    assert program._level(values, {} if level is None else {"JEKYLL_LOG_LEVEL": level}) == expected
