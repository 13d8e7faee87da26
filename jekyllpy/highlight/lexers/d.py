"""D."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import AGAIN, POP, Grammar, States, compile_pattern, include, until, words
from jekyllpy.highlight.patterns import quoted

_ESCAPE = r"(?:['\"?\\abfnrtv]|x[0-9a-fA-F]{2}|[0-7]{1,3}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|&\w++;)"
_FLOAT_SUFFIX = "[fFL]?i?"


def _delimited(run: Run[None], match: re.Match[str]) -> bool | None:
    """Take a string on one line up to its first character before a quote."""
    end = run.find(compile_pattern(rf"({re.escape(match[1])}\")|\n").search, match.end())
    if end < 0:
        return False
    run.token("s", run.text[match.start() : end])
    run.pos = end
    return None


def _nested(name: str, opening: str, closing: str) -> States:
    """Return the states of a string in which brackets of its own kind stand in pairs."""
    neither = rf"[^{re.escape(opening + closing)}]++"
    inside = f"{name}_inside"
    return {
        name: (
            (neither, "s"),
            (re.escape(opening), "s", inside),
            (rf"{re.escape(closing)}\"", "s", POP),
        ),
        inside: (
            (neither, "s"),
            (re.escape(opening), "s", AGAIN),
            (re.escape(closing), "s", POP),
        ),
    }


STATES: States = {
    "root": (
        (r"\s++", ""),
        (r"//.*", "c1"),
        until(r"/(?:\\\n)?\*", r"\*(?:\\\n)?/", "cm"),
        (r"/\+", "cm", "nested_comment"),
        (
            words("""abstract alias align asm assert auto body break case cast catch class const continue debug default
    delegate delete deprecated do else enum export extern finally final foreach_reverse foreach for function goto if
    immutable import interface invariant inout in is lazy mixin module new nothrow out override package pragma
    private protected public pure ref return scope shared static struct super switch synchronized template this
    throw try typedef typeid typeof union unittest version volatile while with __gshared __traits __vector
    __parameters"""),
            "k",
        ),
        (
            words("""bool byte cdouble cent cfloat char creal dchar double float idouble ifloat int ireal long real
    short ubyte ucent uint ulong ushort void wchar"""),
            "kt",
        ),
        (words("false true null"), "kc"),
        (
            words("""__FILE__ __FILE_FULL_PATH__ __MODULE__ __LINE__ __FUNCTION__ __PRETTY_FUNCTION__ __DATE__ __EOF__
    __TIME__ __TIMESTAMP__ __VENDOR__ __VERSION__"""),
            "kp",
        ),
        (words("macro"), "kr"),
        (words("string wstring dstring size_t ptrdiff_t"), "nb"),
        (rf"0[xX](?:[0-9a-fA-F_]*+\.)?[0-9a-fA-F_]++[pP][+-]?[0-9_]++{_FLOAT_SUFFIX}", "mf"),
        (rf"[0-9_]++(?:\.[0-9_]++[eE][+-]?[0-9_]++|\.[0-9_]*+|[eE][+-]?[0-9_]++){_FLOAT_SUFFIX}", "mf"),
        (rf"\.(?:0|[1-9][0-9_]*+)(?:[eE][+-]?[0-9_]++)?{_FLOAT_SUFFIX}", "mf"),
        (r"0[bB][01_]++", "mb"),
        (r"0[0-7_]++", "mo"),
        (r"0[xX][0-9a-fA-F_]++", "mh"),
        (r"(?:0|[1-9][0-9_]*+)[LUu]?", "mi"),
        (rf"'(?:\\{_ESCAPE}|.)'", "sc"),
        (r'r"[^"]*"[cwd]?', "s"),
        (r"`[^`]*`[cwd]?", "s"),
        (rf"{quoted(chr(34))}[cwd]?", "s"),
        (rf"\\{_ESCAPE}", "s"),
        (r'x"[0-9a-fA-F_\s]*+"[cwd]?', "s"),
        (r"q\"\[", "s", "bracket"),
        (r"q\"\(", "s", "parenthesis"),
        (r"q\"<", "s", "angle"),
        (r"q\"\{", "s", "curly"),
        (r"q\"([a-zA-Z_]\w*+)\n.*\n\1\"", "s"),
        (r"q\"(.)", _delimited),
        (r"q\{", "s", "token_string"),
        (r"@(?:[a-zA-Z_]\w*+)?", "nd"),
        (r"\.\.\.?|[/.&|\-+<>!()\[\]{}?,;:$=*%^~]", "p"),
        (r"[a-zA-Z_]\w*+", "n"),
        (r"#line\s.*\n", "cs"),
    ),
    "nested_comment": (
        (r"[^+/]++", "cm"),
        (r"/\+", "cm", AGAIN),
        (r"\+/", "cm", POP),
        (r"[+/]", "cm"),
    ),
    "token_string": (
        (r"\{", "p", "token_string_nest"),
        (r"\}", "s", POP),
        include("root"),
    ),
    "token_string_nest": (
        (r"\{", "p", AGAIN),
        (r"\}", "p", POP),
        include("root"),
    ),
    **_nested("bracket", "[", "]"),
    **_nested("parenthesis", "(", ")"),
    **_nested("angle", "<", ">"),
    **_nested("curly", "{", "}"),
}

GRAMMAR = Grammar("d", STATES)
