"""The filters of Liquid 4.0.4 and Jekyll 4.4.1 by name.

A filter is a plain function of its input and arguments. What it needs of the render it asks for by keyword-only
parameters: `registers`, or the functions that `jekyllpy.templating.expressions` describes. Each topic has a file, which
ends in a table.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from jekyllpy.templating.filters import arrays, data, dates, grouping, html, markup, numbers, sorting, text, urls, words

_TOPICS: Final = (text, html, numbers, arrays, sorting, data, dates, urls, markup, words, grouping)

FILTERS: Final[Mapping[str, Callable[..., Any]]] = MappingProxyType(
    {name: function for topic in _TOPICS for name, function in topic.FILTERS.items()}
)
