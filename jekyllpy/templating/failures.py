"""What stops a render, before its place is known; `Template.render` makes a `TemplateError` with path and line of it.

Filters and tags raise these, never a `TemplateError` of their own.
"""

from __future__ import annotations


class Failure(Exception):
    """A parse or render cannot go on: the message is Ruby's or Liquid's.

    `line` counts within the template, `context` is what Liquid adds behind its message, `template` the partial it
    names; `place` is the true path and line, where Liquid's own words tell another one.
    """

    prefix = ""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message
        self.line: int | None = None
        self.context: str | None = None
        self.template: str | None = None
        self.place: tuple[str | None, int | None] | None = None

    def told(self) -> str:
        """Return the whole sentence as Jekyll prints it."""
        place = f" ({self.template + ' ' if self.template else ''}line {self.line})" if self.line else ""
        context = f" {self.context}" if self.context is not None else ""
        return f"{self.prefix}{place}: {self.message}{context}" if self.prefix else self.message


class LiquidFailure(Failure):
    """An error of Liquid's own, told as `Liquid error (line N): message`.

    Ruby's ArgumentError out of a filter is one too (Strainer#invoke turns it into Liquid's).
    """

    prefix = "Liquid error"


class SyntaxFailure(Failure):
    """Markup that cannot be read, told as `Liquid syntax error (line N): message`."""

    prefix = "Liquid syntax error"


class RubyFailure(Failure):
    """Any other error of Ruby or Jekyll (NoMethodError, TypeError, an invalid date), told by its message alone."""
