"""Permalinks: templates with `:placeholders`, and the URLs they give. Knows nothing of the items themselves."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from jekyllpy.errors import PermalinkError
from jekyllpy.model.paths import squeeze
from jekyllpy.ruby.uri import encode_path_segment

_PLACEHOLDER = re.compile(r":([a-z_]+)")
_SUFFIXED_STYLES = frozenset({"date", "ordinal", "none"})


def add_permalink_suffix(template: str, style: str) -> str:
    """Return the template with the ending that the site's permalink style gives to pages and collections."""
    if style == "pretty" or style.endswith("/"):
        return template + "/"
    # Jekyll: weekdate is missing from this list, so it adds nothing (utils.rb)
    if style in _SUFFIXED_STYLES or style.endswith(":output_ext"):
        return template + ":output_ext"
    return template


def escape_path(path: str) -> str:
    """Return the path percent-encoded as a URL's path. Raises `PermalinkError` for what is no URI."""
    try:
        return encode_path_segment(path)
    except ValueError as error:
        raise PermalinkError(str(error)) from error


def sanitize_url(url: str) -> str:
    """Return the URL with one leading slash, without `..`, `./` and doubled slashes."""
    return squeeze(f"/{url}".replace("..", "/").replace("./", ""))


def fill_url(template: str, placeholders: Mapping[str, str | None]) -> str:
    """Fill a template, placeholder by placeholder; one without a value goes together with the slash before it."""
    url = template
    for name, value in placeholders.items():
        if ":" not in url:
            break
        url = url.replace(f"/:{name}", "") if value is None else url.replace(f":{name}", escape_path(value))
    return sanitize_url(url)


def page_url(template: str, path: str, basename: str, output_ext: str | None) -> str:
    """Fill a page's template: `:path`, `:basename`, `:output_ext`, in this order."""
    return fill_url(template, {"path": path, "basename": basename, "output_ext": output_ext})


def document_url(template: str, placeholder: Callable[[str], str | None]) -> str:
    """Fill a document's template.

    `placeholder` gives the value of a name. Raises `PermalinkError` for a name it answers with None.
    """

    def fill(match: re.Match[str]) -> str:
        name = match[1].removesuffix("_")
        value = placeholder(name)
        if value is None:
            pool = f"{name} or {name}" if match[1].endswith("_") else name
            raise PermalinkError(f"The URL template doesn't have {pool} keys. Check your permalink template!")
        return escape_path(value) + match[1][len(name) :]

    return sanitize_url(_PLACEHOLDER.sub(fill, template))
