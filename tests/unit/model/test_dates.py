"""Dates of front matter and configuration."""

from datetime import UTC, datetime
from types import SimpleNamespace

from jekyllpy.model.dates import parse_date


def test_what_a_text_leaves_out_is_the_presents_not_the_sites():
    rules = SimpleNamespace(config=SimpleNamespace(zone=UTC), time=datetime(2001, 2, 3, tzinfo=UTC))
    before = datetime.now(UTC).date()

    assert before <= parse_date(rules, "12:30", "").date() <= datetime.now(UTC).date()
