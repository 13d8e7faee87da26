"""Liquid as Jekyll sets it up: parse templates, keep what was compiled, know the filters and tags.

python-liquid is imported only when a template has to be compiled.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from types import FunctionType, MappingProxyType
from typing import Any, Final, Literal

from jekyllpy.disk_cache import DiskCache
from jekyllpy.templating.failures import Failure
from jekyllpy.templating.filters import FILTERS
from jekyllpy.templating.flat import FlatReader, Row, Shape
from jekyllpy.templating.mistakes import told_of_parse
from jekyllpy.templating.plugin_tag import PluginTag
from jekyllpy.templating.reads import Reads
from jekyllpy.templating.runtime.namespace import namespace
from jekyllpy.templating.runtime.plugins import plugin_filter
from jekyllpy.templating.signature import FilterSignature
from jekyllpy.templating.template import FlatTemplate, PlainTemplate, Template
from jekyllpy.templating.unit import FILENAME, CompiledUnit, LoadedUnit, function_of, load
from jekyllpy.version import __version__

# Of what is stored of a template
_FORMAT: Final = 14
# The first is random, the others read files
_VOLATILE: Final = frozenset({"sample", "sassify", "scssify"})


class LiquidEnvironment:
    """Parses templates in one error mode, with one set of tags and filters.

    `error_mode` is `warn`, `lax` or `strict`; `tags` and `filters` come in addition to those of Liquid and Jekyll;
    `cache` is a folder for compiled templates, of which those of one `site` lie together; with `knows_blank` the
    literal `blank` equals what Rails calls blank, as "plain" nil and what is empty, otherwise nothing.
    """

    def __init__(
        self,
        error_mode: str = "warn",
        strict_filters: bool = False,
        strict_variables: bool = False,
        tags: Mapping[str, Any] | None = None,
        filters: Mapping[str, Callable[..., Any]] | None = None,
        cache: Path | None = None,
        knows_blank: bool | Literal["plain"] = False,
        site: str = "",
    ) -> None:
        self.error_mode = error_mode
        self.strict_filters = strict_filters
        self.strict_variables = strict_variables
        self.tags = MappingProxyType({name: _tag(tag) for name, tag in (tags or {}).items()})
        added = filters or {}
        called = {**FILTERS, **added}
        self._signatures = {name: FilterSignature.of(function) for name, function in called.items()}
        own = {name: _reads(function) for name, function in added.items()}
        for name, paths in {**dict.fromkeys(_VOLATILE), **own}.items():
            self._signatures[name] = replace(self._signatures[name], reads=paths)
        guarded = {name: plugin_filter(name, function) for name, function in added.items()}
        self.filters = MappingProxyType({**called, **guarded})
        self.names = namespace(self.filters, knows_blank)
        self._cache = DiskCache(cache, site, self._fingerprint()) if cache else None
        self._units: dict[tuple[str, str], CompiledUnit] = {}
        self._shapes: dict[str, FunctionType] = {}
        self._rows: dict[str, Row] = {}
        inline = [name for name, tag in self.tags.items() if _is_inline(tag)]
        self._flat = FlatReader(inline, self._piece)
        self._front_end: Any = None

    def parse(self, source: str, path: str | None = None, line_offset: int = 0) -> Template:
        """Return the template, or raise `TemplateSyntaxError`.

        `path` is shown in messages and names what tags remember; `line_offset` counts the lines of the file before the
        source.
        """
        if "{{" not in source and "{%" not in source:
            return PlainTemplate(source, path)
        row = self._rows.get(source) or self._flat.read(source)
        if row is not None:
            self._rows[source] = row
            return FlatTemplate(source, row, path, line_offset)
        try:
            loaded, function = self._load(source, path)
        except Failure as failure:
            raise told_of_parse(failure, path, line_offset) from failure
        return Template(loaded, function, line_offset)

    def save(self) -> None:
        """Write what was compiled since the last time to the cache."""
        if self._cache:
            self._cache.save()

    def partial(self, source: str, path: str | None, is_wary: bool = False) -> FunctionType:
        """Return the function of a partial, or raise a `Failure`; a wary one minds interrupts that are pending."""
        return self._load(source, path, is_wary)[1]

    def partial_reads(self, source: str) -> Reads:
        """Return what a partial's own text can read, or raise a `Failure`."""
        return self._load(source, None)[0].unit.reads

    def expression(self, service: str, variable: str, text: str) -> FunctionType:
        """Return a function that gives the function of one item for `where_exp` and its like, or raise a `Failure`."""
        key = "\0".join((service, variable, text))
        unit = self._unit("expression", key, lambda front_end: front_end.compile_expression(service, variable, text))
        return load(unit, None, self.names)[1]

    def filter_services(self, name: str) -> tuple[str, ...]:
        """Return the keyword-only parameters of a filter: what it asks of the render."""
        return self._signatures[name].services

    def _load(self, source: str, path: str | None, is_wary: bool = False) -> tuple[LoadedUnit, FunctionType]:
        kind = "wary" if is_wary else "template"
        unit = self._unit(kind, source, lambda front_end: front_end.compile(source, is_wary))
        return load(unit, path, self.names)

    def _unit(self, kind: str, text: str, compile_unit: Callable[[Any], CompiledUnit]) -> CompiledUnit:
        unit = self._units.get((kind, text))
        if unit is None:
            stored = self._stored(kind, text)
            unit = CompiledUnit(*stored) if stored else compile_unit(self._compiler())
            if not stored and not unit.foreign:
                self._store(kind, text, unit.stored())
            self._units[kind, text] = unit
        return unit

    def _piece(self, piece: str) -> Shape | None:
        stored = self._stored("piece", piece)
        if stored == ():
            return None
        function = self._shape(stored[0]) if stored else None
        return Shape(function, *stored[1:]) if stored and function else self._compile_piece(piece)

    def _shape(self, name: str) -> FunctionType | None:
        """Return the function that pieces share, under the hash of its source."""
        function = self._shapes.get(name)
        if function is None:
            code = self._stored("shape", name)
            if code is not None:
                function = self._shapes[name] = FunctionType(code, self.names)
        return function

    def _compile_piece(self, piece: str) -> Shape | None:
        made = self._compiler().compile_piece(piece)
        if made is None:
            self._store("piece", piece, ())
            return None
        source, texts, reads = made
        name = sha256(source.encode("utf-8", "surrogatepass")).hexdigest()
        function = self._shape(name)
        if function is None:
            function = function_of(compile(source, FILENAME, "exec", dont_inherit=True), self.names)
            self._shapes[name] = function
            self._store("shape", name, function.__code__)
        self._store("piece", piece, (name, tuple(texts), reads.stored()))
        return Shape(function, tuple(texts), reads.stored())

    def _stored(self, kind: str, text: str) -> Any:
        return self._cache.get(kind, text) if self._cache else None

    def _store(self, kind: str, text: str, stored: Any) -> None:
        if self._cache:
            self._cache.put(kind, text, stored)

    def _compiler(self) -> Any:
        if self._front_end is None:
            from jekyllpy.templating.lazy_package import import_spared

            import_spared("jekyllpy.templating.vocabulary", ("liquid", "liquid.builtin", "liquid.utils"))
            from jekyllpy.templating.frontend import FrontEnd

            self._front_end = FrontEnd(self, self._signatures)
        return self._front_end

    def _fingerprint(self) -> str:
        modes = (self.error_mode, self.strict_filters, self.strict_variables)
        tags = sorted(
            (name, _is_inline(tag), str(_reads(tag)), getattr(tag, "reads_markup", False))
            for name, tag in self.tags.items()
        )
        # Code of another release may call what is no longer there
        return repr(
            (_FORMAT, __version__, sorted(self.names), modes, tags, sorted(map(repr, self._signatures.items())))
        )


def _tag(tag: Any) -> Any:
    return tag() if isinstance(tag, type) and issubclass(tag, PluginTag) else tag


def _reads(function: Any) -> tuple[tuple[str, ...], ...] | None:
    """Return what a plugin's tag or filter says it reads, None where it says nothing."""
    paths = getattr(function, "reads", None)
    return None if paths is None else tuple(sorted(paths))


def _is_inline(tag: Any) -> bool:
    return not isinstance(tag, type) and not (isinstance(tag, PluginTag) and tag.is_block)
