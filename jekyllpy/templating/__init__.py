"""Liquid: templates to text. Reads and writes no files but its own cache; knows nothing of how a site is built."""

from __future__ import annotations

from jekyllpy.templating.drop import Drop
from jekyllpy.templating.environment import LiquidEnvironment
from jekyllpy.templating.registers import Include, Registers
from jekyllpy.templating.template import Template

__all__ = ["Drop", "Include", "LiquidEnvironment", "Registers", "Template"]
