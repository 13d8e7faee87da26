"""Plugins that a Gemfile switches on, as Bundler does for Jekyll."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.cli.gemfile import bundled_gems
from jekyllpy.cli.main import main

GEMFILE = 'gem "jekyll"\ngroup :jekyll_plugins do\n  gem "jekyll-sitemap"\nend\n'


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "Gemfile").write_text(GEMFILE)
    (tmp_path / "a.html").write_text("---\n---\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("JEKYLL_NO_BUNDLER_REQUIRE", raising=False)
    monkeypatch.delenv("BUNDLE_GEMFILE", raising=False)
    return tmp_path


def test_the_group_is_switched_on(site: Path) -> None:
    assert main(["build", "--quiet"]) == 0
    assert (site / "_site" / "sitemap.xml").exists()


def test_not_where_that_is_forbidden(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JEKYLL_NO_BUNDLER_REQUIRE", "true")

    assert main(["build", "--quiet"]) == 0
    assert not (site / "_site" / "sitemap.xml").exists()


def test_in_safe_mode_too(site: Path) -> None:
    assert main(["build", "--quiet", "--safe"]) == 0
    assert (site / "_site" / "sitemap.xml").exists()


def test_the_environment_may_name_the_file(site: Path) -> None:
    (site / "Other").write_text('gem "jekyll-feed", group: :jekyll_plugins\n')

    assert bundled_gems(site, {}) == ["jekyll-sitemap"]
    assert bundled_gems(site, {"BUNDLE_GEMFILE": "Other"}) == ["jekyll-feed"]
    assert bundled_gems(site, {"BUNDLE_GEMFILE": "missing"}) == []
    assert bundled_gems(site / "below", {}) == []


def test_a_gem_nobody_has_is_told_and_a_theme_is_not(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "mine").mkdir()
    (site / "_config.yml").write_text("theme: ./mine\n")
    (site / "Gemfile").write_text('group :jekyll_plugins do\n  gem "of-nobody"\n  gem "./mine"\nend\n')

    assert main(["build"]) == 0
    told = capsys.readouterr().err
    assert "of-nobody is not available in Python yet" in told
    assert "mine is not" not in told
