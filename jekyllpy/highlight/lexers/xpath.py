"""XPath; its states serve XQuery too."""

from jekyllpy.highlight.grammar import POP, Grammar, States, goto, include, words

NC_NAME = r"[a-zA-Z_][a-zA-Z_\-.0-9]*+"
Q_NAME = rf"{NC_NAME}(?::{NC_NAME})?"
EQ_NAME = rf"(?:Q\{{[^{{}}]*+\}}{NC_NAME}|{Q_NAME})"
_PAREN = r"\((?!:)"
# Doubled quotes do not close. If there is nothing but such, the last but one of them all does.
_STRING = "|".join(rf"{q}(?:(?:{q}{q}|[^{q}])*+{q}|(?s:.)*{q}(?={q}))" for q in "\"'")
_KIND_TEST = "element|attribute|schema-element|schema-attribute|comment|text|node|document-node|namespace-node"
_AXES = (
    "child|descendant|attribute|self|descendant-or-self|following-sibling|following|namespace|parent|ancestor"
    "|preceding-sibling|preceding|ancestor-or-self"
)
_OPERATORS = r"=>|[,=+*-]|:=?|>[=>]?|<[=<]?|!=|//?|\|\|?"
_WORD_OPERATORS = words("and or eq ge gt le lt ne is div mod idiv intersect except union to")
_KEYWORDS = words("let for some every if then else return in satisfies")

STATES: States = {
    "root": (
        include("comments_and_whitespace"),
        (r"\.[0-9]++|[0-9]++\.[0-9]*+(?:[eE][+-]?[0-9]++)?|[0-9]++[eE][+-]?[0-9]++", "mf"),
        (r"[0-9]++", "m"),
        (_STRING, "s"),
        (r"\$", "nv", "variable"),
        (_OPERATORS, "o"),
        (_WORD_OPERATORS, "ow"),
        (_KEYWORDS, "k"),
        (r"[?{}()\[\]]", "p"),
        (rf"(function)(\s*+)({_PAREN})", ("k", "w", "p")),
        (r"map|array|empty-sequence", "k"),
        (rf"({_KIND_TEST})(\s*+)({_PAREN})", ("k", "w", "p"), "kind_test"),
        (rf"(processing-instruction)(\s*+)({_PAREN})", ("k", "w", "p"), "kind_test_for_instruction"),
        (rf"({EQ_NAME})(\s*+)({_PAREN})", ("nf", "w", "p")),
        (rf"({EQ_NAME})(\s*+)(#)(\s*+)(\d++)", ("nf", "w", "nf", "w", "nf")),
        (r"(cast|castable)(\s++)(as)", ("k", "w", "k"), "single_type"),
        (r"(treat)(\s++)(as)", ("k", "w", "k"), "item_type"),
        (r"(instance)(\s++)(of)", ("k", "w", "k"), "item_type"),
        (r"as\b", "k", "item_type"),
        (rf"({NC_NAME})(\s*+)(:)(\s*+)(\*)", ("nt", "w", "p", "w", "o")),
        (rf"({_AXES})(\s*+)(::)", ("k", "w", "o")),
        (r"\.\.?", "o"),
        (r"@", "na", "attribute"),
        (EQ_NAME, "nt"),
    ),
    "comments_and_whitespace": (
        (r"\(:", "c", "comment"),
        (r"\s++", "w"),
    ),
    "comment": (
        (r":\)", "c", POP),
        (r"\(:", "c", "comment"),
        (r"[^:(]++", "c"),
        (r"[:(]", "c"),
    ),
    "single_type": (
        include("comments_and_whitespace"),
        (EQ_NAME, "kt", POP),
    ),
    "item_type": (
        include("comments_and_whitespace"),
        (rf"({_KIND_TEST})(\s*+)({_PAREN})", ("kt", "w", "p"), (goto("occurrence"), "kind_test")),
        (
            rf"(processing-instruction)(\s*+)({_PAREN})",
            ("kt", "w", "p"),
            (goto("occurrence"), "kind_test_for_instruction"),
        ),
        (rf"(item)(\s*+)({_PAREN})(\s*+)(\))", ("kt", "w", "p", "w", "p"), goto("occurrence")),
        (rf"(function|array|map|empty-sequence)(\s*+)({_PAREN})", ("kt", "w", "p")),
        (r"(cast|castable)(\s++)(as)", ("k", "w", "k"), goto("single_type")),
        (r"(treat)(\s++)(as)", ("k", "w", "k")),
        (r"(instance)(\s++)(of)", ("k", "w", "k")),
        (r"as\b", "k"),
        (_OPERATORS, "o", POP),
        (_WORD_OPERATORS, "ow", POP),
        (_KEYWORDS, "k", POP),
        (r"[\[)]", "p", POP),
        (EQ_NAME, "kt", goto("occurrence")),
    ),
    "kind_test": (
        include("comments_and_whitespace"),
        (r"[?*]", "o"),
        (r",", "p"),
        (rf"(element|schema-element)(\s*+)({_PAREN})", ("kt", "w", "p"), "kind_test"),
        (EQ_NAME, "nt"),
        (r"\)", "p", POP),
    ),
    "kind_test_for_instruction": (
        include("comments_and_whitespace"),
        (NC_NAME, "n"),
        (_STRING, "s"),
        (r"\)", "p", POP),
    ),
    "occurrence": (
        include("comments_and_whitespace"),
        (r"[?*+]", "o", POP),
        (r"", "", POP),
    ),
    "variable": (
        include("comments_and_whitespace"),
        (rf"({EQ_NAME})(\s*+)({_PAREN})", ("nv", "w", "p"), POP),
        (EQ_NAME, "nv", POP),
    ),
    "attribute": (
        include("comments_and_whitespace"),
        (EQ_NAME, "na", POP),
        (r"\*", "o", POP),
    ),
}

GRAMMAR = Grammar("xpath", STATES)
