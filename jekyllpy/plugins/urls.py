"""URLs as Jekyll makes and reads them, for plugins."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jekyllpy.ruby import uri
from jekyllpy.ruby.values import to_s
from jekyllpy.templating.filters.urls import absolute_from, relative_from


def absolute_url(path: str, config: Mapping[str, Any]) -> str:
    """Return the path with the site's `url` and `baseurl` before it."""
    return to_s(absolute_from(path, config))


def relative_url(path: str, config: Mapping[str, Any]) -> str:
    """Return the path with the site's `baseurl` before it."""
    return to_s(relative_from(path, config))


def is_absolute_url(text: str) -> bool | None:
    """Return whether a URL names its scheme; None where the text is no URL."""
    try:
        return uri.is_absolute(text)
    except uri.InvalidUri:
        return None
