"""Run the tags and filters of plugins, whose failures are told as Liquid's are, with the template's place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jekyllpy.errors import JekyllpyError, told
from jekyllpy.templating.failures import Failure, RubyFailure
from jekyllpy.templating.plugin_tag import PluginTag, TagContext
from jekyllpy.templating.runtime.context import Context

PASSING = (Failure, JekyllpyError, RecursionError, MemoryError)
"""What is told in its own words."""


def plugin_tag(context: Context, name: str, markup: str, scope: dict[Any, Any], body: str = "") -> str:
    """Return what a plugin's tag prints. Raises a `Failure`."""
    tag = context.registers.environment.tags[name]
    given = TagContext(context, scope)
    context.version += 1
    try:
        if isinstance(tag, PluginTag):
            return str(tag.render(markup, given, body))
        return str(tag(markup, given))
    except PASSING:
        raise
    except Exception as error:
        raise RubyFailure(f"The tag {name} failed: {told(error, getattr(tag, 'render', tag))}") from error


def plugin_filter(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """Return a plugin's filter as templates call it: it raises a `Failure`."""

    def run(*arguments: Any, **services: Any) -> Any:
        try:
            return function(*arguments, **services)
        except PASSING:
            raise
        except Exception as error:
            raise RubyFailure(f"The filter {name} failed: {told(error, function)}") from error

    return run
