"""The forms a lexer's data may take."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.highlight.engine import Run, StateLexer
from jekyllpy.highlight.grammar import (
    POP,
    Grammar,
    States,
    at_line_start,
    by_word,
    goto,
    include,
    until,
    word_set,
    words,
)


def tokens(states: States, code: str) -> list[tuple[str, str]]:
    return list(StateLexer(Grammar("test", states)).tokens(code))


def test_first_rule_that_fits_wins() -> None:
    assert tokens({"root": (("ab", "k"), ("a", "n"), ("b", "o"))}, "aba") == [("k", "ab"), ("n", "a")]


def test_equal_neighbours_are_one_token() -> None:
    assert tokens({"root": (("a", "k"), ("b", "k"), (" ", ""))}, "ab a") == [("k", "ab"), ("", " "), ("k", "a")]


def test_what_fits_no_rule_is_an_error() -> None:
    assert tokens({"root": (("a", "k"),)}, "a??é") == [("k", "a"), ("err", "??é")]


def test_groups_each_have_a_token() -> None:
    assert tokens({"root": ((r"(a)(b)?(c)", ("k", "n", "o")),)}, "ac") == [("k", "a"), ("o", "c")]


def test_push_pop_and_goto() -> None:
    states: States = {
        "root": ((r"\(", "p", "inner"), ("a", "k")),
        "inner": ((r"\)", "o", POP), ("!", "x", goto("other")), ("a", "n")),
        "other": ((r"\)", "o", POP), ("a", "s")),
    }
    assert tokens(states, "a(a)a(!a)a") == [
        ("k", "a"),
        ("p", "("),
        ("n", "a"),
        ("o", ")"),
        ("k", "a"),
        ("p", "("),
        ("x", "!"),
        ("s", "a"),
        ("o", ")"),
        ("k", "a"),
    ]


def test_the_last_state_stays() -> None:
    assert tokens({"root": ((r"\)", "p", POP), ("a", "k"))}, "))a") == [("p", "))"), ("k", "a")]


def test_several_targets_are_taken_in_order() -> None:
    states: States = {
        "root": (("a", "k", ("one", "two")), ("z", "o")),
        "one": (("b", "n", POP),),
        "two": (("c", "s", POP),),
    }
    assert tokens(states, "acbz") == [("k", "a"), ("s", "c"), ("n", "b"), ("o", "z")]


def test_included_rules_stand_in_their_place() -> None:
    states: States = {"root": (("ab", "k"), include("more"), ("b", "o")), "more": (("a", "n"), ("b", "s"))}
    assert tokens(states, "abba") == [("k", "ab"), ("s", "b"), ("n", "a")]


def test_words_are_whole_and_may_ignore_case() -> None:
    rules: States = {"root": ((words("if include in", ignore_case=True), "k"), (r"\w+", "n"), (" ", ""))}
    assert tokens(rules, "In inner include") == [("k", "In"), ("", " "), ("n", "inner"), ("", " "), ("k", "include")]


def test_boundaries_are_unicode_though_classes_are_not() -> None:
    assert tokens({"root": ((r"if\b", "k"), (r"\w+|é", "n"))}, "ifé") == [("n", "ifé")]


def test_words_by_what_they_are() -> None:
    action = by_word("n", k=word_set("if in"), kt=word_set("int in"))
    assert tokens({"root": ((r"\w+", action), (" ", ""))}, "if int in x") == [
        ("k", "if"),
        ("", " "),
        ("kt", "int"),
        ("", " "),
        ("k", "in"),
        ("", " "),
        ("n", "x"),
    ]


def test_until_takes_all_through_the_closing_or_declines() -> None:
    states: States = {"root": (until("<", ">", "s", stop="\n"), (r"(?s).", "x"))}
    assert tokens(states, "<a>b<c\n>") == [("s", "<a>"), ("x", "b<c\n>")]


def test_until_finds_out_once_that_nothing_closes() -> None:
    states: States = {"root": (until("<", ">", "s"), (r"<", "x"))}
    assert tokens(states, "<" * 50_000) == [("x", "<" * 50_000)]


def test_line_starts_take_blank_lines_along() -> None:
    states: States = {"root": (at_line_start("-", "p"), (r"(?s).", ""))}
    assert tokens(states, "\n\n  - a - b\n-") == [("p", "\n\n  -"), ("", " a - b\n"), ("p", "-")]


def test_an_action_may_decline() -> None:
    def decline(run: Run[Any], match: re.Match[str]) -> bool | None:
        return False

    assert tokens({"root": (("a", decline), ("a", "k"))}, "a") == [("k", "a")]


def test_an_action_may_go_on_elsewhere() -> None:
    def skip(run: Run[Any], match: re.Match[str]) -> None:
        run.token("s", run.text[match.start() : match.end() + 1])
        run.pos = match.end() + 1

    assert tokens({"root": (("a", skip), ("b", "k"))}, "abb") == [("s", "ab"), ("k", "b")]
