"""Rust."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States, by_word, include, word_set, words
from jekyllpy.highlight.patterns import LETTER_, WORD

_ID = rf"{LETTER_}{WORD}*+"
_ESCAPE = r"\\(?:[nrt'\"\\0]|x[0-9a-fA-F]{2}|u\{(?:[0-9a-fA-F]_*){1,6}\})"
_SIZE = "(?:8|16|32|64|128|size)"
_DOT = r"[.][0-9][0-9_]*"
_EXPONENT = r"[eE][-+]?[0-9_]+"
_CLOSING = {"[": "]", "(": ")", "{": "}"}
_BUILTINS = word_set("""Add BitAnd BitOr BitXor bool c_char c_double c_float char c_int clock_t c_long c_longlong
    Copy c_schar c_short c_uchar c_uint c_ulong c_ulonglong c_ushort c_void dev_t DIR dirent Div Eq Err f32 f64 FILE
    float fpos_t i16 i32 i64 i8 isize Index ino_t int intptr_t mode_t Mul Neg None off_t Ok Option Ord Owned pid_t
    ptrdiff_t Send Shl Shr size_t Some ssize_t str Sub time_t u16 u32 u64 u8 usize uint uintptr_t Box Vec String Rc
    Arc u128 i128 Result Sync Pin Unpin Sized Drop drop Fn FnMut FnOnce Clone PartialEq PartialOrd AsMut AsRef From
    Into Default DoubleEndedIterator ExactSizeIterator Extend IntoIterator Iterator FromIterator ToOwned ToString
    TryFrom TryInto""")


@dataclass(slots=True)
class Memory:
    """How many brackets of each sort are open in a macro."""

    open: dict[str, int] = field(default_factory=lambda: {"]": 0, ")": 0, "}": 0})


def start(run: Run[Memory]) -> Memory:
    run.push("bol")
    return Memory()


def _open(run: Run[Memory], match: re.Match[str]) -> None:
    run.memory.open[_CLOSING[match[0]]] += 1
    run.token("p", match[0])


def _close(run: Run[Memory], match: re.Match[str]) -> None:
    run.memory.open[match[0]] -= 1
    run.token("p", match[0])
    if not any(run.memory.open.values()):
        run.pop()


def _raw_string(run: Run[Memory], match: re.Match[str]) -> bool | None:
    quote = '"' + match[1]
    end = run.find_text(quote, match.end())
    if end < 0:
        return False
    run.pos = end + len(quote)
    run.token("s", run.text[match.start() : run.pos])
    return None


STATES: States = {
    "root": (
        (r"\n", "", "bol"),
        include("whitespace"),
        (r"#!?\[", "nd", "attribute"),
        (
            words("""as async await break const continue crate dyn else enum extern false fn for if impl in let log
    loop match mod move mut pub ref return self Self static struct super trait true type unsafe use where while
    abstract become box do final macro override priv typeof unsized virtual yield try union"""),
            "k",
        ),
        include("has_literals"),
        (r"[=-]>|<->", "k"),
        (r"[()\[\]{}|,:;]", "p"),
        (r"[*/!@~&+%^<>=?-]|\.{2,3}", "o"),
        (rf"(?:[.]\s*+)?{_ID}(?=\s*+[(])", "nf"),
        (r"[.]\s*+await\b", "k"),
        (rf"[.]\s*+{_ID}", "py"),
        (r"[.]\s*+\d++", "na"),
        (rf"({_ID})(::)", ("nn", "p")),
        (r"macro_rules!", "nd", "macro_rules"),
        (rf"{_ID}!", "nd", "macro"),
        (r"'static\b", "k"),
        (rf"'{_ID}", "nv"),
        (_ID, by_word("n", nb=_BUILTINS)),
    ),
    # rustdoc: a line that begins with a hash and a blank is code that the page does not show.
    "bol": (
        include("whitespace"),
        (r"#\s[^\n]*+", "cs"),
        (r"", "", POP),
    ),
    "attribute": (
        include("whitespace"),
        include("has_literals"),
        (r"[(,)=:]", "nd"),
        (r"\]", "nd", POP),
        (_ID, "nd"),
    ),
    "whitespace": ((r"\s++", ""), include("comments")),
    "comments": (
        (r"////+[^\n]*+", "c1"),
        (r"//[/!][^\n]*+", "cd"),
        (r"//[^\n]*+", "c1"),
        (r"/\*\*\*?/", "cm"),
        (r"/\*\*\*+", "cm", "nested_plain_block"),
        (r"/[*][*!]", "cd", "nested_doc_block"),
        (r"/[*]", "cm", "nested_plain_block"),
    ),
    "nested_plain_block": (
        (r"\*/", "cm", POP),
        (r"/\*", "cm", "nested_plain_block"),
        (r"[^*/]++|[*/]", "cm"),
    ),
    "nested_doc_block": (
        (r"\*/", "cd", POP),
        (r"/\*", "cd", "nested_doc_block"),
        (r"[^*/]++|[*/]", "cd"),
    ),
    "macro": (
        include("has_literals"),
        (r"[\[{(]", _open),
        (r"[\]})]", _close),
        (rf"{_ID}!", "nd"),
        include("root"),
        (r".", ""),
    ),
    "macro_rules": (
        (rf"[$]{_ID}(?::{_ID})?", "nv"),
        (r"[$]", "nv"),
        include("macro"),
    ),
    "has_literals": (
        (words("true false"), "kc"),
        (rf"b?'(?:{_ESCAPE}|[^\\])'", "sc"),
        (r'b?"', "s", "string"),
        (r'b?r(#*)"', _raw_string),
        (
            rf"[0-9][0-9_]*(?:{_DOT}(?:{_EXPONENT})?(?:f32|f64)?|(?:{_DOT})?{_EXPONENT}(?:f32|f64)?"
            rf"|(?:{_DOT})?(?:{_EXPONENT})?(?:f32|f64)|[.](?![.]|{LETTER_}))",
            "mf",
        ),
        (rf"(?:0b[10_]+|0x[0-9a-fA-F_]+|0o[0-7_]+|[0-9][0-9_]*)(?:u{_SIZE}?|i{_SIZE})?", "mi"),
    ),
    "string": (
        (r'"', "s", POP),
        (_ESCAPE, "se"),
        (r'[^"\\]++', "s"),
    ),
}

GRAMMAR = Grammar("rust", STATES, start)
