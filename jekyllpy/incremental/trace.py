"""What the last build of a site left behind, from which the next one takes what has not changed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any, Final

from jekyllpy.errors import JekyllpyError
from jekyllpy.incremental.needs import FindInclude, NeedsReader, TemplateReads
from jekyllpy.incremental.plan import RebuildPlan
from jekyllpy.incremental.sources import KnownSources
from jekyllpy.model import SiteContent
from jekyllpy.model.rendered import Item, RenderedItem
from jekyllpy.templating import LiquidEnvironment

_NOTHING: Final[Mapping[Any, Any]] = MappingProxyType({})


class TraceStore:
    """The state of one site between its builds; what is not known here is read and rendered.

    A build that fails leaves the trace of the one before it.
    """

    def __init__(self) -> None:
        self.sources = KnownSources()
        self._site: SiteContent | None = None
        self._rendered: Mapping[Item, RenderedItem] = _NOTHING
        self._includes: Mapping[str, object] = _NOTHING
        self._reads: dict[Item, TemplateReads] = {}

    def kept(
        self, site: SiteContent, environment: LiquidEnvironment, find_include: FindInclude, now: datetime
    ) -> Mapping[Item, RenderedItem]:
        """Return the items that need no render, with what the last build made of them; `now` is in the site's zone."""
        if self._site is None:
            return _NOTHING
        same = frozenset(name for name, found in self._includes.items() if _find(find_include, name) == found)
        known = self._reads if len(same) == len(self._includes) else {}
        needs = NeedsReader(environment, find_include, site.layouts, known)
        kept = RebuildPlan(self._site, site, self._rendered, needs, same, now).kept()
        self._reads = needs.used
        return kept

    def note(self, site: SiteContent, rendered: Mapping[Item, RenderedItem], includes: Mapping[str, object]) -> None:
        """Take what a build has made, once it has ended well, for the next; `includes` are the partials it met."""
        self._site, self._rendered, self._includes = site, rendered, includes


def _find(find_include: FindInclude, name: str) -> object:
    try:
        return find_include(name)
    except JekyllpyError:
        # The render that asks for it tells what is wrong
        return name
