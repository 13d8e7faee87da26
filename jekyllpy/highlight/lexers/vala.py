"""Vala."""

from jekyllpy.highlight.grammar import POP, Grammar, States, at_line_start, include, until, words
from jekyllpy.highlight.patterns import quoted_line

_ID = r"@?[_a-zA-Z]\w*+"

STATES: States = {
    "root": (
        include("whitespace"),
        at_line_start(r"\[.*?\]", "na"),
        (rf"<\[\s*+(?:{_ID}:)?", "k"),
        (r"\]>", "k"),
        (r"[~!%^&*()+=|\[\]{}:;,.<>/?-]", "p"),
        ("@" + quoted_line('"'), "s"),
        (r'"(?:(?:\\.|[^"\n])*+["\n]|[^\n]*")', "s"),
        (r"'(?:\\.|.)'", "sc"),
        (r"0[xX][0-9a-fA-F]++[luLU]?", "m"),
        (r"[0-9](?:[.][0-9]*)?(?:[eE][+-][0-9]+)?[flduFLDU]?", "m"),
        (
            words("""abstract as async base break case catch const construct continue default delegate delete do
    dynamic else ensures enum errordomain extern false finally for foreach get global if in inline interface internal
    is lock new null out override owned private protected public ref requires return set signal sizeof static switch
    this throw throws true try typeof unowned var value virtual void weak while yield"""),
            "k",
        ),
        (
            words("""bool char double float int int8 int16 int32 int64 long short size_t ssize_t string unichar uint
    uint8 uint16 uint32 uint64 ulong ushort"""),
            "kt",
        ),
        (r"class|struct", "k", "class"),
        (r"namespace|using", "k", "namespace"),
        (rf"{_ID}(?=\s*+[(])", "nf"),
        (_ID, "n"),
        (r"#.*", "cp"),
    ),
    "whitespace": (
        (r"\s++", ""),
        (r"//.*$", "c1"),
        until(r"/[*]", r"[*]/", "cm"),
    ),
    "class": (include("whitespace"), (_ID, "nc", POP)),
    "namespace": (
        include("whitespace"),
        (r"(?=[(])", "", POP),
        (rf"(?:{_ID}|[.])++", "nn", POP),
    ),
}

GRAMMAR = Grammar("vala", STATES)
