"""Swift."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States, at_line_start, compile_pattern, include, reaching, word_set
from jekyllpy.highlight.patterns import LETTER_, UPPER

_ASTRAL = r"[\U00010000-\U0010ffff]"
_ID = rf"(?:{LETTER_}|{_ASTRAL})(?:(?u:\w)|{_ASTRAL})*+"
_REGEX = compile_pattern(r"(?:/.*(?<![\s\\])/(?P<hit>)|.*)").match

_KEYWORDS = word_set("""autoreleasepool await break case catch consume continue default defer discard do each
    else fallthrough guard if in for repeat return switch throw try where while as dynamicType is new super self Self
    Type associativity async didSet get infix inout isolated left mutating none nonmutating operator override postfix
    precedence precedencegroup prefix rethrows right set throws unowned weak willSet""")
_DECLARATIONS = word_set("""actor any associatedtype borrowing class consuming deinit distributed dynamic enum
    convenience extension fileprivate final func import indirect init internal lazy let macro nonisolated open
    optional package private protocol public required some static struct subscript typealias var""")
_CONSTANTS = word_set("true false nil")


@dataclass(slots=True)
class Memory:
    """The hashes that delimit the open regular expression of several lines."""

    hashes: str = ""


def start(run: Run[Memory]) -> Memory:
    run.push("bol")
    return Memory()


def _regex(run: Run[Memory], match: re.Match[str]) -> bool | None:
    found = run.reach(_REGEX, match.start())
    if found is None:
        return False
    run.token("sr", found[0])
    run.pos = found.end()
    return None


def _open_lines(run: Run[Memory], match: re.Match[str]) -> None:
    run.memory.hashes = match[1]
    run.token("sr", match[0])
    run.push("re_multi")


def _close_lines(run: Run[Memory], match: re.Match[str]) -> None:
    run.token("sr", match[0])
    if match[0].endswith("/" + run.memory.hashes):
        run.memory.hashes = ""
        run.pop()


def _setter(run: Run[Memory], match: re.Match[str]) -> None:
    run.groups(match, "kd", "kd", "kd" if match[3] == "set" else "err", "kd")


def _unowned(run: Run[Memory], match: re.Match[str]) -> None:
    run.groups(match, "kd", "kd" if match[2] in ("safe", "unsafe") else "err", "kd")


def _call(run: Run[Memory], match: re.Match[str]) -> None:
    run.token("kt" if match[0][0].isupper() else "nf", match[0])


def _word(run: Run[Memory], match: re.Match[str]) -> None:
    word = match[0]
    if word in _KEYWORDS:
        kind = "k"
    elif word in _DECLARATIONS:
        kind = "kd"
    elif word in _CONSTANTS:
        kind = "kc"
    else:
        kind = "kt" if word[0].isupper() else "n"
    run.token(kind, word)


STATES: States = {
    "root": (
        include("whitespace"),
        (r"\$(?:[1-9]\d*)?\d", "nv"),
        (rf"\${_ID}", "n"),
        (r"~Copyable\b", "kt"),
        (r"[()\[\]{}:;,?\\]", "p"),
        (r"/(?!\s)", _regex),
        reaching(r"(#++)/(?!\s).*(?<![\s\\])/\1(?P<hit>)|#(?=#*+/)|#++", "sr"),
        (r"[-/=+*%<>!&|^.~]++", "o"),
        (r'@?"', "s", "dq"),
        (r"'(?:\\.|.)'", "sc"),
        (r"(?:\d++(?:_\d++)*+\*|(?:\d++(?:_\d++)*+)?\.\d++(?:_\d)*+)(?:[eE][+-]?\d++(?:_\d)*+)?", "mf"),
        (r"\d++[eE][+-]?[0-9]++", "mf"),
        (r"0o?[0-7]++(?:_[0-7]++)*+", "mo"),
        (
            r"0x[0-9A-Fa-f]++(?:_[0-9A-Fa-f]++)*+(?:(?:\.[0-9A-F]++(?:_[0-9A-F]++)*+)?p[+-]?\d+)?",
            "mh",
        ),
        (r"0b[01]++(?:_[01]++)*+", "mb"),
        (r"\d++(?:_\d++)*+", "mi"),
        (rf"@{_ID}", "kd"),
        (rf"#{_ID}", "k"),
        (r"(private|internal)(\([ ]*)(\w+)([ ]*\))", _setter),
        (r"(unowned\([ ]*)(\w+)([ ]*\))", _unowned),
        (rf"(let|var)\b(\s*+)({_ID})", ("k", "", "nv")),
        (r"(let|var)\b(\s*+)([(])", ("k", "", "p"), "tuple"),
        (rf"(?!(?:if|while|for|private|internal|unowned|switch|case)\b){_ID}(?=[?!]?\s*+[(])", _call),
        (r"as[?!]?(?=\s)", "k"),
        (r"try!?(?=\s)", "k"),
        (rf"(#?(?!default)(?![{UPPER}]){_ID})(\s*+)(:)", ("nv", "", "p")),
        (_ID, _word),
        (rf"(`)({_ID})(`)", ("p", "nv", "p")),
        reaching(r"(#++)(?P<hit>/\n)?", _open_lines),
    ),
    "bol": (
        (r"#(?![#\"/]).*", "cp"),
        include("inline_whitespace"),
        (r"", "", POP),
    ),
    "inline_whitespace": ((r"\s++", ""), include("has_comments")),
    "whitespace": (
        (r"\n++", "", "bol"),
        (r"//.*$", "c1", "bol"),
        include("inline_whitespace"),
    ),
    "has_comments": ((r"/[*]", "cm", "nested_comment"),),
    "nested_comment": (
        include("has_comments"),
        (r"[*]/", "cm", POP),
        (r"[^*/]++", "cm"),
        (r".", "cm"),
    ),
    "tuple": (
        (_ID, "nv"),
        (rf"(`)({_ID})(`)", ("p", "nv", "p")),
        (r",", "p"),
        (r"[(]", "p", "tuple"),
        (r"[)]", "p", POP),
        include("inline_whitespace"),
    ),
    "dq": (
        (r"\\[\\0tnr'\"]", "se"),
        (r"\\[(]", "se", "interp"),
        (r"\\u\{[0-9a-fA-F]{1,8}\}", "se"),
        (r'[^\\"]++', "s"),
        (r'"""', "s", POP),
        (r'"', "s", POP),
    ),
    "interp": (
        (r"[(]", "p", "interp_inner"),
        (r"[)]", "se", POP),
        include("root"),
    ),
    "interp_inner": (
        (r"[(]", "p", "interp_inner"),
        (r"[)]", "p", POP),
        include("root"),
    ),
    "re_multi": (
        at_line_start(r"/#+", _close_lines),
        (r"#.*", "c1"),
        (r"[^#\n]++|\n", "sr"),
    ),
}

GRAMMAR = Grammar("swift", STATES, start)
