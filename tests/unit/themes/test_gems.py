"""Gems found on disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.themes.gems import find_gem


def install(home: Path, name: str, version: str, text: str = "") -> Path:
    folder = home / "gems" / f"{name}-{version}"
    folder.mkdir(parents=True)
    if text:
        (home / "specifications").mkdir(exist_ok=True)
        (home / "specifications" / f"{name}-{version}.gemspec").write_text(text)
    return folder


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    """An environment in which no gem of this machine is seen."""
    return {"HOME": str(tmp_path / "home"), "GEM_PATH": str(tmp_path / "system")}


def test_nowhere(tmp_path: Path, env: dict[str, str]) -> None:
    assert find_gem("plain", (tmp_path,), env) is None


def test_the_highest_version_of_all_places_counts(tmp_path: Path, env: dict[str, str]) -> None:
    install(tmp_path / "system", "plain", "1.9")
    newest = install(tmp_path / "home2", "plain", "1.10")
    install(tmp_path / "home2", "plain-more", "3.0")
    env["GEM_HOME"] = str(tmp_path / "home2")

    gem = find_gem("plain", (tmp_path,), env)

    assert gem is not None
    assert (gem.folder, gem.spec.version) == (str(newest), "1.10")


def test_a_gem_for_one_platform(tmp_path: Path, env: dict[str, str]) -> None:
    install(tmp_path / "system", "plain", "1.9-x86_64-linux")

    gem = find_gem("plain", (tmp_path,), env)

    assert gem is not None
    assert gem.spec.version == "1.9"


def test_what_the_gemspec_says(tmp_path: Path, env: dict[str, str]) -> None:
    install(tmp_path / "system", "plain", "1.0", 's.summary = "installed"')
    folder = install(tmp_path / "system", "own", "1.0")
    (folder / "own.gemspec").write_text('s.summary = "in the folder"')

    gems = [find_gem(name, (tmp_path,), env) for name in ("plain", "own")]

    assert [gem and gem.spec.summary for gem in gems] == ["installed", "in the folder"]


@pytest.mark.parametrize("place", ["vendor/bundle/ruby/3.1.0", "deps/ruby/3.2.0", "vendor/bundle"])
def test_a_bundle_of_the_site(tmp_path: Path, env: dict[str, str], place: str) -> None:
    (tmp_path / ".bundle").mkdir()
    (tmp_path / ".bundle" / "config").write_text('---\nBUNDLE_PATH: "deps"\n')
    folder = install(tmp_path / place, "plain", "1.0")

    gem = find_gem("plain", (tmp_path,), env)

    assert gem is not None
    assert gem.folder == str(folder)


def test_a_gem_from_a_repository(tmp_path: Path, env: dict[str, str]) -> None:
    folder = tmp_path / "vendor/bundle/ruby/3.1.0/bundler/gems/repository-0a1b2c3"
    folder.mkdir(parents=True)
    (folder / "plain.gemspec").write_text('s.version = "0.9"')

    gem = find_gem("plain", (tmp_path,), env)

    assert gem is not None
    assert (gem.folder, gem.spec.version) == (str(folder), "0.9")


def test_the_version_of_the_lock_file(tmp_path: Path, env: dict[str, str]) -> None:
    install(tmp_path / "system", "plain", "1.0")
    install(tmp_path / "system", "plain", "2.0")
    (tmp_path / "Gemfile.lock").write_text("GEM\n  specs:\n    plain (1.0)\n      jekyll (>= 3)\n")

    gem = find_gem("plain", (tmp_path,), env)

    assert gem is not None
    assert gem.spec.version == "1.0"


@pytest.mark.parametrize("line", ['gem "plain", path: "../own"', "gem 'plain', '~> 1', :path => '../own'"])
def test_a_path_in_the_gemfile(tmp_path: Path, env: dict[str, str], line: str) -> None:
    site, own = tmp_path / "site", tmp_path / "own"
    site.mkdir()
    own.mkdir()
    (own / "plain.gemspec").write_text('s.version = "0.1"')
    (site / "Gemfile").write_text(f"# gem 'plain', path: '/nowhere'\n{line}\n")
    install(tmp_path / "system", "plain", "2.0")

    gem = find_gem("plain", (site,), env)

    assert gem is not None
    assert gem.spec.version == "0.1"


def test_a_site_that_is_the_theme_itself(tmp_path: Path, env: dict[str, str]) -> None:
    (tmp_path / "plain.gemspec").write_text('s.version = "0.1"')
    install(tmp_path / "system", "plain", "2.0")

    gem = find_gem("plain", (tmp_path,), env)

    assert gem is not None
    assert gem.folder == str(tmp_path)
