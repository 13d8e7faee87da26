"""jekyll-titles-from-headings: what counts as the first heading."""

from __future__ import annotations

from typing import Any

import pytest

from jekyllpy.testing import build_files

PLUGINS = ["jekyll-titles-from-headings"]


def title(body: str, head: str = "") -> str:
    files = {"a.md": f"---\n{head}---\n{body}", "show.html": "---\n---\n{{ site.pages[0].title | jsonify }}"}
    return build_files(files, plugins=PLUGINS)["show.html"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("# One *two* `three`\n", '"One two three"'),
        ("\n\n## Closed ##\ntext", '"Closed ##"'),
        ("### Three [^1]\n", '"Three "'),
        ("#### Four\n", "null"),
        ("#None\n", "null"),
        ("Below\n=====\n", '"Below"'),
        ("Below\r\n---\r\n", '"Below"'),
        ("text\n\n# Late\n", "null"),
        ("", "null"),
    ],
)
def test_headings(body: str, expected: str) -> None:
    assert title(body) == expected


def test_dashes_below_a_blank_line() -> None:
    files = {"a.md": "\n---\ntext", "show.html": "---\n---\n{{ site.pages[1].title | jsonify }}"}

    outputs = build_files(files, plugins=["jekyll-optional-front-matter", *PLUGINS])

    assert outputs["show.html"] == '""'


def test_titles_of_pages_stay() -> None:
    assert title("# Heading", "title: Given\n") == '"Given"'
    assert title("# Heading", "title: false\n") == "false"


def test_the_time_is_linear() -> None:
    title(" " * 50_000 + "\n" * 50_000 + "x")


def built(**settings: Any) -> str:
    files = {"_posts/2024-01-01-x.md": "---\ntitle: Explicit\n---\n# Heading\n\nText {{ page.title }}\n"}
    return build_files(files, plugins=PLUGINS, titles_from_headings=settings)["2024/01/01/x.html"]


def test_documents_on_request_whatever_their_titles() -> None:
    assert built() == '<h1 id="heading">Heading</h1>\n\n<p>Text Explicit</p>\n'
    assert built(collections=True) == '<h1 id="heading">Heading</h1>\n\n<p>Text Heading</p>\n'
    assert built(collections=True, strip_title=True) == "<p>Text Heading</p>\n"
    assert built(enabled=False, collections=True, strip_title=True) == built()
