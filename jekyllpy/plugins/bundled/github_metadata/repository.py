"""What follows from a repository's name alone: its addresses, and those of its site."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from jekyllpy.plugins.bundled.github_metadata.instance import Instance


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository, named `owner/name`."""

    nwo: str
    instance: Instance

    @property
    def owner(self) -> str:
        """The user or organization."""
        return self.nwo.split("/")[0]

    @property
    def name(self) -> str:
        """The name without the owner."""
        return self.nwo.rstrip("/").split("/")[-1]

    @property
    def owner_url(self) -> str:
        """The owner's page."""
        return f"{self.instance.url}/{self.owner}"

    @property
    def url(self) -> str:
        """The repository's page."""
        return f"{self.owner_url}/{self.name}"

    @property
    def is_user_page(self) -> bool:
        """Whether its site is the owner's own."""
        if self.instance.is_enterprise:
            return self.name.lower() == f"{self.owner.lower()}.{self.instance.hostname}"
        return self.name.lower() in (self._user_domain, f"{self.owner}.github.com".lower())

    @property
    def branch(self) -> str:
        """The branch that a site is usually built from."""
        return "master" if self.is_user_page else "gh-pages"

    @property
    def pages_url(self) -> str:
        """The address of the site, without a slash at the end."""
        return self._pages_url().removesuffix("/")

    @property
    def pages_origin(self) -> str:
        """Scheme and host of the site's address."""
        parts = urlsplit(self.pages_url)
        return f"{parts.scheme}://{parts.netloc}"

    @property
    def baseurl(self) -> str:
        """The path of the site's address."""
        return urlsplit(self.pages_url).path

    def _pages_url(self) -> str:
        if not self.instance.has_custom_domains:
            return self._enterprise_url()
        is_secure = self.instance.is_service or (self.owner == "github" and self._user_domain.endswith(".github.com"))
        scheme = "https" if is_secure else "http"
        start = f"{scheme}://{self._user_domain}"
        return start if self.is_user_page else urljoin(start, self.name)

    def _enterprise_url(self) -> str:
        path = self.owner if self.is_user_page else self.nwo
        if self.instance.has_subdomains:
            return urljoin(f"{self.instance.scheme}://{self.instance.pages_hostname}/", path)
        return urljoin(f"{self.instance.url}/pages/", path)

    @property
    def _user_domain(self) -> str:
        if not self.instance.is_enterprise and self.owner == "github":
            return f"{self.owner}.{self.instance.hostname}".lower()
        host = self.instance.pages_hostname
        return host.lower() if self.instance.is_enterprise else f"{self.owner}.{host}".lower()
