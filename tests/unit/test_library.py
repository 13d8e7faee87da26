"""A site in one call, and a template without a site."""

from __future__ import annotations

from pathlib import Path

import pytest

import jekyllpy
from jekyllpy.library import build, render_liquid
from jekyllpy.testing import tree, write_files


def test_a_site_in_one_call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_files(tmp_path, {"a.html": "---\n---\n{{ site.url }}", "_posts/3000-01-01-p.md": "---\n---\n"})
    assert build().outputs == ("a.html",)
    result = build(tmp_path, tmp_path / "out", url="https://example.org", future=True)
    assert sorted(result.outputs) == ["3000/01/01/p.html", "a.html"]
    assert (tmp_path / "out" / "a.html").read_text() == "https://example.org"
    assert "_site/a.html" in tree(tmp_path)


def test_a_template_without_a_site() -> None:
    assert render_liquid("{{ who | upcase }}", {"who": "you"}) == "YOU"
    assert render_liquid("{% include a.html x=1 %}", includes={"a.html": "{{ include.x }}"}) == "1"
    assert render_liquid("{{ '/a' | relative_url }}", config={"baseurl": "/b"}) == "/b/a"
    assert render_liquid("{{ '*x*' | markdownify }}") == "<p><em>x</em></p>\n"
    assert render_liquid("{{ '\"x\"' | smartify }}") == "“x”"


def test_mistakes_are_raised() -> None:
    with pytest.raises(jekyllpy.TemplateSyntaxError, match="Unknown tag 'nope'"):
        render_liquid("{% nope %}")
