"""One site's answers, without a socket."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jekyllpy.serve.hosts import known_hosts
from jekyllpy.serve.livereload import LiveReload
from jekyllpy.serve.options import ServeOptions
from jekyllpy.serve.request import BadRequest, parse_request
from jekyllpy.serve.responder import Responder
from jekyllpy.serve.response import FileSlice, Response

CANARY = secrets.token_hex(16)
CACHE = "private, max-age=0, proxy-revalidate, no-store, no-cache, must-revalidate"


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A destination next to files that nobody may see."""
    folder = tmp_path_factory.mktemp("serve")
    out = folder / "out"
    (out / "foo").mkdir(parents=True)
    (out / "list").mkdir()
    for name in ("index.html", "foo/index.html", "a.css", "list/x.txt"):
        (out / name).write_text(f"<html><head></head>{name}")
    for name in ("secret.txt", "out.html", "out-private/secret.txt"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(CANARY)
    (out / ".git").mkdir()
    (out / ".git" / "config").write_text(CANARY)
    os.symlink(folder / "secret.txt", out / "link.txt")
    os.symlink(folder / "out-private", out / "link")
    os.symlink("/", out / "everything")
    return out


def _responder(out: Path, **options: object) -> Responder:
    serve = ServeOptions(**options)  # type: ignore[arg-type]
    return Responder(out, serve, known_hosts("127.0.0.1"), LiveReload(serve) if serve.livereload else None)


def _ask(responder: Responder, target: str, method: str = "GET", *headers: str, host: str = "localhost") -> Response:
    head = "\r\n".join([f"{method} {target} HTTP/1.1", f"Host: {host}", *headers])
    request = parse_request(head.encode("utf-8", "surrogateescape"))
    return responder.refuse(request) or responder.client_script(request) or responder.respond(request)


def _body(response: Response) -> bytes:
    if isinstance(response.body, FileSlice):
        with response.body.file as file:
            return file.read()
    return response.body


def test_every_answer_forbids_to_guess_and_to_keep(out: Path) -> None:
    for target, status in (("/", 200), ("/foo", 301), ("/list/", 200), ("/nope", 404)):
        response = _ask(_responder(out), target)
        _body(response)
        assert response.status == status
        assert response.header("Cache-Control") == CACHE
        assert response.header("X-Content-Type-Options") == "nosniff"
        assert not {"server", "access-control-allow-origin"} & {name.lower() for name, _ in response.headers}


def test_headers_of_the_user_come_first(out: Path) -> None:
    responder = _responder(out, headers=(("cache-control", "mine"), ("Content-Type", "text/x"), ("X-A", "b")))
    response = _ask(responder, "/a.css")
    _body(response)
    assert [response.header(name) for name in ("Cache-Control", "Content-Type", "X-A")] == ["mine", "text/x", "b"]
    assert len({name.lower() for name, _ in response.headers}) == len(response.headers)
    assert _ask(responder, "/nope").header("X-A") is None


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "CONNECT", "get"])
def test_only_get_and_head(out: Path, method: str) -> None:
    response = _ask(_responder(out), "/", method)
    assert (response.status, response.header("Allow")) == (405, "GET, HEAD")


def test_a_strange_host_sees_nothing(out: Path) -> None:
    response = _ask(_responder(out), "/", host="evil.test")
    assert response.status == 403
    assert b"index.html" not in _body(response)
    assert _ask(_responder(out), "http://evil.test/").status == 403


@pytest.mark.parametrize(
    ("target", "headers", "location"),
    [
        ("/foo", (), "http://localhost/foo/"),
        ("/foo?x=1&y=%20", (), "http://localhost/foo/?x=1&y=%20"),
        ("//foo", (), "http://localhost/foo/"),
        ("/foo", ("X-Forwarded-Proto: https",), "/foo/"),
    ],
)
def test_folders_get_their_slash(out: Path, target: str, headers: tuple[str, ...], location: str) -> None:
    response = _ask(_responder(out), target, "GET", *headers)
    assert (response.status, response.header("Location")) == (301, location)


@pytest.mark.parametrize(
    ("baseurl", "target", "status"),
    [
        ("/bb", "/bb/", 200),
        ("/bb", "/bb/index.html", 200),
        ("/bb/", "/bb/", 200),
        ("/bb", "/%62%62/", 200),
        ("/bb", "/bb/foo", 301),
        ("/bb", "/bb", 404),
        ("/bb", "/", 404),
        ("/bb", "/bbx", 404),
        ("/bb", "/index.html", 404),
        ("bb", "/bb/", 404),
        ("/", "/", 200),
        ("", "/", 200),
    ],
)
def test_the_site_lies_below_its_baseurl(out: Path, baseurl: str, target: str, status: int) -> None:
    response = _ask(_responder(out, baseurl=baseurl), target)
    _body(response)
    assert response.status == status


def test_the_sites_own_404_page(tmp_path: Path) -> None:
    responder = _responder(tmp_path)
    assert b"`/a b&#x27; not found." in _body(_ask(responder, "/a%20b"))
    (tmp_path / "404.html").write_text("own page")
    response = _ask(responder, "/a")
    assert (_body(response), response.header("Content-Type")) == (b"own page", "text/html; charset=UTF-8")
    assert response.log == "`/a' not found."


def test_a_listing_in_place_of_the_index(out: Path) -> None:
    assert b"Index of /</title>" in _body(_ask(_responder(out, show_dir_listing=True), "/"))


def test_pages_get_the_script(out: Path) -> None:
    responder = _responder(out, livereload=True)
    response = _ask(responder, "/")
    assert b'<head><script src="/__jekyllpy/livereload.js?token=' in _body(response)
    assert response.header("X-Rack-LiveReload") == "1"
    assert response.header("Etag") is None
    assert _ask(responder, "/", "GET", "If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT").status == 200
    assert b"<script" in _body(_ask(responder, "/nope"))
    assert b"<script" in _body(_ask(responder, "/list/"))
    assert b"<script" not in _body(_ask(responder, "/a.css"))
    assert b"<script" not in _body(_ask(_responder(out), "/"))


def test_the_script_itself(out: Path, tmp_path: Path) -> None:
    for target in ("/__jekyllpy/livereload.js?token=x", "/livereload.js?snipver=1"):
        response = _ask(_responder(out, livereload=True), target)
        assert (response.status, response.header("Content-Type")) == (200, "application/javascript; charset=utf-8")
        assert b"EventSource" in _body(response)
        assert _ask(_responder(out), target).status == 404
    (tmp_path / "livereload.js").write_text("the site's own")
    assert _body(_ask(_responder(tmp_path, livereload=True), "/livereload.js")) == b"the site's own"


STEPS = ("..", "%2e%2e", ".%2e", "%2E.", "..%2f", "%2e%2e%2f", "..%5c", "..\\", "%252e%252e", "%c0%ae%c0%ae")
STEPS += ("%u002e%u002e", "..;", "....//", ".%00.", "%2e%2e%00", "\u2025", "%e2%80%a5", "..%c0%af", "..%ff", "./..")
STARTS = ("/", "//", "/foo/", "/./", "/list/../", "/link/", "/everything/", "/.git/", "/a.css/", "/%2f/")
ENDS = ("secret.txt", "out.html", "config", "out-private/secret.txt", "", "/etc/passwd", "secret.txt%00.html")


@pytest.mark.parametrize("start", STARTS)
def test_no_path_leads_out_of_the_destination(out: Path, start: str) -> None:
    responder = _responder(out)
    targets = [
        start + step * times + sep + end for step in STEPS for times in (1, 3) for sep in ("", "/") for end in ENDS
    ]
    targets += [start + end for end in ENDS]
    targets += ["/link.txt", "/link", "/.git", "/.html", "/.", "/everything/etc/passwd", "/link/secret.txt"]
    for target in targets:
        try:
            response = _ask(responder, target)
        except BadRequest as error:
            assert error.status == 400
            continue
        body = _body(response)
        assert CANARY.encode() not in body and b"root:" not in body, target
        assert response.status in (200, 301, 404), target
        if response.status == 200:
            assert b"Index of" in body or body.startswith(b"<html>"), target


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    path=st.text(st.sampled_from("./%2eEfF5cC~\\;:\x00\u00fcafo-"), max_size=30), baseurl=st.sampled_from(["", "/a"])
)
def test_any_path_is_answered(out: Path, path: str, baseurl: str) -> None:
    try:
        response = _ask(_responder(out, baseurl=baseurl), "/" + path)
    except BadRequest as error:
        assert error.status == 400
        return
    assert CANARY.encode() not in _body(response)
    assert response.status in (200, 301, 404)
