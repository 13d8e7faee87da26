"""Robot Framework."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Action, Grammar, States, include

_CELL = r"[^|$@&% \t\n]++(?: (?:\\.|[^|$@&% \t\n])++)*+"
_SEPARATOR = r" ++\| ++|[ ]{2,}|\t++"
_NAME = r"[a-zA-Z]++(?: [a-zA-Z]++)?"

# Settings by what stands in the cells behind them.
_WITH_KEYWORDS = frozenset(
    """library, resource, setup, teardown, template, suite setup, suite teardown, task setup, task teardown,
    task template, test setup, test teardown, test template, variables""".replace("\n   ", "").split(", ")
)
_WITH_ARGUMENTS = frozenset(
    """arguments, default tags, documentation, force tags, metadata, return, tags, timeout, task timeout,
    test timeout""".replace("\n   ", "").split(", ")
)
_SECTIONS = MappingProxyType(
    {
        "setting": "section_settings",
        "test case": "section_tests",
        "task": "section_tests",
        "keyword": "section_keywords",
        "variable": "section_variables",
    }
)


@dataclass(slots=True)
class Memory:
    """The column within the row, and what the row's next cell is to be."""

    column: int = 0
    next: str | None = None
    is_template: bool = False


def start(run: Run[Memory]) -> Memory:
    run.push("prior_text")
    return Memory()


def _state_for(setting: str, otherwise: str | None) -> str | None:
    if setting in _WITH_KEYWORDS:
        return "keyword"
    return "arguments" if setting in _WITH_ARGUMENTS else otherwise


def _heading(run: Run[Memory], match: re.Match[str]) -> None:
    run.token("gh", match[0])
    section = _SECTIONS.get(match[1].removesuffix("s").lower())
    if section:
        run.push(section)


def _separator(run: Run[Memory], match: re.Match[str]) -> None:
    run.token("w", match[0])
    memory = run.memory
    memory.column += 1
    if memory.next:
        run.push(memory.next)
    elif memory.is_template or memory.column > 1:
        run.push("arguments")
    else:
        memory.next = "keyword"
        run.push("keyword")
    run.push("cell_start")


def _continuation(run: Run[Memory], match: re.Match[str]) -> None:
    run.token("w", match[0])
    run.memory.column += 1
    run.push("arguments")


def _newline(run: Run[Memory], match: re.Match[str]) -> None:
    run.token("w", match[0])
    run.memory.column = 0
    run.memory.next = None
    run.push("cell_start")


def _setting(run: Run[Memory], match: re.Match[str]) -> None:
    run.memory.next = _state_for(match[1].lower(), None)
    run.groups(match, "bp", "p")


def _bracketed_setting(run: Run[Memory], match: re.Match[str]) -> None:
    run.groups(match, "p", "bp", "p")
    setting = match[2].lower()
    if setting == "template":
        run.memory.is_template = True
    run.memory.next = _state_for(setting, run.memory.next)
    run.pop()


def _test_name(run: Run[Memory], match: re.Match[str]) -> None:
    run.memory.is_template = False
    run.token("nl", match[0])


def _keyword_next(kind: str) -> Action:
    """Return the action after which a row that has a keyword to come still has."""

    def emit(run: Run[Memory], match: re.Match[str]) -> None:
        run.token(kind, match[0])
        if run.memory.next is not None:
            run.memory.next = "keyword"

    return emit


def _declared_variable(run: Run[Memory], match: re.Match[str]) -> None:
    run.token("nv", match[0])
    run.memory.next = "arguments"


def _keyword(run: Run[Memory], match: re.Match[str]) -> None:
    run.token("nf", match[0])
    run.memory.next = None


STATES: States = {
    "root": (
        (r"\s++", "w"),
        (rf"^(?:\| )?\*[* ]*+({_NAME}).*", _heading),
    ),
    "prior_text": (
        (r"^[^*].*", ""),
        (r"", "", POP),
    ),
    "row": (
        # Rouge: an asterisk ends the section wherever a cell begins with it.
        (r"(?=(?:\| )?\*)", "", POP),
        (r"\| ", "w"),
        (_SEPARATOR, _separator),
        (r"\.\.\. *+", _continuation),
        (r" ?\|", "w"),
        (r"\n", _newline),
    ),
    "section_settings": (
        include("row"),
        (rf"({_NAME})(:?)", _setting),
    ),
    "section_tests": (
        include("row"),
        (r"[$@&%{}]++", "nl"),
        (r" (?![ |])", "nl"),
        (_CELL, _test_name),
    ),
    "section_keywords": (
        include("row"),
        (r"[$@&%]\{", "nv", "var"),
        (r"[$@&%{}]++", "nl"),
        (r" (?![ |])", "nl"),
        (_CELL, "nl"),
    ),
    "section_variables": (
        include("row"),
        (r"[$@&%]\{", _declared_variable, "var"),
    ),
    "cell_start": (
        (r"#.*", "c"),
        (r"", "", POP),
    ),
    "keyword": (
        (rf"(\[)({_NAME})(\])", _bracketed_setting),
        (r"[$@&%]\{", _keyword_next("nv"), "var"),
        (r"(?i:FOR)", _keyword_next("nf")),
        (r" (?![ |])", "nf"),
        (r"(?i:Given|When|Then|And|But) ", "nb"),
        (_CELL, _keyword),
        (r"", "", POP),
    ),
    "arguments": (
        (r"[$@&%]\{", _keyword_next("nv"), "var"),
        (r"[$@&%]++", "s"),
        (r" (?![ |])", "s"),
        (_CELL, "s"),
        (r"", "", POP),
    ),
    "var": (
        (r"(\})( )(=)", ("nv", "w", "p"), POP),
        (r"[$@&%]\{|[{\[]", "nv", "var"),
        (r"[}\]]", "nv", POP),
        (r"[^$@&%{}\[\]]++", "nv"),
    ),
}

GRAMMAR = Grammar("robot_framework", STATES, start)
