"""The two lines over which browsers hear of rebuilds."""

from __future__ import annotations

import base64
import json
import os
import re
import socket
import struct
from collections.abc import Iterator

import pytest
from loopback import Answer, Client, Start, parse_answer

from jekyllpy.serve import ServeOptions
from jekyllpy.watch import RebuildResult

KEY = base64.b64encode(bytes(16)).decode()


@pytest.fixture
def live(start: Start) -> Client:
    client = start(ServeOptions(livereload=True))
    (client.out / "index.html").write_text("<html><head></head>page")
    return client


def _token(live: Client) -> str:
    found = re.search(r'src="(/__jekyllpy/livereload\.js\?token=([\w-]+)&amp;since=\d+)"', live.ask("/").body.decode())
    assert found is not None
    return found[2]


class Line:
    """An open connection that is read piece by piece."""

    def __init__(self, client: Client, target: str, *headers: str) -> None:
        self.connection = client.connect()
        head = [f"GET {target} HTTP/1.1", f"Host: {client.host}", *headers, "", ""]
        self.connection.sendall("\r\n".join(head).encode())
        self.received = b""
        self.answer = self._read_head()

    def _read_head(self) -> Answer:
        while b"\r\n\r\n" not in self.received:
            self._receive()
        head, self.received = self.received.split(b"\r\n\r\n", 1)
        return parse_answer(head + b"\r\n\r\n")

    def _receive(self) -> None:
        chunk = self.connection.recv(4096)
        assert chunk, f"closed after {self.received!r}"
        self.received += chunk

    def next_event(self) -> tuple[str, dict[str, object]]:
        while not (found := re.match(rb"(?s)(?::[^\n]*\n\n)*event: (\w+)\ndata: ([^\n]*)\n\n", self.received)):
            self._receive()
        self.received = self.received[found.end() :]
        return found[1].decode(), json.loads(found[2])

    def next_frame(self) -> tuple[int, bytes]:
        opcode, length = struct.unpack("!BB", self._take(2))
        if length == 126:
            (length,) = struct.unpack("!H", self._take(2))
        return opcode & 0x0F, self._take(length)

    def next_command(self) -> dict[str, object]:
        opcode, payload = self.next_frame()
        while opcode == 9:
            opcode, payload = self.next_frame()
        assert opcode == 1
        command = json.loads(payload)
        assert isinstance(command, dict)
        return command

    def send_frame(self, opcode: int, payload: bytes) -> None:
        mask = os.urandom(4)
        masked = bytes(byte ^ mask[at % 4] for at, byte in enumerate(payload))
        self.connection.sendall(bytes([0x80 | opcode, 0x80 | len(payload)]) + mask + masked)

    def _take(self, length: int) -> bytes:
        while len(self.received) < length:
            self._receive()
        taken, self.received = self.received[:length], self.received[length:]
        return taken

    def is_closed(self) -> bool:
        try:
            while chunk := self.connection.recv(4096):
                self.received += chunk
        except ConnectionError:
            return True
        return True

    def close(self) -> None:
        self.connection.close()


@pytest.fixture
def lines() -> Iterator[list[Line]]:
    opened: list[Line] = []
    yield opened
    for line in opened:
        line.close()


def _listen(live: Client, lines: list[Line], query: str = "", *headers: str) -> Line:
    lines.append(Line(live, f"/__jekyllpy/events?token={_token(live)}{query}", *headers))
    return lines[-1]


def _upgrade(live: Client, lines: list[Line], *headers: str, origin: str | None = None) -> Line:
    wanted = ["Upgrade: websocket", "Connection: Upgrade", f"Sec-WebSocket-Key: {KEY}", "Sec-WebSocket-Version: 13"]
    wanted.append(f"Origin: http://{live.host}" if origin is None else f"Origin: {origin}")
    lines.append(Line(live, "/livereload", *wanted, *headers))
    return lines[-1]


def test_all_is_on_one_port(live: Client) -> None:
    port = live.server.port
    assert live.log.lines == [
        ("info", f"LiveReload address: http://127.0.0.1:{port}"),
        ("info", f"    Server address: http://127.0.0.1:{port}"),
        ("info", "  Server running... press ctrl-c to stop."),
    ]
    with pytest.raises(ConnectionError):
        socket.create_connection(("127.0.0.1", 35729), timeout=1).close()


def test_the_script_of_a_page_hears_of_rebuilds(live: Client, lines: list[Line]) -> None:
    line = _listen(live, lines, "&since=0", "Sec-Fetch-Site: same-origin")
    assert (line.answer.status, line.answer.headers["content-type"]) == (200, "text/event-stream; charset=utf-8")
    assert line.answer.headers["cross-origin-resource-policy"] == "same-origin"
    assert "content-length" not in line.answer.headers
    live.server.notify(RebuildResult(True, (), ("/a.css",)))
    assert line.next_event() == ("reload", {"build": 1, "paths": ["/a.css"]})
    live.server.notify(RebuildResult(False, ("broken <b>",)))
    name, data = line.next_event()
    assert name == "trouble" and "broken &lt;b&gt;" in str(data["html"])
    live.server.notify(RebuildResult(True))
    assert line.next_event() == ("mended", {})
    late = _listen(live, lines, "&since=0")
    assert late.next_event() == ("reload", {"build": 1, "paths": ["/a.css"]})
    assert live.log.lines.count(("info", "        LiveReload: Browser connected")) == 1


@pytest.mark.parametrize(
    "headers",
    [
        ("Origin: http://evil.test",),
        ("Origin: null",),
        ("Origin: http://localhost:1",),
        ("Sec-Fetch-Site: cross-site",),
        ("Sec-Fetch-Site: same-site",),
    ],
)
def test_other_sites_hear_nothing(live: Client, lines: list[Line], headers: tuple[str, ...]) -> None:
    assert _listen(live, lines, "", *headers).answer.status == 403


@pytest.mark.parametrize("query", ["", "?token=", "?token=x", "?token=%ff", "?since=0"])
def test_without_the_token_nothing_is_heard(live: Client, query: str) -> None:
    assert live.ask(f"/__jekyllpy/events{query}").status == 403
    assert live.ask(f"/__jekyllpy/events{query}", method="HEAD").status == 403


def test_a_head_request_asks_whether_the_token_is_good(live: Client) -> None:
    answer = live.ask(f"/__jekyllpy/events?token={_token(live)}", method="HEAD")
    assert (answer.status, answer.body) == (200, b"")


def test_livereload_clients_speak_protocol_7(live: Client, lines: list[Line]) -> None:
    line = _upgrade(live, lines)
    assert line.answer.status == 101
    assert line.answer.headers["sec-websocket-accept"] == "icx+yqv66kxgm0fcwalwlflwtai="
    protocols = ["http://livereload.com/protocols/official-7"]
    line.send_frame(1, json.dumps({"command": "hello", "protocols": protocols}).encode()[:120])
    assert line.next_command() == {"command": "hello", "protocols": protocols, "serverName": "jekyllpy"}
    live.server.notify(RebuildResult(True, (), ("/a.css", "/b/")))
    assert line.next_command() == {"command": "reload", "path": "/a.css", "liveCSS": True}
    assert line.next_command() == {"command": "reload", "path": "/b/", "liveCSS": True}
    line.send_frame(9, b"there?")
    assert line.next_frame() == (10, b"there?")
    line.send_frame(8, b"")
    assert line.next_frame() == (8, b"\x03\xe8")
    assert line.is_closed()


@pytest.mark.parametrize("origin", ["http://evil.test", "null", "http://localhost:1", "file://"])
def test_sockets_of_other_sites_are_refused(live: Client, lines: list[Line], origin: str) -> None:
    assert _upgrade(live, lines, origin=origin).answer.status == 403


def test_handshakes_that_are_none_are_refused(live: Client) -> None:
    upgrade = ("Upgrade: websocket", "Connection: Upgrade")
    line = f"GET /livereload HTTP/1.1\r\nHost: {live.host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n"
    assert parse_answer(live.raw(line.encode())).status == 403  # no origin
    origin = f"Origin: http://{live.host}"
    answer = live.raw(
        "\r\n".join(["GET /livereload HTTP/1.1", f"Host: {live.host}", *upgrade, origin, "", ""]).encode()
    )
    assert parse_answer(answer).status == 400
    assert live.ask("/livereload").status == 404


def test_a_client_that_breaks_the_rules_is_cut_off(live: Client, lines: list[Line]) -> None:
    line = _upgrade(live, lines)
    line.next_command()
    line.connection.sendall(b"\x81\x05Hello")
    assert line.next_frame()[0] in (8, 9)
    assert line.is_closed()
    assert live.ask("/").status == 200


def test_a_port_of_its_own_when_asked_for(start: Start, lines: list[Line]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    live = start(ServeOptions(livereload=True, livereload_port=port))
    assert live.log.lines[0] == ("info", f"LiveReload address: http://127.0.0.1:{port}")

    def ask(target: str, *headers: str) -> Answer:
        with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
            head = [f"GET {target} HTTP/1.1", f"Host: 127.0.0.1:{port}", *headers, "", ""]
            connection.sendall("\r\n".join(head).encode())
            return parse_answer(connection.recv(65536))

    upgrade = ("Upgrade: websocket", "Connection: Upgrade", f"Sec-WebSocket-Key: {KEY}", "Sec-WebSocket-Version: 13")
    assert ask("/livereload.js?snipver=1").status == 200
    assert ask("/index.html").status == 404
    assert ask("/livereload", *upgrade, f"Origin: http://{live.host}").status == 101
    assert ask("/livereload", *upgrade, "Origin: http://evil.test").status == 403


def test_stopping_the_server_ends_the_lines(live: Client, lines: list[Line]) -> None:
    events, sockets = _listen(live, lines), _upgrade(live, lines)
    sockets.next_command()
    live.server.stop()
    assert events.is_closed() and sockets.is_closed()
