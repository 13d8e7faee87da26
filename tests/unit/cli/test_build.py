from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from jekyllpy.cli import building
from jekyllpy.cli.building import Rebuilding
from jekyllpy.cli.commands import COMMANDS
from jekyllpy.cli.invocation import Invocation
from jekyllpy.cli.main import main
from jekyllpy.config import load_config
from jekyllpy.log import MemoryLog
from jekyllpy.pipeline import Site
from jekyllpy.watch import RebuildResult

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "_config.yml").write_text("title: x\n")
    (tmp_path / "a.html").write_text("---\n---\n{{ site.title }} {{ site.serving }}\n")
    return tmp_path


def test_a_build_says_jekylls_lines(site: Path, capsys: Captured) -> None:
    assert main(["build"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert re.fullmatch(r" {20}done in [\d.]+ seconds\.", lines.pop(5))
    assert lines == [
        f"Configuration file: {site}/_config.yml",
        f"            Source: {site}",
        f"       Destination: {site}/_site",
        " Incremental build: disabled. Enable with --incremental",
        "      Generating... ",
        " Auto-regeneration: disabled. Use --watch to enable.",
    ]
    assert (site / "_site" / "a.html").read_text() == "x false\n"


def test_a_quiet_build_says_nothing(site: Path, capsys: Captured) -> None:
    assert main(["build", "-q", "-V"]) == 0
    captured = capsys.readouterr()
    assert captured.out + captured.err == ""


def test_without_a_file_the_config_line_is_a_warning(site: Path, capsys: Captured) -> None:
    (site / "_config.yml").unlink()

    assert main(["build"]) == 0
    assert capsys.readouterr().err == "\x1b[33mConfiguration file: none\x1b[0m\n"


def test_a_profile_is_a_table_of_the_phases(site: Path, capsys: Captured) -> None:
    assert main(["build", "--profile"]) == 0
    out = capsys.readouterr().out
    assert "\nBuild Process Summary: \n\n| PHASE    |   TIME |\n+----------+--------+\n| RESET    | 0.0" in out
    assert "\nSite Render Stats: \n\n| Filename | Count | Bytes |  Time |\n" in out
    assert "\n| a.html   |     1 | 0.01K | 0.0" in out


def test_a_mistake_in_a_page_ends_the_build_in_jekylls_words(site: Path, capsys: Captured) -> None:
    (site / "b.html").write_text("---\n- a\n---\n")

    assert main(["build"]) == 1
    err = capsys.readouterr().err
    assert "ERROR: YOUR SITE COULD NOT BE BUILT:" in err
    assert f"Invalid YAML front matter in {site}/b.html" in err
    assert "Please append `--trace` to the `build` command" in err
    assert not (site / "_site").exists()


def test_a_template_error_is_a_liquid_exception(site: Path, capsys: Captured) -> None:
    (site / "b.html").write_text("---\n---\n\n{% foo %}\n")

    assert main(["build"]) == 1
    assert "  Liquid Exception: Liquid syntax error (line " in capsys.readouterr().err


def test_a_mistake_in_an_include_names_page_and_include(site: Path, capsys: Captured) -> None:
    (site / "b.html").write_text("---\n---\n\n{% include i.html %}\n")
    (site / "_includes").mkdir()
    (site / "_includes" / "i.html").write_text("\n{% foo %}\n")

    assert main(["build"]) == 1
    include = f"{site}/_includes/i.html"
    expected = (
        f"Liquid Exception: Liquid syntax error ({include} line 2): Unknown tag 'foo' included in b.html ({include}:2)"
    )
    assert expected in capsys.readouterr().err


def test_doctor_says_what_is_wrong(site: Path, capsys: Captured) -> None:
    (site / "b.html").write_text("---\npermalink: /A.html\n---\n")
    (site / "c.html").write_text("---\npermalink: /a.html\n---\n")
    (site / "_plugins").mkdir()
    (site / "_plugins" / "tag.rb").touch()
    (site / "Gemfile").write_text('gem "jekyll-of-nobody", group: :jekyll_plugins\n')

    assert main(["doctor"]) == 1
    err = capsys.readouterr().err
    assert "Conflict: The following destination is shared by multiple files." in err
    assert "The following URLs only differ by case." in err
    assert "You didn't set an URL in the config file" in err
    assert "_plugins/tag.rb" in err
    assert "jekyll-of-nobody is not available in Python yet" in err


def test_doctor_is_content_with_a_sound_site(site: Path, capsys: Captured) -> None:
    (site / "_config.yml").write_text("url: https://example.org\n")

    assert main(["doctor"]) == 0
    assert "Your test results are in. Everything looks fine." in capsys.readouterr().out


def rebuilding(site: Path, told: list[RebuildResult]) -> Rebuilding:
    log = MemoryLog()
    options = {"destination": str(site / "_site")}
    invocation = Invocation(COMMANDS[0], options, [], log, sys.stdout, {}, site, trace=False)
    return Rebuilding(invocation, Site(load_config(overrides=options, cwd=site, env={}), log=log), {}, told.append)


def test_a_rebuild_tells_what_changed(site: Path) -> None:
    told: list[RebuildResult] = []
    rebuild = rebuilding(site, told)
    first = rebuild(None)
    assert (first.changed_outputs, first.changed_sources) == (("/a.html",), ("a.html",))

    (site / "b.html").write_text("---\n---\nb\n")
    assert rebuild(frozenset({site / "b.html"})).changed_outputs == ("/b.html",)

    (site / "_config.yml").write_text("title: y\n")
    assert rebuild(frozenset({site / "_config.yml"})).changed_outputs == ("/a.html",)
    assert [result.ok for result in told] == [True, True, True]


def test_a_broken_save_is_survived(site: Path) -> None:
    told: list[RebuildResult] = []
    rebuild = rebuilding(site, told)
    (site / "_config.yml").write_text("title: x: y\n")

    result = rebuild(frozenset({site / "_config.yml"}))
    assert not result.ok
    assert "_config.yml:1:9" in result.messages[0]

    (site / "_config.yml").write_text("title: z\n")
    assert rebuild(frozenset({site / "_config.yml"})).ok
    assert [result.ok for result in told] == [False, True]


def test_an_edited_plugin_takes_effect_and_a_broken_one_is_told_until_it_is_mended(site: Path) -> None:
    told: list[RebuildResult] = []
    plugin, page = site / "_plugins" / "it.py", site / "a.html"
    plugin.parent.mkdir()
    plugin.write_text("TAGS = {'it': lambda markup, context: 1}\n")
    page.write_text("---\n---\n{% it %}")
    rebuild = rebuilding(site, told)

    def shown(*changed: Path) -> str:
        result = rebuild(frozenset(changed))
        return (site / "_site" / "a.html").read_text() if result.ok else result.messages[0]

    assert shown(page) == "1"
    plugin.write_text("TAGS = {'it': lambda markup, context: 2}\n")
    assert shown(plugin) == "2"
    plugin.write_text("TAGS = {\n")
    assert shown(plugin) == "_plugins/it.py:1: SyntaxError: '{' was never closed"
    assert shown(page).startswith("_plugins/it.py:1: SyntaxError")
    plugin.write_text("TAGS = {'it': lambda markup, context: 1 / 0}\n")
    assert "The tag it failed: ZeroDivisionError: division by zero" in shown(plugin)
    plugin.write_text("TAGS = {'it': lambda markup, context: 3}\n")
    assert shown(plugin) == "3"
    plugin.unlink()
    assert "Unknown tag 'it'" in shown(plugin)
    assert [result.ok for result in told] == [True, True, False, False, False, True, False]


def test_folders_of_plugins_elsewhere_are_watched_too(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, object] = {}
    monkeypatch.setattr("jekyllpy.watch.watch", lambda *parts, **named: asked.update(named))
    (site / "_config.yml").write_text("plugins_dir: [_plugins, ../shared]\n")

    building.watch_site(rebuilding(site, []), 0)
    assert asked["extra_paths"] == (site / "_config.yml", site.parent / "shared")
