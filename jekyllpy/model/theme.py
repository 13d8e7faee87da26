"""A theme: a second root, beneath the source, for layouts, includes, stylesheets, assets and data."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GemDependency:
    """A gem that another one needs at run time."""

    name: str
    requirements: tuple[str, ...] = (">= 0",)  # as the gemspec writes them, in its order


@dataclass(frozen=True, slots=True)
class GemSpec:
    """What a gemspec says of its gem, as far as a site can see it."""

    name: str = ""
    version: str = ""
    authors: tuple[str, ...] = ()
    summary: str | None = None
    description: str | None = None
    metadata: tuple[tuple[str, str], ...] = ()
    dependencies: tuple[GemDependency, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """One theme on disk. The folders are absolute, links resolved, and None where the theme lacks them."""

    name: str  # as the configuration names it, in lower case
    root: str  # absolute, links resolved
    spec: GemSpec
    layouts: str | None = None
    includes: str | None = None
    sass: str | None = None
    assets: str | None = None
    data: str | None = None
    shown_root: str = ""  # `theme.root` in templates
    is_bundled: bool = False  # it came with jekyllpy

    @property
    def plugins(self) -> tuple[str, ...]:
        """The gems that the theme needs besides Jekyll: its plugins among them."""
        return tuple(dependency.name for dependency in self.spec.dependencies if dependency.name != "jekyll")
