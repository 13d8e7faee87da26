"""jekyll-polyglot: one tree for each language."""

from __future__ import annotations

from typing import Any

import pytest

from jekyllpy.errors import TemplateError
from jekyllpy.testing import build_files

FILES = {
    "a.html": "---\nlang: en\npermalink: /a/\n---\nEnglish {{ site.active_lang }} {{ site.data.t.x }}",
    "a-de.html": "---\nlang: de\npermalink: /a/\n---\nDeutsch {{ site.active_lang }} {{ site.data.t.x }}",
    "b.html": '---\npermalink: /b/\n---\n<a href="/a/">x</a><a href="/img/x">i</a>',
    "_data/de/t.yml": "x: eins",
    "_data/en/t.yml": "x: one",
    "img/x": "image",
}


def built(**config: Any) -> dict[str, str]:
    return build_files(FILES, plugins=["jekyll-polyglot"], languages=["en", "de"], **config)


def test_each_language_has_its_own() -> None:
    outputs = built()

    assert (outputs["a/index.html"], outputs["de/a/index.html"]) == ("English en one", "Deutsch de eins")
    assert outputs["de/img/x"] == "image"


def test_the_default_language_is_at_the_root() -> None:
    outputs = built(default_lang="de")

    assert (outputs["a/index.html"], outputs["en/a/index.html"]) == ("Deutsch de eins", "English en one")


def test_links_stay_within_the_language() -> None:
    outputs = built(exclude_from_localization=["img"])

    assert outputs["de/b/index.html"] == '<a href="/de/a/">x</a><a href="/img/x">i</a>'
    assert outputs["b/index.html"] == '<a href="/a/">x</a><a href="/img/x">i</a>'
    assert "de/img/x" not in outputs


def test_links_that_are_to_stay() -> None:
    files = {"a.html": '---\n---\n<a {% static_href %}href="/a"{% endstatic_href %}>x</a>'}

    outputs = build_files(files, plugins=["jekyll-polyglot"], languages=["en", "de"])

    assert outputs["a.html"] == outputs["de/a.html"] == '<a href="/a">x</a>'


def test_a_static_href_without_href() -> None:
    with pytest.raises(TemplateError, match="static_href parameters must include"):
        build_files({"a.html": "---\n---\n{% static_href %}x{% endstatic_href %}"}, plugins=["jekyll-polyglot"])


def test_the_time_is_linear() -> None:
    files = {"a.html": '---\n---\n<a href="/' + "a" * 20_000 + " " + '<a href="/' + "a." * 20_000}

    build_files(files, plugins=["jekyll-polyglot"], languages=["en", "de"])
