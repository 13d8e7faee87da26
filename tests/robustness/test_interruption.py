"""Ctrl-C and SIGTERM during a build: the old output stays or the new one is finished, and nothing is left over."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest
from harness.trees import Tree, read_tree

from jekyllpy.testing import write_files

OLD: Tree = {"index.html": b"old\n", "old.html": b"old\n"}
# A plugin says where the build is by making a file, and waits there
WAITING = """
import pathlib, time
from jekyllpy import hook

@hook({owner!r}, {event!r})
def wait():
    pathlib.Path({mark!r}).touch()
    time.sleep(30)
"""
# One that is interrupted by the build itself, as soon as its files begin to take their places
SENDING = """
import os, signal, sys
from jekyllpy import hook

@hook("clean", "on_obsolete")
def listen():
    sys.addaudithook(strike)

sent = []

def strike(event, arguments):
    if event == "os.rename" and len(sent) < {times}:
        sent.append(event)
        os.kill(os.getpid(), signal.{signal})
"""
STATUS: Mapping[int, int] = {signal.SIGINT: 130, signal.SIGTERM: 143}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "around" / "site"
    pages: dict[str, str | bytes] = {f"p{number}.html": "---\n---\nnew\n" for number in range(20)}
    write_files(folder, {"index.html": "---\n---\nnew\n", **pages})
    write_files(folder / "_site", {path: entry for path, entry in OLD.items() if isinstance(entry, bytes)})
    return folder


def start(site: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "jekyllpy", "build", "--disable-disk-cache"]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=site, env=dict(os.environ), stdout=pipe, stderr=pipe, text=True)


def wait_for(mark: Path) -> None:
    for _ in range(400):
        if mark.exists():
            return
        time.sleep(0.05)
    raise AssertionError("the build never came to its hook")


def staged(site: Path) -> list[Path]:
    return [path for folder in (site, site.parent) for path in folder.iterdir() if ".jekyllpy-" in path.name]


@pytest.mark.parametrize(("owner", "event"), [("site", "post_read"), ("site", "post_render"), ("clean", "on_obsolete")])
@pytest.mark.parametrize("number", STATUS)
def test_before_the_files_take_their_places(site: Path, owner: str, event: str, number: int) -> None:
    mark = site.parent / "mark"
    write_files(site, {"_plugins/wait.py": WAITING.format(owner=owner, event=event, mark=str(mark))})
    with start(site) as build:
        wait_for(mark)
        build.send_signal(number)
        _, errors = build.communicate(timeout=20)
    assert build.returncode == STATUS[number]
    assert errors.splitlines()[-1:] == ["Interrupted."]
    assert "Traceback" not in errors
    assert read_tree(site / "_site") == OLD
    assert not staged(site)


@pytest.mark.parametrize("number", STATUS)
def test_once_the_files_take_their_places_they_all_do(site: Path, number: int) -> None:
    write_files(site, {"_plugins/strike.py": SENDING.format(times=1, signal=signal.Signals(number).name)})
    with start(site) as build:
        build.communicate(timeout=20)
    assert build.returncode == STATUS[number]
    built = read_tree(site / "_site")
    assert "old.html" not in built
    assert set(built.values()) == {b"new\n"}
    assert len(built) == 21
    assert not staged(site)


def test_a_second_signal_ends_at_once(site: Path) -> None:
    write_files(site, {"_plugins/strike.py": SENDING.format(times=2, signal="SIGINT")})
    with start(site) as build:
        build.communicate(timeout=20)
    assert build.returncode == 130
    built = read_tree(site / "_site")
    assert "old.html" in built
    assert set(built.values()) <= {b"new\n", b"old\n"}
    assert not staged(site)


def test_watching_ends_with_a_farewell(site: Path) -> None:
    command = [sys.executable, "-m", "jekyllpy", "build", "--watch", "--force_polling", "--disable-disk-cache"]
    with subprocess.Popen(command, cwd=site, stdout=subprocess.PIPE, text=True) as build:
        assert build.stdout is not None
        for line in build.stdout:
            if "Auto-regeneration: enabled" in line:
                break
        build.send_signal(signal.SIGTERM)
        rest = build.stdout.read()
    assert build.returncode == 143
    assert "Halting auto-regeneration." in rest
