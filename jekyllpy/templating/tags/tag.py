"""The shape all built-in tags have."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from jekyllpy.templating.compiler.code import Code
from jekyllpy.templating.parser.template import TagMarkup, TemplateParser
from jekyllpy.templating.vocabulary import Node


@dataclass(frozen=True, slots=True)
class BuiltinTag:
    """A tag: `parse` reads its markup (and block) into a node of class `node`, `compile` writes that node's code."""

    name: str
    node: type[Node]
    parse: Callable[[TemplateParser, TagMarkup], Node]
    compile: Callable[[Code, Any], None]
