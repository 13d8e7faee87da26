"""The command `serve` from end to end."""

from __future__ import annotations

import http.client
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from jekyllpy.testing import write_files


@pytest.fixture
def site(tmp_path: Path) -> Path:
    write_files(tmp_path, {"_config.yml": "allow_host: blog.test\n", "index.html": "---\n---\n{{ site.url }}"})
    return tmp_path


@contextmanager
def serving(site: Path, *options: str) -> Iterator[tuple[subprocess.Popen[str], int, list[str]]]:
    """Serve a site; give the process, the port, and the lines up to the one that says that the server runs."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    command = [sys.executable, "-u", "-m", "jekyllpy", "serve", "--disable-disk-cache", "-P", str(port), *options]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=site, stdout=pipe, stderr=subprocess.STDOUT, text=True) as process:
        try:
            yield process, port, list(_until_running(process))
        finally:
            process.kill()


def _until_running(process: subprocess.Popen[str]) -> Iterator[str]:
    assert process.stdout is not None
    for line in process.stdout:
        yield line.strip()
        if "Server running" in line:
            return


def get(port: int, host: str) -> tuple[int, str]:
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
        connection.request("GET", "/", headers={"Host": host})
        answer = connection.getresponse()
        return answer.status, answer.read().decode()


def position(lines: list[str], is_it: Callable[[str], bool]) -> int:
    return next(number for number, line in enumerate(lines) if is_it(line))


def test_the_lines_come_in_jekylls_order(site: Path) -> None:
    with serving(site) as (process, port, lines):
        places = [
            position(lines, lambda line, start=start: line.startswith(start))  # type: ignore[misc]
            for start in ("Generating...", "done in", "Auto-regeneration: enabled", "Server address:", "Server running")
        ]
        assert places == sorted(places)
        assert get(port, f"localhost:{port}") == (200, f"http://localhost:{port}")
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0


def test_sigterm_ends_the_server_too(site: Path) -> None:
    with serving(site, "--no-watch") as (process, _, lines):
        assert "Auto-regeneration: disabled. Use --watch to enable." in lines
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 143


def test_further_names_are_let_in(site: Path) -> None:
    with serving(site, "--no-watch") as (_, port, _):
        assert get(port, "blog.test")[0] == 200
        assert get(port, "other.test")[0] == 403
    with serving(site, "--no-watch", "--allow-host", "other.test,third.test") as (_, port, _):
        assert get(port, "other.test")[0] == 200
        assert get(port, "blog.test")[0] == 403


def test_options_of_livereload_alone_are_no_mistake(site: Path) -> None:
    options = ("--livereload-port", "35730", "--livereload-min-delay", "1", "--livereload-ignore", "*.css")
    with serving(site, "--no-watch", *options) as (process, _, lines):
        assert any("Server running" in line for line in lines)
        assert process.poll() is None


def test_livereload_wins_over_detaching(site: Path) -> None:
    with serving(site, "--livereload", "--detach") as (process, _, lines):
        assert any("--detach and --livereload are mutually exclusive. Choosing --livereload" in line for line in lines)
        assert any("Auto-regeneration: enabled" in line for line in lines)
        assert process.poll() is None
