"""Slice, the interface language of Ice."""

from jekyllpy.highlight.grammar import Grammar, word_set
from jekyllpy.highlight.lexers import c

VOCABULARY = c.Vocabulary(
    keywords=word_set("""extends implements enum interface struct class module dictionary const optional out
    throws exception local idempotent sequence Object LocalObject Value"""),
    types=word_set("""bool string byte long float double int void short"""),
    reserved=c.VOCABULARY.reserved,
)

GRAMMAR = Grammar("slice", c.states(VOCABULARY), c.start)
