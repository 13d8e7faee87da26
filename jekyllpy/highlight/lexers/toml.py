"""TOML."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Action, Grammar, Rule, States, compile_pattern, include, until

_QUOTED = r"\"[^\"]+\"|'[^']+'"


def _keys(after: str, kinds: tuple[str, ...], state: str = "") -> tuple[Rule, Rule]:
    """Return the rules of a key before an equals sign and what comes after it.

    A bare key is all up to the last such sign in a run of non-blanks; a run without one is looked through once.
    """
    match = compile_pattern(rf"(?:(\S+)(\s*+)(=){after}(?P<hit>)|\S++)").match
    quoted = rf"({_QUOTED})(\s*+)(=){after}"
    return (
        (r"(?=\S)", _bare_key(match, kinds, state)),
        (quoted, kinds, state) if state else (quoted, kinds),
    )


def _bare_key(match: object, kinds: tuple[str, ...], state: str) -> Action:
    def take(run: Run[None], opening: re.Match[str]) -> bool | None:
        found = run.reach(match, opening.start())  # type: ignore[arg-type]
        if found is None:
            return False
        run.groups(found, *kinds)
        run.pos = found.end()
        if state:
            run.push(state)
        return None

    return take


STATES: States = {
    "root": (
        include("basic"),
        until(r"\[", r"\]+", "nn", stop=r"\n"),
        *_keys("", ("py", "", "p"), "value"),
    ),
    "basic": (
        (r"\s++", ""),
        (r"#.*$", "c"),
        (r"true|false", "kc"),
        *_keys(r"(\s*)(\{)", ("py", "", "o", "", "p"), "inline"),
    ),
    "value": ((r"\n", "", POP), include("content")),
    "content": (
        include("basic"),
        *_keys("", ("py", "", "p")),
        (r"\d{4}-\d{2}-\d{2}(?:[Tt ]\d{2}:\d{2}:\d{2}(?:[Zz]|[+-]\d{2}:\d{2})?)?", "ld"),
        (r"\d{2}:\d{2}:\d{2}", "ld"),
        (r"[+-]?\d+(?:_\d+)*\.\d+(?:_\d+)*(?:[eE][+-]?\d+(?:_\d+)*)?", "mf"),
        (r"[+-]?\d+(?:_\d+)*[eE][+-]?\d+(?:_\d+)*", "mf"),
        (r"[+-]?(?:nan|inf)", "mf"),
        (r"0x[0-9a-fA-F]+(?:_[0-9a-fA-F]+)*", "mh"),
        (r"0o[0-7]+(?:_[0-7]+)*", "mo"),
        (r"0b[01]+(?:_[01]+)*", "mb"),
        (r"[+-]?\d+(?:_\d+)*", "mi"),
        (r'"""', "s", "mdq"),
        (r'"', "s", "dq"),
        (r"'''", "s", "msq"),
        (r"'", "s", "sq"),
        include("esc_str"),
        (r",", "p"),
        (r"\[", "p", "array"),
    ),
    "dq": (
        (r'"', "s", POP),
        (r"\n", "err", POP),
        include("esc_str"),
        (r'[^\\"\n]++', "s"),
    ),
    "mdq": (
        (r'"""', "s", POP),
        include("esc_str"),
        (r'[^\\"]++', "s"),
        (r'"+', "s"),
    ),
    "sq": (
        (r"'", "s", POP),
        (r"\n", "err", POP),
        (r"[^'\n]++", "s"),
    ),
    "msq": (
        (r"'''", "s", POP),
        (r"[^']++", "s"),
        (r"'+", "s"),
    ),
    "esc_str": ((r'\\[0t\tn\n "\\r]', "se"),),
    "array": (include("content"), (r"\]", "p", POP)),
    "inline": (include("content"), (r"\}", "p", POP)),
}

GRAMMAR = Grammar("toml", STATES)
