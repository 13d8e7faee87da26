"""API Blueprint: Markdown with lines of its own."""

from jekyllpy.highlight.grammar import Grammar, States, reaching
from jekyllpy.highlight.lexers.markdown import STATES as MARKDOWN
from jekyllpy.highlight.lexers.markdown import start

STATES: States = {
    **MARKDOWN,
    "root": (
        reaching(r"(?:(\S+)(:\s*+)(.*)(?P<hit>)|\S++)", ("nv", "p", "s")),
        (r"^(#++)(\s*+Group\s++)(.*)", ("p", "k", "gh")),
        (r"^(#++)(.*)(\[[^\n\[]*\])$", ("p", "gh", "s")),
        (r"^([+*-])(\s*+Relation:)(\s*+.*)", ("p", "k", "s")),
        reaching(r"(?:(\s++[+*-]\s*+)(Attributes|Parameters)(.*)(?P<hit>)|\s++)", ("p", "k", "s"), "^"),
        (r"^([+*-]\s*+)(Request|Response)(\s++\d\d\d)?(.*)", ("p", "k", "m", "s")),
        *MARKDOWN["root"],
    ),
}

GRAMMAR = Grammar("apiblueprint", STATES, start)
