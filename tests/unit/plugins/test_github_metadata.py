"""jekyll-github-metadata: what is known without the network."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from jekyllpy.errors import PluginError
from jekyllpy.plugins.bundled.github_metadata.find import find_repository
from jekyllpy.plugins.bundled.github_metadata.instance import Instance
from jekyllpy.plugins.bundled.github_metadata.repository import Repository
from jekyllpy.testing import build_files

PLUGINS = ["jekyll-github-metadata"]


@pytest.fixture(autouse=True)
def no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PAGES_REPO_NWO", "PAGES_ENV", "PAGES_GITHUB_HOSTNAME", "GITHUB_HOSTNAME", "JEKYLL_ENV", "SSL"):
        monkeypatch.delenv(name, raising=False)


def shown(template: str, **config: Any) -> str:
    return build_files({"a.html": f"---\n---\n{template}"}, plugins=PLUGINS, **config)["a.html"]


@pytest.mark.parametrize(
    ("nwo", "variables", "url"),
    [
        ("me/repo", {}, "https://github.com/pages/me/repo"),
        ("me/repo", {"PAGES_ENV": "dotcom"}, "http://me.github.io/repo"),
        ("Me/me.github.io", {"PAGES_ENV": "dotcom"}, "http://me.github.io"),
        ("github/me.github.com", {"PAGES_ENV": "dotcom"}, "http://github.github.com/me.github.com"),
        ("me/repo", {"PAGES_ENV": "enterprise", "GITHUB_HOSTNAME": "git.corp"}, "http://git.corp/pages/me/repo"),
        (
            "me/repo",
            {"PAGES_ENV": "enterprise", "SSL": "true", "SUBDOMAIN_ISOLATION": "true", "PAGES_HOSTNAME": "p.corp/"},
            "https://p.corp/me/repo",
        ),
    ],
)
def test_the_site_s_address(nwo: str, variables: Mapping[str, str], url: str) -> None:
    if nwo.startswith("github/"):
        url = url.replace("http:", "https:")
    assert Repository(nwo, Instance(variables)).pages_url == url


def test_the_environment_comes_before_the_configuration() -> None:
    instance = Instance({"PAGES_REPO_NWO": "a/b"})

    assert find_repository({"repository": "c/d"}, "development", instance).nwo == "a/b"
    assert find_repository({"repository": "c/d"}, "development", Instance({})).nwo == "c/d"
    with pytest.raises(PluginError, match="No repo name found"):
        find_repository({"repository": "no slash"}, "production", Instance({}))


def test_title_and_github() -> None:
    template = "{{ site.title }} {{ site.github.clone_url }} {{ site.github.license | jsonify }}"

    assert shown(template, repository="me/repo") == "repo https://github.com/me/repo.git null"
    assert shown("{{ site.title }}", repository="me/repo", title="T") == "T"


def test_the_configuration_says_what_only_github_knows() -> None:
    own = {"source": {"branch": "main"}, "language": "Ruby", "mine": 1, "wiki_url": None}
    template = "{{ site.github.source | jsonify }} {{ site.github.language }} {{ site.github.mine }}"

    assert shown(template, repository="me/repo", github=own) == '{"branch":"main","path":"/"} Ruby 1'


def test_edit_links() -> None:
    tag = '{% github_edit_link %} {% github_edit_link "Edit" %}'
    url = "https://github.com/me/repo/edit/gh-pages/a.html"

    assert shown(tag, repository="me/repo") == f'{url} <a href="{url}">Edit</a>'
    assert shown(tag, repository="me/repo", github="none") == ' <a href="">Edit</a>'
