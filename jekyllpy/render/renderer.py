"""One item from source to output (renderer.rb)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from jekyllpy import messages
from jekyllpy.errors import ConversionError, JekyllpyError, ReadError, TemplateError, reason_with_place
from jekyllpy.log import Log
from jekyllpy.model import Document, Layout, Page
from jekyllpy.model.rendered import Item, RenderedItem
from jekyllpy.model.template_paths import own_path, template_paths
from jekyllpy.plugins.api import Converter
from jekyllpy.plugins.hooks import Hooks
from jekyllpy.render.converters import ConverterSet, Markdown
from jekyllpy.render.session import RenderSession
from jekyllpy.ruby.merge import deep_merge
from jekyllpy.ruby.values import to_s
from jekyllpy.templating import LiquidEnvironment
from jekyllpy.templating.drops import ExcerptDrop
from jekyllpy.templating.registers import Registers


class Renderer:
    """Renders the items of one build with one session."""

    def __init__(
        self,
        session: RenderSession,
        environment: LiquidEnvironment,
        registers: Registers,
        converters: ConverterSet,
        hooks: Hooks,
        log: Log,
    ) -> None:
        self._session = session
        self._environment = environment
        self._registers = registers
        self._converters = converters
        self._hooks = hooks
        self._log = log
        self._layouts = session.site.layouts
        self._kept_path = template_paths(session.site.rules)

    def render(self, item: Item) -> None:
        """Render an item into the session. Raises `TemplateError` or `ConversionError` that names the file."""
        session, usage = self._session, self._registers.usage
        told, clock, printed, conversions = self._log.told, usage.clock, len(usage.printed), session.conversions
        item, output = self._output(item)
        must_repeat = (self._log.told, usage.clock) != (told, clock) or not self._converters.is_repeatable(item.ext)
        has_converted = session.conversions > conversions
        present = tuple(dict.fromkeys(usage.printed[printed:]))
        parts = (self._left(item), has_converted, present, must_repeat)
        session.note(item, RenderedItem(session.contents[item], output, None, *parts))

    def _left(self, item: Item) -> dict[str, Any]:
        """Return the variables that an item's layouts have set, for the items after it too (renderer.rb)."""
        if not item.place_in_layout:
            return {}
        payload = self._session.payload
        layout = payload["layout"]
        return {"layout": None} if layout is None else {"layout": layout, "content": payload["content"]}

    def _output(self, item: Item) -> tuple[Item, str]:
        """Return the item as hooks have left it, and its output."""
        session, payload = self._session, self._session.payload
        owners = ("pages",) if isinstance(item, Page) else (item.collection, "documents")
        self._assign(item, payload)
        if self._hooks:
            for owner in owners:
                item = self._before_render(owner, item, payload)
            session.show_items(payload)
        content = self.convert(item, self._liquid(item, item.content or "", payload))
        session.convert_to(item, content)
        if self._hooks:
            for owner in owners:
                content = self._hooks.change_text(owner, "post_convert", item, content)
            session.convert_to(item, content)
        output = self._place_in_layouts(item, content, payload) if item.place_in_layout else content
        session.outputs[item] = output
        if self._hooks:
            return self._after_render(owners, item, output)
        return item, output

    def _after_render(self, owners: tuple[str, ...], item: Item, output: str) -> tuple[Item, str]:
        rendered = item
        for owner in owners:
            rendered, output = self._hooks.change_output(owner, rendered, output, self._session.contents[item])
        if rendered is not item:
            self._session.revise_rendered(item, rendered)
        self._session.outputs[rendered] = output
        return rendered, output

    def _before_render(self, owner: str, item: Item, payload: dict[str, Any]) -> Item:
        revised: Item = self._hooks.change(owner, "pre_render", item, payload)
        if revised is not item:
            self._session.revise(item, revised)
            if isinstance(revised, Page):
                payload["page"].update(self._session.page_hash(revised))
        return revised

    def render_excerpt(self, item: Item) -> str:
        """Return an item's excerpt, rendered with variables of its own."""
        source = item.excerpt or ""
        payload = self._session.new_payload()
        registers = replace(self._registers, page=None)
        if isinstance(item, Document):
            payload["page"] = ExcerptDrop(item, source, self._session)
        else:
            payload["page"] = self._session.excerpt_hash(item)
        self._assign_highlighter(item, payload)
        return self.convert(item, self._liquid(item, source, payload, "#excerpt", registers))

    def convert(self, item: Item, content: str) -> str:
        """Return the content after all of the item's converters."""
        for converter in self._converters.of(item.ext):
            self._session.conversions += isinstance(converter, Markdown)
            try:
                content = self._convert_with(converter, item, content)
            except JekyllpyError as error:
                if error.path is None:
                    error.path = _shown_path(item)
                    # A converter knows the content alone, and counts its lines
                    error.line = error.line and error.line + item.first_line - 1
                raise
            except Exception as error:
                name, reason = type(converter).__name__, reason_with_place(error, converter.convert)
                raise ConversionError(messages.conversion_failed(name, _shown_path(item), reason)) from error
        # Nothing but a converter asks for the encoding
        return str(content)

    def _convert_with(self, converter: Converter, item: Item, content: str) -> str:
        convert_item = getattr(converter, "convert_item", None)
        if convert_item is None:
            converted_text: Any = converter.convert(content)
            if not isinstance(converted_text, str):
                raise TypeError(f"convert() returned a {type(converted_text).__name__} in place of text")
            return converted_text
        converted = convert_item(content, item)
        for extra in converted.extra_pages:
            self._session.add_page(item, extra.name, extra.content)
        return str(converted.text)

    def _assign(self, item: Item, payload: dict[str, Any]) -> None:
        session = self._session
        if isinstance(item, Page):
            payload["page"] = session.page_hash(item)
            payload["paginator"] = None if item.pager is None else session.shown_pager(item.pager)
            payload["site"].current = None
        else:
            payload["page"] = session.document_drop(item)
            payload["paginator"] = None
            payload["site"].current = item
        self._assign_highlighter(item, payload)
        layout = self._layout(item.value("layout"))
        if layout is not None:
            # Jekyll: what an earlier item's layouts said stays underneath (renderer.rb, assign_layout_data!)
            before = payload["layout"] or {}
            if not isinstance(before, Mapping):
                raise TemplateError("no implicit conversion of Integer into Hash", _shown_path(item))
            payload["layout"] = deep_merge(layout.data, before)

    def _assign_highlighter(self, item: Item, payload: dict[str, Any]) -> None:
        first = self._converters.of(item.ext)[0]
        payload["highlighter_prefix"] = first.highlighter_prefix
        payload["highlighter_suffix"] = first.highlighter_suffix

    def _liquid(
        self, item: Item, content: str, payload: dict[str, Any], part: str = "", registers: Registers | None = None
    ) -> str:
        has_liquid = "{{" in content or "{%" in content
        if has_liquid or len(self._converters.of(item.ext)) > 1:
            _check_text(content, _shown_path(item))
        if not has_liquid or item.value("render_with_liquid") is False:
            return content
        if isinstance(item, Document) and (item.ext == ".coffee" or item.is_yaml):
            return content
        path = own_path(item)
        kept = self._kept_path(f"{path.rstrip('/')}/{part}" if part else path)
        shown = f"{_shown_path(item)}/{part}" if part else _shown_path(item)
        return self._render_template(content, payload, shown, kept, item.first_line, registers or self._registers)

    def _render_template(
        self, source: str, payload: dict[str, Any], path: str, kept: str, first_line: int, registers: Registers
    ) -> str:
        registers.page = payload["page"]
        templates = self._session.templates
        try:
            # Jekyll: what is parsed is kept by path; items of one path share the first one's (liquid_renderer/file.rb)
            template = templates.get(kept)
            if template is None:
                template = templates[kept] = self._environment.parse(source, path, first_line - 1)
            for warning in template.warnings:
                self._log.warn(*messages.liquid_warning(warning, path))
            return template.render(payload, registers)
        except TemplateError as error:
            error.path = error.path or path
            error.template = error.template or path
            raise

    def _place_in_layouts(self, item: Item, content: str, payload: dict[str, Any]) -> str:
        name = item.value("layout")
        layout = self._layouts.get(to_s(name))
        if layout is None and name is not None:
            self._log.warn(*messages.layout_missing(to_s(name), item.relative_path))
        payload["layout"] = None
        used: set[str] = set()
        output = content
        while layout is not None:
            used.add(layout.name)
            output = self._render_layout(layout, output, payload)
            parent = self._parent(layout)
            if parent is None:
                break
            if parent.name in used:
                # Jekyll: stops here without a word
                self._log.warn(*messages.layout_cycle(parent.name, item.relative_path))
                break
            layout = parent
        return output

    def _parent(self, layout: Layout) -> Layout | None:
        # Jekyll: a missing parent ends the chain without a warning (renderer.rb)
        return self._layout(layout.data.get("layout"))

    def _layout(self, name: Any) -> Layout | None:
        return self._layouts.get(name) if isinstance(name, str) else None

    def _render_layout(self, layout: Layout, content: str, payload: dict[str, Any]) -> str:
        payload["content"] = content
        payload["layout"] = deep_merge(layout.data, payload["layout"] or {})
        kept = self._kept_path(layout.path)
        return str(
            self._render_template(layout.content, payload, layout.path, kept, layout.first_line, self._registers)
        )


def _shown_path(item: Item) -> str:
    # Jekyll: messages name a page by its relative path, a document by its absolute one
    return item.relative_path if isinstance(item, Page) else item.path


def _check_text(content: str, path: str) -> None:
    """Raise `ReadError` for bytes that are no text, which only a file that is copied through may hold."""
    try:
        content.encode("utf-8")
    except UnicodeEncodeError as error:
        line = content.count("\n", 0, error.start) + 1
        column = error.start - content.rfind("\n", 0, error.start)
        raise ReadError("invalid byte sequence in UTF-8", path, line, column) from error
