"""Crystal: Ruby's states with words, numbers and strings of its own."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, Rule, States, goto, include, until, words
from jekyllpy.highlight.lexers import ruby
from jekyllpy.highlight.patterns import LETTER_, LOWER, UPPER, WORD, quoted

# Ruby: a pattern of lower letters that ignores case takes upper ones too, but for those of Latin-1.
_CASED = rf"(?![À-ÖØ-Þ])[{UPPER}{LOWER}_]{WORD}*+"
_NAME = rf"{LETTER_}{WORD}*+"
_PLAIN_NAME = rf"{LETTER_}(?:{LETTER_}|[0-9])*+"

_KEYWORDS = """BEGIN END alias begin break case defined? do else elsif end ensure for if ifdef in next redo rescue
    raise retry return super then undef unless until when while yield lib fun type of as"""
# Rouge: the question mark of a word is that of a pattern.
_PSEUDO = """initialize new loop include extend raise attr_reader attr_writer attr_accessor alias_method attr catch
    throw private module_function public protected true false nil __FILE__ __LINE__ getter gette property propert
    struct record"""
_BUILTINS = """abort ancestors at_exit caller catch chomp chop clone constants display dup eval exec exit extend fail
    fork format freeze getc gets global_variables gsub hash id included_modules inspect instance_eval instance_method
    instance_methods lambda loop method method_missing methods module_eval name object_id open p print printf proc putc
    puts raise rand readline readlines require scan select self send sleep split sprintf srand sub syscall system test
    throw to_a to_s trap warn"""

_SYMBOL_OPERATOR = r"===|=?~|\[\][=?]?|\*\*=?|//=?|[=^*/+-]=?|&[&*+-]?=?|\|\|?=?|![=~]?|%=?|<=>|<<?=?|>>?=?|\.\.\.?"
_CHAR_ESCAPE = r"\\(?:u[a-fA-F0-9]{4}|u\{[a-fA-F0-9]{1,6}\}|[abefnrtv])"
_CHAR = rf"'({_CHAR_ESCAPE})?(?:(\\[\\']|[^'])*+'|(?s:.*)')"


def start(run: Run[ruby.Memory]) -> ruby.Memory:
    run.push("expr_start")
    return ruby.Memory()


def _char(run: Run[ruby.Memory], match: re.Match[str]) -> None:
    """Emit a quoted text; of what follows a leading escape Rouge shows the last character alone."""
    escape = match[1] or ""
    run.token("s1", "'")
    run.token("se", escape)
    if len(match[0]) > len(escape) + 2:
        # Where only escaped quotes follow, the last one closes and its backslash is the last character.
        run.token("s1", match[2] or match[0][-2])
    run.token("s1", "'")


def _ampersand_rules(kind: str, interpolated: bool) -> tuple[Rule, ...]:
    # Rouge: two ampersands are an operator in a character class, so that the rest of the text is inside.
    inner: tuple[Rule, ...] = (include("string_intp_escaped"), ("#", kind)) if interpolated else ((r"[\\#]", kind),)
    return ("&", kind, POP), *inner, (r"(?s).+", kind)


STATES: States = {
    **ruby.STATES,
    "root": (
        include("whitespace"),
        (r"__END__", "cp", "end_part"),
        (r"0o[0-7]++(?:_[0-7]++)*+", "mo"),
        (r"0x[0-9A-Fa-f]++(?:_[0-9A-Fa-f]++)*+", "mh"),
        (r"0b[01]++(?:_[01]++)*+", "mb"),
        (r"(?i)\d++(?:\.\d++(?:e[+-]?\d++)?(?:_f32)?|e[+-]?\d++|_f32)", "mf"),
        (r"\d++(?:_\d++)*+(?:_[iu]\d++)?", "mi"),
        until(r"@\[[^\]]", r"\]", "nd"),
        (rf"@@{_CASED}", "vc"),
        (rf"@{_CASED}", "vi"),
        (rf"\${WORD}++", "vg"),
        (r"\$[!@&`'+~=/\\,;.<>_*$?:\"]", "vg"),
        (r"\$-[0adFiIlpvw]", "vg"),
        (r"::", "o"),
        include("strings"),
        (words(_KEYWORDS), "k", "expr_start"),
        (words(_PSEUDO), "kp", "expr_start"),
        (rf"(module)(\s++)({_PLAIN_NAME}(?:::{_PLAIN_NAME})*+)", ("k", "", "nn")),
        (r"(def|macro\b)(\s*+)", ("k", ""), "funcname"),
        (r"(class\b)(\s*+)", ("k", ""), "classname"),
        (words("eql equal include is_a iterator kind_of nil", r"[?]"), "nb", "expr_start"),
        (words("chomp chop exit gsub sub", "!"), "nb", "expr_start"),
        (words(_BUILTINS), "nb", "method_call"),
        include("has_heredocs"),
        # Before the dot of a call, or ranges would be calls.
        (r"\.{2,3}", "o", "expr_start"),
        (rf"(?=[{UPPER}]){_PLAIN_NAME}", "no", "method_call"),
        (rf"(\.|::)(\s*+)([{LOWER}_]{WORD}*+[!?]?|[*%&^`~+-/\[<>=])", ("p", "", "nf"), "method_call"),
        (rf"{_NAME}[?!]", "n", "expr_start"),
        (_NAME, "n", "method_call"),
        (r"\*\*|//|>=|<=|<<?|>>?|=~|===|!~|&&?|\|\||\.", "o", "expr_start"),
        (r"\{%|%\}", "p"),
        (r"[-+/*%=<>&!^|~]=?", "o", "expr_start"),
        (r"[?]", "p", ("ternary", "expr_start")),
        (r"[\[({,:\\;/]", "p", "expr_start"),
        (r"[\])}]", "p"),
    ),
    "symbols": (
        (rf":@{{0,2}}{_CASED}[!?]?", "ss"),
        (rf":(?:{_SYMBOL_OPERATOR})", "ss"),
        (":" + quoted("'"), "ss"),
        (r":\"", "ss", "simple_sym"),
    ),
    # A string is plain unless a letter says otherwise.
    "sigil_strings": ((r"%([rqswQWxiI])?((?u:[^\w\s}]))", ruby.sigil(tuple("rQWxI"))),),
    "strings": (
        include("symbols"),
        (rf"[{LOWER}_]{WORD}*+[?!]?:\s++", "ss", "expr_start"),
        (r"\"", "s2", "simple_string"),
        (r"`", "sb", "simple_backtick"),
        (_CHAR, _char),
    ),
    "funcname": (
        (r"\s++", ""),
        (r"\(", "p", "defexpr"),
        (
            rf"(?:({_NAME})(\.))?({_NAME}[!?]?|\*\*?|[-+]@?|[/%&|^`~]|\[\]=?|<<?|>>?|===?)",
            ("nc", "o", "nf"),
            POP,
        ),
        (r"", "", POP),
    ),
    "classname": (
        (r"\s++", ""),
        (r"\(", "p", ("defexpr", "expr_start")),
        (r"<<", "o", goto("expr_start")),
        (rf"[{UPPER}_]{WORD}*+", "nc", POP),
        (r"", "", POP),
    ),
    "ternary": ((r":(?!:)", "p", goto("expr_start")), include("root")),
    "string_intp": (
        (r"#\{", "si", "in_interp"),
        (rf"#(?:@@?|\$){_CASED}", "si"),
    ),
    "string_intp_escaped": (
        include("string_intp"),
        (r"\\(?:[\\abefnrstv#\"']|x[a-fA-F0-9]{1,2}|[0-7]{1,3}|u[a-fA-F0-9]{4})", "se"),
        until(r"\\u\{[^}]", r"\}", "se"),
        (r"\\.", "se"),
    ),
    "method_call": (
        (r"/", "o", goto("expr_start")),
        (r"(?=\n)", "", POP),
        (r"", "", goto("method_call_spaced")),
    ),
    **{
        ruby.sigil_name("&", kind, interpolated): _ampersand_rules(kind, interpolated)
        for kind, interpolated in (("sx", True), ("sx", False), ("sr", True))
    },
}

GRAMMAR = Grammar("crystal", STATES, start)
