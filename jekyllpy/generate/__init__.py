"""The generating stage."""

from jekyllpy.generate.run import run_generators

__all__ = ["run_generators"]
