"""Run the tags of plugins."""

from __future__ import annotations

from typing import Any

from jekyllpy.templating.plugin_tag import PluginTag, TagContext
from jekyllpy.templating.runtime.context import Context


def plugin_tag(context: Context, name: str, markup: str, scope: dict[Any, Any], body: str = "") -> str:
    """Return what a plugin's tag prints."""
    tag = context.registers.environment.tags[name]
    given = TagContext(context, scope)
    context.version += 1
    if isinstance(tag, PluginTag):
        return str(tag.render(markup, given, body))
    return str(tag(markup, given))
