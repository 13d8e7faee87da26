"""What a run does besides trying rules: nothing consumed, other lexers, feeding piece by piece."""

from __future__ import annotations

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jekyllpy.highlight import find_lexer
from jekyllpy.highlight.engine import Run, StateLexer, merge
from jekyllpy.highlight.grammar import POP, Grammar, States
from jekyllpy.highlight.lexers import perl

SPANS = Path(__file__).parent / "spans"

INNER = StateLexer(Grammar("inner", {"root": ((r"\d", "m"), (r"(?s).", "x"))}))


def lexer(states: States, start: Callable[[Run[Any]], object] | None = None) -> StateLexer:
    return StateLexer(Grammar("test", states, start))


def test_states_that_never_consume_end_in_an_error() -> None:
    states: States = {"root": (("", "", "again"),), "again": (("", "", POP),)}
    assert list(lexer(states).tokens("ab")) == [("err", "ab")]


def test_merge_leaves_out_empty_texts() -> None:
    assert list(merge([("k", ""), ("n", "a"), ("k", ""), ("n", "b")])) == [("n", "ab")]


def test_delegation_to_another_lexer() -> None:
    def delegate(run: Run[Any], match: re.Match[str]) -> None:
        run.delegate(INNER, match[1])

    assert list(lexer({"root": ((r"<(.*?)>", delegate), (".", "k"))}).tokens("a<b1>c")) == [
        ("k", "a"),
        ("x", "b"),
        ("m", "1"),
        ("k", "c"),
    ]


def test_recursion_has_a_bound() -> None:
    def recurse(run: Run[Any], match: re.Match[str]) -> None:
        run.token("p", "(")
        run.recurse(match[1])

    code = "(" * 500
    out = list(lexer({"root": ((r"(?s)\((.*)", recurse),)}).tokens(code))
    assert "".join(text for _, text in out) == code
    assert out[-1][0] == ""


def test_fences_within_fences_have_a_bound() -> None:
    code = "".join(f"{' ' * depth}```md\n" for depth in range(600))
    markdown = find_lexer("md")
    assert markdown is not None
    assert "".join(text for _, text in markdown.tokens(code)) == code


def test_threads_may_meet_a_language_for_the_first_time_together() -> None:
    code = (SPANS / "perl.txt").read_text(encoding="utf-8").partition("----\n")[0]
    grammar = Grammar("perl", perl.STATES)
    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(lambda _: list(StateLexer(grammar).tokens(code)), range(32)))
    assert all(result == results[0] for result in results)


def test_a_run_goes_on_where_the_last_text_ended() -> None:
    states: States = {"root": (('"', "s", "string"), (".", "k")), "string": (('"', "s", POP), (".", "n"))}
    out: list[tuple[str, str]] = []
    run = lexer(states).start(out)
    run.feed('a"b')
    run.feed('c"d')
    assert list(merge(out)) == [("k", "a"), ("s", '"'), ("n", "bc"), ("s", '"'), ("k", "d")]
    run.reset()
    assert run.stack[-1].name == "root"


def test_memory_belongs_to_the_run() -> None:
    @dataclass
    class Memory:
        seen: int = 0

    def count(run: Run[Memory], match: re.Match[str]) -> None:
        run.memory.seen += 1
        run.token(str(run.memory.seen), match[0])

    numbered = lexer({"root": ((".", count),)}, lambda run: Memory())
    assert list(numbered.tokens("ab")) == list(numbered.tokens("ab")) == [("1", "a"), ("2", "b")]


def test_reach_does_not_try_again_what_it_ran_through() -> None:
    matcher = re.compile(r"a*+(?P<hit>!)?").match
    run = lexer({"root": ((".", "k"),)}).start([])
    run.text = "aaaa!" + "aaaa"
    assert run.reach(matcher, 0) is not None
    assert run.reach(matcher, 5) is None
    run.text = "aaaa!aaa!"
    assert run.reach(matcher, 7) is None


def test_find_text_and_has_ahead() -> None:
    run = lexer({"root": ((".", "k"),)}).start([])
    run.text = "ab)ab"
    assert run.find_text("ab", 1) == 3
    assert run.find_text("x", 1) == -1
    assert run.find_text("x", 3) == -1
    assert run.has_ahead(")", 2)
    assert not run.has_ahead(")", 3)
