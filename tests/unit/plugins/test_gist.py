"""The tag `gist`: without the network, unless the site asks for it."""

from __future__ import annotations

from http.client import HTTPSConnection
from pathlib import Path
from typing import Any

import pytest

from jekyllpy.config import load_config
from jekyllpy.errors import TemplateError
from jekyllpy.log import MemoryLog
from jekyllpy.pipeline import Site
from jekyllpy.testing import build_files, write_files


class Answer:
    def __init__(self, body: bytes) -> None:
        self.read = lambda: body


def answering(monkeypatch: pytest.MonkeyPatch, body: bytes | Exception) -> list[tuple[str, str]]:
    asked: list[tuple[str, str]] = []

    def request(self: HTTPSConnection, method: str, path: str, **more: Any) -> None:
        asked.append((self.host, path))
        if isinstance(body, Exception):
            raise body

    monkeypatch.delenv("JEKYLL_GITHUB_TOKEN", raising=False)
    monkeypatch.setattr(HTTPSConnection, "request", request)
    monkeypatch.setattr(HTTPSConnection, "getresponse", lambda self: Answer(body if isinstance(body, bytes) else b""))
    return asked


def warnings(tmp_path: Path, text: str, **config: Any) -> tuple[str, ...]:
    write_files(tmp_path, {"index.html": f"---\n---\n{text}"})
    overrides = {"source": str(tmp_path), "destination": str(tmp_path / "_site"), **config}
    log = MemoryLog()
    Site(load_config(overrides=overrides, cwd=tmp_path, env={}), log=log, plugins=["jekyll-gist"]).process()
    return log.warnings


def shown(markup: str, noscript: bool | None = False) -> str:
    page = f"---\nid: a/b\n---\n{{% gist {markup} %}}"
    settings = {} if noscript is None else {"gist": {"noscript": noscript}}
    return build_files({"index.html": page}, plugins=["jekyll-gist"], **settings)["index.html"]


@pytest.mark.parametrize(
    ("markup", "url"),
    [
        ("u/1", "u/1.js"),
        ("u/1 f.rb", "u/1.js?file=f.rb"),
        ("page.id", "a/b.js"),
        ("page.id page.id", "a/b.js?file=a/b"),
    ],
)
def test_the_script(markup: str, url: str) -> None:
    assert shown(markup) == f'<script src="https://gist.github.com/{url}"> </script>'


def test_nothing_named_is_a_mistake() -> None:
    with pytest.raises(TemplateError, match="Syntax error in tag 'gist'"):
        shown("")


def test_the_network_is_not_asked_by_itself(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked = answering(monkeypatch, b"code")
    told = warnings(tmp_path, "{% gist a/b %}{% gist c/d %}")
    assert asked == []
    assert len(told) == 1
    assert "gist: {noscript: true}" in told[0]


def test_the_text_is_fetched_where_the_site_wants_it(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = answering(monkeypatch, "a < 'é'".encode())
    assert shown("u/1 f.rb", noscript=True).startswith("<noscript><pre>a &lt; &#39;é&#39;</pre></noscript><script ")
    assert asked == [("gist.githubusercontent.com", "/u/1/raw/f.rb")]


def test_a_token_goes_to_the_interface(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = answering(monkeypatch, b'{"files": {"a.rb": {"content": "first"}, "b.rb": {"content": "second"}}}')
    monkeypatch.setenv("JEKYLL_GITHUB_TOKEN", "t")
    assert "<pre>first</pre>" in shown("1", noscript=True)
    assert "<pre>second</pre>" in shown("1 b.rb", noscript=True)
    assert asked == [("api.github.com", "/gists/1")] * 2


def test_a_network_that_fails_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    answering(monkeypatch, OSError("no network"))
    told = warnings(tmp_path, "{% gist a/b %}", gist={"noscript": True})
    assert told[0] == "Warning: The <noscript> tag for your gist a/b"
    assert len(told) == 3
