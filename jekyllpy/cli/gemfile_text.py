"""The text of a Gemfile as statements and blocks. Knows Ruby's tokens, as far as Gemfiles have them, and no gems."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_TOKEN: Final = re.compile(
    r"""
      (?P<blank> [ \t\r\f\v]+ | \\\r?\n | \#[^\n]* )
    | (?P<end> \n | ; )
    | (?P<text> "(?:[^"\\]|\\.)*" | '(?:[^'\\]|\\.)*' )
    | (?P<list> %[wWiI] (?: \([^()]*\) | \[[^\[\]]*\] | \{[^{}]*\} ) )
    | (?P<key> [A-Za-z_]\w*: (?!:) )
    | (?P<symbol> : (?: [A-Za-z_]\w* | "[^"\\]*" | '[^'\\]*' ) )
    | (?P<word> [A-Za-z_]\w*[?!]? )
    | (?P<mark> => | -> | && | \|\| | [=!]= | =~ | :: | . )
    """,
    re.VERBOSE | re.DOTALL,
)
_OPEN: Final = frozenset("([{")
_CLOSE: Final = frozenset(")]}")
# A line that ends in one of these goes on
_UNFINISHED: Final = frozenset({",", "=>", "&&", "||", "==", "!=", "=~", ".", "::", "="})
_LAMBDAS: Final = frozenset({"->", "lambda", "proc"})


class Token(NamedTuple):
    """A token: its kind is the name of a group above, its text what it stands for."""

    kind: str
    text: str

    @property
    def names(self) -> list[str]:
        """The strings and symbols it holds."""
        if self.kind == "list":
            return self.text.split()
        return [self.text] if self.kind in ("text", "symbol") else []


class Statement(NamedTuple):
    """A statement, or the head of a block that begins; `is_block` says which."""

    tokens: list[Token]
    is_block: bool = False


BLOCK_END: Final = Statement([Token("word", "end")])
# Words that are a statement of their own, or end one
_ALONE: Final = frozenset({"begin", "else", "end", "ensure"})


def statements(text: str) -> Iterator[Statement]:
    """Yield the statements of a Gemfile; a block's end is a statement `end`, whether Ruby spells it so or `}`."""
    tokens: list[Token] = []
    depth = 0
    braces: list[bool] = []  # whether each open brace is that of a block
    for token in _tokens(_code(text)):
        is_block = _begins_block(token, tokens)
        if token.text == "{" and token.kind == "mark":
            braces.append(is_block)
        is_block_end = token == Token("mark", "}") and bool(braces) and braces.pop()
        is_alone = token.kind == "word" and token.text in _ALONE and not depth
        if is_block_end or is_alone or (not depth and (is_block or _is_end(token, tokens))):
            yield from _made(tokens, is_block)
            tokens = []
            if is_block_end or is_alone:
                yield BLOCK_END if is_block_end else Statement([token])
        elif token.kind != "end":
            depth = max(depth + _step(token), 0)
            tokens.append(token)
    yield from _made(tokens, False)


def _code(text: str) -> str:
    """Return a text without the comments that fill whole lines, and without what follows its end."""
    lines: list[str] = []
    is_comment = False
    for line in text.split("\n"):
        word = line.split(maxsplit=1)[0] if line.strip() and not line[0].isspace() else ""
        if line.rstrip("\r") == "__END__":
            break
        is_comment |= word == "=begin"
        lines += [] if is_comment else [line]
        is_comment &= word != "=end"
    return "\n".join(lines)


def _made(tokens: list[Token], is_block: bool) -> Iterator[Statement]:
    bar = Token("mark", "|")
    if tokens[:1] == [bar] and bar in tokens[1:]:  # the names that a block gives to what it gets
        tokens = tokens[tokens.index(bar, 1) + 1 :]
    if tokens or is_block:
        yield Statement(tokens, is_block)


def _is_end(token: Token, before: list[Token]) -> bool:
    if token.kind == "end":
        return not before or before[-1].text not in _UNFINISHED
    return token == Token("word", "then")


def _step(token: Token) -> int:
    return (token.text in _OPEN) - (token.text in _CLOSE) if token.kind == "mark" else 0


def _begins_block(token: Token, before: list[Token]) -> bool:
    return token == Token("word", "do") or (token == Token("mark", "{") and _opens_block(before))


def _opens_block(before: list[Token]) -> bool:
    last = before[-1] if before else Token("mark", "")
    return last.text not in _LAMBDAS and (last.kind == "word" or last.text == ")")


def _tokens(text: str) -> Iterator[Token]:
    for match in _TOKEN.finditer(text):
        kind, found = str(match.lastgroup), match[0]
        if kind == "text":
            yield Token(kind, found[1:-1])
        elif kind == "list":
            yield Token(kind, found[3:-1])
        elif kind == "key":
            yield Token(kind, found[:-1])
        elif kind == "symbol":
            yield Token(kind, found[1:].strip("'\""))
        elif kind != "blank":
            yield Token(kind, found)


def arguments(tokens: list[Token]) -> list[list[Token]]:
    """Return the arguments of a call, whose name is the first token."""
    inner = tokens[1:]
    if inner and inner[0].text == "(" and inner[-1].text == ")":
        inner = inner[1:-1]
    found: list[list[Token]] = [[]]
    depth = 0
    for token in inner:
        depth += _step(token)
        if token == Token("mark", ",") and not depth:
            found.append([])
        else:
            found[-1].append(token)
    return [each for each in found if each]


def options(parts: list[list[Token]]) -> dict[str, list[Token]]:
    """Return the named ones among arguments, in either notation of Ruby."""
    found: dict[str, list[Token]] = {}
    for part in parts:
        part = [token for token in part if token.text not in ("*", "{", "}")] if part[0].text in ("{", "*") else part
        if part[0].kind == "key":
            found[part[0].text] = part[1:]
        elif len(part) > 1 and part[1].text == "=>":
            found[part[0].text] = part[2:]
    return found


def names_in(tokens: list[Token]) -> list[str]:
    """Return all strings and symbols among tokens."""
    return [name for token in tokens for name in token.names]
