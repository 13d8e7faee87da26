"""A page's image: a path, or a hash that says more of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jekyllpy.plugins.api import TagContext, either, is_absolute_url, is_truthy


@dataclass(frozen=True, slots=True)
class Image:
    """An image: the URL, and the fields that the page gives it."""

    path: Any
    fields: Mapping[Any, Any]


def find_image(page: Any, context: TagContext) -> Image | None:
    """Return the page's image, or None where it names no path."""
    image = page.get("image")
    fields = image if isinstance(image, Mapping) else {"path": image if isinstance(image, str) else None}
    path = either(*(fields.get(key) for key in ("path", "facebook", "twitter")))
    if not is_truthy(path):
        return None
    if isinstance(path, str) and is_absolute_url(path) is False:
        path = context.filter("absolute_url", path)
    return Image(context.filter("uri_escape", path), fields)
