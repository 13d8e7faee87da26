"""Smarty templates within another language, HTML by default."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jekyllpy.highlight.engine import Feedable, Run
from jekyllpy.highlight.grammar import POP, Grammar, States, by_word, until, word_set
from jekyllpy.highlight.patterns import quoted_line
from jekyllpy.highlight.registry import find_lexer, load_lexer

_BUILTINS = word_set("""append assign block call capture config_load debug extends for foreach foreachelse break
    continue function if elseif else include include_php insert ldelim rdelim literal nocache php section sectionelse
    setfilter strip while counter cycle eval fetch html_checkboxes html_image html_options html_radios
    html_select_date html_select_time html_table mailto math textformat capitalize cat count_characters
    count_paragraphs count_sentences count_words date_format default escape from_charset indent lower nl2br
    regex_replace replace spacify string_format strip strip_tags to_charset truncate unescape upper wordwrap""")


@dataclass(slots=True)
class Memory:
    """The run of the text around the tags."""

    parent: Feedable


def start(run: Run[Memory]) -> Memory:
    return Memory(run.child(find_lexer(run.lexer.options.get("parent", "")) or load_lexer("html")))


def _text(run: Run[Memory], match: re.Match[str]) -> None:
    run.memory.parent.feed(match[0])


STATES: States = {
    "root": (
        (r"\{\s++", _text),
        until(r"\{\*", r"\*\}", "c"),
        (r"\{/?(?![\s*])", "k", "smarty"),
        (r"(?s).+?(?=\{[/a-zA-Z0-9$#*\"'])", _text),
        (r"(?s).+", _text),
    ),
    "smarty": (
        (r"\{/?(?![\s*])", "k", "smarty"),
        (r"\}", "k", POP),
        (r"\s++", ""),
        (r"[~!%^&*()+=|\[\]:;,.<>/@?-]", "o"),
        (r"#[a-zA-Z_]\w*+#", "nv"),
        (r"\$[a-zA-Z_]\w*+(?:\.\w++)*+", "nv"),
        (r"(?:true|false|null)\b", "kc"),
        (r"[0-9](?:\.[0-9]*)?(?:eE[+-][0-9])?[flFLdD]?|0[xX][0-9a-fA-F]+[Ll]?", "m"),
        (quoted_line('"'), "s2"),
        (quoted_line("'"), "s1"),
        (r"[a-zA-Z_]\w*+", by_word("na", nb=_BUILTINS)),
    ),
}

GRAMMAR = Grammar("smarty", STATES, start)
