"""What pages and documents share about excerpts while they are read."""

from __future__ import annotations

from typing import Any

from jekyllpy import messages
from jekyllpy.model import SiteRules
from jekyllpy.ruby.values import to_s


def excerpt_separator(rules: SiteRules, own: Any) -> str:
    """Return the separator of an item: its own, else the config's; empty for no excerpt."""
    setting = rules.config.raw.get("excerpt_separator") if own is None or own is False else own
    return to_s(setting)


def warn_of_closed_block(rules: SiteRules, relative_path: str, separator: str) -> None:
    """Say in Jekyll's five lines that an excerpt cut a Liquid block."""
    for topic, message in messages.excerpt_modified(relative_path, separator):
        rules.warn(topic, message)
