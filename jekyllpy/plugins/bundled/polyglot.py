"""jekyll-polyglot 1.5: the site once for each of its languages, each but the default one in a folder of its own."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from jekyllpy.errors import TemplateError
from jekyllpy.plugins.api import (
    Config,
    Document,
    Log,
    Page,
    Plugin,
    SiteContent,
    Tag,
    TagContext,
    hook,
    is_truthy,
    strip,
    to_s,
)

_LANGUAGE = re.compile(r"[a-z]{2,3}(?::?[_-](?::?[A-Za-z]{2}){1,2}){0,2}")
_PATH = r"""[^,'"\s/?.]++\.?"""
_REST = r"""(?:/[^\]\[)("'\s]*+)?"""
_STATIC_HREF = (
    'static_href parameters must include match href="..." attribute param, eg. href="http://example.com,'
    ' href="/about", href="/" , instead got:\n'
)

Item = Page | Document


class Polyglot(Plugin):
    """Builds the site of one language; the other languages are variants of it."""

    @classmethod
    def configure(cls, config: Config, log: Log) -> Config:
        """Return the configuration with what templates read of the languages."""
        languages, default = _languages(config.raw), _default(config.raw)
        active = config.raw.get("active_lang", default)
        shown = {"default_lang": default, "languages": languages, "active_lang": active}
        shown |= {to_s(name): active for name in config.raw.get("lang_vars") or ()}
        kept = [language for language in languages if language != default]
        return replace(config.with_values(**shown), keep_files=(*config.keep_files, *kept))

    @classmethod
    def variants(cls, config: Config) -> Iterator[Config]:
        """Yield the configurations of the languages other than the default one."""
        if "active_lang" in config.raw:
            return
        for language in _languages(config.raw):
            if language != _default(config.raw):
                other = config.with_values(active_lang=language)
                excluded = (*config.exclude, *_not_localized(config.raw))
                yield replace(other, destination=config.destination / language, exclude=excluded)

    def __init__(self, config: Config) -> None:
        super().__init__(config)
        self._active = config.raw["active_lang"]
        self._default = config.raw["default_lang"]
        self._prefix = re.compile("|".join(f"[/.]{language}[/.]" for language in config.raw["languages"]))
        self._replacements = [*_replacements(config)]

    @hook("site", "post_read")
    def choose(self, site: SiteContent) -> SiteContent:
        """Return the site with one document for each URL, in the language that is built if there is one."""
        seen: dict[str, Any] = {}
        changed = {label: self._chosen(each.docs, seen) for label, each in site.collections.items()}
        collections = {label: replace(each, docs=tuple(changed[label])) for label, each in site.collections.items()}
        pages = self._chosen(site.pages, seen)
        return replace(site, collections=collections, pages=tuple(pages), data=self._data(site.data))

    @hook("site", "post_render")
    def localize(self, site: SiteContent, payload: Any, outputs: Mapping[Item, str]) -> dict[Item, str]:
        """Return the outputs with links that stay within the language."""
        return {item: self._localized(outputs[item]) for item in site.items if item in outputs}

    def _data(self, data: Any) -> Any:
        for language in (self._default, self._active):
            if isinstance(data, Mapping) and language in data:
                data = _merged(data, data[language])
        return data

    def _chosen(self, items: Sequence[Any], seen: dict[str, Any]) -> list[Any]:
        chosen: dict[str, Any] = {}
        for item in items:
            language = item.value("lang") or self._language_of(item.relative_path) or self._default
            url = self._prefix.sub("/", item.url)
            item = replace(item, data={**item.data, "permalink": url})
            exclusive = item.value("lang-exclusive") or []
            is_seen = seen.get(url) == self._active or (seen.get(url) == self._default and language != self._active)
            if not is_seen and (not exclusive or self._active in exclusive):
                chosen[url] = item
                seen[url] = language
        return [*chosen.values()]

    def _language_of(self, path: str) -> str | None:
        if not is_truthy(self.config.raw.get("lang_from_path", False)):
            return None
        parts = path.split("/")
        if path.startswith("_") and len(parts) > 2 and _LANGUAGE.fullmatch(parts[1]):
            return parts[1]
        return parts[0] if len(parts) > 1 and _LANGUAGE.fullmatch(parts[0]) else None

    def _localized(self, output: str) -> str:
        for pattern, replacement in self._replacements:
            output = pattern.sub(replacement, output)
        return output


class StaticHref(Tag):
    """A link that leads to the same place from every language."""

    is_block = True

    def render(self, markup: str, context: TagContext, body: str = "") -> str:
        """Return the link in a disguise that `localize` takes away. Raises `TemplateError` for anything else."""
        name, *values = _ruby_split(strip(body))
        if name != "href" or len(values) != 1 or not (values[0].startswith('"') and values[0].endswith('"')):
            raise TemplateError(_STATIC_HREF + body)
        return f"ferh={values[0]}"


def i18n_headers(markup: str, context: TagContext) -> str:
    """Return the lines for a page's head that name its other languages; the markup may be the site's URL."""
    config = context.config
    url = strip(markup).removesuffix("/") or to_s(config.get("url"))
    permalink = to_s(context.page.get("permalink"))
    lines = [f'<meta http-equiv="Content-Language" content="{config["active_lang"]}">']
    lines.append(_alternate(config["default_lang"], f"{url}{permalink}"))
    others = (language for language in config["languages"] if language != config["default_lang"])
    lines += [_alternate(language, f"{url}/{language}{permalink}") for language in others]
    return "".join(f"{line}\n" for line in lines)


TAGS = {
    "static_href": StaticHref,
    "Static_Href": StaticHref,
    "i18n_headers": i18n_headers,
    "I18n_Headers": i18n_headers,
}


def _alternate(language: Any, url: str) -> str:
    return f'<link rel="alternate" hreflang="{language}" href="{url}"/>'


def _languages(raw: Mapping[str, Any]) -> list[Any]:
    return [*dict.fromkeys(raw.get("languages", ["en"]))]


def _default(raw: Mapping[str, Any]) -> Any:
    return raw.get("default_lang", "en")


def _not_localized(raw: Mapping[str, Any]) -> Iterator[str]:
    for path in map(to_s, raw.get("exclude_from_localization", ())):
        yield f"{path}/" if os.path.isdir(path) and not path.endswith("/") else path


def _merged(under: Mapping[Any, Any], over: Mapping[Any, Any]) -> dict[Any, Any]:
    """Return both hashes in one, hashes in them merged; null counts, unlike in Jekyll's own merging."""
    merged = {**under}
    pending = [(merged, over)]
    while pending:
        target, source = pending.pop()
        for key, value in source.items():
            if isinstance(target.get(key), Mapping) and isinstance(value, Mapping):
                target[key] = {**target[key]}
                pending.append((target[key], value))
            else:
                target[key] = value
    return merged


def _ruby_split(text: str) -> list[str]:
    parts = text.split("=")
    while parts and not parts[-1]:
        parts.pop()
    return parts or [""]


def _replacements(config: Config) -> Iterator[tuple[re.Pattern[str], str]]:
    """Yield what finds links, and what takes their place, in the gem's order."""
    yield from _replacements_below(config, "", "")
    url = config.raw.get("url", False)
    if is_truthy(url):
        default = _as_pattern(to_s(config.raw["default_lang"]))
        yield from _replacements_below(config, to_s(url), f'(?<!hreflang="{default}" )')


def _replacements_below(config: Config, url: str, before: str) -> Iterator[tuple[re.Pattern[str], str]]:
    raw = config.raw
    start = f"{url}{to_s(raw.get('baseurl'))}"
    languages = [to_s(language) for language in raw["languages"]]
    if raw["active_lang"] != raw["default_lang"]:
        left = [*map(to_s, config.exclude), *(f"{language}/" for language in languages)]
        yield _link(f"{before}href", start, left), _href(f"{start}/{raw['active_lang']}/")
    yield _link(f"{before}ferh", start, ()), _href(f"{start}/")


def _link(name: str, start: str, left: Iterable[str]) -> re.Pattern[str]:
    """Return what matches a link below a start whose path and whose parts behind a dot begin with none of `left`."""
    lookahead = "".join(f"(?!{_as_pattern(path)})" for path in left)
    return re.compile(rf'{name}="?{_as_pattern(start)}/((?:{lookahead}{_PATH})*+{_REST})"', re.ASCII)


def _href(start: str) -> str:
    return 'href="' + start.replace("\\", r"\\") + r'\1"'


def _as_pattern(text: str) -> str:
    """Return the text as it is, as the gem puts it into its expressions, or escaped where it is no expression."""
    try:
        re.compile(text)
    except re.error:
        return re.escape(text)
    return text
