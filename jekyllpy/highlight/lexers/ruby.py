"""Ruby."""

from __future__ import annotations

import re
import string
from collections.abc import Container
from dataclasses import dataclass, field

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Action, Grammar, Rule, State, States, goto, include, until, words
from jekyllpy.highlight.patterns import LETTER_, LOWER, UPPER, WORD, quoted

_NAME = rf"{LETTER_}{WORD}*+"
_ESCAPE = r"\\(?:[\\abefnrstv#\"']|x[a-fA-F0-9]{1,2}|[0-7]{1,3})"

_KEYWORDS = """BEGIN END alias begin break case defined? do else elsif end ensure for if in next redo rescue raise retry
    return super then undef unless until when while yield"""
_PSEUDO = """loop include extend raise alias_method attr catch throw private module_function public protected true false
    nil __FILE__ __LINE__"""
_BUILTINS = """attr_reader attr_writer attr_accessor __id__ __send__ abort ancestors at_exit autoload binding callcc
    caller catch chomp chop class_eval class_variables clone const_defined? const_get const_missing const_set constants
    display dup eval exec exit extend fail fork format freeze getc gets global_variables gsub hash id included_modules
    inspect instance_eval instance_method instance_methods instance_variable_get instance_variable_set
    instance_variables lambda load local_variables loop method method_missing methods module_eval name object_id open p
    print printf private_class_method private_instance_methods private_methods proc protected_instance_methods
    protected_methods public_class_method public_instance_methods public_methods putc puts raise rand readline readlines
    require require_relative scan select self send set_trace_func singleton_methods sleep split sprintf srand sub
    syscall system taint test throw to_a to_s trace_var trap untaint untrace_var warn"""
_QUESTIONS = """autoload block_given const_defined eql equal frozen include instance_of is_a iterator kind_of
    method_defined nil private_method_defined protected_method_defined public_method_defined respond_to tainted"""
_BANGS = "chomp chop exit gsub sub"

_CLOSING = {"{": "}", "[": "]", "(": ")", "<": ">"}


@dataclass(slots=True)
class Memory:
    """The here-documents opened on the line: whether the end may be indented, and its name."""

    heredocs: list[tuple[bool, str]] = field(default_factory=list)


def start(run: Run[Memory]) -> Memory:
    # Rouge: it loads this lexer twice, so what it begins with stands twice.
    run.push("expr_start")
    run.push("expr_start")
    return Memory()


def _sigil_rules(name: str, opening: str, kind: str, interpolated: bool) -> tuple[Rule, ...]:
    """Return the state inside a %-string with the given opening delimiter."""
    closing = _CLOSING.get(opening, opening)
    ends = "" if opening == "#" else re.escape(opening) + (re.escape(closing) if closing != opening else "")
    nesting: tuple[Rule, ...] = ((re.escape(opening), kind, name),) if closing != opening else ()
    inner: tuple[Rule, ...] = (include("string_intp_escaped"), ("#", kind)) if interpolated else ((r"[\\#]", kind),)
    return (
        (rf"\\[#{ends}\\]", "se"),
        *nesting,
        (re.escape(closing), kind, POP),
        *inner,
        (rf"[^#{ends}\\]++", kind),
    )


def _sigil_states() -> dict[str, tuple[Rule, ...]]:
    """Return a state for each ASCII delimiter and way to read what it encloses."""
    states = {}
    for opening in string.punctuation:
        for kind, interpolated in (("sx", True), ("sx", False), ("sr", True)):
            name = sigil_name(opening, kind, interpolated)
            states[name] = _sigil_rules(name, opening, kind, interpolated)
    return states


def sigil_name(opening: str, kind: str, interpolated: bool) -> str:
    """Return the name of the state inside a %-string."""
    return f"{kind}{'#' if interpolated else ''} {opening}"


def sigil(interpolating: Container[str | None]) -> Action:
    """Return the action that opens a %-string; after the letters given, or none, it may hold code."""

    def open_sigil(run: Run[Memory], match: re.Match[str]) -> None:
        letter, opening = match.groups()
        kind = "sr" if letter == "r" else "sx"
        if letter == "r":
            run.push("regex_flags")
        run.token(kind, match[0])
        name = sigil_name(opening, kind, letter in interpolating)
        if opening in string.punctuation:
            run.push(name)
        else:
            rules = _sigil_rules(POP, opening, kind, letter in interpolating)
            run.stack.append(State(name, rules, run.lexer.grammar))

    return open_sigil


def _open_heredoc(run: Run[Memory], match: re.Match[str]) -> None:
    operator, quote, name = match.groups()
    run.token("o", operator)
    run.token("no", f"{quote}{name}{quote}")
    run.memory.heredocs.append((operator != "<<", name))
    if run.stack[-1].name != "heredoc_queue":
        run.push("heredoc_queue")


def _test_heredoc(run: Run[Memory], match: re.Match[str]) -> None:
    """Decide whether the line ends the first here-document that is open."""
    heredocs = run.memory.heredocs
    indented, name = heredocs[0] if heredocs else (False, None)
    # Ruby: strip takes NUL for white space at either end.
    line = match[0].rstrip("\0 \t\n\v\f\r")
    if indented:
        line = line.lstrip("\0 \t\n\v\f\r")
    if line == name:
        heredocs.pop(0)
        run.token("no", match[0])
        run.pop(1 if heredocs else 2)
    else:
        run.token("sh", match[0])
        run.pop()


STATES: States = {
    "root": (
        include("whitespace"),
        (r"__END__", "cp", "end_part"),
        (r"0_?[0-7]++(?:_[0-7]+)*+", "mo"),
        (r"0x[0-9A-Fa-f]++(?:_[0-9A-Fa-f]+)*+", "mh"),
        (r"0b[01]++(?:_[01]+)*+", "mb"),
        (r"\d++(?:_\d+)*+(?:\.\d++(?:_\d+)*+(?:[eE][+-]?\d+)?|[eE][+-]?\d+)", "mf"),
        (r"\d++(?:_\d+)*+", "mi"),
        (rf"@@{_NAME}", "vc"),
        (rf"@{_NAME}", "vi"),
        (rf"\${WORD}++", "vg"),
        (r"\$[!@&`'+~=/\\,;.<>_*\$?:\"]", "vg"),
        (r"\$-[0adFiIlpvw]", "vg"),
        (r"::", "o"),
        include("strings"),
        (words(_KEYWORDS, r"(?=\W|$)"), "k", "expr_start"),
        (words(_PSEUDO), "kp", "expr_start"),
        (words("not and or"), "ow", "expr_start"),
        (rf"(module)(\s++)({LETTER_}{WORD}*+(?:::{LETTER_}{WORD}*+)*+)", ("k", "", "nn")),
        (r"(def\b)(\s*+)", ("k", ""), "funcname"),
        (r"(class\b)(\s*+)", ("k", ""), "classname"),
        (words(_QUESTIONS, r"[?]"), "nb", "expr_start"),
        (words(_BANGS, "!"), "nb", "expr_start"),
        (words(_BUILTINS), "nb", "method_call"),
        include("has_heredocs"),
        # Before the dot of a call, or ranges would be calls.
        (r"\.{2,3}", "o", "expr_start"),
        (rf"[{UPPER}]{WORD}*+", "no", "method_call"),
        (rf"(\.|::)(\s*+)([{LOWER}_]{WORD}*+[!?]?|[*%&^`~+-/\[<>=])", ("p", "", "nf"), "method_call"),
        (rf"{_NAME}[?!]", "n", "expr_start"),
        (_NAME, "n", "method_call"),
        (r"\*\*|<<?|>>?|=~|===|!~|&&?|\|\||\.", "o", "expr_start"),
        (r"[-+/*%=<>&!^|~]=?", "o", "expr_start"),
        (r"[?]", "p", ("ternary", "expr_start")),
        (r"[\[({,:\\;/]", "p", "expr_start"),
        (r"[\])}]", "p"),
    ),
    "symbols": (
        (rf":@{{0,2}}{_NAME}[!?]?", "ss"),
        (r":(?:\*\*|[-+]@|[/%&|^`~]|\[\]=?|<<|>>|<=?>|<=?|===?)", "ss"),
        (":" + quoted("'"), "ss"),
        (r":\"", "ss", "simple_sym"),
    ),
    "sigil_strings": ((r"%([rqswQWxiI])?((?u:[^\w\s]))", sigil((None, *"rQWxI"))),),
    "strings": (
        include("symbols"),
        (rf"[{LOWER}_]{WORD}*+[?!]?:\s++", "ss", "expr_start"),
        (quoted("'"), "s1"),
        (r"\"", "s2", "simple_string"),
        (r"`", "sb", "simple_backtick"),
    ),
    "regex_flags": ((r"[mixounse]*+", "sr", POP),),
    "simple_string": (include("string_intp_escaped"), (r"[^\\\"#]++", "s2"), (r"[\\#]", "s2"), (r"\"", "s2", POP)),
    "simple_sym": (include("string_intp_escaped"), (r"[^\\\"#]++", "ss"), (r"[\\#]", "ss"), (r"\"", "ss", POP)),
    "simple_backtick": (include("string_intp_escaped"), (r"[^\\`#]++", "sb"), (r"[\\#]", "sb"), (r"`", "sb", POP)),
    "whitespace": (
        include("inline_whitespace"),
        (r"\n\s*+", "", "expr_start"),
        (r"#.*$", "c1"),
        until(r"=begin\b", r"\n=end\b", "cm"),
    ),
    "inline_whitespace": ((r"[ \t\r]++", ""),),
    "has_heredocs": (
        (rf"(<<[-~]?)([\"`']?)({_NAME})\2", _open_heredoc),
        (r"(<<[-~]?)([\"'])()\2", _open_heredoc),
    ),
    "heredoc_queue": ((r"(?=\n)", "", goto("resolve_heredocs")), include("root")),
    "resolve_heredocs": (
        include("string_intp_escaped"),
        (r"\n", "sh", "test_heredoc"),
        (r"[#\\\n]", "sh"),
        (r"[^#\\\n]++", "sh"),
    ),
    "test_heredoc": ((r"[^#\\\n]*+$", _test_heredoc), (r"", "", POP)),
    "funcname": (
        (r"\s++", ""),
        (r"\(", "p", "defexpr"),
        (
            rf"(?:({_NAME})(\.))?({_NAME}[!?]?|\*\*?|[-+]@?|[/%&|^`~]|\[\]=?|<<|<=?>?|>>|>=?|===?)",
            ("nc", "o", "nf"),
            POP,
        ),
        (r"", "", POP),
    ),
    "classname": (
        (r"\s++", ""),
        (rf"{WORD}++(?:::{WORD}++)++", "nc"),
        (r"\(", "p", ("defexpr", "expr_start")),
        (r"<<", "o", goto("expr_start")),
        (rf"[{UPPER}_]{WORD}*+", "nc", POP),
        (r"", "", POP),
    ),
    "ternary": (
        (r"(:)(\s++)", ("p", ""), goto("expr_start")),
        (r":(?![^#\n]*?[:\\])", "p", goto("expr_start")),
        include("root"),
    ),
    "defexpr": (
        (r"(\))(\.|::)?", ("p", "o"), POP),
        (r"\(", "p", ("defexpr", "expr_start")),
        include("root"),
    ),
    "in_interp": ((r"\}", "si", POP), include("root")),
    "string_intp": (
        (r"#\{", "si", "in_interp"),
        (rf"#(?:@@?|\$){_NAME}", "si"),
    ),
    "string_intp_escaped": (include("string_intp"), (_ESCAPE, "se"), (r"\\.", "se")),
    "method_call": (
        (r"[/%]", "o", goto("expr_start")),
        (r"(?=\n)", "", POP),
        (r"", "", goto("method_call_spaced")),
    ),
    "method_call_spaced": (
        include("whitespace"),
        (r"[%/]=", "o", goto("expr_start")),
        (r"/(?=\S|\s*+/)", "sr", goto("slash_regex")),
        include("sigil_strings"),
        (r"(?=\s*+/)", "", POP),
        (r"\s++", "", goto("expr_start")),
        (r"", "", POP),
    ),
    "expr_start": (
        include("inline_whitespace"),
        (r"/", "sr", goto("slash_regex")),
        (
            rf"[?](?:\\[MC]-)*+(?:\\(?:[\\abefnrstv#\"']|x[a-fA-F0-9]{{1,2}}|[0-7]{{1,3}})|\S)(?!{WORD})",
            "sc",
            POP,
        ),
        (r"(\s*+)(%[rqswQWxiI]? \S* )", ("", "sx"), POP),
        include("sigil_strings"),
        (r"", "", POP),
    ),
    "slash_regex": (
        include("string_intp"),
        (r"\\\\", "sr"),
        (r"\\/", "sr"),
        (r"[\\#]", "sr"),
        (r"[^\\/#]++", "sr"),
        (r"/", "sr", goto("regex_flags")),
    ),
    "end_part": ((r"(?s).+", "cp", POP),),
    **_sigil_states(),
}

GRAMMAR = Grammar("ruby", STATES, start)
