"""What `remote_theme` names: a repository at some version, or a folder."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

_FOLDER = re.compile(r"/|\./|\.\./|~/|[a-zA-Z]:[/\\]")
_REPOSITORY = re.compile(r"(?P<owner>[a-z0-9-]+)/(?P<name>[a-z0-9._-]+)(?:@(?P<ref>[a-z0-9._-]+))?")
_DEFAULT_HOST = "github.com"


@dataclass(frozen=True, slots=True)
class ThemeRepository:
    """A repository on a GitHub, and the branch, tag or commit of it."""

    scheme: str
    host: str
    owner: str
    name: str
    ref: str

    @property
    def name_with_owner(self) -> str:
        """The name as GitHub shows it."""
        return f"{self.owner}/{self.name}"

    @property
    def archive_url(self) -> str:
        """The address of the files as a ZIP archive."""
        return f"{self.scheme}://codeload.{self.host}/{self.name_with_owner}/zip/{self.ref}"


def is_folder(text: str) -> bool:
    """Whether a setting is a path."""
    return _FOLDER.match(text) is not None


def parse_repository(text: str, env: Mapping[str, str]) -> ThemeRepository | None:
    """Return the repository that a setting names, None where it names none; case does not count."""
    lower = text.lower()
    if _REPOSITORY.fullmatch(lower):
        lower = f"https://{_DEFAULT_HOST}/{lower}"
    parts = urlsplit(lower)
    match = _REPOSITORY.fullmatch(parts.path.removeprefix("/"))
    hosts = (_DEFAULT_HOST, env.get("PAGES_GITHUB_HOSTNAME"), env.get("GITHUB_HOSTNAME"))
    if match is None or not parts.hostname or parts.hostname not in hosts or not match["name"].strip("."):
        return None
    return ThemeRepository(parts.scheme, parts.hostname, match["owner"], match["name"], match["ref"] or "HEAD")
