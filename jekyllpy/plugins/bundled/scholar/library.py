"""What a site's bibliography is made of: its files, its entries, its citation styles, and the files beside them."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from jekyllpy.errors import PluginError
from jekyllpy.plugins.api import dig, fill_url, is_truthy, slugify, to_s
from jekyllpy.plugins.bundled.scholar.bibtex.citeproc import to_citeproc
from jekyllpy.plugins.bundled.scholar.bibtex.entry import Bibliography, Entry, read_bibliography
from jekyllpy.plugins.bundled.scholar.bibtex.filters import find_filters
from jekyllpy.plugins.bundled.scholar.bibtex.values import Names
from jekyllpy.plugins.bundled.scholar.csl.files import Node, Style, load_locale, load_style, own_style
from jekyllpy.plugins.bundled.scholar.csl.item import Item
from jekyllpy.plugins.bundled.scholar.csl.locale import Locale
from jekyllpy.plugins.bundled.scholar.csl.renderer import Renderer
from jekyllpy.plugins.bundled.scholar.html import element

_UNSAFE = re.compile(r"[:\s]+")


class Library:
    """The bibliography of a site with one set of settings.

    `cache` keeps what is read from files for the rest of a build; `config` is the site's configuration.
    """

    def __init__(
        self, config: Mapping[str, Any], source: Path, settings: Mapping[str, Any], cache: dict[Any, Any]
    ) -> None:
        self.settings = settings
        self.base_url = to_s(config.get("baseurl") or config.get("base_url") or "")
        self._permalink = to_s(config.get("permalink"))
        self.source = source
        self._cache = cache
        self.filters = find_filters(settings["bibtex_filters"])

    def bibliography(self, files: list[str] | None = None, duplicates: list[str] | None = None) -> Bibliography:
        """Return the entries of the files, by default those that the settings name. Raises `PluginError`.

        `duplicates` are the fields by which entries count as the same; None leaves them all in.
        """
        paths = tuple(self._path(name) for name in files or self._files())
        # The gem: files are kept as they were first asked for, with or without duplicates
        key = ("bibliography", paths)
        if key not in self._cache:
            self._cache.setdefault("citations", {}).clear()
            self._cache.setdefault("links", {}).clear()
            self._cache[key] = self._read(paths, duplicates)
        found: Bibliography = self._cache[key]
        return found

    def watched(self) -> list[Path]:
        """Return the bibliographies, their folder, and the style where it is a file of the site."""
        folder, style = self._folder().resolve(), own_style(to_s(self.settings["style"]), self.source)
        files = [self._path(name) for name in self._files()] + ([style] if style else [])
        is_own = not self.source.resolve().is_relative_to(folder)
        return [folder, *sorted(folder.rglob("*.bib")), *files] if is_own else files

    def renderer(self, style: str) -> Renderer:
        """Return a new renderer for references in a style. Raises `PluginError`."""
        tag = to_s(self.settings["locale"])
        locale = self._kept(("locale", tag), lambda: Locale(load_locale(tag)))
        return Renderer(self.style(style), locale)

    def style(self, name: str) -> Style:
        """Return a citation style by its name or path. Raises `PluginError`."""
        found: Style = self._kept(("style", name), lambda: load_style(name, self.source))
        return found

    def citation_layout(self, name: str) -> Node:
        """Return the layout of a style's citations."""
        return self.style(name).layout("citation")

    def reference(self, entry: Entry, renderer: Renderer, index: int | None, prefix: str | None) -> str:
        """Return an entry's reference in its element, whose id begins with the prefix."""
        text = self.bare_reference(entry.filtered(self.filters), renderer, index)
        name = to_s(self.settings["reference_tagname"] or "span")
        return element(name, text, {"id": anchor(prefix, entry.key)})

    def bare_reference(self, entry: Entry, renderer: Renderer, index: int | None = None) -> str:
        """Return the reference of an entry that has been filtered."""
        item = Item(to_citeproc(entry), index, None, None)
        return self._in_its_language(entry, renderer, item)

    def variables(self, entry: Entry, renderer: Renderer, index: int | None, prefix: str | None) -> dict[str, Any]:
        """Return what templates see of an entry."""
        links = self.links(entry)
        return {
            "entry": self.described(entry),
            "reference": self.reference(entry, renderer, index, prefix),
            "key": entry.key,
            "type": entry.type,
            "link": links.get("pdf") or links.get("ps"),
            "links": links,
        }

    def described(self, entry: Entry) -> dict[str, Any]:
        """Return an entry as a hash: its fields, its BibTeX, and the parts of its names."""
        shown: dict[str, Any] = {"key": entry.key, "type": entry.type, "bibtex": self._bibtex(entry)}
        for name, value in entry.fields.items():
            changed = value.filtered(self.filters)
            shown[name] = str(changed)
            if isinstance(changed, Names):
                people = [{key: part or "" for key, part in person.parts().items()} for person in changed.names]
                shown[f"{name}_array"] = people
                for place, person in enumerate(people):
                    shown |= {f"{name}_{place}_{key}": part for key, part in person.items()}
        return shown

    @staticmethod
    def file_name(entry: Entry) -> str:
        """Return an entry's key as it stands in file names."""
        return _UNSAFE.sub("_", entry.key)

    def details_path(self, entry: Entry) -> str:
        """Return the URL of an entry's page below the base URL."""
        values = {name: str(value) for name, value in entry.fields.items()}
        values = {name: text if name == "doi" or not text else slugify(text, "pretty") for name, text in values.items()}
        key = self.file_name(entry)
        is_folder = self._permalink == "pretty" or self._permalink.endswith("/")
        values |= {"key": key, "details_dir": to_s(self.settings["details_dir"])}
        values |= {"extension": "/" if is_folder else ".html", "doi": values.get("doi") or key}
        return fill_url(to_s(self.settings["details_permalink"]), values)

    def details_link(self, entry: Entry) -> str:
        """Return the address of an entry's page."""
        return joined_path(self.base_url, self.details_path(entry))

    def links(self, entry: Entry) -> dict[str, str]:
        """Return the addresses of the repository's files that belong to an entry, by their extension."""
        folder = to_s(self.settings["repository"])
        if not folder:
            return {}
        files: dict[str, dict[str, str]] = self._kept(("repository", folder), lambda: self._repository(folder))
        found = files.get(self.file_name(entry), {})
        return {ext: joined_path(self.base_url, path) for ext, path in found.items()}

    def _repository(self, folder: str) -> dict[str, dict[str, str]]:
        root = self.source / folder
        delimiter, files = to_s(self.settings["repository_file_delimiter"]), dict[str, dict[str, str]]()
        for path in sorted(root.glob("**/*")):
            key, _, ext = path.relative_to(root).as_posix().partition(delimiter)
            if not path.name.startswith("."):
                files.setdefault(key, {})[ext] = path.relative_to(self.source).as_posix()
        return files

    def _bibtex(self, entry: Entry) -> str:
        settings = self.settings
        quotes = [to_s(quote) for quote in settings["bibtex_quotes"] or []]
        left_out = [to_s(name) for name in settings["bibtex_skip_fields"] or []]
        return entry.without(left_out).to_bibtex(quotes, find_filters(settings["raw_bibtex_filters"]))

    def _in_its_language(self, entry: Entry, renderer: Renderer, item: Item) -> str:
        language = entry.text("language")
        if is_truthy(self.settings.get("allow_locale_overrides")) and language != renderer.locale.language:
            try:
                locale = self._kept(("locale", language), lambda: Locale(load_locale(language)))
            except PluginError:
                # The gem: a language without a locale is written in the site's
                return renderer.reference(item)
            with renderer.speaking(locale):
                return renderer.reference(item)
        return renderer.reference(item)

    def _files(self) -> list[str]:
        named = to_s(self.settings["bibliography"])
        if "*" not in named:
            return [named]
        folder = self._folder()
        return [path.relative_to(folder).as_posix() for path in sorted(folder.glob(named))]

    def _folder(self) -> Path:
        return _below(self.source, to_s(self.settings["source"]))

    def _path(self, name: str) -> Path:
        path = _below(self._folder(), name or to_s(self.settings["bibliography"]))
        return path if path.suffix or path.exists() else path.with_name(f"{path.name}.bib")

    def _read(self, paths: Sequence[Path], duplicates: list[str] | None) -> Bibliography:
        text = "".join(map(_text_of, paths))
        try:
            return self._parsed(text, duplicates)
        except PluginError as error:
            # The files are read as one, so a line means something only where there is one
            place = (os.fspath(paths[0]), error.line) if len(paths) == 1 else (None, None)
            raise PluginError(error.message, *place) from error

    def _parsed(self, text: str, duplicates: list[str] | None) -> Bibliography:
        settings = self.settings
        options = settings["bibtex_options"] or {}
        replaces = is_truthy(settings["replace_strings"])
        read = read_bibliography(
            text,
            options,
            replaces_strings=replaces,
            joins=replaces and is_truthy(settings["join_strings"]),
            filters=find_filters(dig(options, "filter")),
        )
        return read if duplicates is None else read.without_duplicates(duplicates)

    def _kept(self, key: Any, make: Any) -> Any:
        if key not in self._cache:
            self._cache[key] = make()
        return self._cache[key]


def site_duplicates(settings: Mapping[str, Any]) -> list[str] | None:
    """Return the fields by which entries count as the same where no tag names them; None where all are left in."""
    return [] if is_truthy(settings["remove_duplicates"]) else None


def anchor(prefix: str | None, key: str) -> str:
    """Return the id of a reference."""
    return "-".join(part for part in (prefix, key) if part)


def joined_path(base: str, path: str) -> str:
    """Return a path below another, with one slash between them."""
    return f"{base.rstrip('/')}/{path.lstrip('/')}"


def _below(folder: Path, name: str) -> Path:
    # The gem: an absolute path stands for itself, if it exists
    is_absolute = name.startswith("/") and Path(name).exists()
    return Path(name) if is_absolute else folder / name.lstrip("/")


def _text_of(path: Path) -> str:
    try:
        return path.read_bytes().decode()
    except UnicodeDecodeError as error:
        raise PluginError("invalid byte sequence in UTF-8", os.fspath(path)) from error
    except OSError as error:
        raise PluginError(f"No such file or directory @ rb_file_s_mtime - {os.fspath(path)}") from error
