"""Smalltalk."""

from jekyllpy.highlight.grammar import POP, Grammar, States, goto, include, reaching, until, words

_MARK = r"[-+*/\\~<>=|&!?,@%]"

STATES: States = {
    "root": (
        reaching(r"(<)(\w++:)([^>\n]*+)(?P<hit>>)?", ("p", "k", "", "p")),
        include("whitespaces"),
        include("method_definition"),
        (r"([|])([\w\s]*+)([|])", ("p", "nv", "p")),
        include("objects"),
        (r"\^|:=|_", "o"),
        (r"[)}\]]", "p", "after_object"),
        (r"[({\[!]", "p"),
    ),
    "method_definition": (
        reaching(r"([a-zA-Z]\w*+(?::(?P<end>))?)(?(end)(\s*+)(?P<hit>\w++)?)", ("nf", "", "", "nv")),
        (r"^([a-zA-Z]\w*+\b)(\s*)$", ("nf", "")),
        (rf"^({_MARK}++)(\s*+)(\w++)(\s*)$", ("nf", "", "nv", "")),
    ),
    "whitespaces": (
        (r"! !$", "k"),
        (r"\s++", ""),
        until('"', '"', "c"),
    ),
    "objects": (
        (r"\[", "p", "block_variables"),
        (words("self super true false nil thisContext"), "bp", "after_object"),
        (*reaching(r"[A-Z]\w*+(?P<hit>(?!:)\b)?", "nc"), "after_object"),
        (*reaching(r"[a-z]\w*+(?P<hit>(?!:)\b)?", "nv"), "after_object"),
        include("literals"),
    ),
    "block_variables": (
        include("whitespaces"),
        (r"(:)(\s*+)(\w++)", ("o", "", "nv")),
        (r"[|]", "p", POP),
        (r"", "", POP),
    ),
    "literals": (
        (r"'[^']*+'", "s", "after_object"),
        (r"[$].", "sc", "after_object"),
        (r"#[(]", "ss", "parenth"),
        (r"(?:\d++r)?-?\d++(?:\.\d++)?(?:e-?\d++)?|\d++(?:\.\d++)?(?:e-?\d++)?", "m", "after_object"),
        (rf"#(?:\"[^\"]*+\"|{_MARK}++|[\w:]++)", "ss", "after_object"),
    ),
    "parenth": (
        (r"[)]", "ss", goto("after_object")),
        include("inner_parenth"),
    ),
    "inner_parenth": (
        (r"#[(]", "ss", "inner_parenth"),
        (r"[)]", "ss", POP),
        include("whitespaces"),
        include("literals"),
        (rf"(?:{_MARK}|[\w:])++", "ss"),
    ),
    "after_object": (
        include("whitespaces"),
        (words("ifTrue ifFalse whileTrue whileFalse timesRepeat", ":"), "nb", POP),
        (r"new(?!:)\b", "nb"),
        (r":=|_", "o", POP),
        (r"[a-zA-Z]\w*+:", "nf", POP),
        (r"[a-zA-Z]\w*+", "nf"),
        (rf"{_MARK}++", "nf", POP),
        (r"[.]", "p", POP),
        (r";", "p"),
        (r"", "", POP),
    ),
}

GRAMMAR = Grammar("smalltalk", STATES)
