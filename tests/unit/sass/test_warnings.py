"""One line for each kind of deprecation."""

from __future__ import annotations

from jekyllpy.sass.protocol import LogEvent, Span
from jekyllpy.sass.warnings import SassWarning, fold

IMPORT = "Sass @import rules are deprecated.\n\nMore info: https://sass-lang.com/d/import"


def deprecated(line: int, name: str = "import", message: str = IMPORT) -> LogEvent:
    return LogEvent("deprecation", message, name, Span("a.scss", line, 1), "")


def lines(*events: LogEvent, verbose: bool = False) -> list[str]:
    return [warning.message for warning in fold(events, verbose, lambda span: span)]


def test_one_line_for_each_deprecation() -> None:
    found = lines(deprecated(1), deprecated(2, "slash-div", "Slash."), deprecated(3), deprecated(4))
    assert found == [
        "Sass @import rules are deprecated. [import] (a.scss:1:1 and 2 more)",
        "Slash. [slash-div] (a.scss:2:1)",
    ]


def test_all_of_them_when_the_site_wants_them() -> None:
    assert len(lines(deprecated(1), deprecated(3), verbose=True)) == 2


def test_what_a_colon_announces_stays() -> None:
    message = "lighten() is deprecated. Suggestions:\n\ncolor.scale($c)\ncolor.adjust($c)\n\nMore info"
    assert lines(deprecated(1, "f", message)) == [
        "lighten() is deprecated. Suggestions: color.scale($c) [f] (a.scss:1:1)"
    ]


def test_warnings_of_the_stylesheet_are_placed_by_their_stack() -> None:
    trace = "css/m x.scss 3:5  m()\ncss/main.scss 9:1  root stylesheet\n"
    assert lines(LogEvent("warning", "careful\n now", "", None, trace)) == ["careful now (css/m x.scss:3:5)"]
    assert lines(LogEvent("warning", "x", "", None, "- 2:1  root stylesheet\n")) == ["x (line 2, column 1)"]
    assert lines(LogEvent("warning", "x", "", None, "")) == ["x"]


def test_equal_warnings_are_not_folded() -> None:
    event = LogEvent("warning", "x", "", None, "")
    assert lines(event, event) == ["x", "x"]


def test_topics() -> None:
    kinds = ("warning", "deprecation", "debug")
    assert [SassWarning(kind, "").topic for kind in kinds] == ["Sass Warning:", "Sass Deprecation:", "Sass Debug:"]
