"""C#."""

from jekyllpy.highlight.grammar import POP, Grammar, States, include, until, words

_ID = r"@?[_a-zA-Z]\w*+"

STATES: States = {
    "root": (
        include("whitespace"),
        (r"[$]\s*+\"", "s", "splice_string"),
        (r"[$]@\s*+\"", "s", "splice_literal"),
        (rf"<\[\s*+(?:{_ID}:)?", "k"),
        (r"\]>", "k"),
        (r"[~!%^&*()+=|\[\]{}:;,.<>/?-]", "p"),
        (r'@"(?:(?:""|[^"])*+"|(?s:.*)"(?="))', "s"),
        (r'"(?:(?:\\.|[^"\n])*+["\n]|[^\n]*")', "s"),
        (r"'(?:\\.|.)'", "sc"),
        (r"0[bB][_01]++[luLU]?", "m"),
        (r"0[xX][_0-9a-fA-F]++[luLU]?", "m"),
        (
            r"[0-9](?:[_0-9]*[0-9])?(?:[.][0-9](?:[_0-9]*[0-9])?)?(?:[eE][+-]?[0-9](?:[_0-9]*[0-9])?)?[fldumFLDUM]?",
            "m",
        ),
        (words("class record struct interface"), "k", "class"),
        (words("namespace using"), "k", "namespace"),
        (
            r"^#[ \t]*+(?:if|endif|else|elif|define|undef|line|error|warning|region|endregion|pragma|nullable)\b.*\n",
            "cp",
        ),
        (
            words("""abstract as base break case catch checked const continue default delegate do else enum event
    explicit extern false finally fixed for foreach goto if implicit in interface internal is lock new null operator
    out override params private protected public readonly ref return sealed sizeof stackalloc static switch this
    throw true try typeof unchecked unsafe virtual void volatile while add alias async await get global partial
    remove set value where yield nameof notnull ascending by descending equals from group in init into join let on
    orderby select unmanaged when and not or with"""),
            "k",
        ),
        (
            words("""bool byte char decimal double dynamic float int long nint nuint object sbyte short string uint
    ulong ushort var"""),
            "kt",
        ),
        (rf"{_ID}(?=\s*+[(])", "nf"),
        (_ID, "n"),
    ),
    "whitespace": (
        (r"\s++", ""),
        (r"//.*$", "c1"),
        until(r"/[*]", r"[*]/", "cm"),
    ),
    "nest": (
        (r"\{", "p", "nest"),
        (r"\}", "p", POP),
        include("root"),
    ),
    "splice_string": (
        (r"\\.", "s"),
        (r"\{", "p", "nest"),
        (r'"|\n', "s", POP),
        (r".", "s"),
    ),
    "splice_literal": (
        (r'""', "s"),
        (r"\{", "p", "nest"),
        (r'"', "s", POP),
        (r".", "s"),
    ),
    "class": (include("whitespace"), (_ID, "nc", POP)),
    "namespace": (
        include("whitespace"),
        (r"(?=[(])", "", POP),
        (rf"(?:{_ID}|[.])++", "nn", POP),
    ),
}

GRAMMAR = Grammar("csharp", STATES)
