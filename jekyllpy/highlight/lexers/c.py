"""C; its states serve C++ with a larger vocabulary, its white space Verilog."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import (
    POP,
    Action,
    Grammar,
    States,
    at_line_start,
    compile_pattern,
    include,
    until,
    word_set,
    words,
)

ID = r"[a-zA-Z_][a-zA-Z0-9_]*+"
_SPACE = r"(?:\s|//.*\n|/[*].*?[*]/)"
# Types, a name and a parenthesis.
_HEAD = compile_pattern(rf"(?:[\s*]|\w++(?!\s*+\())*+(?:({ID})\s*+(?P<hit>\())?").match
_REST = compile_pattern(rf"{_SPACE}*+").match


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that are no mere names, by what they are."""

    keywords: frozenset[str]
    types: frozenset[str]
    reserved: frozenset[str]
    builtins: frozenset[str] = frozenset()

    def kinds(self) -> MappingProxyType[str, str]:
        """Return the token of each word."""
        sorts = (("nb", self.builtins), ("kr", self.reserved), ("kt", self.types), ("k", self.keywords))
        return MappingProxyType({word: kind for kind, of in sorts for word in of})

    def with_more(self, keywords: str = "", types: str = "", reserved: str = "", builtins: str = "") -> Vocabulary:
        """Return the vocabulary with more words of each sort."""
        return Vocabulary(
            self.keywords | word_set(keywords),
            self.types | word_set(types),
            self.reserved | word_set(reserved),
            self.builtins | word_set(builtins),
        )


VOCABULARY = Vocabulary(
    keywords=word_set("""auto break case const continue default do else enum extern for goto if register
    restricted return sizeof static struct switch typedef union volatile virtual while _Alignas _Alignof _Atomic
    _Generic _Imaginary _Noreturn _Static_assert _Thread_local"""),
    types=word_set("""int long float short double char unsigned signed void jmp_buf FILE DIR div_t ldiv_t
    mbstate_t sig_atomic_t fpos_t clock_t time_t va_list size_t ssize_t off_t wchar_t ptrdiff_t wctrans_t wint_t
    wctype_t _Bool _Complex int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t int_least8_t
    int_least16_t int_least32_t int_least64_t uint_least8_t uint_least16_t uint_least32_t uint_least64_t int_fast8_t
    int_fast16_t int_fast32_t int_fast64_t uint_fast8_t uint_fast16_t uint_fast32_t uint_fast64_t intptr_t uintptr_t
    intmax_t uintmax_t char16_t char32_t"""),
    reserved=word_set("""__asm __int8 __based __except __int16 __stdcall __cdecl __fastcall __int32 __declspec
    __finally __int61 __try __leave inline _inline __inline naked _naked __naked restrict _restrict __restrict
    thread _thread __thread typename _typename __typename"""),
)


def start(run: Run[None]) -> None:
    run.push("bol")


def _function(semantic: str) -> Action:
    """Return the action for a function's head; `semantic` is what a signature may have after its parenthesis."""
    # The end of a signature: a parenthesis before an opening brace or semicolon.
    signature = compile_pattern(rf"(\){semantic}(?={_SPACE}*+[{{;]))|;").search

    def take(run: Run[None], match: re.Match[str]) -> bool | None:
        head = run.reach(_HEAD, match.start())
        if not head or head.start(1) - head.start() < 2:
            return False
        end = run.find(signature, head.end())
        if end < 0:
            run.block(_HEAD, head.end())
            return False
        _take_function(run, head, end)
        return None

    return take


def _take_function(run: Run[None], head: re.Match[str], signature_end: int) -> None:
    """Take the types, the name, the signature and what follows up to a brace or semicolon."""
    rest = _REST(run.text, signature_end)
    end = rest.end() if rest else signature_end
    run.recurse(run.text[head.start() : head.start(1)])
    run.token("nf", head[1])
    run.recurse(run.text[head.end(1) : signature_end])
    run.recurse(run.text[signature_end:end])
    run.token("p", run.text[end])
    run.pos = end + 1
    if run.text[end] == "{":
        run.push("function")


def _word(vocabulary: Vocabulary) -> Action:
    kinds = vocabulary.kinds()

    def emit(run: Run[None], match: re.Match[str]) -> None:
        run.token(kinds.get(match[0], "n"), match[0])

    return emit


# Lines that go on behind a backslash, and the states `bol` and `expr_bol` at the beginning of others.
WHITESPACE: States = {
    "inline_whitespace": (
        (r"[ \t\r]++", ""),
        (r"\\\n", ""),
        until(r"/(?:\\\n)?[*]", r"[*](?:\\\n)?/", "cm"),
    ),
    "whitespace": (
        (r"\n++", "", "bol"),
        (r"//.*", "c1", "bol"),
        include("inline_whitespace"),
    ),
    "expr_whitespace": ((r"\n++", "", "expr_bol"), include("whitespace")),
}


def states(vocabulary: Vocabulary, semantic: str = "") -> States:
    """Return C's states with the words of a vocabulary and a pattern of what may follow a signature."""
    return {
        "root": (
            include("expr_whitespace"),
            (r"(?=[\w*\s])", _function(semantic)),
            (r"\{", "p", "function"),
            include("statements"),
        ),
        "expr_bol": (
            include("inline_whitespace"),
            (r"#if\s0", "c", "if_0"),
            (r"#", "cp", "macro"),
            (r"", "", POP),
        ),
        "bol": ((rf"{ID}:(?!:)", "nl"), include("expr_bol")),
        **WHITESPACE,
        "statements": (
            include("whitespace"),
            (r'(?:u8|u|U|L)?"', "s", "string"),
            (r"(?i)(?:u8|u|L)?'(?:\\.|\\[0-7]{1,3}|\\x[a-f0-9]{1,2}|[^\\'\n])'", "sc"),
            (r"(?i)(?:\d+[.]\d*|[.]?\d+)e[+-]?\d+[lu]*", "mf"),
            (r"(?i)0x[0-9a-f]++[lu]*+", "mh"),
            (r"(?i)0[0-7]++[lu]*+", "mo"),
            (r"(?i)\d++[lu]*+", "mi"),
            (r"\*/", "err"),
            (r"[~!%^&*+=|?:<>/-]", "o"),
            (r"[()\[\],.;]", "p"),
            (r"case\b", "k", "case"),
            (words("true false NULL"), "nb"),
            (ID, _word(vocabulary)),
        ),
        "case": ((r":", "p", POP), include("statements")),
        "function": (
            include("whitespace"),
            include("statements"),
            (r";", "p"),
            (r"\{", "p", "function"),
            (r"\}", "p", POP),
        ),
        "string": (
            (r'"', "s", POP),
            (r"\\(?:[\\abfnrtv\"']|x[a-fA-F0-9]{2,4}|[0-7]{1,3})", "se"),
            (r'[^\\"\n]++', "s"),
            (r"\\\n", "s"),
            (r"\\", "s"),
        ),
        "macro": (
            include("include"),
            (r"[^/\n\\]++", "cp"),
            (r"(?s)\\.", "cp"),
            include("inline_whitespace"),
            (r"/", "cp"),
            (r"\n", "cp", POP),
        ),
        "include": ((r"(include)(\s*+)(<[^>]+>|\"[^\"]+\")([^\n]*)", ("cp", "", "cpf", "c1")),),
        "if_0": (
            (*at_line_start("#if", "c"), "if_0"),
            (*at_line_start(r"#\s*+el(?:se|if)", "c"), POP),
            (*at_line_start(r"#\s*+endif\b(?s:.*?)(?<!\\)\n", "c"), POP),
            until("", r"\n", "c"),
        ),
    }


GRAMMAR = Grammar("c", states(VOCABULARY), start)
