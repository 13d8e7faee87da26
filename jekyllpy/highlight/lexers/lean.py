"""Lean 3."""

from jekyllpy.highlight.grammar import POP, Grammar, States, by_word, reaching, word_set

_KEYWORDS = word_set("""abbreviation add_rewrite alias assume axiom begin by calc calc_refl calc_subst calc_trans #check
    coercion conjecture constant constants context corollary def definition end #eval example export expose exposing
    exit extends from fun have help hiding hott hypothesis import include including inductive infix infixl infixr inline
    instance irreducible lemma match namespace notation opaque opaque_hint open options parameter parameters postfix
    precedence prefix #print private protected #reduce reducible renaming repeat section set_option show tactic_hint
    theorem universe universes using variable variables with""")
_TYPES = word_set("Sort Prop Type")

STATES: States = {
    "root": (
        # A comment may begin with the white space before it, and its text a line later.
        reaching(r"\s*+(?:--++(?P<hit>\s++.*$)?)?", "cd"),
        (r'"', "s", "string"),
        (r"\d++", "mi"),
        (r"#?\w++", by_word("n", k=_KEYWORDS, kt=_TYPES)),
        (r"λ", "k"),
        (r":=?", ""),
        (r"\.[0-9]*+", "o"),
        (r"[!#&*+/@`;<=>|~-]|⁻¹|[∀Π↔∧∨≠≤≥⊎¬⬝▸→∃ℕℤ≈×⌞⌟≡⟨⟩]", "o"),
        (r"[\s(),\[\]αβ‹›]++", ""),
        (r".", "err"),
    ),
    "string": (
        (r'"', "s", POP),
        (r"\\", "se", "escape"),
        (r'[^\\"]++', "s"),
    ),
    "escape": (
        (r"[nrt\"'\\]", "se", POP),
        (r"[xX][\da-fA-F]++", "se", POP),
    ),
}

GRAMMAR = Grammar("lean", STATES)
