"""Find the URLs that `link` and `post_url` print."""

from __future__ import annotations

from typing import Any

from jekyllpy.templating.failures import RubyFailure
from jekyllpy.templating.runtime.context import Context


def link(context: Context, path: str) -> Any:
    """Return the URL of the page, document or file with that path, or raise `RubyFailure`."""
    url = context.registers.link_target(path)
    if url is None:
        raise RubyFailure(
            f"Could not find document '{path}' in tag 'link'.\n\n"
            "Make sure the document exists and the path is correct.\n"
        )
    return _relative(context, url)


def post_url(context: Context, name: str) -> Any:
    """Return the URL of the post with that name, or raise `RubyFailure`."""
    url = context.registers.post_target(name)
    if url is None:
        raise RubyFailure(
            f"Could not find post \"{name}\" in tag 'post_url'.\nMake sure the post exists and the name is correct.\n"
        )
    return _relative(context, url)


def _relative(context: Context, url: str) -> Any:
    registers = context.registers
    return registers.environment.filters["relative_url"](url, registers=registers)
