"""Nix."""

from jekyllpy.highlight.grammar import POP, Grammar, States, include, reaching, words

_WORD = r"[a-zA-Z0-9._-]++"

STATES: States = {
    "root": (include("expression"),),
    "expression": (
        (r"\s++", ""),
        (r"#.*$", "c"),
        (r"/\*", "c", "multiline_comment"),
        (r"true|false", "kc"),
        (r"null", "kc"),
        (r"[0-9]", "mi"),
        (rf"(?:/{_WORD})+|~(?:/{_WORD})+", "sx"),
        reaching(rf"{_WORD}(?P<hit>(?:/{_WORD})+)?", "sx"),
        reaching(rf"[a-z+]++(?P<hit>://(?:/?{_WORD}(?:/{_WORD})+))?", "sx"),
        (r'"', "s2", "double_quoted_string"),
        (r"''", "s2", "indented_string"),
        (words("with in inherit"), "kn"),
        (words("let"), "kd"),
        (words("if then else"), "k"),
        (words("rec assert map"), "kr"),
        (
            words("abort baseNameOf builtins derivation fetchTarball import isNull removeAttrs throw toString"),
            "kr",
        ),
        (r"\.|\?|\+\+|\+|!=|!|//|==|&&|\|\||->|/|\*|-|<|>|=>", "o"),
        (r"\$", "p"),
        (r"[=@]", "o"),
        (r"[;,:]", "p"),
        (r"[a-zA-Z_][a-zA-Z0-9-]*+", "nv"),
        (r"\(", "p", "atom_content"),
        (r"\{", "p", "set_content"),
        (r"\[", "p", "list_content"),
    ),
    "multiline_comment": ((r"\*/", "c", POP), (r".", "c")),
    "atom_content": (include("expression"), (r"\)", "p", POP)),
    "list_content": ((r"\]", "p", POP), include("expression")),
    "set_content": ((r"\}", "p", POP), include("expression")),
    "string_interpolated_arg": (include("expression"), (r"\}", "si", POP)),
    "double_quoted_string": (
        (r"\\.", "se"),
        (r"\$\$", "se"),
        (r"\$\{", "si", "string_interpolated_arg"),
        (r'"', "s2", POP),
        (r".", "s2"),
    ),
    "indented_string": (
        (r"'''", "se"),
        (r"''\$", "se"),
        (r"\$\$", "se"),
        (r"''\\.", "se"),
        (r"\$\{", "si", "string_interpolated_arg"),
        (r"''", "s2", POP),
        (r".", "s2"),
    ),
}

GRAMMAR = Grammar("nix", STATES)
