"""What the tags share: their arguments are read, then a desk is made for the place where they stand."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.errors import PluginError, TemplateError
from jekyllpy.plugins.api import Tag, TagContext
from jekyllpy.plugins.bundled.scholar.arguments import Arguments, parse_arguments, split_keys
from jekyllpy.plugins.bundled.scholar.desk import Desk


class ScholarTag(Tag):
    """A tag of options, before which keys may stand."""

    has_keys: ClassVar[bool] = True

    def check(self, markup: str) -> None:
        """Raise `TemplateError` for options that cannot be read."""
        self._arguments(markup)

    def render(self, markup: str, context: TagContext, body: str = "") -> str:
        """Return what the tag prints. Raises `TemplateError` for files and settings with which it cannot work."""
        try:
            return self.show(Desk(self._arguments(markup), context), body)
        except PluginError as error:
            raise TemplateError(str(error)) from error

    def show(self, desk: Desk, body: str) -> str:
        """Return what the tag prints at its desk."""
        raise NotImplementedError

    def _arguments(self, markup: str) -> Arguments:
        if not self.has_keys:
            return parse_arguments(markup)
        keys, options = split_keys(markup)
        return parse_arguments(options, keys)
