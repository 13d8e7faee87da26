"""jekyll-paginate-v2 3.0: splits lists of documents over copies of template pages, and makes such pages for tags."""

from __future__ import annotations

from typing import Any

from jekyllpy.errors import PluginError
from jekyllpy.plugins.api import Generator, Page, SiteContent, deep_merge, is_truthy
from jekyllpy.plugins.bundled.paginate_v2.autopages import add_autopages
from jekyllpy.plugins.bundled.paginate_v2.pages import copies
from jekyllpy.plugins.bundled.paginate_v2.posts import chosen_posts
from jekyllpy.plugins.bundled.paginate_v2.settings import PAGINATION, tell

_NO_TEMPLATE = (
    "Is enabled, but I couldn't find any pagination page. Skipping pagination. "
    "Pages must have 'pagination: enabled: true' in their front-matter for pagination to work."
)
_SUFFIX = (
    "Pagination: The 'title_suffix' configuration has been deprecated. Please use 'title'. See "
    "https://github.com/sverrirs/jekyll-paginate-v2/blob/master/README-GENERATOR.md#site-configuration"
)
_BOTH = (
    "The new jekyll-paginate-v2 and the old jekyll-paginate logic cannot both be configured in the site config at the "
    "same time. Please disable the old 'paginate:' config settings by either omitting the values or setting them to "
    "'paginate:off'."
)
_LEGACY = (
    "Legacy jekyll-paginate configuration compatibility mode has expired. "
    "Please upgrade to jekyll-paginate-v2 configuration."
)


class PaginateV2(Generator):
    """Replaces each page that has `pagination: {enabled: true}` by its copies; first adds the autopages."""

    safe = True
    priority = "lowest"

    def generate(self, site: SiteContent) -> SiteContent:
        """Return the site with its paginated pages."""
        site = add_autopages(site)
        settings = deep_merge(PAGINATION, self.config.raw.get("pagination") or {})
        self._refuse_legacy()
        if not is_truthy(settings["enabled"]):
            site.rules.info("Pagination:", "Disabled in site.config.")
            return site
        if settings.get("title_suffix") is not None:
            site.rules.warn("Deprecation:", _SUFFIX)
        templates = [page for page in site.pages if _is_template(page)]
        if not templates:
            site.rules.warn("Pagination:", _NO_TEMPLATE)
        site = _paginated(site, templates, settings)
        site.rules.info("Pagination:", f"Complete, processed {len(templates) or ''} pagination page(s)")
        return site

    def _refuse_legacy(self) -> None:
        if self.config.raw.get("paginate") is not None:
            raise PluginError(_LEGACY if self.config.raw.get("pagination") is None else _BOTH)


def _is_template(page: Page) -> bool:
    own = page.value("pagination")
    return isinstance(own, dict) and is_truthy(own.get("enabled"))


def _paginated(site: SiteContent, templates: list[Page], settings: dict[Any, Any]) -> SiteContent:
    added: list[Page] = []
    for template in templates:
        own = deep_merge(settings, template.value("pagination"))
        own.pop("title_suffix", None)
        tell(site, template, own)
        added.extend(copies(site, template, own, chosen_posts(site, own)))
    return site.with_pages([*(page for page in site.pages if page not in templates), *added])
