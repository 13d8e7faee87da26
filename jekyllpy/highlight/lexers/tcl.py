"""Tcl."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, Rule, States, by_word, include, reaching, until, word_set

_KEYWORDS = word_set("""after apply array break catch continue elseif else error eval expr for foreach global if
    namespace proc rename return set switch then trace unset update uplevel upvar variable vwait while""")
_BUILTINS = word_set("""append bgerror binary cd chan clock close concat dde dict encoding eof exec exit fblocked
    fconfigure fcopy file fileevent flush format gets glob history http incr info interp join lappend lassign lindex
    linsert list llength load loadTk lrange lrepeat lreplace lreverse lsearch lset lsort mathfunc mathop memory msgcat
    open package pid pkg::create pkg_mkIndex platform platform::shell puts pwd re_syntax read refchan regexp registry
    regsub scan seek socket source split string subst tell time tm unknown unload""")

# Rouge: a space ends no word.
_END_OF_WORD = r")\]};\n\r\t\v"
_WORD = rf"[^{_END_OF_WORD}]++"


@dataclass(slots=True)
class Memory:
    """How many braces are open within quotes, and where in the stack of states those outside were opened."""

    quoted: int = 0
    heights: list[int] = field(default_factory=list)


def start(run: Run[Memory]) -> Memory:
    return Memory()


def _open_brace(run: Run[Memory], match: re.Match[str]) -> None:
    run.token("p", match[0])
    run.memory.heights.append(len(run.stack))
    run.push("brace")


def _is_in_brace(run: Run[Memory]) -> bool:
    """Say whether a brace is open; a look through the whole stack would cost too much at each brace."""
    heights, stack = run.memory.heights, run.stack
    while heights and not (heights[-1] < len(stack) and stack[heights[-1]].name == "brace"):
        heights.pop()
    return bool(heights)


def _close_brace(run: Run[Memory], match: re.Match[str]) -> None:
    """Close the innermost brace whatever else is open in it."""
    if _is_in_brace(run):
        run.pop(len(run.stack) - run.memory.heights.pop())
        run.token("p", match[0])
    else:
        run.token("err", match[0])


def _open_quoted_brace(run: Run[Memory], match: re.Match[str]) -> None:
    run.memory.quoted += 1
    run.token("s2", match[0])


def _close_quoted_brace(run: Run[Memory], match: re.Match[str]) -> None:
    if run.memory.quoted == 0 and _is_in_brace(run):
        _close_brace(run, match)
        return
    run.memory.quoted -= 1
    run.token("s2", match[0])


def _leave_parameters(run: Run[Memory], match: re.Match[str]) -> None:
    run.token("p", match[0])
    run.pop(2)


def _command(parameters: str) -> tuple[Rule, ...]:
    """Return the rules for a command whose parameters are read in the given state."""
    return (
        (r"#", "c", "comment"),
        include("word"),
        (rf"(?=[{_END_OF_WORD}])", "", parameters),
        (_WORD, by_word("", k=_KEYWORDS, nb=_BUILTINS)),
        (r"\s++", ""),
    )


def _enclosed(name: str, closing: str, mismatch: str) -> dict[str, tuple[Rule, ...]]:
    """Return the states inside a pair of delimiters; another closing one is a token of the kind `mismatch`."""
    parameters = f"params_in_{name}"
    return {
        name: ((closing, "p", POP), *_command(parameters)),
        parameters: ((closing, _leave_parameters), (r"[)\]}]", mismatch), include("params")),
    }


STATES: States = {
    "root": _command("params"),
    "word": (
        (r"\{\*\}", "k"),
        (r"\}", _close_brace),
        include("interp"),
        (r"\{", _open_brace),
        (r"\(", "p", "paren"),
        (r"\"", "s2", "string"),
        reaching(rf"[^{_END_OF_WORD}][^{_END_OF_WORD}(\[{{\"\\]*+(?P<hit>(?=[(\[{{\"\\]))?", ""),
    ),
    "params": (
        (r";", "p", POP),
        (r"\n", "", POP),
        (r"else|then", "k"),
        include("word"),
        (r"\s++", ""),
        (_WORD, ""),
    ),
    **_enclosed("brace", r"\}", ""),
    **_enclosed("paren", r"\)", "err"),
    **_enclosed("bracket", r"\]", "err"),
    "interp": (
        (r"\[", "p", "bracket"),
        (r"\$[a-z0-9.:-]++", "nv"),
        until(r"\$\{", r"\}", "nv"),
        (r"\$", ""),
        (r"(?s)\\(?:[0-7]{3}|[xX][0-9a-fA-F]{2}|[uU][0-9a-fA-F]{4}|.)", "se"),
    ),
    "comment": (
        # Rouge: the last character before the line's end may be the end of the line before.
        (*reaching(r".*+(?P<hit>\n\n)?", "c"), POP),
        (*reaching(r".++(?P<hit>(?<!\\)\n)?", "c"), POP),
        reaching(r".++(?P<hit>\n)?", "c"),
    ),
    "string": (
        (r"\"", "s2", POP),
        include("interp"),
        (r"[^\\\[$\"{}]++", "s2"),
        (r"\{", _open_quoted_brace),
        (r"\}", _close_quoted_brace),
    ),
}

GRAMMAR = Grammar("tcl", STATES, start)
