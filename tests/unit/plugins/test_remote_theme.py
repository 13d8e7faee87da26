"""jekyll-remote-theme: names of themes, and themes at hand."""

from __future__ import annotations

import io
import socket
import threading
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import Request

import pytest

from jekyllpy.errors import PluginError
from jekyllpy.plugins.bundled import BUNDLED
from jekyllpy.plugins.bundled.remote_theme.download import _SafeRedirects
from jekyllpy.plugins.bundled.remote_theme.name import ThemeRepository, is_folder, parse_repository
from jekyllpy.plugins.bundled.remote_theme.store import ThemeStore
from jekyllpy.testing import build_files, tree, write_files

FILES = {"index.html": "---\nlayout: default\n---\n{{ site.theme }}"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Owner/My.Theme", ("https", "github.com", "owner", "my.theme", "HEAD")),
        ("owner/theme@v1.0", ("https", "github.com", "owner", "theme", "v1.0")),
        ("http://git.corp/owner/theme@main", ("http", "git.corp", "owner", "theme", "main")),
        ("https://elsewhere.org/owner/theme", None),
        ("owner", None),
        ("owner/..", None),
        ("", None),
    ],
)
def test_names(text: str, expected: tuple[str, ...] | None) -> None:
    theme = parse_repository(text, {"GITHUB_HOSTNAME": "git.corp"})

    found = None if theme is None else (theme.scheme, theme.host, theme.owner, theme.name, theme.ref)
    assert found == expected


def test_folders() -> None:
    assert all(is_folder(text) for text in ("/a", "./a", "../a", "~/a", "C:\\a"))
    assert not is_folder("owner/theme")


def built(store: Path, **config: Any) -> str:
    config["remote_theme_cache"] = str(store)
    return build_files(FILES, plugins=["jekyll-remote-theme"], **config)["index.html"]


def test_a_theme_that_was_fetched_before(tmp_path: Path) -> None:
    folder = tmp_path / "owner" / "theme@v1" / "_layouts"
    folder.mkdir(parents=True)
    (folder / "default.html").write_text("[{{ content }}]")

    assert built(tmp_path, remote_theme="Owner/Theme@v1") == "[theme@v1]"


def test_a_theme_that_is_not_at_hand(tmp_path: Path) -> None:
    with pytest.raises(PluginError, match=r"owner/theme is not at hand .*remote_theme_download: true"):
        built(tmp_path, remote_theme="owner/theme")


THEME = ThemeRepository("https", "github.com", "owner", "theme", "v1")
LINK = 0o120777 << 16


def zipped(*entries: tuple[str, str], link: str = "") -> bytes:
    """Return an archive as GitHub makes it: all below one folder."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as files:
        for name, text in entries:
            info = zipfile.ZipInfo(f"theme-v1/{name}")
            info.external_attr = LINK if name == link else 0o644 << 16
            files.writestr(info, text, zipfile.ZIP_DEFLATED)
    return archive.getvalue()


ARCHIVE = zipped(("", ""), ("_layouts/", ""), ("_layouts/default.html", "[{{ content }}]"))


class GitHub:
    """A server on this machine that answers as codeload.github.com does."""

    def __init__(self) -> None:
        self.answers: dict[str, Callable[[BaseHTTPRequestHandler], None]] = {}
        self.asked: list[str] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer.asked.append(self.path)
                outer.answers.get(self.path, _not_found)(self)

            def log_message(self, *parts: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}"

    def store(self, folder: Path, **parts: Any) -> ThemeStore:
        def url(theme: ThemeRepository) -> str:
            return self.address + urlsplit(theme.archive_url).path

        return ThemeStore(folder, url, **parts)


def _not_found(handler: BaseHTTPRequestHandler) -> None:
    handler.send_error(404)


def sends(body: bytes, length: int | None = None, kind: str = "application/zip") -> Callable[..., None]:
    """Return an answer; a length of its own may lie, -1 sends none."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", kind)
        if length != -1:
            handler.send_header("Content-Length", str(len(body) if length is None else length))
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def redirects(target: str) -> Callable[..., None]:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(302)
        handler.send_header("Location", target)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    return answer


@pytest.fixture
def github() -> Iterator[GitHub]:
    made = GitHub()
    thread = threading.Thread(target=made.server.serve_forever, args=(0.01,))
    thread.start()
    yield made
    made.server.shutdown()
    thread.join()
    made.server.server_close()


PATH = "/owner/theme/zip/v1"


def test_the_address_of_an_archive() -> None:
    assert THEME.archive_url == "https://codeload.github.com/owner/theme/zip/v1"


@pytest.mark.parametrize("length", [None, -1])
def test_a_theme_is_fetched_once_and_found_from_then_on(github: GitHub, tmp_path: Path, length: int | None) -> None:
    github.answers[PATH] = sends(ARCHIVE, length)
    store = github.store(tmp_path)

    assert store.find(THEME) is None
    folder = store.fetch(THEME)
    assert folder == store.find(THEME) == tmp_path / "owner" / "theme@v1"
    assert tree(tmp_path) == ["owner/theme@v1/_layouts/default.html"]
    assert built(tmp_path, remote_theme="owner/theme@v1") == "[theme@v1]"
    assert built(tmp_path, remote_theme="owner/theme@v1", remote_theme_download=True) == "[theme@v1]"
    assert github.asked == [PATH]


def test_versions_and_owners_have_folders_of_their_own(github: GitHub, tmp_path: Path) -> None:
    for ref in ("v1", "v2"):
        github.answers[f"/owner/theme/zip/{ref}"] = sends(zipped(("a.txt", ref)))
    github.answers["/other/theme/zip/v1"] = sends(zipped(("a.txt", "other")))
    store = github.store(tmp_path)
    for theme in (THEME, replace(THEME, ref="v2"), replace(THEME, owner="other")):
        store.fetch(theme)

    texts = {path: (tmp_path / path).read_text() for path in tree(tmp_path)}
    assert texts == {"owner/theme@v1/a.txt": "v1", "owner/theme@v2/a.txt": "v2", "other/theme@v1/a.txt": "other"}


def test_redirects_are_followed(github: GitHub, tmp_path: Path) -> None:
    github.answers[PATH] = redirects("/elsewhere")
    github.answers["/elsewhere"] = redirects(f"{github.address}/there")
    github.answers["/there"] = sends(ARCHIVE)

    assert github.store(tmp_path).fetch(THEME).is_dir()
    assert github.asked == [PATH, "/elsewhere", "/there"]


def test_a_secure_address_does_not_lead_to_one_that_is_not() -> None:
    request = Request("https://codeload.github.com/owner/theme/zip/v1")
    for target in ("http://elsewhere.org/", "ftp://elsewhere.org/", "file:///etc/passwd"):
        with pytest.raises(URLError, match="redirected to"):
            _SafeRedirects().redirect_request(request, None, 302, "Found", Message(), target)


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (_not_found, "cannot be fetched: the repository or its version does not exist, or is not public"),
        (lambda handler: handler.send_error(503), "cannot be fetched: 503 Service Unavailable"),
        (redirects(PATH), "cannot be fetched: 302 .*redirect"),
        (redirects("file:///etc/passwd"), "cannot be fetched: (redirected to file|302)"),
        (sends(ARCHIVE[:50], len(ARCHIVE)), rf"cannot be fetched: it broke off after 50 of {len(ARCHIVE)} bytes"),
        (sends(b"x", 2_000_000), "cannot be fetched: it has more than 1000000 bytes"),
        (sends(b"x" * 1_100_000, -1), "cannot be fetched: it has more than 1000000 bytes"),
        (lambda handler: handler.wfile.write(b"nothing like HTTP\r\n\r\n"), "cannot be fetched: "),
        (lambda handler: handler.connection.close(), "cannot be fetched: "),
        (sends(b"<html>Sign in</html>", kind="text/html"), "cannot be unpacked: File is not a zip file"),
        (sends(ARCHIVE[:-30]), "cannot be unpacked: File is not a zip file"),
        (sends(ARCHIVE.replace(b"_layouts/d", b"_layouts/e", 1)), "cannot be unpacked: File name in directory"),
        (sends(ARCHIVE[:120] + b"\xff" * 8 + ARCHIVE[128:]), "cannot be unpacked: "),
        (sends(zipped(("", ""))), "cannot be unpacked: there is nothing in it"),
        (sends(zipped(("bomb", "0" * 1_000_001))), "cannot be unpacked: its files have more than 1000000 bytes"),
        (sends(zipped(("a", "x"), ("a/b", "x"))), "cannot be unpacked: "),
        (sends(zipped(("n" * 5000, "x"))), "cannot be unpacked: "),
    ],
)
def test_what_goes_wrong_is_told_and_leaves_nothing(
    github: GitHub, tmp_path: Path, answer: Callable[..., None], told: str
) -> None:
    github.answers[PATH] = answer
    store = github.store(tmp_path, most_bytes=1_000_000)

    with pytest.raises(PluginError, match=f"The remote theme {told}"):
        store.fetch(THEME)
    assert (tree(tmp_path), store.find(THEME)) == ([], None)
    github.answers[PATH] = sends(ARCHIVE)
    assert store.fetch(THEME).is_dir()


def test_a_server_that_is_not_there_is_told(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"http://127.0.0.1:{free.getsockname()[1]}/"
    store = ThemeStore(tmp_path, lambda theme: address)

    with pytest.raises(PluginError, match=r"cannot be fetched: .*[Rr]efused"):
        store.fetch(THEME)


def test_an_interruption_leaves_nothing(github: GitHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*given: object) -> None:
        raise KeyboardInterrupt

    github.answers[PATH] = sends(ARCHIVE)
    monkeypatch.setattr(zipfile.ZipFile, "open", interrupt)

    with pytest.raises(KeyboardInterrupt):
        github.store(tmp_path).fetch(THEME)
    assert tree(tmp_path) == []


def test_what_was_left_by_a_killed_build_is_no_theme(tmp_path: Path) -> None:
    write_files(tmp_path, {"owner/.fetching-x/theme.zip": "half", "owner/.fetching-x/theme/a.html": "half"})
    (tmp_path / "owner" / "theme@v1").mkdir()

    assert ThemeStore(tmp_path).find(THEME) is None


def test_a_theme_that_another_build_fetched_meanwhile_is_kept(github: GitHub, tmp_path: Path) -> None:
    write_files(tmp_path, {"owner/theme@v1/a.html": "first"})
    github.answers[PATH] = sends(zipped(("a.html", "second")))

    assert (github.store(tmp_path).fetch(THEME) / "a.html").read_text() == "first"
    assert tree(tmp_path) == ["owner/theme@v1/a.html"]


def test_a_folder_that_takes_no_files_is_told(github: GitHub, tmp_path: Path) -> None:
    write_files(tmp_path, {"owner": "a file"})

    with pytest.raises(PluginError, match="The remote theme cannot be kept: "):
        github.store(tmp_path).fetch(THEME)


def test_no_name_leads_out_of_the_folder_and_a_link_is_a_text(github: GitHub, tmp_path: Path) -> None:
    names = ("../../../up.txt", "/etc/absolute.txt", "a/../b/./c.txt", "\\back\\slash.txt", "link")
    github.answers[PATH] = sends(zipped(*((name, "/etc/passwd") for name in names), link="link"))

    folder = github.store(tmp_path / "store").fetch(THEME)

    assert tree(tmp_path) == [f"store/owner/theme@v1/{name}" for name in tree(folder)]
    assert sorted(tree(folder)) == sorted(["up.txt", "etc/absolute.txt", "b/c.txt", "\\back\\slash.txt", "link"])
    assert not (folder / "link").is_symlink()
    assert (folder / "link").read_text() == "/etc/passwd"


def test_no_build_asks_the_network_unless_it_is_told_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*given: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    (tmp_path / "owner" / "theme@HEAD").mkdir(parents=True)
    (tmp_path / "owner" / "theme@HEAD" / "a.txt").write_text("x")
    gems = [gem for gem in BUNDLED if gem not in ("jekyll-paginate-v2", "jekyll-polyglot", "jekyll-scholar")]
    text = "{{ site.github | jsonify }} {% gist a/b %} {% avatar a %} :smile: @me {% github_edit_link %} {% seo %}"
    site = {"index.md": f"---\ntitle: x\nredirect_from: /old\n---\n{text}"}
    settings = {"repository": "owner/site", "remote_theme": "owner/theme", "url": "https://example.org"}

    assert "smile" in build_files(site, plugins=gems, remote_theme_cache=str(tmp_path), **settings)["index.html"]
    with pytest.raises(PluginError, match="owner/theme is not at hand"):
        build_files(site, plugins=gems, **settings)
    with pytest.raises(PluginError, match="the network was asked"):
        build_files(site, plugins=gems, remote_theme_download=True, **settings)
