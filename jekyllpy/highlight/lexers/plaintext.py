"""Plain text: one token, whatever it is."""

from collections.abc import Mapping

from jekyllpy.highlight.engine import StateLexer
from jekyllpy.highlight.grammar import Grammar
from jekyllpy.highlight.tokens import SHORT, TEXT


def make_lexer(options: Mapping[str, str]) -> StateLexer:
    """Return the lexer; the option `token` names the type of its token."""
    return plain(SHORT.get(options["token"], TEXT)) if "token" in options else _PLAIN


def plain(kind: str) -> StateLexer:
    """Return a lexer that emits all text as the kind."""
    return StateLexer(Grammar("plaintext", {"root": ((r"(?s).+", kind),)}))


_PLAIN = plain(TEXT)
