"""A site built as GitHub Pages builds it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from jekyllpy.config import load_config
from jekyllpy.log import MemoryLog
from jekyllpy.pipeline import Site
from jekyllpy.testing import build_files, write_files

PAGE = "---\n---\n{{ site.github.repository_name }} {% if site.theme %}themed{% endif %}"
PAGES: dict[str, Any] = {"compat": "github-pages", "exclude": ["theme"]}
THEME = {
    "Gemfile": "gem 'jekyll-theme-primer', path: 'theme'\n",
    "theme/jekyll-theme-primer.gemspec": "Gem::Specification.new { |s| s.name = 'jekyll-theme-primer' }\n",
    "theme/_layouts/default.html": "<main>{{ content }}</main>",
}


def test_the_standing_plugins_run() -> None:
    files = {
        "_config.yml": "repository: me/site\ntheme:\n",
        "README.md": "# Title\n",
        "index.txt": PAGE,
        "_plugins/broken.py": "this is not Python",
        "_posts/2999-01-01-later.md": "---\n---\nlater",
        "CNAME": "example.com",
    }
    built = build_files(files, compat="github-pages")

    assert built["index.html"] == '<h1 id="title">Title</h1>\n'
    assert built["index.txt"] == "site "
    assert "2999/01/01/later.html" in built
    assert "CNAME" not in built


def test_the_markdown_of_pages_runs_in_safe_mode() -> None:
    built = build_files({"a.md": "---\n---\n~~x~~"}, compat="github-pages", markdown="GFM", theme=None)

    assert built["a.html"] == "<p><del>x</del></p>\n"


def test_a_site_without_a_theme_gets_the_default_one_where_it_is_installed() -> None:
    built = build_files({"a.md": "---\n---\nx", "b.txt": PAGE, **THEME}, repository="me/site", **PAGES)

    assert built["a.html"] == "<main><p>x</p>\n</main>"
    assert "themed" in built["b.txt"]


def test_a_default_theme_that_is_missing_and_a_gem_without_a_port_are_told(tmp_path: Path) -> None:
    write_files(tmp_path, {"_config.yml": "compat: github-pages\nplugins: [jekyll-octicons, jekyll-archives]\n"})
    config = load_config(overrides={"source": str(tmp_path)}, cwd=tmp_path, env={"GEM_HOME": str(tmp_path)})
    log = MemoryLog()

    Site(config, log=log, plugins=["github-pages"])

    told = " ".join(log.warnings)
    assert "jekyll-theme-primer" in told
    assert told.count("jekyll-octicons") == 1
    assert "--compat" not in told  # the Gemfile has no say
    assert [message.split()[0] for _, message in config.warnings] == ["jekyll-archives"]


@pytest.mark.parametrize(
    ("repository", "addresses"),
    [
        ("me/site", "https://me.github.io /site https://me.github.io/site"),
        ("me/me.github.io", "https://me.github.io  https://me.github.io"),
    ],
)
def test_the_addresses_are_those_that_pages_gives_a_site(
    tmp_path: Path, repository: str, addresses: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("PAGES_ENV", "PAGES_REPO_NWO", "PAGES_HOSTNAME", "GITHUB_HOSTNAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("JEKYLL_ENV", "production")
    page = "---\n---\n{{ site.url }} {{ site.baseurl }} {{ site.github.url }}"
    write_files(tmp_path, {"a.txt": page, "_config.yml": f"repository: {repository}\ncompat: github-pages\ntheme:\n"})
    config = load_config(overrides={"source": str(tmp_path)}, cwd=tmp_path, env={"JEKYLL_ENV": "production"})
    Site(config).process()

    assert (tmp_path / "_site" / "a.txt").read_text() == addresses
