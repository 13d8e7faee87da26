"""The tokens of an expression, as Liquid's strict lexer sees them."""

from __future__ import annotations

import re
from typing import Final

from jekyllpy.templating.failures import SyntaxFailure

_TOKENS: Final = re.compile(
    r"""[ \t\r\n\f\v]*+(?:
    (?P<comparison> == | != | <> | <=? | >=? | contains(?=[ \t\r\n\f\v]) )
    | (?P<string> '[^']*' | "[^"]*" )
    | (?P<number> -?\d+(?:\.\d+)? )
    | (?P<id> [a-zA-Z_][\w-]*\?? )
    | (?P<dotdot> \.\. )
    | (?P<pipe> \| ) | (?P<dot> \. ) | (?P<colon> : ) | (?P<comma> , )
    | (?P<open_square> \[ ) | (?P<close_square> \] ) | (?P<open_round> \( ) | (?P<close_round> \) )
    | (?P<question> \? ) | (?P<dash> - )
    | (?P<end_of_string> \Z )
    | (?P<unexpected> . )
    )""",
    re.ASCII | re.VERBOSE | re.DOTALL,
)

Token = tuple[str, str]
"""The kind, by Liquid's name for it, and the text."""


def tokenize(markup: str) -> list[Token]:
    """Return the tokens of the markup, the last one `end_of_string`, or raise `SyntaxFailure`."""
    tokens: list[Token] = []
    for match in _TOKENS.finditer(markup):
        kind = match.lastgroup or ""
        if kind == "unexpected":
            raise SyntaxFailure(f"Unexpected character {match['unexpected']}")
        tokens.append((kind, match[kind]))
        if kind == "end_of_string":
            break
    return tokens
