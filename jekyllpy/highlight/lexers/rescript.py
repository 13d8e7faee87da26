"""ReScript."""

from jekyllpy.highlight.grammar import POP, Grammar, States, by_word, include, word_set
from jekyllpy.highlight.lexers import ocaml, reasonml
from jekyllpy.highlight.lexers.ocaml import ID, UPPER_ID

_KEYWORDS = word_set("""open let rec and as exception assert lazy if else for in to downto while switch when external
    type private mutable constraint include module of with try import export""")
_TYPES = word_set("bool int float char string unit list array option ref exn format")
_WORD_OPERATORS = word_set("mod land lor lxor lsl lsr asr or")

STATES: States = {
    **ocaml.STRINGS,
    **ocaml.NUMBERS,
    **ocaml.DOTTED,
    **reasonml.COMMENT,
    **reasonml.LITERALS,
    "root": (
        (r"[\s,.:?~\\]++", ""),
        # Rouge: a name may begin with the one, not with the other.
        (r"true|false\b", "kc"),
        (rf"{UPPER_ID}(?=\s*+[.])", "nn", "dotted"),
        (rf"@{ID}(?:\.{ID})*+", "nd"),
        (rf"#{ID}", "nc"),
        (UPPER_ID, "nc"),
        (r"//.*", "c1"),
        (r"/\*", "cm", "comment"),
        (ID, by_word("n", k=_KEYWORDS, ow=_WORD_OPERATORS, kt=_TYPES)),
        (r"[(){}\[\];]++", "p"),
        (r"[;_!$%&*+/<=>@^|-]++", "o"),
        include("literals"),
        (r"`", "s2", "template_string"),
    ),
    "template_string": (
        (r"[$]\{", "p", "template_string_expr"),
        (r"`", "s2", POP),
        (r"\\[$`]", "se"),
        (r"[^$`\\]++", "s2"),
        (r"[\\$]", "s2"),
    ),
    "template_string_expr": ((r"\}", "p", POP), include("root")),
}

GRAMMAR = Grammar("rescript", STATES)
