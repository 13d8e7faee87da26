"""TypeScript: JavaScript with more words, casts and optional members."""

from jekyllpy.highlight.grammar import Grammar, States
from jekyllpy.highlight.lexers import javascript
from jekyllpy.highlight.lexers.javascript import ID

VOCABULARY = javascript.VOCABULARY.with_more(
    keywords="is namespace static private protected public implements readonly",
    declarations="type abstract",
    reserved="string any void number namespace module declare default interface keyof",
    builtins="""Capitalize ConstructorParameters Exclude Extract InstanceType Lowercase NonNullable Omit
    OmitThisParameter Parameters Partial Pick Readonly Record Required ReturnType ThisParameterType ThisType
    Uncapitalize Uppercase""",
)


def with_types(states: States) -> States:
    """Return a language's states with what TypeScript puts before JavaScript's rules."""
    return {
        **states,
        "root": (
            (r"[?][.]", "p"),
            (r"[?]{2}", "o"),
            (r"(?:as|satisfies)\s++", "kd"),
            *states["root"],
        ),
        "statement": (
            (rf"({ID})(\??)(\s*+)(:)", ("nl", "p", "", "p"), "expr_start"),
            *states["statement"],
        ),
    }


GRAMMAR = Grammar("typescript", with_types(javascript.states(VOCABULARY)))
