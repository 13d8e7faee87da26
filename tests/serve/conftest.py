"""Servers on free loopback ports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from loopback import Client, Start

from jekyllpy.log import MemoryLog
from jekyllpy.serve import ServeOptions, Server


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start servers of one folder; they are stopped at the end."""
    servers: list[Server] = []
    out = tmp_path / "out"

    def run(options: ServeOptions) -> Client:
        log = MemoryLog()
        servers.append(Server(out, replace(options, port=options.port if options.port != 4000 else 0), log))
        servers[-1].start()
        return Client(servers[-1], out, log)

    yield run
    for server in servers:
        server.stop()


@pytest.fixture
def client(start: Start) -> Client:
    return start(ServeOptions())
