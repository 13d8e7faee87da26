"""Haxe."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States, goto, include, until, word_set
from jekyllpy.highlight.lexers.regex_states import with_flags

_ID = r"[$a-zA-Z_][a-zA-Z0-9_]*+"
_DOTTED = r"[$a-zA-Z_][a-zA-Z0-9_.]*+"

_IMPORTS = word_set("package import using")
_KEYWORDS = word_set("""as break case cast catch class continue default do else enum false for function if in
    interface macro new null override private public return switch this throw true try untyped while""")
_DECLARATIONS = word_set("abstract dynamic extern extends from implements inline static to typedef var")
_RESERVED = word_set("super trace build autoBuild")
_BUILTINS = word_set("""Void Dynamic Math Class Any Float Int UInt String StringTools Sys EReg isNaN parseFloat
    parseInt Array Map Date DateTools Bool Lambda Reflect Std File FileSystem""")


def _name(run: Run[None], match: re.Match[str]) -> None:
    word = match[0]
    if word in _IMPORTS:
        run.token("kn", word)
        run.push("namespace")
    elif word in _KEYWORDS or word in _DECLARATIONS:
        run.token("k" if word in _KEYWORDS else "kd", word)
        run.push("expr_start")
    else:
        run.token("kr" if word in _RESERVED else "nb" if word in _BUILTINS else "nx", word)


def _metadata(run: Run[None], match: re.Match[str]) -> None:
    run.groups(match, "nd", "p")
    if not match[2]:
        run.pop()


STATES: States = {
    "root": (
        (r"\n", "", "statement"),
        (r"\{", "p", "expr_start"),
        include("comments_and_whitespace"),
        (r"@", "nd", "metadata"),
        (r"\+\+|--|~|&&|\|\||\\(?=\n)|<<|>>|==|!=", "o", "expr_start"),
        (r"[-:<>+*%&|^/!=]=?", "o", "expr_start"),
        (r"[(\[,]", "p", "expr_start"),
        (r";", "p", "statement"),
        (r"[)\]}.]", "p"),
        (r"\?", "p", ("ternary", "expr_start")),
        (_ID, _name),
        (r"\d++\.\d++(?:[eE]\d++)?[fd]?", "mf"),
        (r"0x[0-9a-fA-F]++", "mh"),
        (r"[0-9]++", "mi"),
        (r'"', "s2", "str_double"),
        (r"'", "s1", "str_single"),
    ),
    "comments_and_whitespace": (
        (r"\s++", ""),
        (r"//.*$", "c1"),
        until(r"/\*", r"\*/", "cm"),
    ),
    "expr_start": (
        include("comments_and_whitespace"),
        (r"#(?:if|elseif|else|end).*", "cp"),
        (r"~", "sr", goto("regex")),
        (r"\{", "p", "object"),
        (r"", "", POP),
    ),
    "namespace": (
        include("comments_and_whitespace"),
        (rf"({_DOTTED})(\s++)(in|as)(\s++)({_ID})", ("nn", "w", "k", "w", "n")),
        (_DOTTED, "nn"),
        (r"", "", POP),
    ),
    **with_flags("gim"),
    # In braces that are no object.
    "statement": (
        (rf"({_ID})(\s*+)(:)", ("nl", "", "p")),
        include("expr_start"),
    ),
    "object": (
        include("comments_and_whitespace"),
        (r"\}", "p", goto("statement")),
        (rf"({_ID})(\s*+)(:)", ("na", "", "p"), "expr_start"),
        (r":", "p"),
        include("root"),
    ),
    "metadata": (
        (rf"({_ID})(\()?", _metadata),
        (rf":{_ID}(?:\.{_ID})*+", "nd", POP),
        (r"\)", "nd", POP),
        include("root"),
    ),
    # A name before its colon is no label.
    "ternary": (
        (r":", "p", goto("expr_start")),
        include("root"),
    ),
    "str_double": (
        include("str_escape"),
        (r'"', "s2", POP),
        (r'[^\\"]++', "s2"),
    ),
    "str_single": (
        include("str_escape"),
        (r"'", "s1", POP),
        (r"\$\$", "s1"),
        (rf"\${_ID}", "si"),
        (r"\$\{", "si", "str_interpol"),
        (r"[^\\$']++", "s1"),
    ),
    "str_escape": ((r"\\(?:[\\tnr'\"]|[0-7]{3}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|u\{[0-9a-fA-F]{1,6}\})", "se"),),
    "str_interpol": (
        (r"\}", "si", POP),
        include("root"),
    ),
}

GRAMMAR = Grammar("haxe", STATES)
