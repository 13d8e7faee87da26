"""A parsed template: render it, see its warnings and what it reads."""

from __future__ import annotations

from types import FunctionType
from typing import Any

from jekyllpy.errors import TemplateError
from jekyllpy.templating.failures import Failure
from jekyllpy.templating.mistakes import told
from jekyllpy.templating.registers import Registers, TagState
from jekyllpy.templating.runtime.context import Context
from jekyllpy.templating.unit import LoadedUnit


class Template:
    """A template of the site. `path` is what messages show, `line_offset` the number of lines of the file before the text."""

    def __init__(self, loaded: LoadedUnit, function: FunctionType, line_offset: int = 0) -> None:
        self.path = loaded.path
        self.line_offset = line_offset
        self._loaded = loaded
        self._function = function

    @property
    def warnings(self) -> tuple[str, ...]:
        """What the strict parser had to say where the lax one took over."""
        return self._loaded.unit.warnings

    @property
    def reads(self) -> Any:
        """The names the template can read."""
        return self._loaded.unit.reads

    def render(self, payload: Any, registers: Registers) -> str:
        """Return the output for the variables of the payload (a mapping or a drop), or raise `TemplateError`."""
        state = TagState() if self.path is None else registers.tag_states.setdefault(self.path, TagState())
        context = Context(payload, registers, state)
        parts: list[str] = []
        try:
            self._function(context, parts.append, {})
        except (Failure, TemplateError, RecursionError, OverflowError, MemoryError, ZeroDivisionError) as error:
            raise told(error, self._loaded, self.line_offset) from error
        return "".join(parts)


class PlainTemplate(Template):
    """A text without any Liquid in it, which renders as itself."""

    def __init__(self, text: str, path: str | None) -> None:
        self.path = path
        self.line_offset = 0
        self._text = text

    @property
    def warnings(self) -> tuple[str, ...]:
        """Nothing."""
        return ()

    @property
    def reads(self) -> Any:
        """Nothing."""
        return None

    def render(self, payload: Any, registers: Registers) -> str:
        """Return the text."""
        return self._text
