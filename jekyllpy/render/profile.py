"""What each template of a build costs, for `--profile`. Nothing of this runs without it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter
from types import FunctionType
from typing import Any, Final, TypeVar, cast

from jekyllpy.templating import LiquidEnvironment
from jekyllpy.templating.reads import Reads
from jekyllpy.templating.registers import Registers
from jekyllpy.templating.template import Template

# Jekyll: a file of a gem is shown from the gem's folder on (liquid_renderer.rb)
_GEM_FOLDER: Final = re.compile(r".*/gems/(?P<rest>[^/]+(?:/.*)?)", re.DOTALL)
_LIBRARY_FOLDER: Final = re.compile(r"(?P<rest>[^/]+/lib.*)", re.DOTALL)

Result = TypeVar("Result")


@dataclass(slots=True)
class TemplateCost:
    """What one file cost: its renders, their bytes, and the seconds of parsing and rendering."""

    path: str
    count: int = 0
    size: int = 0
    seconds: float = 0.0


class TemplateCosts:
    """The costs of one build's templates by their paths; a page's include counts for both."""

    def __init__(self, source: str, theme_root: str | None = None) -> None:
        self._source = source.rstrip("/") + "/"
        self._theme_root = None if theme_root is None else theme_root.rstrip("/") + "/"
        self._costs: dict[str, TemplateCost] = {}

    def of(self, path: str) -> TemplateCost:
        """Return the cost of a file so far, to be added to."""
        shown = self._shown(path)
        return self._costs.setdefault(shown, TemplateCost(shown))

    def listed(self) -> tuple[TemplateCost, ...]:
        """Return all costs, the greatest time first."""
        return tuple(sorted(self._costs.values(), key=lambda cost: -cost.seconds))

    def clear(self) -> None:
        """Begin another build."""
        self._costs = {}

    def _shown(self, path: str) -> str:
        if path.startswith(self._source):
            return path[len(self._source) :]
        found = _GEM_FOLDER.fullmatch(path) or _LIBRARY_FOLDER.search(path)
        if found:
            return found["rest"]
        if self._theme_root and path.startswith(self._theme_root):
            return posixpath.join(posixpath.basename(self._theme_root.rstrip("/")), path[len(self._theme_root) :])
        return path.removeprefix("/")


class ProfiledEnvironment(LiquidEnvironment):
    """Liquid that notes what its templates cost."""

    def __init__(self, costs: TemplateCosts, **options: Any) -> None:
        super().__init__(**options)
        self.costs = costs

    def parse(self, source: str, path: str | None = None, line_offset: int = 0) -> Template:
        """Return the template, which notes its renders. Raises `TemplateSyntaxError`."""
        if path is None:
            return super().parse(source, path, line_offset)
        cost = self.costs.of(path)
        template = _timed(cost, lambda: super(ProfiledEnvironment, self).parse(source, path, line_offset))
        return MeasuredTemplate(template, cost)

    def partial(self, source: str, path: str | None, is_wary: bool = False) -> FunctionType:
        """Return the function of a partial, which notes its calls. Raises a `Failure`."""
        if path is None:
            return super().partial(source, path, is_wary)
        cost = self.costs.of(path)
        function = _timed(cost, lambda: super(ProfiledEnvironment, self).partial(source, path, is_wary))
        return cast(FunctionType, _measured(function, cost))


class MeasuredTemplate(Template):
    """A template whose renders are noted."""

    def __init__(self, template: Template, cost: TemplateCost) -> None:
        self.path = template.path
        self.line_offset = template.line_offset
        self._template = template
        self._cost = cost

    @property
    def warnings(self) -> tuple[str, ...]:
        """What the parser had to say."""
        return self._template.warnings

    @property
    def reads(self) -> Reads:
        """The names the template can read."""
        return self._template.reads

    def render(self, payload: Any, registers: Registers) -> str:
        """Return the output. Raises `TemplateError`."""
        text = _timed(self._cost, lambda: self._template.render(payload, registers))
        _note(self._cost, text)
        return text


def _measured(function: Callable[..., int | None], cost: TemplateCost) -> Callable[..., int | None]:
    def run(context: Any, out: Callable[[str], object], scope: Any) -> int | None:
        parts: list[str] = []
        interrupt = _timed(cost, lambda: function(context, parts.append, scope))
        text = "".join(parts)
        _note(cost, text)
        out(text)
        return interrupt

    return run


def _note(cost: TemplateCost, text: str) -> None:
    cost.count += 1
    cost.size += len(text.encode("utf-8", "surrogateescape"))


def _timed(cost: TemplateCost, run: Callable[[], Result]) -> Result:
    start = perf_counter()
    try:
        return run()
    finally:
        cost.seconds += perf_counter() - start
