"""Diagrams: the source of one becomes a picture that a server draws of it."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from typing import ClassVar

from jekyllpy.errors import PluginError
from jekyllpy.plugins.api import dig, to_json, to_s
from jekyllpy.plugins.bundled.spaceship.exclusions import Finder
from jekyllpy.plugins.bundled.spaceship.processor import Processor, Result
from jekyllpy.plugins.bundled.spaceship.settings import pattern
from jekyllpy.plugins.bundled.spaceship.text import Change, replace_in_turn, strip_lines

_FENCE = re.compile("`+")
_BRACES = re.compile(r"\{.*\}")
_EMPTY_LINES = re.compile(r"\n\s*\n", re.ASCII)

Block = tuple[int, int, str]  # where it is, and the diagram's source


class DiagramProcessor(Processor):
    """Takes code of a certain name, and what stands between two marks of its own."""

    spares: ClassVar[tuple[Finder, ...]] = ()
    placeholder: ClassVar[str]

    def on_markdown(self, content: str) -> Result:
        """Return Markdown with a picture in the place of each diagram."""
        syntax = self.settings.get("syntax")
        opening, closing = (to_s(mark) for mark in (dig(syntax, "custom") or ())[-2:])
        content, has_fenced = self._drawn(content, _fenced(content, to_s(dig(syntax, "code"))))
        content, has_marked = self._drawn(content, _marked(content, opening, closing))
        is_handled = has_fenced or has_marked
        return pattern(rf"\\({opening}|{closing})").sub(lambda mark: mark[1] or "", content), is_handled

    def encoded(self, code: str) -> str:
        """Return a diagram as the server's addresses have it."""
        raise NotImplementedError

    def _drawn(self, content: str, blocks: Iterator[Block]) -> Result:
        changes: list[Change] = [(start, end, self._image(code)) for start, end, code in blocks]
        return replace_in_turn(content, changes), bool(changes)

    def _image(self, code: str) -> str:
        source = to_s(self.settings.get("src"))
        if not _BRACES.search(source):
            source += self.placeholder
        if self.placeholder not in source:
            raise PluginError(f"jekyll-spaceship: No supported src ! {source}")
        address = source.replace(self.placeholder, self.encoded(code))
        return f'<img class="{to_s(dig(self.settings.get("css"), "class"))}" src="{address}">'


class PlantumlProcessor(DiagramProcessor):
    """PlantUML, written as hexadecimal digits."""

    placeholder: ClassVar[str] = "{hexcode}"

    def encoded(self, code: str) -> str:
        """Return the source in hexadecimal digits."""
        return f"~h{f'@startuml{code}@enduml'.encode().hex()}"


class MermaidProcessor(DiagramProcessor):
    """Mermaid, written as JSON in base 64."""

    placeholder: ClassVar[str] = "{code}"

    def encoded(self, code: str) -> str:
        """Return the source and its configuration in base 64."""
        code = strip_lines(_EMPTY_LINES.sub("\n%%-\n", code))
        state = to_json({"code": code, "mermaid": self.settings.get("config")})
        return base64.urlsafe_b64encode(state.encode()).decode().rstrip("=")


def _fenced(content: str, name: str) -> Iterator[Block]:
    """Yield the code blocks of a name; what closes one has as many backticks as what opens it."""
    named = pattern(rf"\s*{name}")
    at = 0
    for run in _FENCE.finditer(content):
        start = max(run.start(), at)
        length = run.end() - start
        found = named.match(content, run.end()) if length >= 3 else None
        if found is None:
            continue
        closing = -1
        while length >= 3 and closing < 0:
            closing = content.find("`" * length, found.end())
            length -= closing < 0
        if closing < 0:
            return
        at = closing + length
        yield run.end() - length, at, content[found.end() : closing]


def _marked(content: str, opening: str, closing: str) -> Iterator[Block]:
    start, end = pattern(rf"(?<!\\)(?:{opening})"), pattern(rf"(?<!\\)(?:{closing})")
    at = 0
    while first := start.search(content, at):
        last = end.search(content, first.end())
        if last is None:
            return
        yield first.start(), last.end(), content[first.end() : last.start()]
        at = last.end()
