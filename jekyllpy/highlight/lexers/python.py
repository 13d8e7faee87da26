"""Python."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Action, Grammar, States, at_line_start, by_word, include, until, word_set
from jekyllpy.highlight.patterns import LETTER_

ID = rf"{LETTER_}(?u:\w)*+"
_DOTTED = rf"(?:{LETTER_}|\.)(?u:[\w.])*+"
SPACES = r"(?:\s|\\\s)++"
_DIGITS = r"[0-9](?:_?[0-9])*"
_EXPONENT = rf"[eE][+-]?{_DIGITS}"

KEYWORDS = word_set("""assert break continue del elif else except exec finally for global if lambda pass
    print raise return try while yield as with from import yield async await nonlocal""")
_BUILTINS = word_set("""__import__ abs all any apply ascii basestring bin bool buffer bytearray bytes callable
    chr classmethod cmp coerce compile complex delattr dict dir divmod enumerate eval execfile exit file filter
    float format frozenset getattr globals hasattr hash hex id input int intern isinstance issubclass iter len list
    locals long map max memoryview min next object oct open ord pow property range raw_input reduce reload repr
    reversed round set setattr slice sorted staticmethod str sum super tuple type unichr unicode vars xrange zip""")
_EXCEPTIONS = word_set("""ArithmeticError AssertionError AttributeError BaseException BlockingIOError
    BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError
    ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError EnvironmentError Exception
    FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError
    ImportWarning IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt
    LookupError MemoryError ModuleNotFoundError NameError NotADirectoryError NotImplemented NotImplementedError
    OSError OverflowError OverflowWarning PendingDeprecationWarning ProcessLookupError RecursionError ReferenceError
    ResourceWarning RuntimeError RuntimeWarning StandardError StopAsyncIteration StopIteration SyntaxError
    SyntaxWarning SystemError SystemExit TabError TimeoutError TypeError UnboundLocalError UnicodeDecodeError
    UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError VMSError Warning
    WindowsError ZeroDivisionError""")
_PSEUDO = word_set("None Ellipsis NotImplemented False True")


@dataclass(slots=True)
class Memory:
    """The strings that are open: prefix and quotes."""

    strings: list[tuple[str, str]] = field(default_factory=list)


def start(run: Run[Memory]) -> Memory:
    return Memory()


def _prefix(run: Run[Memory]) -> str:
    strings = run.memory.strings
    return strings[-1][0] if strings else ""


def name(default: str, keywords: frozenset[str]) -> Action:
    """Return the action for a name where the words are the language's own."""
    return by_word(default, k=keywords, nb=_EXCEPTIONS | _BUILTINS, bp=_PSEUDO)


def _call(kind: str) -> Action:
    def emit(run: Run[Memory], match: re.Match[str]) -> bool | None:
        if not run.has_ahead(")", match.end()):
            return False
        run.token(kind, match[0])
        return None

    return emit


def _open_string(run: Run[Memory], match: re.Match[str]) -> None:
    run.groups(match, "sa", "sh")
    run.memory.strings.append((match[1].lower(), match[2]))
    run.push("generic_string")


def _quotes(run: Run[Memory], match: re.Match[str]) -> None:
    run.token("sh", match[0])
    strings = run.memory.strings
    if strings and strings[-1][1] == match[0]:
        strings.pop()
        run.pop()


def _brace(run: Run[Memory], match: re.Match[str]) -> None:
    if "f" in _prefix(run):
        run.token("si", match[0])
        run.push("generic_interpol")
    else:
        run.token("s", match[0])


def _escape(run: Run[Memory], match: re.Match[str]) -> None:
    run.token("s" if "r" in _prefix(run) else "se", match[0])
    run.pop()


def _doctest_quotes(run: Run[Memory], match: re.Match[str]) -> None:
    run.token("sh", match[0])
    if run.is_in("generic_string"):
        run.pop(2)


def _recurse(run: Run[Memory], match: re.Match[str]) -> None:
    run.recurse(match[0])


def _docstring(run: Run[Memory], text: str) -> None:
    rest = text[1:].lstrip(" \t\n\r\f\v")
    run.token("p", ":")
    run.token("", text[1 : len(text) - len(rest)])
    run.token("sd", rest)


STATES: States = {
    "root": (
        (r"\n++", ""),
        until(r'(?i)^:\s*+[ru]{0,2}"""', '"""', _docstring),
        (r"\.\.\.(?!\w)$", "bp"),
        (r"[^\S\n]++", ""),
        (r"#.*\n?", "c1"),
        (r"[\[\]{}:(),;.]", "p"),
        (r"\\\n", ""),
        (r"\\", ""),
        (rf"@{_DOTTED}", "nd"),
        (r"(?:in|is|and|or|not)\b", "ow"),
        (r"(?:<<|>>|//|\*\*)=?", "o"),
        (r"[-~+/*%=<>&^|@]=?|!=", "o"),
        (rf"(from)((?:\\\s|\s)++)({_DOTTED})((?:\\\s|\s)++)(import)", ("kn", "", "n", "", "kn")),
        (rf"(import)(\s++)({_DOTTED})", ("kn", "", "n")),
        (rf"(def)({SPACES})", ("k", ""), "funcname"),
        (rf"(class)({SPACES})", ("k", ""), "classname"),
        (r"[a-z_]\w*+[ \t]*+(?=\()", _call("nf")),
        (r"[A-Z_]\w*+[ \t]*+(?=\()", _call("nc")),
        until("`", "`", "sb", stop=r"\n"),
        (r"(?i)([rfbu]{0,2})('''|\"\"\"|['\"])", _open_string),
        include("name"),
        (rf"(?:(?:{_DIGITS})?\.{_DIGITS}|{_DIGITS}\.)(?:{_EXPONENT})?[jJ]?", "mf"),
        (rf"{_DIGITS}{_EXPONENT}[jJ]?", "mf"),
        (rf"{_DIGITS}[jJ]", "mf"),
        (r"0[bB](?:_?[0-1])++", "mb"),
        (r"0[oO](?:_?[0-7])++", "mo"),
        (r"0[xX](?:_?[a-fA-F0-9])++", "mh"),
        (r"\d++L", "il"),
        (r"[1-9](?:_?[0-9])*+|0(?:_?0)*+", "mi"),
    ),
    "name": ((ID, name("n", KEYWORDS)),),
    "funcname": ((ID, "nf", POP),),
    "classname": ((ID, "nc", POP),),
    "generic_string": (
        (*at_line_start(r"(?:>>>|\.\.\.)(?!(?u:\w))", "gp"), "doctest"),
        (r"[^'\"\\{\n]++", "s"),
        (r"\n", "s"),
        (r"\{\{", "s"),
        (r"'''|\"\"\"|['\"]", _quotes),
        (r"(?=\\)", "", "generic_escape"),
        (r"\{", _brace),
    ),
    "generic_escape": (
        (
            r"\\(?:[\\abfnrtv\"'\n]|newline|N\{[a-zA-Z][a-zA-Z ]+[a-zA-Z]\}|u[a-fA-F0-9]{4}|U[a-fA-F0-9]{8}"
            r"|x[a-fA-F0-9]{2}|[0-7]{1,3})",
            _escape,
        ),
        (r"\\.", "s", POP),
    ),
    "doctest": (
        (r"\n\n", "", POP),
        (r"'''|\"\"\"", _doctest_quotes),
        include("root"),
    ),
    "generic_interpol": (
        (r"[^{}!:]++", _recurse),
        (r"![asr]", "si"),
        (r":", "si"),
        (r"\{", "si", "generic_interpol"),
        (r"\}", "si", POP),
    ),
}

GRAMMAR = Grammar("python", STATES, start)
