"""Find the lexer behind a language name."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

from jekyllpy.highlight.aliases import TAGS
from jekyllpy.highlight.engine import NO_OPTIONS, Lexer, StateLexer
from jekyllpy.highlight.lexers import MODULES


def find_lexer(name: str, code: str = "") -> Lexer | None:
    """Return the lexer of a tag or alias, `None` if Rouge knows no such language.

    `name?option=value&flag` hands options to the lexer. The name `guess` asks for a guess by the code.
    """
    name, asked, query = name.partition("?")
    if name == "guess":
        from jekyllpy.highlight.guess import guess_lexer

        return guess_lexer(code)
    tag = TAGS.get(name)
    if tag is None:
        return None
    return load_lexer(tag, _options(query) if asked else NO_OPTIONS)


def load_lexer(tag: str, options: Mapping[str, str] = NO_OPTIONS) -> Lexer:
    """Return the lexer of a tag, one by Pygments where there is none of ours."""
    module = MODULES.get(tag)
    if module is None:
        from jekyllpy.highlight.fallback import fallback_lexer

        return fallback_lexer(tag)
    language = import_module(f"jekyllpy.highlight.lexers.{module}")
    if hasattr(language, "make_lexer"):
        lexer: Lexer = language.make_lexer(options)
        return lexer
    return StateLexer(language.GRAMMAR, options)


def _options(query: str) -> Mapping[str, str]:
    from urllib.parse import parse_qs

    return MappingProxyType({name: values[-1] for name, values in parse_qs(query, keep_blank_values=True).items()})
