"""Services that build sites with Jekyll: what each sets beneath a site's configuration, and what above it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from jekyllpy import messages
from jekyllpy.errors import ConfigError
from jekyllpy.ruby.merge import deep_merge
from jekyllpy.ruby.values import inspect, to_s


class Profile(NamedTuple):
    """What a service changes; hashes are merged key by key."""

    defaults: Mapping[str, Any]  # the site's own values go over these
    production: Mapping[str, Any]  # further ones, unless JEKYLL_ENV is development
    forced: Mapping[str, Any]  # these go over the site's values and the command line's
    plugins: tuple[str, ...]  # always on, after those that the site names
    allowed: tuple[str, ...]  # no other plugin runs
    theme: str  # of a site that says nothing of a theme


# The gem github-pages 232
GITHUB_PAGES: Final = Profile(
    defaults=MappingProxyType(
        {
            "jailed": False,
            "future": True,
            "kramdown": {
                "input": "GFM",
                "hard_wrap": False,
                "gfm_quirks": "paragraph_end",
                "syntax_highlighter_opts": {"default_lang": "plaintext"},
            },
            "exclude": ["CNAME"],
        }
    ),
    production=MappingProxyType({"sass": {"style": "compressed"}}),
    forced=MappingProxyType(
        {
            "lsi": False,
            "safe": True,
            "plugins_dir": [],  # Pages: a folder that is never there
            "highlighter": "rouge",
            "kramdown": {"template": "", "math_engine": "mathjax", "syntax_highlighter": "rouge"},
            "gist": {"noscript": False},
        }
    ),
    plugins=(
        "jekyll-coffeescript",
        "jekyll-commonmark-ghpages",
        "jekyll-gist",
        "jekyll-github-metadata",
        "jekyll-paginate",
        "jekyll-relative-links",
        "jekyll-optional-front-matter",
        "jekyll-readme-index",
        "jekyll-default-layout",
        "jekyll-titles-from-headings",
    ),
    allowed=(
        "jekyll-coffeescript",
        "jekyll-commonmark-ghpages",
        "jekyll-feed",
        "jekyll-gist",
        "jekyll-github-metadata",
        "jekyll-paginate",
        "jekyll-redirect-from",
        "jekyll-seo-tag",
        "jekyll-sitemap",
        "jekyll-avatar",
        "jemoji",
        "jekyll-mentions",
        "jekyll-relative-links",
        "jekyll-optional-front-matter",
        "jekyll-readme-index",
        "jekyll-default-layout",
        "jekyll-titles-from-headings",
        "jekyll-include-cache",
        "jekyll-octicons",
        "jekyll-remote-theme",
    ),
    theme="jekyll-theme-primer",
)

PROFILES: Final = MappingProxyType({"github-pages": GITHUB_PAGES})

PAGES_MARKDOWN: Final = ("kramdown", "gfm", "commonmarkghpages")
PAGES_GFM: Final = MappingProxyType(
    {"extensions": ["table", "strikethrough", "autolink", "tagfilter"], "options": ["unsafe", "footnotes"]}
)


def profile_named(name: Any) -> Profile | None:
    """Return the profile of a `compat` value, None where it is off. Raises `ConfigError` for an unknown one."""
    if name is None or name is False:
        return None
    if not isinstance(name, str) or name not in PROFILES:
        raise ConfigError(messages.wrong_kind("compat", " or ".join(PROFILES), inspect(name)))
    return PROFILES[name]


def apply_profile(
    profile: Profile, defaults: Mapping[str, Any], own: Mapping[str, Any], is_development: bool
) -> tuple[dict[str, Any], tuple[messages.Message, ...]]:
    """Return the site's `own` values between the profile's, over Jekyll's defaults, and what to warn of."""
    beneath = deep_merge(deep_merge(defaults, profile.defaults), {} if is_development else profile.production)
    values = deep_merge(deep_merge(beneath, own), {**profile.forced, "whitelist": list(profile.allowed)})
    values.update(_markdown(values.get("markdown")))
    if not isinstance(values["plugins"], list):
        return values, ()  # refused by the check that follows
    values["plugins"] = list(dict.fromkeys([*map(to_s, values["plugins"]), *profile.plugins, *_theme_plugins(values)]))
    left_out = [gem for gem in values["plugins"] if gem not in profile.allowed]
    return values, tuple(messages.plugin_not_allowed(gem, str(values["compat"])) for gem in left_out)


def default_theme(values: Mapping[str, Any]) -> str | None:
    """Return the theme that the profile gives a site which says nothing of a theme, not even that it has none."""
    profile = profile_named(values.get("compat"))
    return None if profile is None or "theme" in values or "remote_theme" in values else profile.theme


def _theme_plugins(values: Mapping[str, Any]) -> tuple[str, ...]:
    return ("jekyll-remote-theme",) if "remote_theme" in values else ()


def _markdown(name: Any) -> dict[str, Any]:
    """Return the settings of the one Markdown of Pages that a name means: kramdown, unless it is its CommonMark."""
    lowered = to_s(name).lower()
    if lowered == "gfm":
        return {"markdown": "CommonMarkGhPages", "commonmark": dict(PAGES_GFM)}
    return {} if lowered in PAGES_MARKDOWN else {"markdown": "kramdown"}
