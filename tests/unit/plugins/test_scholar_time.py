"""jekyll-scholar: no text of a bibliography or query costs more than linear time."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable

import pytest

from jekyllpy.errors import PluginError
from jekyllpy.plugins.bundled.scholar.bibtex.entry import Bibliography, read_bibliography
from jekyllpy.plugins.bundled.scholar.bibtex.names import parse_names
from jekyllpy.plugins.bundled.scholar.bibtex.query import find_entries
from jekyllpy.plugins.bundled.scholar.csl.files import Node
from jekyllpy.plugins.bundled.scholar.csl.format import Format
from jekyllpy.plugins.bundled.scholar.csl.locale import Locale
from jekyllpy.plugins.bundled.scholar.csl.person import Person
from jekyllpy.plugins.bundled.scholar.csl.text_case import apply_text_case

LENGTH = 60_000
PATIENCE = 5.0  # seconds; what is quadratic takes a minute


def read(text: str) -> None:
    with contextlib.suppress(PluginError):
        read_bibliography(f"@book{{{text}\n", {}, replaces_strings=True, joins=True)


def ask(text: str) -> None:
    list(find_entries(Bibliography(), f"@{text}"))


def join(text: str) -> None:
    Format(Locale(Node("locale", {}))).concat(text, ". x")


def capitalize(text: str) -> None:
    apply_text_case(f"{text} x", "title", "en")


def show(text: str) -> None:
    node = Node("name", {"initialize-with": ". "})
    Person("F", f"{text} x", None, None, is_sorted=False, demotes=False).shown(node, lambda shown, _: shown)


@pytest.mark.parametrize(
    ("use", "piece"),
    [
        (read, " "),
        (read, "{"),
        (read, "@a{"),
        (parse_names, "{ "),
        (parse_names, ", "),
        (parse_names, " and "),
        (ask, "a[@"),
        (ask, " "),
        (ask, "||"),
        (join, "</a"),
        (join, "'"),
        (capitalize, "a."),
        (show, " "),
        (show, "<a"),
    ],
)
def test_the_time_is_linear(use: Callable[[str], object], piece: str) -> None:
    start = time.perf_counter()
    use(piece * (LENGTH // len(piece)))
    assert time.perf_counter() - start < PATIENCE
