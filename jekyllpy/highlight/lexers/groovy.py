"""Groovy; its states serve Gradle with a larger vocabulary."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States, by_word, compile_pattern, until, word_set
from jekyllpy.highlight.patterns import quoted_line

KEYWORDS = word_set("""assert break case catch continue default do else finally for if goto instanceof new return
    switch this throw try while in as""")
TYPES = word_set("def var boolean byte char double float int long short void")
_DECLARATIONS = word_set("""abstract const extends final implements native private protected public static
    strictfp super synchronized throws transient volatile""")
_CONSTANTS = word_set("true false null")
_SIGNATURE = compile_pattern(r"\s*+((?:\w[\w.\[\]]*+\s++(?!\())*+)(?:(\w++)(\s*+)(?P<hit>\()|\w[\w.\[\]]*+)?").match


def _method(run: Run[None], match: re.Match[str]) -> bool | None:
    """Take the types and the name of a method up to its parenthesis."""
    found = run.reach(_SIGNATURE, match.start())
    if not found or not found[1]:
        return False
    run.branch().feed(run.text[found.start() : found.end(1)])
    run.token("nf", found[2])
    run.token("", found[3])
    run.token("o", found[4])
    run.pos = found.end()
    return None


def states(keywords: frozenset[str], types: frozenset[str]) -> States:
    """Return Groovy's states with the given words."""
    return {
        "root": (
            (r"^(?=[\s\w])", _method),
            (r"[^\S\n]++", ""),
            (r"//.*$", "c1"),
            until(r"/[*]", r"[*]/", "cm"),
            (r"@\w[\w.]*+", "nd"),
            (r"(?:class|interface|trait|enum|record)\b", "kd", "class"),
            (r"(?:package|import)\b", "kn", "import"),
            until('"""', '"""', "s2"),
            until("'''", "'''", "s1"),
            (quoted_line('"'), "s2"),
            (quoted_line("'"), "s1"),
            (r"(?s)\$/(?:\$.|(?!/\$)[^$])*+/\$", "s"),
            (quoted_line("/"), "s"),
            (r"'[^\\]'", "sc"),
            (r"(\.)([a-zA-Z_][a-zA-Z0-9_]*+)", ("o", "na")),
            (r"[a-zA-Z_][a-zA-Z0-9_]*+:", "nl"),
            (
                r"[a-zA-Z_$][a-zA-Z0-9_]*+",
                by_word("n", k=keywords, kd=_DECLARATIONS, kt=types, kc=_CONSTANTS),
            ),
            (r"[~^*!%&\[\](){}<>|+=:;,./?-]", "o"),
            (r"\d++\.\d++(?:[eE]\d+)?[fd]?", "mf"),
            (r"0x[0-9a-f]++", "mh"),
            (r"[0-9]++L?", "mi"),
            (r"\n", ""),
        ),
        "class": ((r"\s++", ""), (r"\w++", "nc", POP)),
        "import": ((r"\s++", ""), (r"[\w.]++[*]?", "nn", POP)),
    }


GRAMMAR = Grammar("groovy", states(KEYWORDS, TYPES))
