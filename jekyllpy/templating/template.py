"""A parsed template: render it, see its warnings and what it reads."""

from __future__ import annotations

from types import FunctionType
from typing import Any, Final

from jekyllpy.errors import TemplateError
from jekyllpy.ruby.text import AsciiText
from jekyllpy.templating.failures import Failure
from jekyllpy.templating.flat import Row
from jekyllpy.templating.mistakes import Place, chain_of, told
from jekyllpy.templating.reads import NOTHING, Reads, joined
from jekyllpy.templating.registers import Registers, TagState
from jekyllpy.templating.runtime.context import Context
from jekyllpy.templating.unit import LoadedUnit

RENDER_ERRORS: Final = (Failure, TemplateError, RecursionError, OverflowError, MemoryError, ZeroDivisionError)
"""What a render may end with; anything else is a mistake of this program."""


class Template:
    """A template. `path` is what messages show, `line_offset` the number of lines of the file before the text."""

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
    def reads(self) -> Reads:
        """The names the template can read."""
        return self._loaded.unit.reads

    def render(self, payload: Any, registers: Registers) -> str:
        """Return the output for the variables of the payload (a mapping or a drop), or raise `TemplateError`.

        The output is an `AsciiText` where Ruby's has the encoding US-ASCII.
        """
        context = self._context(payload, registers)
        parts: list[str] = []
        try:
            self._function(context, parts.append, {})
        except RENDER_ERRORS as error:
            raise told(error, chain_of(error, self.line_offset), self.path) from error
        return _joined(parts, context)

    def _context(self, payload: Any, registers: Registers) -> Context:
        state = TagState() if self.path is None else registers.tag_states.setdefault(self.path, TagState())
        return Context(payload, registers, state)


class FlatTemplate(Template):
    """A template without blocks."""

    def __init__(self, source: str, row: Row, path: str | None, line_offset: int) -> None:
        self.path = path
        self.line_offset = line_offset
        self._source = source
        self._row = row

    @property
    def warnings(self) -> tuple[str, ...]:
        """Nothing: what has warnings is no flat template."""
        return ()

    @property
    def reads(self) -> Reads:
        """The names the template can read."""
        return joined(Reads.restored(each.stored_reads) for each in self._row if not isinstance(each, str))

    def render(self, payload: Any, registers: Registers) -> str:
        """Return the output for the variables of the payload, or raise `TemplateError`."""
        context = self._context(payload, registers)
        parts: list[str] = []
        out = parts.append
        offset = 0
        if self._row and isinstance(self._row[0], str):
            context.lead = False
        try:
            for segment in self._row:
                if isinstance(segment, str):
                    out(segment)
                    continue
                offset = segment.offset
                if segment.function(context, out, {}, segment.texts):
                    break
        except RENDER_ERRORS as error:
            line = self._source.count("\n", 0, offset) + 1
            top = Place(self.path, line + self.line_offset, line)
            raise told(error, chain_of(error, 0, top), self.path) from error
        return _joined(parts, context)


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
    def reads(self) -> Reads:
        """Nothing."""
        return NOTHING

    def render(self, payload: Any, registers: Registers) -> str:
        """Return the text."""
        return self._text


def _joined(parts: list[str], context: Context) -> str:
    text = "".join(parts)
    return AsciiText(text) if context.lead and text.isascii() else text
