"""The bundled plugins: a gem's name, and the module that does its work. Adding one adds a file and a line."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

BUNDLED: Mapping[str, str] = MappingProxyType(
    {
        "jekyll-archives": "archives",
        "jekyll-avatar": "avatar",
        "jekyll-coffeescript": "coffeescript",
        "jekyll-commonmark": "commonmark",
        "jekyll-commonmark-ghpages": "commonmark_ghpages",
        "jekyll-compose": "compose",
        "jekyll-data": "data",
        "jekyll-default-layout": "default_layout",
        "jekyll-email-protect": "email_protect",
        "jekyll-feed": "feed",
        "jekyll-gist": "gist",
        "jekyll-github-metadata": "github_metadata",
        "jekyll-include-cache": "include_cache",
        "jekyll-last-modified-at": "last_modified_at",
        "jekyll-mentions": "mentions",
        "jekyll-optional-front-matter": "optional_front_matter",
        "jekyll-paginate": "paginate",
        "jekyll-paginate-v2": "paginate_v2",
        "jekyll-polyglot": "polyglot",
        "jekyll-readme-index": "readme_index",
        "jekyll-redirect-from": "redirect_from",
        "jekyll-relative-links": "relative_links",
        "jekyll-remote-theme": "remote_theme",
        "jekyll-scholar": "scholar",
        "jekyll-seo-tag": "seo_tag",
        "jekyll-sitemap": "sitemap",
        "jekyll-spaceship": "spaceship",
        "jekyll-titles-from-headings": "titles_from_headings",
        "jekyll-toc": "toc",
        "jemoji": "jemoji",
        # Jekyll: requires what `plugins` names, which may be a file within the gem
        "jekyll/scholar": "scholar",
    }
)
