"""CMHG, the module headers of RISC OS."""

from jekyllpy.highlight.grammar import Grammar, States, reaching, until

STATES: States = {
    "root": (
        (r";[^\n]*+", "c"),
        (
            r"^([ \t]*)(#[ \t]*(?:(?:define|elif|else|endif|error|if|ifdef|ifndef|include|line|pragma|undef|warning)"
            r"(?:[ \t].*)?)?)(?=\n)",
            ("", "cp"),
        ),
        reaching(r"[-a-z]++(?P<hit>:)?", "kd"),
        (r"[a-zA-Z_]\w++", "ni"),
        until('"', '"', "s"),
        (r"(?:&|0x)[0-9a-fA-F]++", "mh"),
        (r"\d++", "m"),
        (r"[,/()]", "p"),
        (r"[ \t]++", ""),
        (r"\n++", ""),
    ),
}

GRAMMAR = Grammar("cmhg", STATES)
