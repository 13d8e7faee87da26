"""The server as a browser, and as an attacker, meets it."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import threading
import time
import urllib.request
from pathlib import Path

import pytest
from loopback import Client, Start, parse_answer

from jekyllpy.errors import JekyllpyError
from jekyllpy.log import MemoryLog
from jekyllpy.serve import ServeOptions, Server
from jekyllpy.serve.handler import HEAD_SECONDS

ALLOWED = {200, 301, 304, 400, 403, 404, 405, 408, 413, 414, 431}


def test_lines_of_the_console(start: Start) -> None:
    client = start(ServeOptions(baseurl="/bb"))
    port = client.server.port
    client.ask("/favicon.ico")
    assert client.log.lines[:2] == [
        ("info", f"    Server address: http://127.0.0.1:{port}/bb/"),
        ("info", "  Server running... press ctrl-c to stop."),
    ]
    level, line = client.log.lines[2]
    assert level == "info"
    assert re.fullmatch(r"\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\] ERROR `/favicon\.ico' not found\.", line)


def test_headers_of_a_page(client: Client) -> None:
    (client.out / "index.html").write_text("page")
    answer = client.ask("/")
    assert answer.body == b"page"
    status = (client.out / "index.html").stat()
    for name in ("date", "last-modified"):
        assert re.fullmatch(r"\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d gmt", answer.headers.pop(name))
    assert answer.headers == {
        "etag": f"{status.st_ino:x}-4-{int(status.st_mtime):x}",
        "content-type": "text/html; charset=utf-8",
        "content-length": "4",
        "cache-control": "private, max-age=0, proxy-revalidate, no-store, no-cache, must-revalidate",
        "x-content-type-options": "nosniff",
        "connection": "close",
    }


def test_head_is_get_without_the_body(client: Client) -> None:
    (client.out / "index.html").write_text("page")
    for target in ("/", "/nope"):
        got, head = client.ask(target), client.ask(target, method="HEAD")
        got.headers.pop("date"), head.headers.pop("date")
        assert (head.status, head.headers, head.body) == (got.status, got.headers, b"")


def test_large_files_ranges_and_copies(client: Client) -> None:
    content = os.urandom(3_000_000)
    (client.out / "a.bin").write_bytes(content)
    answer = client.ask("/a.bin")
    assert answer.body == content
    assert client.ask("/a.bin", "Range: bytes=1000000-1000009").body == content[1000000:1000010]
    again = client.ask("/a.bin", f"If-None-Match: {answer.headers['etag']}")
    assert (again.status, again.body, "content-length" in again.headers) == (304, b"", False)


def test_one_connection_takes_many_requests_at_once(client: Client) -> None:
    (client.out / "a.txt").write_text("a")
    (client.out / "b.txt").write_text("b")
    keep, last = (f"Host: {client.host}\r\n{more}\r\n".encode() for more in ("", "Connection: close\r\n"))
    requests = [b"GET /a.txt HTTP/1.1\r\n" + keep, b"GET /b.txt HTTP/1.1\r\n" + keep, b"GET /a.txt HTTP/1.1\r\n" + last]
    received = client.raw(b"".join(requests))
    assert re.findall(rb"\r\n\r\n(\w)", received) == [b"a", b"b", b"a"]
    assert received.count(b"Connection: Keep-Alive") == 2


def test_a_refused_body_does_not_hide_the_answer(client: Client) -> None:
    request = f"POST / HTTP/1.1\r\nHost: {client.host}\r\nContent-Length: 30000\r\n\r\n".encode() + b"x" * 30000
    assert parse_answer(client.raw(request)).status == 405


@pytest.mark.parametrize(
    "head",
    [
        b"GET / HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
        b"GET\r\n\r\n",
    ],
)
def test_bad_heads_are_refused(client: Client, head: bytes) -> None:
    assert parse_answer(client.raw(head)).status == 400


def test_whatever_comes_is_answered_or_left(client: Client) -> None:
    for seed in range(60):
        noise = os.urandom(seed * 3) + b" / HTTP/1.1\r\nHost: localhost\r\n\r\n"
        received = client.raw(noise)
        assert parse_answer(received).status in ALLOWED
        assert b"Traceback" not in received
    assert parse_answer(client.raw(b"GET /" + b"a" * 9000)).status == 414
    assert parse_answer(client.raw(b"GET / HTTP/1.1\r\nX: " + b"a" * 20000)).status == 431


def test_only_the_address_asked_for_is_listened_at(client: Client) -> None:
    table = Path("/proc/net/tcp")
    if not table.exists():
        pytest.skip("the system has no /proc/net/tcp")
    rows = [row.split() for row in table.read_text().splitlines()[1:]]
    ours = {row[1] for row in rows if row[3] == "0A" and int(row[1].split(":")[1], 16) == client.server.port}
    assert ours == {f"0100007F:{client.server.port:04X}"}


def test_an_open_server_says_so(start: Start) -> None:
    client = start(ServeOptions(host="0.0.0.0"))
    assert client.log.lines[0] == (
        "warn",
        "    Server Warning: listening on 0.0.0.0: everyone on your network can read the site.",
    )


def test_every_answer_is_an_old_or_a_new_file_as_a_whole(client: Client) -> None:
    """Files are put in place by renaming, while readers never stop."""
    pages = {bytes([letter]) * size for letter, size in ((65, 20), (66, 200_000), (67, 0), (68, 70_000))}
    done = threading.Event()

    def rebuild() -> None:
        while not done.is_set():
            for page in pages:
                (client.out / "next").write_bytes(page)
                os.replace(client.out / "next", client.out / "index.html")

    (client.out / "index.html").write_bytes(next(iter(pages)))
    builder = threading.Thread(target=rebuild)
    builder.start()
    try:
        answers = [client.ask("/") for _ in range(300)]
    finally:
        done.set()
        builder.join()
    assert {answer.status for answer in answers} == {200}
    assert {answer.body for answer in answers} <= pages
    assert all(int(answer.headers["content-length"]) == len(answer.body) for answer in answers)


def test_silent_and_slow_clients_hold_up_nobody(client: Client) -> None:
    (client.out / "index.html").write_text("page")
    idle = []
    try:
        for number in range(300):
            idle.append(client.connect())
            if number % 3 == 0:
                idle[-1].sendall(b"GET / HTTP/1.1\r\nHost: ")
        began = time.monotonic()
        assert client.ask("/").body == b"page"
        assert time.monotonic() - began < HEAD_SECONDS, "waited for a client that says nothing"
    finally:
        for connection in idle:
            connection.close()


def test_a_stopped_server_frees_its_port(client: Client) -> None:
    port = client.server.port
    with client.connect() as waiting:
        waiting.sendall(f"HEAD / HTTP/1.1\r\nHost: {client.host}\r\n\r\n".encode())
        assert b"Keep-Alive" in waiting.recv(4096)
        client.server.stop()
        assert waiting.recv(1) == b""
    with socket.socket() as again:
        again.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        again.bind(("127.0.0.1", port))


@pytest.fixture
def certificate(tmp_path: Path) -> tuple[Path, Path]:
    if shutil.which("openssl") is None:
        pytest.skip("no openssl to make a certificate with")
    cert, key = tmp_path / "cert.pem", tmp_path / "key.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    command += ["-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(key), "-out", str(cert)]
    subprocess.run(command, check=True, capture_output=True)
    return cert, key


def test_tls(start: Start, certificate: tuple[Path, Path]) -> None:
    client = start(ServeOptions(ssl_cert=certificate[0], ssl_key=certificate[1]))
    (client.out / "index.html").write_bytes(b"x" * 300_000)
    context = ssl.create_default_context(cafile=certificate[0])
    assert client.server.address == f"https://{client.host}"
    with urllib.request.urlopen(client.server.address, context=context, timeout=5) as answer:
        assert answer.read() == b"x" * 300_000
    with client.connect() as plain:
        plain.sendall(b"GET / HTTP/1.1\r\n\r\n")
        with contextlib.suppress(ConnectionError):
            assert not plain.recv(100).startswith(b"HTTP")


def test_a_port_that_is_taken_leaves_no_listener_behind(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, socket.create_server(("127.0.0.1", 0)) as free:
        port, second = free.getsockname()[1], taken.getsockname()[1]
        free.close()
        options = ServeOptions(port=port, livereload=True, livereload_port=second)
        with pytest.raises(JekyllpyError, match=f"Address already in use.*{second}"):
            Server(tmp_path, options, MemoryLog()).start()
        socket.create_server(("127.0.0.1", port)).close()


PROGRAM = """
import pathlib, sys
from jekyllpy.log import Log
from jekyllpy.serve import Server, ServeOptions
server = Server(pathlib.Path(sys.argv[1]), ServeOptions(port=0), Log(sys.stdout, sys.stderr))
"""


def _run(tmp_path: Path, script: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", PROGRAM + script, str(tmp_path)]
    root = Path(__file__).parents[2]
    return subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_ctrl_c_ends_the_server_without_a_word(tmp_path: Path) -> None:
    program = _run(tmp_path, "server.serve_forever()")
    try:
        assert program.stdout is not None
        while "running" not in program.stdout.readline():
            pass
        program.send_signal(signal.SIGINT)
        assert program.communicate(timeout=5) == ("", "")
    finally:
        program.kill()
        program.wait()
    assert program.returncode == 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system has no fork")
def test_a_detached_server_outlives_its_program(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("page")
    program = _run(tmp_path, "server.serve_detached()")
    output, errors = program.communicate(timeout=10)
    address, detached = output.splitlines()
    process = re.fullmatch(
        r"Server detached with pid '(\d+)'\. Run `pkill -f jekyll' or `kill -9 (\d+)' to stop the server\.", detached
    )
    assert process is not None and process[1] == process[2]
    try:
        with urllib.request.urlopen(address.split()[-1], timeout=5) as answer:
            assert answer.read() == b"page"
    finally:
        os.kill(int(process[1]), signal.SIGTERM)
    assert (errors, program.returncode) == ("", 0)
