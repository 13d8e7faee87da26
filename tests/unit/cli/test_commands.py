from __future__ import annotations

import re
from pathlib import Path

import pytest

from jekyllpy.cli.gemfile import plugin_gems
from jekyllpy.cli.main import main


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def files(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and ".git" not in path.relative_to(folder).parts
    }


def test_clean_deletes_what_builds_leave(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for folder in ("_site/a", ".jekyll-cache", ".sass-cache"):
        (here / folder).mkdir(parents=True)
    (here / ".jekyll-metadata").touch()

    assert main(["clean"]) == 0
    assert list(here.iterdir()) == []
    assert f"           Cleaner: Removing {here}/_site..." in capsys.readouterr().out.splitlines()

    assert main(["clean"]) == 0
    assert capsys.readouterr().out.count("Cleaner: Nothing to do for") == 4


def test_clean_never_touches_the_source(here: Path) -> None:
    (here / "a.md").touch()

    assert main(["clean", "-d", "."]) == 1
    assert main(["clean", "-d", "/"]) == 1
    assert files(here) == {"a.md"}


def test_clean_takes_a_link_away_and_not_what_it_leads_to(here: Path) -> None:
    (here / "elsewhere").mkdir()
    (here / "elsewhere" / "a").touch()
    (here / "_site").symlink_to(here / "elsewhere")

    assert main(["clean"]) == 0
    assert files(here) == {"elsewhere/a"}


def test_new_lays_out_a_site(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "my", "site", "--skip-bundle"]) == 0
    found = files(here / "my site")
    post = next(path for path in found if path.startswith("_posts/"))
    # Jekyll's, one for one: layouts and style come with the theme
    assert found - {post} == {".gitignore", "404.html", "Gemfile", "_config.yml", "about.markdown", "index.markdown"}
    assert re.fullmatch(r"_posts/\d{4}-\d\d-\d\d-welcome-to-jekyll\.markdown", post)
    assert re.search(r"^date: [-\d]{10} [:\d]{8} [+-]\d{4}$", (here / "my site" / post).read_text(), re.MULTILINE)
    assert capsys.readouterr().out.splitlines() == [
        f"New jekyll site installed in \x1b[36m{here}/my site\x1b[0m. ",
        "Bundle install skipped. ",
    ]


def test_new_leaves_a_used_folder_alone_unless_forced(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "used").mkdir()
    (here / "used" / "a").touch()

    assert main(["new", "used"]) == 1
    assert f"Conflict: {here}/used exists and is not empty." in capsys.readouterr().err
    assert files(here / "used") == {"a"}
    assert main(["new", "used", "--force"]) == 0


def test_new_can_lay_out_bare_folders(here: Path) -> None:
    (here / "bare").mkdir()
    (here / "bare" / ".hidden").touch()

    assert main(["new", "bare", "--blank"]) == 0
    assert files(here / "bare") == {
        ".hidden",
        "_config.yml",
        "_layouts/default.html",
        "_sass/base.scss",
        "assets/css/main.scss",
        "index.md",
    }
    assert (here / "bare" / "_drafts").is_dir()


@pytest.mark.parametrize(("command", "line"), [("new", "a path"), ("new-theme", "a theme name")])
def test_new_needs_a_name(command: str, line: str, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command]) == 1
    assert capsys.readouterr().out.endswith(f"| Error:  You must specify {line}.\n")


def test_new_theme_lays_out_a_gem(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new-theme", "my  theme", "-c"]) == 0
    assert files(here / "my_theme") >= {"my_theme.gemspec", "Gemfile", "README.md", "LICENSE.txt", "CODE_OF_CONDUCT.md"}
    assert 'spec.name = "my_theme"' in (here / "my_theme" / "my_theme.gemspec").read_text()
    assert "@@" not in "".join((here / "my_theme" / path).read_text() for path in files(here / "my_theme"))
    assert "Your new Jekyll theme, \x1b[36mmy_theme\x1b[0m, is ready" in capsys.readouterr().out

    assert main(["new-theme", "my_theme"]) == 1


def test_highlight_css_prints_a_theme(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["highlight-css", "github"]) == 0
    assert ".highlight .k" in capsys.readouterr().out
    assert main(["highlight-css", "nope"]) == 1
    assert "Styles: " in capsys.readouterr().err


def test_a_gemfile_switches_plugins_on_by_group() -> None:
    gemfile = """
source "https://rubygems.org"
gem "jekyll", "~> 4.4" # gem "commented"
group :jekyll_plugins do
  gem "jekyll-feed", "~> 0.12"
  platforms :mingw, :ruby do
    gem 'jekyll-sitemap'
  end
end
platforms :mingw, :jruby do
  gem "tzinfo"
end
group :test, :jekyll_plugins do # both
  gem("jekyll-seo-tag")
end
gem "github-pages", group: :jekyll_plugins
gem "rake", :group => :development
"""

    assert plugin_gems(gemfile, {}) == ["jekyll-feed", "jekyll-sitemap", "jekyll-seo-tag", "github-pages"]
