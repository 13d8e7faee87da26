"""jekyll-include-cache 0.2: the tag `include_cached`, which renders a partial once for the same parameters."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from jekyllpy.plugins.api import IncludeMarkup, Tag, TagContext, eql_key, parse_include

_NAME = "include_cached"


class IncludeCached(Tag):
    """Includes a partial as `include` does, from the second time on as it was rendered first in this build."""

    def check(self, markup: str) -> None:
        """Fail for parameters that cannot be read."""
        parse_include(markup, _NAME)

    def shared_partial(self, markup: str) -> IncludeMarkup:
        """Return the partial."""
        return parse_include(markup, _NAME)

    def render(self, markup: str, context: TagContext, body: str = "") -> str:
        """Return the partial's output."""
        parsed = parse_include(markup, _NAME)
        name = context.render(parsed.name) if parsed.is_computed else parsed.name
        parameters = None
        if parsed.parameters is not None:
            parameters = {
                item.key: context.lookup(item.variable) if item.text is None else item.text
                for item in parsed.parameters
            }
        kept, key = context.cache(_NAME), (name, _key(parameters))
        if key not in kept:
            # The parameters are kept too, since objects are told apart by where they live
            kept[key] = (context.include(name, parameters), parameters)
        rendered: str = kept[key][0]
        return rendered


TAGS = {_NAME: IncludeCached}


def _key(parameters: dict[str, Any] | None) -> Hashable:
    # The gem takes the values in the order of their names but leaves the names out, so `a=1` and `b=1` are the same
    return None if parameters is None else tuple(eql_key(parameters[name]) for name in sorted(parameters))
