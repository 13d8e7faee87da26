"""The bundled plugins: a gem's name, and the module that does its work. Adding one adds a file and a line."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

BUNDLED: Mapping[str, str] = MappingProxyType(
    {
        "jekyll-archives": "archives",
        "jekyll-avatar": "avatar",
        "jekyll-feed": "feed",
        "jekyll-gist": "gist",
        "jekyll-include-cache": "include_cache",
        "jekyll-paginate": "paginate",
        "jekyll-redirect-from": "redirect_from",
        "jekyll-seo-tag": "seo_tag",
        "jekyll-sitemap": "sitemap",
    }
)
