"""Conditions in a Gemfile, as far as they ask for the environment or the platform."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from typing import Final

from jekyllpy.cli.gemfile_text import Token, names_in

_LITERALS: Final = {"true": True, "false": False, "nil": False}
_PLATFORM_WORDS: Final = frozenset({"linux", "darwin", "mswin", "mingw", "cygwin", "java", "windows", "bsd"})


def holds(tokens: list[Token], env: Mapping[str, str]) -> bool | None:
    """Return whether a condition holds, None where it cannot be told."""
    return _any(_all(_one(part, env) for part in _split(each, "&&", "and")) for each in _split(tokens, "||", "or"))


def _one(tokens: list[Token], env: Mapping[str, str]) -> bool | None:
    is_negated = False
    while tokens and (tokens[0].text in ("!", "not") or (tokens[0].text == "(" and tokens[-1].text == ")")):
        is_inner = tokens[0].text == "("
        is_negated ^= not is_inner
        tokens = tokens[1:-1] if is_inner else tokens[1:]
    value = _value(tokens, env)
    return value if value is None else value is not is_negated


def _value(tokens: list[Token], env: Mapping[str, str]) -> bool | None:
    texts = [token.text for token in tokens]
    if len(texts) == 1:
        return _LITERALS.get(texts[0])
    if texts[:1] == ["ENV"]:
        return _of_environment(tokens, texts, env)
    if texts in (["Gem", ".", "win_platform?"], ["Bundler", "::", "WINDOWS"]):
        return sys.platform == "win32"
    if texts[:1] == ["RUBY_PLATFORM"]:
        words = _PLATFORM_WORDS.intersection("".join(texts).replace("|", "/").replace("i?", "/").split("/"))
        words |= _PLATFORM_WORDS.intersection(texts)
        return any(_is_platform(word) for word in words) if words else None
    return None


def _of_environment(tokens: list[Token], texts: list[str], env: Mapping[str, str]) -> bool | None:
    names = names_in(tokens)
    if not names:
        return None
    value = env.get(names[0])
    if "key?" in texts or "has_key?" in texts or "include?" in texts or len(tokens) == 4:
        return value is not None
    for operator in ("==", "!="):
        if operator in texts and len(names) == 2:
            return (value == names[1]) is (operator == "==")
    return None


def _is_platform(word: str) -> bool:
    if word in ("mswin", "mingw", "windows"):
        return sys.platform == "win32"
    return word in sys.platform


def _split(tokens: list[Token], *operators: str) -> list[list[Token]]:
    """Split at operators outside of parentheses."""
    parts: list[list[Token]] = [[]]
    depth = 0
    for token in tokens:
        depth += (token.text == "(") - (token.text == ")")
        if not depth and token.kind != "text" and token.text in operators:
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _all(values: Iterable[bool | None]) -> bool | None:
    known = set(values)
    return False if False in known else None if None in known else True


def _any(values: Iterable[bool | None]) -> bool | None:
    known = set(values)
    return True if True in known else None if None in known else False
