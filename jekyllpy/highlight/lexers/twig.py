"""Twig: Jinja's syntax with words of its own."""

from jekyllpy.highlight.grammar import Grammar, by_word, word_set
from jekyllpy.highlight.lexers import jinja

_KEYWORDS = word_set(
    """as do extends flush from import include use else starts ends with without autoescape endautoescape block endblock
    embed endembed filter endfilter for endfor if endif macro endmacro sandbox endsandbox set endset spaceless
    endspaceless"""
)

GRAMMAR = Grammar(
    "twig",
    jinja.states(
        by_word(
            "nv",
            k=_KEYWORDS,
            kp=word_set("true false none"),
            ow=word_set("b-and b-or b-xor is in and or not"),
            nb=word_set("constant defined divisibleby empty even iterable null odd sameas"),
        )
    ),
    jinja.start,
)
