"""jemoji: which names become pictures, and where."""

from __future__ import annotations

from typing import Any

import pytest

from jekyllpy.plugins.bundled.jemoji import pictures
from jekyllpy.testing import build_files

FOLDER = "https://github.githubassets.com/images/icons/"


def shown(text: str, path: str = "index.html", **config: Any) -> str:
    return build_files({path: f"---\n---\n{text}"}, plugins=["jemoji"], **config)[path]


def image(name: str, code: str, folder: str = FOLDER) -> str:
    source = f"{folder}emoji/unicode/{code}.png"
    return f'<img class="emoji" title=":{name}:" alt=":{name}:" src="{source}" height="20" width="20">'


def test_names_and_code_points() -> None:
    names = pictures()
    assert len(names) == 1913
    assert names["smile"] == "unicode/1f604.png"
    assert names["+1"] == names["thumbsup"] == "unicode/1f44d.png"
    assert names["copyright"] == "unicode/00a9.png"
    assert names["family_man_woman_girl"] == "unicode/1f468-1f469-1f467.png"


@pytest.mark.parametrize("text", ["{}", "a {} b", "x{}", ":nope{}", "10:30{}"])
def test_a_name_becomes_a_picture(text: str) -> None:
    assert shown(text.format(":smile:")) == text.format(image("smile", "1f604"))


@pytest.mark.parametrize("text", [":nope:", ":smile", "<code>:smile:</code>", "<tt>:smile:</tt>", "a: b: c"])
def test_no_name(text: str) -> None:
    assert shown(text) == text


def test_what_was_escaped_around_a_picture_is_no_longer() -> None:
    assert shown("&lt;b&gt;x&lt;/b&gt; :+1:") == f"<b>x</b> {image('+1', '1f44d')}"


def test_a_name_in_the_head_is_enough_to_write_the_body_anew() -> None:
    page = "<title>:smile:</title><body>{}</body>"
    assert shown(page.format("<br/>")) == page.format("<br>")


def test_another_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(":smile:", emoji={"src": "https://x.example"}) == image("smile", "1f604", "https://x.example/")
    monkeypatch.setenv("ASSET_HOST_URL", "https://y.example/")
    assert shown(":smile:") == image("smile", "1f604", "https://y.example/images/icons/")


def test_only_html_is_changed() -> None:
    assert shown(":smile:", path="data.xml") == ":smile:"
