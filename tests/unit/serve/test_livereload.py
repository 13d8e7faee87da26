"""What browsers are told."""

from __future__ import annotations

import json
import re
import socket
from collections.abc import Iterator
from typing import Any

import pytest

from jekyllpy.serve.channel import Channel
from jekyllpy.serve.livereload import MOST_BROWSERS, Kind, LiveReload
from jekyllpy.serve.options import ServeOptions
from jekyllpy.watch import RebuildResult


class Browser:
    """The far end of a channel."""

    def __init__(self) -> None:
        ours, self._theirs = socket.socketpair()
        self._ours = ours
        self._theirs.settimeout(1)
        self.channel = Channel(ours)

    def heard(self) -> bytes:
        self.channel.put(b"END")
        self.channel.send_waiting()
        received = b""
        while not received.endswith(b"END"):
            received += self._theirs.recv(65536)
        return received.removesuffix(b"END")

    def events(self) -> list[tuple[str, Any]]:
        found = re.findall(r"event: (\w+)\ndata: (.*)\n\n", self.heard().decode())
        return [(name, json.loads(data)) for name, data in found]

    def commands(self) -> list[Any]:
        return [json.loads(command) for command in re.findall(rb"\{[^{}]*\}", self.heard())]

    def close(self) -> None:
        self.channel.close()
        self._ours.close()
        self._theirs.close()


@pytest.fixture
def browsers() -> Iterator[list[Browser]]:
    made: list[Browser] = []
    yield made
    for browser in made:
        browser.close()


def _join(live: LiveReload, browsers: list[Browser], kind: Kind = "events", since: int | None = None) -> Browser:
    browsers.append(Browser())
    assert live.join(browsers[-1].channel, kind, since)
    return browsers[-1]


def _built(*paths: str) -> RebuildResult:
    return RebuildResult(ok=True, changed_outputs=paths)


def test_a_good_build_tells_what_changed(browsers: list[Browser]) -> None:
    live = LiveReload(ServeOptions())
    browser = _join(live, browsers, since=0)
    live.notify(_built("/a.css", "/index.html"))
    live.notify(_built())
    assert browser.events() == [("reload", {"build": 1, "paths": ["/a.css", "/index.html"]})]


def test_a_client_of_another_hears_protocol_7(browsers: list[Browser]) -> None:
    live = LiveReload(ServeOptions())
    browser = _join(live, browsers, "socket")
    live.notify(_built("/a.css", "/b/"))
    live.notify(RebuildResult(ok=False, messages=("bad",)))
    hello, *news = browser.commands()
    assert hello["command"] == "hello"
    assert hello["protocols"] == ["http://livereload.com/protocols/official-7"]
    assert news == [{"command": "reload", "path": path, "liveCSS": True} for path in ("/a.css", "/b/")]


def test_a_failed_build_is_shown_until_a_good_one(browsers: list[Browser]) -> None:
    live = LiveReload(ServeOptions())
    first = _join(live, browsers)
    live.notify(RebuildResult(ok=False, messages=("bad <tag>",), changed_outputs=("/a",)))
    second = _join(live, browsers, since=0)
    live.notify(_built())
    third = _join(live, browsers)
    (name, data), mended = first.events()
    assert name == "trouble" and "bad &lt;tag&gt;" in data["html"]
    assert mended == ("mended", {})
    assert [name for name, _ in second.events()] == ["trouble", "mended"]
    assert third.events() == []


def test_a_browser_that_was_away_hears_what_it_missed(browsers: list[Browser]) -> None:
    live = LiveReload(ServeOptions())
    for number in range(3):
        live.notify(_built(f"/{number}.css", "/same.css"))
    assert _join(live, browsers, since=3).events() == []
    missed = {"build": 3, "paths": ["/1.css", "/same.css", "/2.css"]}
    assert _join(live, browsers, since=1).events() == [("reload", missed)]
    for _ in range(60):
        live.notify(_built("/a.css"))
    assert _join(live, browsers, since=1).events() == [("reload", {"build": 63, "paths": ["/"]})]


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        (RebuildResult(True, (), ("/a.css", "/b.html")), ["/b.html"]),
        (RebuildResult(True, (), ("/a.css", "/b.html"), ("a.scss", "_posts/b.md")), ["/a.css"]),
        (RebuildResult(True, (), ("/a.css",)), None),
    ],
)
def test_ignored_files_reload_nothing(
    browsers: list[Browser], result: RebuildResult, expected: list[str] | None
) -> None:
    live = LiveReload(ServeOptions(livereload_ignore=("*.css", "_posts/*")))
    browser = _join(live, browsers)
    live.notify(result)
    assert browser.events() == ([] if expected is None else [("reload", {"build": 1, "paths": expected})])


def test_the_script_carries_token_build_and_delays() -> None:
    live = LiveReload(ServeOptions(livereload_min_delay=500, livereload_max_delay=2.5))
    live.notify(_built("/a"))
    tag = live.script_tag().decode()
    token = re.search(r"token=([\w-]+)&amp;since=1&amp;mindelay=500&amp;maxdelay=2\.5\"", tag)
    assert token is not None
    assert live.knows(token[1])
    assert not any(live.knows(other) for other in (None, "", "x", "\udcff", token[1] + "x"))
    assert LiveReload(ServeOptions()).script_tag() != live.script_tag()


def test_there_is_a_most_of_browsers(browsers: list[Browser]) -> None:
    live = LiveReload(ServeOptions())
    for _ in range(MOST_BROWSERS):
        _join(live, browsers)
    browsers.append(Browser())
    assert live.is_full
    assert not live.join(browsers[-1].channel, "events")
    live.leave(browsers[0].channel)
    assert live.join(browsers[-1].channel, "events")


def test_the_end_closes_every_line(browsers: list[Browser]) -> None:
    live = LiveReload(ServeOptions())
    browser = _join(live, browsers)
    live.end()
    assert browser.channel.is_closed


def test_a_browser_that_does_not_read_is_no_burden(browsers: list[Browser]) -> None:
    live = LiveReload(ServeOptions())
    _join(live, browsers)
    for _ in range(3000):
        live.notify(_built("/" + "a" * 1000))
