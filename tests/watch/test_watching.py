"""Watching a site on disk, with the system's file events and by polling."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from jekyllpy.log import MemoryLog
from jekyllpy.watch import RebuildResult, watch

PATIENCE = 5.0  # seconds; most waits end after a tenth of one


class Site:
    """A site that is watched, whose "build" notes what it was asked for."""

    def __init__(self, folder: Path, polling: bool) -> None:
        self.source = folder / "site"
        self.elsewhere = folder / "elsewhere"
        for name in ("site/_posts", "site/_site", "elsewhere/posts"):
            (folder / name).mkdir(parents=True)
        for name in ("site/index.md", "site/_config.yml", "elsewhere/cv.yml", "elsewhere/posts/a.md"):
            (folder / name).write_text("first")
        (self.source / "cv.yml").symlink_to(self.elsewhere / "cv.yml")
        (self.source / "_posts" / "far").symlink_to(self.elsewhere / "posts")
        self.builds: list[set[str]] = []
        self.log = MemoryLog()
        self.result: Callable[[], RebuildResult] = lambda: RebuildResult(ok=True)
        self.seconds = 0.0
        self._stop = threading.Event()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._watch, args=(polling,))

    def _watch(self, polling: bool) -> None:
        extra = [self.source / "_config.yml"]
        watch(
            self.source,
            self.source / "_site",
            ["node_modules"],
            self._rebuild,
            self.log,
            polling,
            self._stop,
            ready=self._ready,
            extra_paths=extra,
        )

    def _rebuild(self, paths: frozenset[Path] | None) -> RebuildResult:
        assert paths is not None
        time.sleep(self.seconds)
        self.builds.append({path.relative_to(self.source).as_posix() for path in paths})
        return self.result()

    def start(self) -> None:
        self._thread.start()
        assert self._ready.wait(PATIENCE)
        time.sleep(0.2)

    def stop(self) -> None:
        self._stop.set()
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive()

    def next_build(self, seconds: float = PATIENCE) -> set[str]:
        """Wait for a build and return what changed for it."""
        until = time.monotonic() + seconds
        while not self.builds:
            assert time.monotonic() < until, f"no rebuild; the log says {self.log.lines}"
            time.sleep(0.01)
        return self.builds.pop(0)

    def write(self, name: str, text: str) -> None:
        (self.source / name).parent.mkdir(parents=True, exist_ok=True)
        (self.source / name).write_text(text)


@pytest.fixture(params=[False, True], ids=["events", "polling"])
def site(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Site]:
    site = Site(tmp_path, polling=request.param)
    site.start()
    yield site
    site.stop()


def test_every_way_to_change_a_file_is_seen(site: Site) -> None:
    site.write("index.md", "second")
    assert site.next_build() == {"index.md"}
    site.write("fresh/deep/a.md", "new")
    assert site.next_build() == {"fresh/deep/a.md"}
    site.write("fresh/deep/a.md", "changed")
    assert site.next_build() == {"fresh/deep/a.md"}
    # As editors save: a new file put in the place of the old one.
    site.write("index.md.tmp", "third")
    os.replace(site.source / "index.md.tmp", site.source / "index.md")
    assert site.next_build() == {"index.md"}
    shutil.move(site.source / "fresh", site.source / "moved")
    assert site.next_build() == {"fresh/deep/a.md", "moved/deep/a.md"}
    shutil.rmtree(site.source / "moved")
    assert site.next_build() == {"moved/deep/a.md"}
    (site.source / "index.md").unlink()
    assert site.next_build() == {"index.md"}


def test_what_links_lead_to_is_watched(site: Site) -> None:
    (site.elsewhere / "cv.yml").write_text("second")
    assert site.next_build() == {"cv.yml"}
    (site.elsewhere / "posts" / "a.md").write_text("second")
    assert site.next_build() == {"_posts/far/a.md"}
    (site.elsewhere / "more").mkdir()
    (site.source / "more").symlink_to(site.elsewhere / "more")
    time.sleep(0.3)
    (site.elsewhere / "more" / "b.md").write_text("new")
    assert site.next_build() == {"more/b.md"}


def test_a_folder_made_anew_is_still_watched(site: Site) -> None:
    for text in ("one", "two!", "three"):
        shutil.rmtree(site.source / "again", ignore_errors=True)
        site.write("again/a.md", text)
        assert site.next_build() == {"again/a.md"}
    site.write("again/a.md", "edited")
    assert site.next_build() == {"again/a.md"}


def test_the_configuration_is_watched_when_asked_for(site: Site) -> None:
    site.write("_config.yml", "title: x")
    assert site.next_build() == {"_config.yml"}


def test_what_does_not_count_starts_no_build(site: Site) -> None:
    for name in ("_site/index.html", "node_modules/a.js", ".git/index", "index.md~", ".#index.md", "4913"):
        site.write(name, "text")
    (site.source / "index.md").read_text()
    time.sleep(0.8)
    assert site.builds == []


def test_a_slow_save_is_one_build_with_the_whole_text(site: Site) -> None:
    with (site.source / "index.md").open("w") as file:
        time.sleep(0.4)
        assert site.builds == []
        file.write("at last")
    assert site.next_build() == {"index.md"}
    time.sleep(0.3)
    assert site.builds == []


def test_changes_during_a_build_are_one_more_build(site: Site) -> None:
    site.seconds = 0.5
    site.write("index.md", "second")
    while ("info", f"{'':20}index.md") not in site.log.lines:
        time.sleep(0.01)
    for number in range(3):
        site.write(f"during-{number}.md", "new")
        time.sleep(0.1)
    assert site.next_build() == {"index.md"}
    assert site.next_build() == {f"during-{number}.md" for number in range(3)}


def test_the_next_good_save_heals_whatever_went_wrong(site: Site) -> None:
    for error in (ValueError, RecursionError, SystemExit):

        def fail(error: type[BaseException] = error) -> RebuildResult:
            raise error("broken")

        site.result = fail
        site.write("index.md", f"broken by {error.__name__}")
        assert site.next_build() == {"index.md"}
    site.result = lambda: RebuildResult(ok=False, messages=("broken",))
    site.write("index.md", "{% nope %}")
    assert site.next_build() == {"index.md"}
    site.result = lambda: RebuildResult(ok=True)
    site.write("index.md", "good")
    assert site.next_build(1.0) == {"index.md"}


def test_ctrl_c_halts_the_program_with_status_0(tmp_path: Path) -> None:
    script = (
        "import sys, pathlib\n"
        "from jekyllpy.log import Log\n"
        "from jekyllpy.watch import RebuildResult, watch\n"
        "site = pathlib.Path(sys.argv[1])\n"
        "watch(site, site / '_site', [], lambda paths: RebuildResult(ok=True), Log(sys.stdout, sys.stderr))\n"
    )
    program = subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path)],
        cwd=Path(__file__).parents[2],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert program.stdout is not None
        assert program.stdout.readline() == f" Auto-regeneration: enabled for '{tmp_path}'\n"
        program.send_signal(signal.SIGINT)
        output, errors = program.communicate(timeout=PATIENCE)
    finally:
        program.kill()
        program.wait()
    assert (output, errors, program.returncode) == (f"{'':20}Halting auto-regeneration.\n", "", 0)
