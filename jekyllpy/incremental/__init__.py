"""What a site keeps from one build to the next, so that a rebuild does only what is new."""

from jekyllpy.incremental.converted import ConvertedTexts
from jekyllpy.incremental.memo import Memo
from jekyllpy.incremental.trace import TraceStore

__all__ = ["ConvertedTexts", "Memo", "TraceStore"]
