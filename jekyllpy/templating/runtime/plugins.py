"""Run the tags and filters of plugins, whose failures are told as Liquid's are, with the template's place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jekyllpy.errors import JekyllpyError, TemplateError, reason_with_place
from jekyllpy.templating.failures import Failure, RubyFailure
from jekyllpy.templating.plugin_tag import PluginTag, TagContext
from jekyllpy.templating.runtime.context import Context
from jekyllpy.templating.runtime.output import printed

PASSING = (Failure, JekyllpyError, RecursionError, MemoryError)
"""What is told in its own words."""


def plugin_tag(context: Context, name: str, markup: str, scope: dict[Any, Any], body: str = "") -> str:
    """Return what a plugin's tag prints. Raises a `Failure`."""
    tag = context.registers.environment.tags[name]
    given = TagContext(context, scope)
    context.version += 1
    try:
        if isinstance(tag, PluginTag):
            return str(printed(tag.render(markup, given, body)))
        return str(printed(tag(markup, given)))
    except PASSING:
        raise
    except Exception as error:
        raise tag_failure(name, error, getattr(tag, "render", tag)) from error


def check_tag(tag: PluginTag, name: str, markup: str) -> None:
    """Let a plugin's tag look at its markup. Raises a `Failure` or `TemplateError`."""
    try:
        tag.check(markup)
    except TemplateError as error:
        if error.path is not None:
            raise
        # The parser adds the place
        raise RubyFailure(error.message) from error
    except PASSING:
        raise
    except Exception as error:
        raise tag_failure(name, error, tag.check) from error


def tag_failure(name: str, error: Exception, function: object) -> RubyFailure:
    """Return what stops the render after an exception in a function of a plugin's tag."""
    return RubyFailure(f"The tag {name} failed: {reason_with_place(error, function)}")


def plugin_filter(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """Return a plugin's filter as templates call it: it raises a `Failure`."""

    def run(*arguments: Any, **services: Any) -> Any:
        try:
            return function(*arguments, **services)
        except PASSING:
            raise
        except Exception as error:
            raise RubyFailure(f"The filter {name} failed: {reason_with_place(error, function)}") from error

    return run
