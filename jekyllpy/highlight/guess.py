"""Guess a language from the code itself, as Rouge does for code without a name."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from types import MappingProxyType

from jekyllpy.highlight.aliases import ALIASES, TAGS
from jekyllpy.highlight.engine import Lexer
from jekyllpy.highlight.registry import load_lexer

_EMACS = r"""(?xi) -\*-\s*+ (?:(?!mode)[\w-]++\s*+:\s*+[\w+-]++\s*+;?\s*+)*+ (?:mode\s*+:)?\s*+ ([\w+-]++)\s*+
    (?:;\s*+(?!mode)[\w-]++\s*+:\s*+[\w+-]++\s*+)*+ ;?\s*+-\*-"""
_VIM = r"(?i)(?:vim|vi|ex):\s*+(?:ft|filetype|syntax)=(\w+)"
_VIM_SET = r"(?i)(?:vim|vi|ex):\s*+set?.*\s(?:ft|filetype|syntax)=(\w+).*:"
_MODELINES = tuple(re.compile(pattern, re.ASCII) for pattern in (_EMACS, _VIM, _VIM_SET))
# Mode lines stand in so many lines at either end.
_MODELINES_WITHIN = 5

_SHEBANG = re.compile(r"\s*+#!(.*)")
_DOCTYPE = re.compile(r"(?is)\s*+(?:<\?.*?\?>\s*+)?<!doctype\s+(.+?)>")

# The languages Rouge knows by an interpreter, in the order it asks them.
_INTERPRETERS = MappingProxyType(
    {
        "awk": "awk",
        "coffeescript": "coffee",
        "crystal": "crystal",
        "python": r"pythonw?(?:[23](?:\.\d+)?)?",
        "elixir": "elixir",
        "factor": "factor",
        "gherkin": "cucumber",
        "groovy": "groovy|nextflow",
        "php": "php",
        "hack": "hhvm",
        "haskell": "runhaskell",
        "haxe": "haxe",
        "io": "io",
        "ruby": "ruby",
        "javascript": "node|jsc",
        "julia": "julia",
        "lasso": "lasso9",
        "livescript": "lsc",
        "lua": "lua",
        "mojo": r"mojow?(?:[23](?:\.\d+)?)?",
        "moonscript": "moon",
        "perl": "perl",
        "praat": "praat",
        "puppet": "puppet-apply|puppet",
        "r": "Rscript",
        "rust": "rustc",
        "sed": "sed",
        "shell": "(?:ba|z|k)?sh",
        "tcl": "tclsh|wish|jimsh",
        "tulip": "tulip",
    }
)
# The languages it knows by their text.
_SIGNS = MappingProxyType(
    {
        "biml": re.compile(r"<\s*Biml\b"),
        "diff": re.compile(r"\AIndex: |\Adiff[^\n]*\ba/[^\n]*\bb/|---.*\n\+\+\+|\+\+\+.*\n---"),
        "yaml": re.compile(r"\A\s*%YAML"),
        "hack": re.compile(r"<\?hh|async function [a-zA-Z]|\): Awaitable<"),
        "lasso": re.compile(r"\A.*?<\?(?:lasso(?:script)?|=)"),
        "postscript": re.compile(r"(?m)^%!"),
        "racket": re.compile(r"\A#lang\s*.*(?:racket|scribble)"),
        "shell": re.compile(r"\A#(?:compdef|autoload)"),
        "tex": re.compile(r"\A\s*\\(?:documentclass|input|documentstyle|relax|ProvidesPackage|ProvidesClass)"),
    }
)
_PHP = re.compile(r"(?m)^<\?(php|hh)")
_ORDER = (
    "awk xml biml coffeescript crystal python diff yaml elixir factor gherkin groovy php hack haskell haxe html io ruby"
    " javascript julia lasso livescript lua mojo moonscript perl postscript praat puppet r racket rust sed shell tcl"
    " tex tulip"
)


def guess_lexer(code: str) -> Lexer:
    """Return the lexer of the language the code shows itself to be in; plain text if it shows none.

    Of several equally likely languages the first in Rouge's order is taken.
    """
    tags = _tags_by_modeline(code)
    if len(tags) > 1:
        detected = [tag for tag in _ORDER.split() if tag in tags and _is_in(tag, code)]
        tags = detected or (tags if len(tags) < len(ALIASES) else [])
    return load_lexer(next(iter(tags), "plaintext"))


def _tags_by_modeline(code: str) -> Collection[str]:
    lines = code.split("\n")
    ends = "\n".join(lines[:_MODELINES_WITHIN] + lines[-_MODELINES_WITHIN:])
    names = {found[1] for modeline in _MODELINES if (found := modeline.search(ends))}
    return {TAGS[name] for name in names if name in TAGS} or ALIASES.keys()


def _is_in(tag: str, code: str) -> bool:
    shebang = _SHEBANG.match(code)
    interpreter = _INTERPRETERS.get(tag)
    if shebang and interpreter and re.search(rf"\b(?:{interpreter})(?:\s|$)", shebang[1]):
        return True
    sign = _SIGNS.get(tag)
    if sign and sign.search(code):
        return True
    special = _SPECIAL.get(tag)
    return special is not None and special(code)


def _is_xml(code: str) -> bool:
    doctype = _DOCTYPE.match(code)
    if doctype and "html" in doctype[1]:
        return False
    return doctype is not None or re.match(r"<\?xml\b", code) is not None


def _is_html(code: str) -> bool:
    doctype = _DOCTYPE.match(code)
    if doctype and re.search(r"(?i)\bhtml\b", doctype[1]):
        return True
    return not re.match(r"<\?xml\b", code) and re.search(r"<\s*html\b", code) is not None


def _is_php(code: str) -> bool:
    opening = {found[1] for found in _PHP.finditer(code)}
    return opening == {"php"}


_SPECIAL: MappingProxyType[str, Callable[[str], bool]] = MappingProxyType(
    {"xml": _is_xml, "html": _is_html, "php": _is_php}
)
