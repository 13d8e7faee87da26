"""Code to tokens to HTML as Rouge 4.5.2 gives them. Knows text only: no files, no Liquid, no Markdown."""

from __future__ import annotations

import sys
from types import ModuleType

from jekyllpy.highlight.engine import Lexer
from jekyllpy.highlight.html import escape, line_table, marked_spans, spans
from jekyllpy.highlight.registry import find_lexer

__all__ = ["Lexer", "find_lexer", "highlight", "line_table", "marked_spans", "spans"]


def highlight(code: str, language: str) -> str:
    """Return the code as Rouge's spans, without a wrapper around them.

    `language` is a tag or alias, optionally with options (`console?lang=ruby`); the code of a language Rouge does not
    know is escaped and left bare.
    """
    lexer = find_lexer(language, code)
    return escape(code) if lexer is None else spans(lexer.tokens(code))


class _CallableModule(ModuleType):
    """This room when called, since the package's public function `jekyllpy.highlight` has the room's name."""

    def __call__(self, code: str, language: str) -> str:
        return highlight(code, language)


sys.modules[__name__].__class__ = _CallableModule
