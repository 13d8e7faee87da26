"""NASM assembly."""

from jekyllpy.highlight.grammar import POP, Grammar, States, at_line_start, include, until

_ID = r"[a-zA-Z$._?][\w$.?#@~]*+"

STATES: States = {
    "root": (
        (*at_line_start("%", "cp"), "preproc"),
        include("whitespace"),
        include("punctuation"),
        (rf"{_ID}:", "nl"),
        (rf"(?i)({_ID})(\s+)(equ)", ("no", "kd", "kd"), "instruction_args"),
        (
            r"BITS|USE16|USE32|SECTION|SEGMENT|ABSOLUTE|EXTERN|GLOBAL|ORG|ALIGN|STRUC|ENDSTRUC|COMMON|CPU|GROUP|UPPERCASE"
            r"|IMPORT|EXPORT|LIBRARY|MODULE",
            "k",
            "instruction_args",
        ),
        (r"(?i)(?:res|d)[bwdqt]|times", "kd", "instruction_args"),
        (_ID, "nf", "instruction_args"),
        (r"[\r\n]++", ""),
    ),
    "instruction_args": (
        (r"\"(?:\\\\\"|[^\"\\n])*\"|'(?:\\\\'|[^'\\n])*'|`(?:\\\\`|[^`\\n])*`", "s"),
        (r"(?i)0x[\da-f]+|\d+[\da-f]*h", "mh"),
        (r"(?i)[0-7]+q", "mo"),
        (r"(?i)[01]+b", "mb"),
        (r"(?i)\d+\.e?\d+", "mf"),
        (r"\d++", "mi"),
        include("punctuation"),
        (
            r"(?i)r\d[0-5]?[bwd]|[a-d][lh]|[er]?[a-d]x|[er]?[sb]p|[er]?[sd]i|[c-gs]s|st[0-7]|mm[0-7]|cr[0-4]|dr[0-367]"
            r"|tr[3-7]",
            "nb",
        ),
        (_ID, "nv"),
        (r"[\r\n]++", "", POP),
        include("whitespace"),
    ),
    "preproc": (
        (r"[^;\n]++", "cp"),
        (*until(";", r"\n", "c1"), POP),
        (r"\n", "cp", POP),
    ),
    "whitespace": (
        (r"\n", ""),
        (r"[ \t]++", ""),
        (r";.*", "c1"),
    ),
    "punctuation": (
        (r"[,():\[\]]++", "p"),
        (r"[&|^<>+*/%~-]++", "o"),
        (r"\$++", "kc"),
        (r"(?i)seg|wrt|strict", "ow"),
        (r"(?i)byte|[dq]?word", "kt"),
    ),
}

GRAMMAR = Grammar("nasm", STATES)
