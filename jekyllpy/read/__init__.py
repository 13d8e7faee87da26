"""From disk to model: the only room that reads the source."""

from jekyllpy.read.reader import read_site

__all__ = ["read_site"]
