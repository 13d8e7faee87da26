"""Gems that sites name as plugins and that have no port here: a gem, and what a site lacks without it.

An empty reason means that nothing is lacking.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

KNOWN_GEMS: Mapping[str, str] = MappingProxyType(
    {
        "github-pages": "its settings come with --compat github-pages",
        "jekyll-octicons": "the tag octicon is missing",
        "jekyll-sass-converter": "",
        "jekyll-swiss": "",
        "jekyll-target-blank": "links open in the same tab",
        "jekyll-watch": "",
    }
)
