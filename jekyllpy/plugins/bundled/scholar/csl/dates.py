"""Dates: their parts in the order of a style or of a language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.errors import PluginError
from jekyllpy.plugins.bundled.scholar.csl.files import Node
from jekyllpy.plugins.bundled.scholar.csl.item import Item

if TYPE_CHECKING:
    from jekyllpy.plugins.bundled.scholar.csl.renderer import Renderer

_DEFAULT_FORMS = {"day": "numeric"}


def render_date(renderer: Renderer, item: Item, node: Node) -> str:
    """Return the date of a `date` node, empty if the item has none."""
    date = item.read(node.get("variable")) if "variable" in node.attributes else None
    if not isinstance(date, dict):
        return ""
    if "literal" in date:
        return str(date["literal"])
    parts: list[Any] = next(iter(date["date-parts"]), [])
    if not parts:
        return ""
    pieces = (_part(renderer, parts, part) for part in _parts_of(renderer, node))
    return node.get("delimiter").join(piece for piece in pieces if piece)


def _parts_of(renderer: Renderer, node: Node) -> list[Node]:
    if "form" not in node.attributes:
        return [child for child in node.children if child.name == "date-part"]
    local = renderer.locale.dates.get(node.get("form"))
    if local is None:
        raise PluginError(f"no localized date for form {node.get('form')} found")
    wanted = node.get("date-parts", "year-month-day").split("-")
    return [part for part in local.children if part.get("name") in wanted]


def _part(renderer: Renderer, date: list[Any], node: Node) -> str:
    name = node.get("name")
    place = ("year", "month", "day").index(name)
    if place >= len(date):
        return ""
    number, form = date[place], node.get("form", _DEFAULT_FORMS.get(name, "long"))
    shown = {"day": _day, "month": _month, "year": _year}[name](renderer, number, form)
    return renderer.format.apply(shown, node)


def _day(renderer: Renderer, day: int, form: str) -> str:
    if form == "ordinal":
        is_plain = day > 1 and renderer.locale.limits_day_ordinals
        return str(day) if is_plain else renderer.locale.ordinal(day)
    return f"{day:02}" if form == "numeric-leading-zeros" else str(day)


def _month(renderer: Renderer, month: int, form: str) -> str:
    if form == "numeric":
        return str(month)
    if form == "numeric-leading-zeros":
        return f"{month:02}"
    return renderer.locale.term(f"month-{month:02}", form) or ""


def _year(renderer: Renderer, year: int, form: str) -> str:
    shown = year % 100 if form == "short" else year
    if year < 0:
        return f"{-shown}{renderer.locale.term('bc') or ''}"
    return f"{shown}{renderer.locale.term('ad') or ''}" if year < 1000 else str(shown)
