"""`site.github`: all that is known without asking GitHub; what only its API knows is empty."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from jekyllpy.plugins.api import Drop, Lazy, deep_merge, pretty_json
from jekyllpy.plugins.bundled.github_metadata.find import git_output
from jekyllpy.plugins.bundled.github_metadata.repository import Repository

_OWNER_KEYS = (
    "avatar_url",
    "bio",
    "blog",
    "collaborators",
    "company",
    "created_at",
    "description",
    "email",
    "followers",
    "following",
    "has_organization_projects",
    "has_repository_projects",
    "hireable",
    "html_url",
    "id",
    "is_verified",
    "location",
    "login",
    "name",
    "node_id",
    "public_gists",
    "public_repos",
    "type",
    "updated_at",
)

# What the API would be asked for, and what the gem shows where it cannot ask
_ASKED: Mapping[str, Any] = MappingProxyType(
    {
        "archived": None,
        "contributors": False,
        "disabled": None,
        "issues_url": None,
        "language": None,
        "latest_release": False,
        "license": None,
        "organization_members": None,
        "owner_display_name": None,
        "private": None,
        "project_tagline": None,
        "public_repositories": (),  # the gem fails
        "releases": False,
        "show_downloads": None,
        "wiki_url": None,
    }
)

_KNOWN: Mapping[str, Callable[[Repository], Any]] = MappingProxyType(
    {
        "api_url": lambda repository: repository.instance.api_url,
        "baseurl": lambda repository: repository.baseurl,
        "build_revision": lambda repository: _revision(repository.instance.variables),
        "clone_url": lambda repository: f"{repository.url}.git",
        "environment": lambda repository: repository.instance.environment,
        "help_url": lambda repository: repository.instance.help_url,
        "hostname": lambda repository: repository.instance.hostname,
        "is_project_page": lambda repository: not repository.is_user_page,
        "is_user_page": lambda repository: repository.is_user_page,
        "owner": lambda repository: dict.fromkeys(_OWNER_KEYS),
        "owner_gravatar_url": lambda repository: f"{repository.owner_url}.png",
        "owner_name": lambda repository: repository.owner,
        "owner_url": lambda repository: repository.owner_url,
        "pages_env": lambda repository: repository.instance.environment,
        "pages_hostname": lambda repository: repository.instance.pages_hostname,
        "project_title": lambda repository: repository.name,
        "releases_url": lambda repository: f"{repository.url}/releases",
        "repository_name": lambda repository: repository.name,
        "repository_nwo": lambda repository: repository.nwo,
        "repository_url": lambda repository: repository.url,
        "source": lambda repository: {"branch": repository.branch, "path": "/"},
        "tar_url": lambda repository: f"{repository.url}/tarball/{repository.branch}",
        "url": lambda repository: repository.pages_url,
        "versions": lambda repository: {},
        "zip_url": lambda repository: f"{repository.url}/zipball/{repository.branch}",
    }
)


class MetadataDrop(Drop):
    """The keys of `site.github`, those of the config's `github` over them.

    `repository` is looked for when a key needs it; `missed` is called when a key that only GitHub knows is read.
    """

    def __init__(self, repository: Lazy, own: Mapping[Any, Any], missed: Callable[[], None]) -> None:
        self._repository = repository
        self._own = own
        self._missed = missed
        self._made: dict[str, Any] = {}

    def get(self, key: Any, default: Any = None) -> Any:
        """Return a key's value."""
        if key not in self._made:
            self._made[key] = self._make(key, default)
        return self._made[key]

    def _make(self, key: Any, default: Any) -> Any:
        made = self._known(key, default)
        own = self._own.get(key)
        if isinstance(made, Mapping) and isinstance(own, Mapping) and key != "owner":
            return deep_merge(made, own)
        return made if own is None else own

    def _known(self, key: Any, default: Any) -> Any:
        if key in _KNOWN:
            return _KNOWN[key](self._repository.value())
        if key not in _ASKED:
            return default
        self._missed()
        return [*_ASKED[key]] if isinstance(_ASKED[key], tuple) else _ASKED[key]

    def keys(self) -> list[str]:
        """Return all keys, sorted."""
        return sorted({*_KNOWN, *_ASKED, *map(str, self._own)})

    def has_key(self, key: Any) -> bool:
        """Tell whether there is such a key."""
        return key in _KNOWN or key in _ASKED or key in self._own

    def each(self) -> list[str]:
        """Return the keys."""
        return self.keys()

    def to_json_value(self) -> dict[str, Any]:
        """Return all keys with their values."""
        return {key: self.get(key) for key in self.keys()}

    def to_s(self) -> str:
        """Return everything as indented JSON."""
        return pretty_json(self.to_json_value())

    def inspect_alone(self) -> str:
        """Return everything as indented JSON."""
        return self.to_s()


def _revision(variables: Mapping[str, str]) -> str:
    known = variables.get("JEKYLL_BUILD_REVISION")
    return git_output("rev-parse", "HEAD") if known is None else known
