"""From disk to model: the only room that reads the source."""

from jekyllpy.read.collections import collection_rules
from jekyllpy.read.documents import revise_document
from jekyllpy.read.reader import read_site

__all__ = ["collection_rules", "read_site", "revise_document"]
