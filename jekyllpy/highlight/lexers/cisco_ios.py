"""Configurations of Cisco's routers."""

from jekyllpy.highlight.grammar import POP, Grammar, States, reaching

STATES: States = {
    "root": (
        (r"^!.*", "c1"),
        (r"^(version\s++)(.*)", ("k", "mf")),
        (r"(desc*+r*+i*+p*+t*+i*+o*+n*+)(.*)", ("k", "c1")),
        (
            r"^(inte*+r*+f*+a*+c*+e*+|controller|router \S++|voice translation-\S++|voice-port|line)(.*)",
            ("kt", "nf"),
        ),
        # Rouge: fails here, for an unknown name in its rule.
        (r"(password|secret)(\s++[57]\s++)(\S++)", ("k", "m", "s2")),
        (r"permit|deny", "ow"),
        (r"^(banner\s++)(motd\s++|login\s++)([#$%])", ("k", "nf", "dl"), "banner"),
        (r"^(dial-peer\s++\S++\s++)(\S++)(.*)", ("k", "na", "k")),
        (r"^(vlan\s++)(\d++)$", ("k", "na")),
        (r"\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?:/\d{1,2})?", "m"),
        (r"49\.\d{4}\.\d{4}\.\d{4}\.\d{4}\.\d{2}", "m"),
        (r"[a-f0-9]{4}\.[a-f0-9]{4}\.[a-f0-9]{4}", "mh"),
        reaching(r"(?:(\s*+no\s++)(\S++)(?P<hit>)|\s*+)", ("kc", "k"), "^"),
        reaching(r"[^\n\r]\s*+(?:\S++(?P<hit>))?", "k", "^"),
        (r"\*++", "ni"),
        (r"\n++", ""),
        (r".", ""),
    ),
    "banner": (
        (r"[^#$%]++", ""),
        (r"[#$%]", "dl", POP),
    ),
}

GRAMMAR = Grammar("cisco_ios", STATES)
