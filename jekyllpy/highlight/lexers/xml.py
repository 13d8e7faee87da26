"""XML."""

from jekyllpy.highlight.grammar import POP, Grammar, States, reaching, until
from jekyllpy.highlight.patterns import LETTER_

_NAME = rf"(?:{LETTER_}|:)(?u:[\w:.·-])*+"

STATES: States = {
    "root": (
        (r"[^<&]++", ""),
        until(r"&", ";", "ni", stop=r"\s"),
        until(r"<!\[CDATA\[", r"\]\]>", "cp", stop=r"\n"),
        (r"<!--", "c", "comment"),
        until(r"<\?", r"\?>", "cp", stop=r"\n"),
        until(r"<!", ">", "cp"),
        (rf"<\s*+{_NAME}", "nt", "tag"),
        (rf"<\s*+/\s*+{_NAME}\s*+>", "nt"),
    ),
    "comment": (
        (r"[^-]++", "c"),
        (r"-->", "c", POP),
        (r"-", "c"),
    ),
    "tag": (
        (r"\s++", ""),
        (*reaching(rf"{_NAME}(?:\s*+(?P<hit>=))?", "na"), "attr"),
        (r"/?\s*+>", "nt", POP),
    ),
    "attr": (
        (r"\s++", ""),
        (*until('"', '"', "s"), POP),
        (*until("'", "'", "s"), POP),
        (r"[^\s>]++", "s", POP),
    ),
}

GRAMMAR = Grammar("xml", STATES)
