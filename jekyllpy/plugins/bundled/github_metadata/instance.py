"""The GitHub a site belongs to, as environment variables describe it: github.com, an enterprise's, a test's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

_DEVELOPMENT = "development"


@dataclass(frozen=True, slots=True)
class Instance:
    """One installation of GitHub."""

    variables: Mapping[str, str]
    is_service: bool = False  # whether the site is built as the service builds it, which asks where it will be

    @property
    def environment(self) -> str:
        """What the build is for: development, production, dotcom, enterprise, test."""
        return self._variable("PAGES_ENV", "JEKYLL_ENV", _DEVELOPMENT)

    @property
    def hostname(self) -> str:
        """The host of the repositories."""
        return self._variable("PAGES_GITHUB_HOSTNAME", "GITHUB_HOSTNAME", "github.com").removesuffix("/")

    @property
    def pages_hostname(self) -> str:
        """The host that users' sites are below."""
        default = "localhost:4000" if self.environment == _DEVELOPMENT else "github.io"
        return self._variable("PAGES_PAGES_HOSTNAME", "PAGES_HOSTNAME", default).removesuffix("/")

    @property
    def api_url(self) -> str:
        """The address of the programming interface."""
        return self._variable("PAGES_API_URL", "API_URL", "https://api.github.com").removesuffix("/")

    @property
    def help_url(self) -> str:
        """The address of the documentation."""
        return self._variable("PAGES_HELP_URL", "HELP_URL", "https://help.github.com").removesuffix("/")

    @property
    def url(self) -> str:
        """The address of the instance."""
        is_public = self.environment == "dotcom" or self.hostname == "github.com"
        return "https://github.com" if is_public else f"{self.scheme}://{self.hostname}"

    @property
    def scheme(self) -> str:
        """The scheme of an enterprise's addresses."""
        return "https" if self.variables.get("SSL") == "true" or self.environment == "test" else "http"

    @property
    def is_enterprise(self) -> bool:
        """Whether it is not github.com."""
        return self.environment == "enterprise"

    @property
    def has_custom_domains(self) -> bool:
        """Whether sites have hosts of their own."""
        return self.environment in ("dotcom", "test") or self.is_service

    @property
    def has_subdomains(self) -> bool:
        """Whether an enterprise's sites are on another host than the repositories."""
        return self.variables.get("SUBDOMAIN_ISOLATION") == "true"

    @property
    def builds_pages(self) -> bool:
        """Whether it is GitHub itself that builds the site."""
        return bool(self.variables.get("PAGE_BUILD_ID"))

    def _variable(self, name: str, older: str, default: str) -> str:
        # The gem: an empty variable counts as none under its new name only
        found = self.variables.get(name)
        return found if found else self.variables.get(older, default)
