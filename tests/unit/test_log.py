from __future__ import annotations

import io

import pytest

from jekyllpy.log import Log, MemoryLog, format_line
from jekyllpy.messages import cyan


def written(level: str) -> tuple[str, str]:
    out, err = io.StringIO(), io.StringIO()
    log = Log(out, err, level)
    log.debug("Reading:", "a.md")
    log.info("Source:", "/site")
    log.warn("Build Warning:", "odd")
    log.error("Error:", "wrong")
    return out.getvalue(), err.getvalue()


@pytest.mark.parametrize(
    ("topic", "message", "line"),
    [
        ("Source:", "/site", "            Source: /site"),
        ("Generating...", "", "      Generating... "),
        ("", "done in 0.1 seconds.", "                    done in 0.1 seconds."),
        ("A topic longer than the column", "x", "A topic longer than the column x"),
        ("Error:", "two\n  lines\tand  more", "             Error: two lines and more"),
    ],
)
def test_the_topic_stands_in_a_column_of_twenty(topic: str, message: str, line: str) -> None:
    assert format_line(topic, message) == line


def test_control_characters_of_a_message_do_not_reach_the_terminal() -> None:
    assert format_line("", "a\x1b]0;title\x07b\x9bc").strip() == "a]0;titlebc"


def test_own_colours_stay() -> None:
    assert format_line("", cyan("/site")).strip() == "\x1b[36m/site\x1b[0m"


def test_warnings_are_yellow_and_errors_red_on_the_other_stream() -> None:
    out, err = written("info")

    assert out == "            Source: /site\n"
    assert err == "\x1b[33m     Build Warning: odd\x1b[0m\n\x1b[31m             Error: wrong\x1b[0m\n"


@pytest.mark.parametrize(("level", "lines"), [("debug", 4), ("info", 3), ("warn", 2), ("error", 1)])
def test_a_level_hides_what_is_below_it(level: str, lines: int) -> None:
    assert sum(text.count("\n") for text in written(level)) == lines


def test_warnings_are_collected_whatever_the_level() -> None:
    log = Log(io.StringIO(), io.StringIO(), "error")
    log.warn("Build Warning:", "odd")

    assert log.warnings == ("Build Warning: odd",)


def test_the_log_of_the_library_keeps_its_lines() -> None:
    log = MemoryLog("warn")
    log.info("Source:", "/site")
    log.warn("Build Warning:", "odd")

    assert log.lines == [("warn", "     Build Warning: odd")]
    assert log.warnings == ("Build Warning: odd",)
