"""A client that says exactly what it is told to, for a server on this machine."""

from __future__ import annotations

import re
import socket
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from jekyllpy.log import MemoryLog
from jekyllpy.serve import ServeOptions, Server


@dataclass(frozen=True)
class Answer:
    """What came back for one request."""

    status: int
    headers: dict[str, str]
    body: bytes


class Client:
    """Talks to one server over plain sockets."""

    def __init__(self, server: Server, out: Path, log: MemoryLog) -> None:
        self.server = server
        self.out = out
        self.log = log

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.server.port}"

    def connect(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.server.port), timeout=10)

    def raw(self, data: bytes) -> bytes:
        """Send bytes and return all that comes until the server closes the connection."""
        with self.connect() as connection:
            connection.sendall(data)
            received = b""
            while chunk := connection.recv(65536):
                received += chunk
        return received

    def ask(self, target: str, *headers: str, method: str = "GET") -> Answer:
        head = [f"{method} {target} HTTP/1.1", f"Host: {self.host}", "Connection: close", *headers]
        return parse_answer(self.raw("\r\n".join([*head, "", ""]).encode()))


def parse_answer(data: bytes) -> Answer:
    head, _, body = data.partition(b"\r\n\r\n")
    line, *headers = head.decode().split("\r\n")
    status = re.fullmatch(r"HTTP/1\.1 (\d{3}) .+", line)
    assert status is not None, data
    return Answer(int(status[1]), dict(header.lower().split(": ", 1) for header in headers), body)


Start = Callable[[ServeOptions], Client]
