"""Dates of front matter and configuration as times in the site's zone (Utils.parse_date)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from jekyllpy.errors import FrontMatterError
from jekyllpy.model.rules import SiteRules
from jekyllpy.ruby.time_parse import parse_time
from jekyllpy.ruby.values import to_s
from jekyllpy.ruby.zones import near_zone


def parse_date(rules: SiteRules, value: Any, complaint: str) -> datetime:
    """Return a date setting as a time in the site's zone. Raises `FrontMatterError` in Jekyll's words."""
    zone = rules.config.zone
    if isinstance(value, datetime):
        return near_zone(value, zone).replace(microsecond=0)
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day, tzinfo=zone)
    text = to_s(value)
    try:
        # Ruby: what the text leaves out is the present's, also where the site's time is another
        return near_zone(parse_time(text, zone, datetime.now(zone)), zone)
    except (ValueError, OverflowError) as error:
        raise FrontMatterError(f"Invalid date '{text}': {complaint}") from error
