"""Hack: PHP with types."""

from jekyllpy.highlight.grammar import Grammar, States, word_set
from jekyllpy.highlight.lexers import php

_KEYWORDS = php.KEYWORDS | word_set("""type newtype enum as super async await vec dict keyset void int string bool float
    double arraykey num""")

STATES: States = {
    **php.STATES,
    "root": (
        (r"<\?hh(?:\s*+//\s*+(?:strict|decl|partial))?$", "cp", "php"),
        *php.STATES["root"],
    ),
    "php": (
        (r"(/\*\s*+)(HH_(?:IGNORE_ERROR|FIXME)\[\d++\])([^*]*+)(\*/)", ("cp", "cp", "cm", "cp")),
        (r"// UNSAFE(?:_EXPR|_BLOCK)?", "cp"),
        (r"/\*\s*+UNSAFE_EXPR\s*+\*/", "cp"),
        *php.STATES["php"],
    ),
    "names": php.names(_KEYWORDS),
}

GRAMMAR = Grammar("hack", STATES, php.start)
