"""Sessions in irb or pry."""

import re
from collections.abc import Mapping

from jekyllpy.highlight.lexers.console import ConsoleLexer
from jekyllpy.highlight.registry import load_lexer

_PROMPT = re.compile(r"""[^\n]*?(?:(?:irb|pry)[^\n]*?[>"*]|[>"*]>)""")


def make_lexer(options: Mapping[str, str]) -> ConsoleLexer:
    """Return the lexer, which takes no options."""
    return ConsoleLexer("irb", load_lexer("ruby"), load_lexer("irb_output"), _PROMPT)
