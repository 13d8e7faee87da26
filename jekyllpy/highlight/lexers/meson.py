"""Meson."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States, by_word, word_set
from jekyllpy.highlight.patterns import LETTER_

_PART = rf"(?:{LETTER_}|(?u:\d))"
_FUNCTIONS = word_set("""add_global_arguments add_project_arguments add_global_link_arguments
    add_project_link_arguments add_test_setup add_languages alias_target assert benchmark both_libraries build_target
    configuration_data configure_file custom_target declare_dependency dependency disabler environment error executable
    generator gettext get_option get_variable files find_library find_program include_directories import install_data
    install_headers install_man install_subdir is_disabler is_variable jar join_paths library message option project
    run_target run_command set_variable subdir subdir_done subproject summary shared_library shared_module
    static_library test vcs_tag warning""")
_VARIABLES = word_set("meson host_machine build_machine target_machine")
_KEYWORDS = word_set("continue break elif else endif if true false foreach endforeach")


@dataclass(slots=True)
class Memory:
    """What closes the string that is open, and whether it holds expressions."""

    closing: str = ""
    is_format: bool = False


def start(run: Run[Memory]) -> Memory:
    return Memory()


def _open_string(run: Run[Memory], match: re.Match[str]) -> None:
    run.groups(match, "sa", "s")
    run.memory.is_format = bool(match[1])
    run.memory.closing = match[2]


def _quotes(run: Run[Memory], match: re.Match[str]) -> None:
    run.token("s", match[0])
    if match[0] == run.memory.closing:
        run.pop()


def _at_sign(run: Run[Memory], match: re.Match[str]) -> None:
    if run.memory.is_format:
        run.token("si", match[0])
        run.push("interpolation")
    else:
        run.token("s", match[0])


def _recurse(run: Run[Memory], match: re.Match[str]) -> None:
    run.recurse(match[0])


STATES: States = {
    "root": (
        (r"\s++", ""),
        (r"#.*\n?", "c1"),
        (r"[\[\]{}:(),;.]", "p"),
        (r"\\\n?", ""),
        (r"(?:in|and|or|not)\b", "ow"),
        (r"[-+/*%=<>]=?|!=", "o"),
        (r"([fF]?)('''|')", _open_string, "string"),
        # Rouge: the blanks belong to the name, and one with blanks is no function it knows.
        (rf"{LETTER_}{_PART}*+\b\s*+(?=\()", by_word("n", nb=_FUNCTIONS)),
        # Rouge: before a colon the name without its last letter is looked up.
        (rf"{LETTER_}{_PART}*(?!\s*+:)", by_word("n", nb=_VARIABLES, k=_KEYWORDS)),
        (rf"{LETTER_}{_PART}*+", "n"),
        (r"0[bB](?:_?[01])++", "mb"),
        (r"0[oO](?:_?[0-7])++", "mo"),
        (r"0[xX](?:_?[a-fA-F0-9])++", "mh"),
        (r"[1-9](?:_?[0-9])*+|0(?:_?0)*+", "mi"),
    ),
    "string": (
        (r"[^'\\@]++", "s"),
        (r"'''|'", _quotes),
        (r"(?=\\)", "s", "escape"),
        (r"@", _at_sign),
    ),
    "escape": (
        (
            r"\\(?:[\\abfnrtv']|N\{[a-zA-Z][a-zA-Z ]+[a-zA-Z]\}|u[a-fA-F0-9]{4}|U[a-fA-F0-9]{8}|x[a-fA-F0-9]{2}"
            r"|[0-7]{1,3})",
            "se",
            POP,
        ),
        (r"\\.", "s", POP),
    ),
    "interpolation": (
        (r"[^@]++", _recurse),
        (r"@", "si", POP),
    ),
}

GRAMMAR = Grammar("meson", STATES, start)
