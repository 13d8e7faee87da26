"""HCL, HashiCorp's configuration language; its states serve Terraform with a vocabulary."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Action, Grammar, States, goto, include, word_set

ID = r"[$a-zA-Z_\-][a-zA-Z0-9_\-]*+"
CONSTANTS = word_set("true false null")


@dataclass(slots=True)
class Memory:
    """The name that ends the open here-document."""

    heredoc: str = ""


def start(run: Run[Memory]) -> Memory:
    return Memory()


def _open_heredoc(run: Run[Memory], match: re.Match[str]) -> None:
    run.groups(match, "o", "", "sh", "sh", "no", "sh")
    run.memory.heredoc = match[5]
    run.push("heredoc")


def _test_heredoc(run: Run[Memory], match: re.Match[str]) -> None:
    if match[1] == run.memory.heredoc:
        run.token("no", match[0])
        run.pop(2)
    else:
        run.token("sh", match[0])


def _word(keywords: frozenset[str], declarations: frozenset[str]) -> Action:
    def emit(run: Run[Memory], match: re.Match[str]) -> None:
        word = match[0]
        if word in CONSTANTS:
            run.token("kc", word)
            return
        run.token("k" if word in keywords else "kd" if word in declarations else "nx", word)
        run.push("composite")

    return emit


def states(keywords: frozenset[str] = frozenset(), declarations: frozenset[str] = frozenset()) -> States:
    """Return HCL's states with the given words."""
    return {
        "root": (
            include("comments_and_whitespace"),
            include("primitives"),
            (r"\{", "p", "hash"),
            (r"\[", "p", "array"),
            (ID, _word(keywords, declarations)),
        ),
        "multiline_comment": (
            (r"[*]/", "cm", POP),
            (r"[^*/]++", "cm"),
            (r"[*/]", "cm"),
        ),
        "comments_and_whitespace": (
            (r"\s++", ""),
            (r"//.*$", "c1"),
            (r"#.*$", "c1"),
            (r"/[*]", "cm", "multiline_comment"),
        ),
        "primitives": (
            (r"[0-9]++\.[0-9]++(?:[eE][0-9]+)?[fd]?(?:[kKmMgG]b?)?", "mf"),
            (r"[0-9]++(?:[kKmMgG]b?)?", "mi"),
            (r"[-+*/!%&<>|=:?]", "o"),
            (r'"', "s2", "dq"),
            (r"'", "s1", "sq"),
            (r"(<<-?)(\s*+)('?)(\\?)(\w++)(\3)", _open_heredoc),
        ),
        "composite": (
            include("comments_and_whitespace"),
            (r"\{", "p", goto("hash")),
            (r"\[", "p", goto("array")),
            include("root"),
            (r"", "", POP),
        ),
        "hash": (
            include("comments_and_whitespace"),
            (r"[.,()\\/*]", "p"),
            (r"=", "p"),
            (r"\}", "p", POP),
            include("root"),
        ),
        "array": (
            include("comments_and_whitespace"),
            (r"[.,()\\/*]", "p"),
            (r"\]", "p", POP),
            include("root"),
        ),
        "dq": (
            (r'[^\\"]++', "s2"),
            (r'\\"', "se"),
            (r'"', "s2", POP),
        ),
        "sq": (
            (r"[^\\']++", "s1"),
            (r"\\'", "se"),
            (r"'", "s1", POP),
        ),
        "heredoc": (
            (r"\n", "sh", "heredoc_nl"),
            (r"[^$\n]++", "sh"),
            (r"[$]", "sh"),
        ),
        "heredoc_nl": (
            (r"\s*+(\w++)\s*\n", _test_heredoc),
            (r"\s++", "sh", POP),
            (r"", "", POP),
        ),
    }


GRAMMAR = Grammar("hcl", states(), start)
