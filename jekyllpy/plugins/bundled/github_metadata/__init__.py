"""jekyll-github-metadata 2.15 without the network: `site.github`, and title, URL and description where none is set.

What only GitHub's API knows is empty. The keys of the config's `github` stand in for it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from typing import Any

from jekyllpy.errors import PluginError
from jekyllpy.plugins.api import Config, Lazy, Log, Plugin, TagContext, dig, is_truthy, normalize_url, reads, to_s
from jekyllpy.plugins.bundled.github_metadata.drop import MetadataDrop
from jekyllpy.plugins.bundled.github_metadata.find import find_repository
from jekyllpy.plugins.bundled.github_metadata.instance import Instance
from jekyllpy.plugins.bundled.github_metadata.repository import Repository

_TOPIC = "GitHub Metadata:"
_NAME_WITHOUT_TITLE = (
    "site.name is set in _config.yml, but many plugins and themes expect site.title to be used instead. To avoid"
    " potential inconsistency, Jekyll GitHub Metadata will not set site.title to the repository's name."
)
_NOT_ASKED = "GitHub is not asked; what only its API knows is empty unless `github` in the configuration says it."
_NO_DATA = "Cannot generate edit URLs due to missing site.github data"
_TEXT = re.compile(r"\"(.*)\"|'(.*)'")


class GitHubMetadata(Plugin):
    """Fills in what the configuration leaves open."""

    safe = True

    @classmethod
    def configure(cls, config: Config, log: Log) -> Config:
        """Return the configuration with `github`, and with title, description and URL where they are missing."""
        raw = config.raw
        instance = Instance(os.environ, bool(raw.get("compat")) and config.environment == "production")
        repository = Lazy(lambda: find_repository(raw, config.environment, instance))
        values: dict[str, Any] = {}
        if is_truthy(raw.get("name")) and not is_truthy(raw.get("title")):
            log.warn(_TOPIC, _NAME_WITHOUT_TITLE)
        elif not is_truthy(raw.get("title")):
            values["title"] = Lazy(lambda: _title(repository.value()))
        if not is_truthy(raw.get("description")):
            values["description"] = Lazy(lambda: None)
        if config.environment == "production" or instance.builds_pages:
            values |= _addresses(raw, repository)
        own = raw.get("github")
        if own is None or isinstance(own, Mapping):
            values["github"] = MetadataDrop(repository, own or {}, _once(lambda: log.warn(_TOPIC, _NOT_ASKED)))
        return config.with_values(**values)


def _title(repository: Repository) -> str:
    return repository.owner if repository.is_user_page else repository.name


def _addresses(raw: Mapping[str, Any], repository: Lazy) -> dict[str, Any]:
    try:
        known: Repository = repository.value()
    except PluginError:
        # The gem fails where a template first reads the URL
        return {}
    values = {} if is_truthy(raw.get("url")) else {"url": known.pages_origin}
    return {**values, "baseurl": known.baseurl} if raw.get("baseurl") in (None, "/") else values


def _once(function: Callable[[], None]) -> Callable[[], None]:
    made = Lazy(function)
    return made.value


@reads("site.github")
def github_edit_link(markup: str, context: TagContext) -> str:
    """Return the address at which the page's source can be edited, or with a quoted text in the markup a link to it."""
    text = _TEXT.search(markup)
    url = _edit_url(context)
    return url if text is None else f'<a href="{url}">{text[1] if text[1] is not None else text[2]}</a>'


def _edit_url(context: TagContext) -> str:
    github = dig(context.site, "github")
    parts = [dig(github, "repository_url"), "edit", dig(github, "source", "branch"), dig(github, "source", "path")]
    parts.append(dig(context.page, "path"))
    if any(part is None for part in parts):
        context.warn("JekyllEditLink: ", _NO_DATA)
        return ""
    *folders, path = [to_s(part).removeprefix("/") for part in parts]
    return normalize_url(
        "".join(folder if folder.endswith("/") or not folder else f"{folder}/" for folder in folders) + path
    )


TAGS = {"github_edit_link": github_edit_link}
