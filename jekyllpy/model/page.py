"""A page: a file with front matter outside the collections, or one that a generator made."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from jekyllpy.errors import FrontMatterError, PermalinkError
from jekyllpy.model.paths import clamp, extname, join, strip_dots
from jekyllpy.model.permalink import add_permalink_suffix, page_url
from jekyllpy.model.rules import SiteRules
from jekyllpy.ruby.uri import unescape_path
from jekyllpy.ruby.values import inspect

# Jekyll: compared with case, so `.HTML` is no HTML extension (page.rb)
HTML_EXTENSIONS = frozenset({".html", ".xhtml", ".htm"})
ASSET_EXTENSIONS = frozenset({".scss", ".sass", ".coffee"})
NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """One page, compared by identity."""

    name: str  # the file name
    source_dir: str  # "" or "/sub/folder"
    path: str  # absolute
    data: Mapping[str, Any]  # own front matter
    defaults: Mapping[str, Any]  # front-matter defaults that reach it, key by key
    content: str
    url: str
    output_ext: str
    first_line: int = 1  # the file's line on which the content starts
    excerpt: str | None = None  # Markdown source of the excerpt, with `page_excerpts`
    pager: Any = None
    is_generated: bool = False
    in_theme: bool = False
    may_share_destination: bool = False  # a redirect page, which gives way without a conflict warning
    url_dir: str | None = None  # the folder that the URL is made of, where a generator set another than the file's
    fixed_url: str | None = None  # the URL that a generator gave it
    fields: Mapping[str, Any] | None = None  # what templates see beside the front matter, if a generator says it
    shown_defaults: Mapping[str, Any] = field(default_factory=lambda: NOTHING)  # those that templates see, merged

    @property
    def relative_path(self) -> str:
        """The path from the source, without leading slash."""
        return join(self.source_dir, self.name).removeprefix("/")

    @property
    def ext(self) -> str:
        """The extension of the source file."""
        return extname(self.name)

    @property
    def basename(self) -> str:
        """The file name without extension."""
        return strip_dots(self.name.removesuffix(self.ext))

    @property
    def dir(self) -> str:
        """The folder of the URL, ending in a slash."""
        if self.url.endswith("/"):
            return self.url
        folder = posixpath.dirname(self.url)
        return folder if folder.endswith("/") else folder + "/"

    @property
    def is_html(self) -> bool:
        """Whether the output is HTML."""
        return self.output_ext in HTML_EXTENSIONS

    @property
    def destination(self) -> str:
        """The path of the output below the destination."""
        path = clamp(unescape_path(self.url))
        if self.url.endswith("/"):
            path = f"{path}/index" if path else "index"
        return path if path.endswith(self.output_ext) else path + self.output_ext

    @property
    def place_in_layout(self) -> bool:
        """Whether layouts may wrap the output: never those of assets."""
        return self.ext not in ASSET_EXTENSIONS and self.value("layout") != "none"

    def value(self, key: str) -> Any:
        """Return a setting: the page's own, even if null, else the default's."""
        return self.data[key] if key in self.data else self.defaults.get(key)

    def shown_path(self) -> Any:
        """Return `page.path`, which front matter may set."""
        return self.data.get("path", self.relative_path)


def build_page(
    rules: SiteRules,
    name: str,
    *,
    source_dir: str = "",
    path: str = "",
    data: Mapping[str, Any] | None = None,
    content: str = "",
    first_line: int = 1,
    is_generated: bool = False,
    in_theme: bool = False,
    may_share_destination: bool = False,
    pager: Any = None,
    url_dir: str | None = None,
    fixed_url: str | None = None,
    fields: Mapping[str, Any] | None = None,
) -> Page:
    """Return a page with URL and output extension worked out.

    `source_dir` is "" or starts with a slash; `url_dir` stands for it in the URL, `fixed_url` is the URL itself. Raises
    `FrontMatterError` or `PermalinkError` where the front matter gives no page.
    """
    own = {} if data is None else data
    relative_path = join(source_dir, name).removeprefix("/")
    if not isinstance(own, Mapping):
        raise FrontMatterError(f"Invalid YAML front matter in {path or relative_path}")
    page = Page(
        name,
        source_dir,
        path,
        own,
        rules.default_values(relative_path, "pages"),
        content,
        "",
        "",
        first_line,
        None,
        pager,
        is_generated,
        in_theme,
        may_share_destination,
        url_dir,
        fixed_url,
        fields,
        rules.defaults(relative_path, "pages"),
    )
    return _with_url(rules, page)


def revise_page(rules: SiteRules, page: Page, **changes: Any) -> Page:
    """Return the page with other fields, its URL worked out anew."""
    revised = replace(page, **changes)
    if "source_dir" in changes and "defaults" not in changes:
        place = revised.relative_path, "pages"
        revised = replace(revised, defaults=rules.default_values(*place), shown_defaults=rules.defaults(*place))
    return _with_url(rules, revised)


def _with_url(rules: SiteRules, page: Page) -> Page:
    permalink = page.value("permalink")
    _check_permalink(page)
    page = replace(page, output_ext=_output_ext(rules, page.name, permalink))
    if page.fixed_url is not None:
        return replace(page, url=page.fixed_url)
    template = permalink if isinstance(permalink, str) else _template(rules, page)
    folder = page.source_dir if page.url_dir is None else page.url_dir
    try:
        return replace(page, url=page_url(template, folder, page.basename, page.output_ext))
    except PermalinkError as error:
        raise PermalinkError(error.message, page.path or page.relative_path) from error


def _check_permalink(page: Page) -> None:
    permalink, shown = page.value("permalink"), page.path or page.relative_path
    # Jekyll: defaults may say that a page is the root, the page itself may not (convertible.rb)
    if page.data.get("permalink") == "":
        raise PermalinkError(f"Invalid permalink in {shown}")
    if permalink is not None and permalink is not False and not isinstance(permalink, str):
        raise PermalinkError(f"Invalid permalink in {shown}: {inspect(permalink)} is not a string")


def _output_ext(rules: SiteRules, name: str, permalink: Any) -> str:
    if isinstance(permalink, str) and not permalink.endswith("/") and extname(posixpath.basename(permalink)):
        return extname(posixpath.basename(permalink))
    return rules.output_ext(extname(name)) or ""


def _template(rules: SiteRules, page: Page) -> str:
    if not page.is_html:
        return "/:path/:basename:output_ext"
    if page.basename == "index":
        return "/:path/"
    return add_permalink_suffix("/:path/:basename", rules.permalink_style)
