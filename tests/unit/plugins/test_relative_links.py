"""jekyll-relative-links: which links are found, and where they lead."""

from __future__ import annotations

from typing import Any

import pytest
from relative_links_answers import LINKS

from jekyllpy.plugins.bundled.relative_links.scan import Link, find_links
from jekyllpy.testing import build_files


@pytest.mark.parametrize(("text", "expected"), LINKS)
def test_links_are_those_that_the_gem_finds(text: str, expected: tuple[tuple[Any, ...], ...]) -> None:
    assert list(find_links(text)) == [Link(*link) for link in expected]


@pytest.mark.parametrize("piece", ["[", "](", "[](", "[]()", "[x](#", '[x]( "', "[x]: #", "\n", "[x](a#", "[x](a 'b\""])
def test_the_time_is_linear(piece: str) -> None:
    list(find_links(piece * 50_000))


def built(body: str, **config: Any) -> str:
    files = {
        "index.md": f"---\n---\n{body}",
        "sub/page.md": "---\npermalink: /p/\n---\n",
        "a b.txt": "",
        "_posts/2024-01-01-x.md": "[i](/index.md)",
    }
    return build_files(files, plugins=["jekyll-relative-links"], **config)["index.html"]


def test_links_lead_to_urls() -> None:
    assert built("[x](sub/page.md#f)", baseurl="/b") == '<p><a href="/b/p/#f">x</a></p>\n'
    assert built('[x][1]\n\n[1]: /sub/../sub/page.md "T"').strip() == '<p><a href="/p/" title="T">x</a></p>'
    assert built("[x](a%20b.txt)") == '<p><a href="/a%20b.txt">x</a></p>\n'


@pytest.mark.parametrize("target", ["https://e.org/index.md", "#index.md", "missing.md", "../index.md"])
def test_other_links_stay(target: str) -> None:
    assert f'href="{target}"' in built(f"[x]({target})")


def test_documents_on_request() -> None:
    files = {"_posts/2024-01-01-x.md": "[i](/index.md)\n\nmore", "index.md": "---\n---\n"}
    plugins = ["jekyll-relative-links"]

    plain = build_files(files, plugins=plugins)
    asked = build_files(files, plugins=plugins, relative_links={"collections": True})

    assert 'href="/index.md"' in plain["2024/01/01/x.html"]
    assert 'href="/"' in asked["2024/01/01/x.html"]


def test_excluded_files_and_switching_off() -> None:
    assert 'href="sub/page.md"' in built("[x](sub/page.md)", relative_links={"exclude": ["ind*"]})
    assert 'href="sub/page.md"' in built("[x](sub/page.md)", relative_links={"enabled": False})
