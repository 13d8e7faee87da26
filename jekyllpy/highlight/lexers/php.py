"""PHP within another language, HTML by default."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jekyllpy.highlight.engine import Feedable, Run
from jekyllpy.highlight.grammar import (
    POP,
    Grammar,
    Rule,
    States,
    compile_pattern,
    goto,
    include,
    reaching,
    until,
    word_set,
)
from jekyllpy.highlight.lexers.php_words import BUILTINS
from jekyllpy.highlight.patterns import LETTER_, UPPER
from jekyllpy.highlight.registry import find_lexer, load_lexer

KEYWORDS = word_set("""old_function cfunction __class__ __dir__ __file__ __function__ __halt_compiler __line__
    __method__ __namespace__ __trait__ abstract and array as break case catch clone continue declare default die do
    echo else elseif empty enddeclare endfor endforeach endif endswitch endwhile eval exit extends final finally fn
    for foreach global goto if implements include include_once instanceof insteadof isset list match new or parent
    print private protected public readonly require require_once return self static switch throw try unset var while
    xor yield""")
_ID = rf"{LETTER_}(?u:\w)*+"
_NS = rf"(?:{_ID}\\)+"
_NAME = rf"\\?(?:{_NS})?{_ID}"
_MAGIC = re.compile(r"__.*__\Z")
_ERROR_CONSTANT = re.compile(rf"(?:E|PHP)(?:_[{UPPER}]+)+\Z")
_CONSTANT = re.compile(rf"(?:.*\\|)[{UPPER}][{UPPER}\d_]+\Z")
_CLASS = re.compile(rf"(?:.*\\|)[{UPPER}][^\W_]*\Z")
_BRACED = compile_pattern(r"(\})|\s").search
_BRACED_NAME = compile_pattern(r"\{(\S+)\}").match
_OFF = ("0", "false", "off")
# Words that begin a state of their own.
_OPENING = {"use": ("kn", "in_use"), "const": ("k", "in_const"), "catch": ("k", "in_catch")} | dict.fromkeys(
    ("public", "protected", "private"), ("k", "in_visibility")
)


@dataclass(slots=True)
class Memory:
    """The run of the text around the code."""

    parent: Feedable


def start(run: Run[Memory]) -> Memory:
    inline = run.lexer.options.get("start_inline")
    if inline is None:
        run.push("start")
    elif inline not in _OFF:
        run.push("php")
    parent = find_lexer(run.lexer.options.get("parent", "")) or load_lexer("html")
    return Memory(run.child(parent))


def _text(run: Run[Memory], match: re.Match[str]) -> None:
    run.memory.parent.feed(match[0])


def _leave(run: Run[Memory], match: re.Match[str]) -> None:
    run.token("cp", match[0])
    run.reset_stack()


def names(keywords: frozenset[str]) -> tuple[Rule, ...]:
    """Return the rules for names where the words, in small letters, are the language's own."""

    def call(run: Run[Memory], match: re.Match[str]) -> None:
        name = match[0].lower()
        builtin = name in BUILTINS and run.lexer.options.get("funcnamehighlighting") not in _OFF
        run.token("k" if name in keywords else "nb" if builtin else "nf", match[0])

    def plain(run: Run[Memory], match: re.Match[str]) -> None:
        name = match[0]
        if opening := _OPENING.get(name.lower()):
            kind, state = opening
            run.push(state)
        else:
            kind = "k" if name.lower() in keywords else _kind(name)
        run.token(kind, name)

    return (rf"{_NAME}(?=\s*+\()", call), (_NAME, plain)


def _kind(name: str) -> str:
    if _MAGIC.match(name):
        return "nb"
    if _ERROR_CONSTANT.match(name):
        return "kc"
    if _CONSTANT.match(name):
        return "no"
    return "nc" if _CLASS.match(name) else "n"


def _heredoc(run: Run[Memory], match: re.Match[str]) -> bool | None:
    end = run.find(compile_pattern(rf"(?i)(\n\s*+{re.escape(match[2])};?)").search, match.end())
    if end < 0:
        return False
    run.token("sh", run.text[match.start() : end])
    run.pos = end
    return None


def _braced_name(run: Run[Memory], match: re.Match[str]) -> bool | None:
    found = _BRACED_NAME(run.text, match.start()) if run.find(_BRACED, match.end()) >= 0 else None
    if found is None:
        return False
    run.token("si", "{")
    run.token("nv", found[1])
    run.token("si", "}")
    run.pos = found.end()
    return None


STATES: States = {
    "root": (
        (r"(?i)<\?(?:php|=)?", "cp", "php"),
        (r"(?s).*?(?=<\?)|.+", _text),
    ),
    "escape": ((r"\?>", _leave),),
    "return": ((r"", "", POP),),
    # It is open whether the text begins with markup or with code.
    "start": (
        (r"\s*+(?=<)", _text, POP),
        (r"(?i)[^$]+(?=<\?(?:php|=))", _text, POP),
        (r"", "", goto("php")),
    ),
    "names": names(KEYWORDS),
    "operators": ((r"[~!%^&*+|:.<>/@-]++", "o"),),
    "string": (
        (r'"', "s2", POP),
        (r'[^\\{$"]++', "s2"),
        (r"\\u\{[0-9a-fA-F]+\}", "se"),
        (r"\\(?:[efrntv\"$\\]|[0-7]{1,3}|[xX][0-9a-fA-F]{1,2})", "se"),
        (rf"\${_ID}(?:\[\S+\]|->{_ID})?", "nv"),
        (r"\{\$\{", "si", "string_interp_double"),
        (r"\{(?=\$)", "si", "string_interp_single"),
        (r"\{(?=\S)", _braced_name),
        (r"[${\\]++", "s2"),
    ),
    "string_interp_double": ((r"\}\}", "si", POP), include("php")),
    "string_interp_single": ((r"\}", "si", POP), include("php")),
    "values": (
        (rf"<<<([\"']?)({_ID})\1\n", _heredoc),
        (r"(?:\d[_\d]*)?\.(?:\d[_\d]*)?(?:[eE][+-]?\d[_\d]*)?", "mf"),
        (r"0[0-7][0-7_]*+", "mo"),
        (r"0[bB][01][01_]*+", "mb"),
        (r"0[xX][a-fA-F0-9][a-fA-F0-9_]*+", "mh"),
        (r"\d[_\d]*+", "mi"),
        reaching(r"'[^'\\]*+(?:\\.[^'\\]*+)*+(?P<hit>')?", "s1"),
        reaching(r"`[^`\\]*+(?:\\.[^`\\]*+)*+(?P<hit>`)?", "sb"),
        (r'"', "s2", "string"),
        (r"(?i)(?:function|fn)\b", "k", ("in_function_return", "in_function_params", "in_function_name")),
        (r"(?i)(?:true|false|null)\b", "kc"),
        (r"(?i)new\b", "k", "in_new"),
    ),
    "variables": (
        (rf"\$\{{\$+{_ID}\}}", "nv"),
        reaching(rf"\$+(?:{_ID}(?P<hit>))?", "nv"),
    ),
    "whitespace": (
        (r"\s++", ""),
        (r"#[^\[].*$", "c1"),
        (r"//.*$", "c1"),
        until(r"/\*\*(?!/)", r"\*/", "cd"),
        until(r"/\*", r"\*/", "cm"),
    ),
    "php": (
        include("escape"),
        include("whitespace"),
        include("variables"),
        include("values"),
        (rf"(?i)(namespace)(\s++)({_NAME})", ("kn", "", "nn")),
        until(r"#\[", r"\]$", "na", stop=r"\n"),
        (rf"(?i)(class|interface|trait|extends|implements)(\s++)({_NAME})", ("kd", "", "nc")),
        include("names"),
        (r"[;,(){}\[\]]", "p"),
        include("operators"),
        (r"[=?]", "o"),
    ),
    "in_assign": (
        (r",", "p", POP),
        (r"[\[\]]", "p"),
        (r"\(", "p", "in_assign_function"),
        include("escape"),
        include("whitespace"),
        include("values"),
        include("variables"),
        include("names"),
        include("operators"),
        include("return"),
    ),
    "in_assign_function": (
        (r"\)", "p", POP),
        (r",", "p"),
        include("in_assign"),
    ),
    "in_catch": (
        (r"\(", "p"),
        (r"\|", "o"),
        (_NAME, "nc"),
        include("escape"),
        include("whitespace"),
        include("return"),
    ),
    "in_const": (
        (_ID, "no"),
        (r"=", "o", "in_assign"),
        include("escape"),
        include("whitespace"),
        include("return"),
    ),
    "in_function_body": (
        (r"\{", "p", "in_function_body"),
        (r"\}", "p", POP),
        include("php"),
    ),
    "in_function_name": (
        (r"&", "o"),
        (_ID, "n"),
        (r"\(", "p", POP),
        include("escape"),
        include("whitespace"),
        include("return"),
    ),
    "in_function_params": (
        (r"\)", "p", POP),
        (r",", "p"),
        (r"[.]{3}", "p"),
        (r"=", "o", "in_assign"),
        (r"(?i)(?:public|protected|private|readonly)\b", "k"),
        (rf"\??{_ID}", "kt", "in_assign"),
        include("escape"),
        include("whitespace"),
        include("variables"),
        include("return"),
    ),
    "in_function_return": (
        (r":", "p"),
        (r"(?i)use\b", "k", "in_function_use"),
        (rf"\??{_ID}", "kt", "in_assign"),
        (r"\{", "p", goto("in_function_body")),
        include("escape"),
        include("whitespace"),
        include("return"),
    ),
    "in_function_use": (
        (r"[,(]", "p"),
        (r"&", "o"),
        (r"\)", "p", POP),
        include("escape"),
        include("whitespace"),
        include("variables"),
        include("return"),
    ),
    "in_new": (
        (r"(?i)class\b", "kd", goto("in_new_class")),
        (_NAME, "nc", POP),
        include("escape"),
        include("whitespace"),
        include("return"),
    ),
    "in_new_class": (
        (r"\}", "p", POP),
        (r"\{", "p"),
        include("php"),
    ),
    "in_use": (
        (r"[,}]", "p"),
        (r"(?i)(?:function|const)\b", "k"),
        (rf"({_NS})(\{{)", ("nn", "p")),
        (rf"\\?(?:{_NS})?{LETTER_}(?u:\w)*_{_ID}", "nf"),
        include("escape"),
        include("whitespace"),
        include("names"),
        include("return"),
    ),
    "in_visibility": (
        (r"(?i)(?:readonly|static)\b", "k"),
        (r"(?i)(?=(?:abstract|const|function)\b)", "", POP),
        (rf"\??{_ID}", "kt", POP),
        include("escape"),
        include("whitespace"),
        include("return"),
    ),
}

GRAMMAR = Grammar("php", STATES, start)
