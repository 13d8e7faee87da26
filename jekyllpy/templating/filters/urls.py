"""Filters that make and escape URLs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from jekyllpy.ruby import uri
from jekyllpy.ruby.values import class_name, to_s
from jekyllpy.templating.failures import LiquidFailure, RubyFailure
from jekyllpy.templating.filters.common import ConversionFailure, is_drop, no_conversion, no_method
from jekyllpy.templating.registers import Registers

_INDEX: Final = re.compile(r"/index\.html?$", re.MULTILINE)


def url_encode(value: Any) -> str | None:
    """Escape for a form value."""
    return None if value is None else uri.cgi_escape(to_s(value))


def url_decode(value: Any) -> str | None:
    """Undo the escapes of a form value."""
    if value is None:
        return None
    try:
        return uri.cgi_unescape(to_s(value))
    except ValueError as error:
        raise LiquidFailure(str(error)) from None


def cgi_escape(value: Any) -> str:
    """Escape a text for a form value."""
    if not isinstance(value, str):
        raise no_conversion(value, "String")
    return uri.cgi_escape(value)


def uri_escape(value: Any) -> str | None:
    """Escape what may stand nowhere in a URI."""
    if value is None:
        return None
    if not isinstance(value, str):
        raise ConversionFailure(f"Can't convert {class_name(value)} into String.")
    return uri.escape_uri(value)


def strip_index(value: Any) -> str | None:
    """Take `index.html` off the end of a URL."""
    if value is None or to_s(value) == "":
        return None
    if not isinstance(value, str):
        raise no_method("sub", value)
    return _INDEX.sub("/", value, count=1)


def relative_url(value: Any, *, registers: Registers) -> Any:
    """Put the site's `baseurl` before a path; absolute URLs stay as they are."""
    return _memoised("relative_url", relative_from, value, registers)


def absolute_url(value: Any, *, registers: Registers) -> Any:
    """Put the site's `url` and `baseurl` before a path; absolute URLs stay as they are."""
    return _memoised("absolute_url", absolute_from, value, registers)


def _memoised(name: str, function: Any, value: Any, registers: Registers) -> Any:
    """Compute a URL once per build."""
    if value.__class__ is not str:
        return None if value is None else _computed(function, _url_of(value), registers)
    known = registers.caches.setdefault(name, {})
    if value not in known:
        known[value] = _computed(function, value, registers)
    return known[value]


def _computed(function: Any, value: Any, registers: Registers) -> Any:
    try:
        return function(value, registers.config)
    except uri.InvalidUri as error:
        raise RubyFailure(str(error)) from None


def _url_of(value: Any) -> Any:
    url = value.get("url") if is_drop(value) else None
    return value if url is None else url


def relative_from(value: Any, config: Mapping[str, Any]) -> Any:
    """Return the path below the config's `baseurl`; raise `InvalidUri`."""
    path = to_s(value)
    if uri.is_absolute(path):
        return value
    base = config.get("baseurl")
    prefix = "" if base is None else to_s(base).removesuffix("/")
    return uri.normalize(_with_slash(prefix) + _with_slash(path))


def absolute_from(value: Any, config: Mapping[str, Any]) -> Any:
    """Return the path below the config's `url` and `baseurl`; raise `InvalidUri`."""
    if uri.is_absolute(to_s(value)):
        return value
    site = config.get("url")
    if site is None or site == "":
        return relative_from(value, config)
    return uri.normalize(to_s(site) + relative_from(value, config))


def _with_slash(path: str) -> str:
    return path if not path or path[0] == "/" else f"/{path}"


FILTERS: Final = MappingProxyType(
    {
        "absolute_url": absolute_url,
        "cgi_escape": cgi_escape,
        "relative_url": relative_url,
        "strip_index": strip_index,
        "uri_escape": uri_escape,
        "url_decode": url_decode,
        "url_encode": url_encode,
    }
)
