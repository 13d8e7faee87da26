"""Makefiles, with the shell in them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jekyllpy.highlight.engine import Feedable, Run
from jekyllpy.highlight.grammar import POP, Grammar, States, compile_pattern, goto, include, reaching, until
from jekyllpy.highlight.registry import load_lexer

_FUNCTIONS = (
    "abspath|addprefix|addsuffix|and|basename|call|dir|error|eval|file|filter|filter-out|findstring|firstword|flavor"
    "|foreach|if|join|lastword|notdir|or|origin|patsubst|realpath|shell|sort|strip|subst|suffix|value|warning|wildcard"
    "|word|wordlist|words"
)
_NAMES = compile_pattern(r"[\w${}()\t -]++(?P<hit>\n)?").match
_STOP = r"\${1,2}[({]|[()}\\]|$"


@dataclass(slots=True)
class Memory:
    """The run of the recipes' commands."""

    shell: Feedable


def start(run: Run[Memory]) -> Memory:
    return Memory(run.child(load_lexer("shell")))


def _shell(run: Run[Memory], match: re.Match[str]) -> None:
    run.memory.shell.feed(match[0])


def _export(run: Run[Memory], match: re.Match[str]) -> bool | None:
    """Take an export of names alone; one with a value is a keyword before an assignment."""
    if run.reach(_NAMES, match.end()) is None:
        return False
    run.groups(match, "k", "")
    run.push("export")
    return None


def _end_body(run: Run[Memory], match: re.Match[str]) -> None:
    run.memory.shell.reset()


STATES: States = {
    "root": (
        (r"\s++", ""),
        until("#", r"\n", "c"),
        (r"([-s]?include)((?:[\t ]+[^\t\n #]+)+)", ("k", "sx")),
        (r"((?:ifn?def|ifn?eq|unexport)\b)([\t ]+)([^#\n]+)", ("k", "", "nv")),
        (r"(else\b)([\t ]+)((?:ifn?def|ifn?eq)\b)([\t ]+)([^#\n]+)", ("k", "", "k", "", "nv")),
        (r"(?:else|endif|endef|endfor)[\t ]*+(?=[#\n])", "k"),
        (r"(export)([\t ]++)", _export),
        (r"export[\t ]++", "k"),
        (
            *reaching(
                r"(override\b)*([\t ]*+)([\w${}().-]++)(?:([\t ]*+)(?P<hit>[!?:+]?=))?", ("nb", "", "nv", "", "o")
            ),
            "shell_line",
        ),
        reaching(r'"(?:\\.|[^"\\])*+(?P<hit>")?', "s2"),
        reaching(r"'(?:\\.|[^'\\])*+(?P<hit>')?", "s1"),
        (*reaching(r"([^\n:]++)(?:(?P<hit>:++)([ \t]*+))?", ("nl", "o", "")), "block_header"),
        (r"(override\b)*([\t ])*(define)([\t ]+)([^#\n]+)", ("nb", "", "k", "", "nv")),
        (rf"(\$[({{])([\t ]*)({_FUNCTIONS})([\t ]+)", ("nf", "", "nb", ""), "shell_expr"),
    ),
    "export": (
        (r"[\w${}()-]", "nv"),
        (r"\n", "", POP),
        (r"[\t ]++", ""),
    ),
    "block_header": (
        (r"[^,\\\n#]++", "nf"),
        (r",", "p"),
        (r"#", "c"),
        (r"\\\n", ""),
        (r"\\.", ""),
        (r"\n", "", goto("block_body")),
    ),
    "block_body": (
        (r"(ifn?def|ifn?eq)([\t ]+)([^#\n]+)(#.*)?(\n)", ("k", "", "nv", "c", "")),
        (r"(else|endif)([\t ]*)(#.*)?(\n)", ("k", "", "c", "")),
        (r"(\t[\t ]*+)([@-]?)", ("", "p"), "shell_line"),
        (r"", _end_body, POP),
    ),
    "shell": (
        (r"\${1,2}[({]", "p", "macro_expr"),
        (rf"(\$[({{])([\t ]*)({_FUNCTIONS})([\t ]+)", ("p", "", "nb", ""), "shell_expr"),
        (r"(?s)\\.", _shell),
        (rf"(?s).+?(?={_STOP})", _shell),
        (_STOP, _shell),
    ),
    "macro_expr": (
        (r"[)}]", "p", POP),
        (r"\n", "", POP),
        include("shell"),
    ),
    "shell_expr": (
        (r"[({]", _shell, "shell_expr"),
        (r"[)}]", "p", POP),
        include("shell"),
    ),
    "shell_line": ((r"\n", "", POP), include("shell")),
}

GRAMMAR = Grammar("make", STATES, start)
