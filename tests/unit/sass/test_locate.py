"""Finding Dart Sass."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.sass.failures import SassError
from jekyllpy.sass.locate import find_dart_sass


def program(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return path


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without the package, and with an empty PATH."""
    monkeypatch.setattr("jekyllpy.sass.locate.find_spec", lambda name: None)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    return tmp_path


def test_what_the_site_names_is_seen_from_its_source(elsewhere: Path) -> None:
    sass = program(elsewhere / "tools" / "sass")
    assert find_dart_sass("tools/sass", str(elsewhere)) == (str(sass), "--embedded")
    assert find_dart_sass(str(sass), "/") == (str(sass), "--embedded")


def test_the_snapshot_is_started_without_its_script(elsewhere: Path) -> None:
    program(elsewhere / "dart-sass" / "sass")
    dart = program(elsewhere / "dart-sass" / "src" / "dart")
    snapshot = program(elsewhere / "dart-sass" / "src" / "sass.snapshot")
    command = find_dart_sass("dart-sass/sass", str(elsewhere))
    assert command == (str(dart), "--old_gen_heap_size=1024", str(snapshot), "--embedded")


def test_a_program_on_the_path(elsewhere: Path) -> None:
    sass = program(elsewhere / "bin" / "sass")
    assert find_dart_sass(None, "/") == (str(sass), "--embedded")


def test_none_at_all(elsewhere: Path) -> None:
    with pytest.raises(SassError, match=r"there is no Sass compiler \(pip install"):
        find_dart_sass(None, "/")


def test_the_site_names_one_that_is_not_there(elsewhere: Path) -> None:
    program(elsewhere / "bin" / "sass")
    with pytest.raises(SassError, match=r"no program tools/sass, which the config names as sass\.compiler"):
        find_dart_sass("tools/sass", str(elsewhere))


def test_the_newest_release_of_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for version in ("1.9.0", "1.99.0", "1.10.2"):
        program(tmp_path / "dart_sass" / "_vendor" / f"{version}-linux-x64" / "dart-sass" / "sass")
    spec = type("Spec", (), {"submodule_search_locations": [str(tmp_path)]})()
    monkeypatch.setattr("jekyllpy.sass.locate.find_spec", lambda name: spec)
    assert "1.99.0-linux-x64" in find_dart_sass(None, "/")[0]
