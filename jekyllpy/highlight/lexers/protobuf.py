"""Protocol buffers."""

from jekyllpy.highlight.grammar import POP, Grammar, States, until, words

STATES: States = {
    "root": (
        (r"\s++", ""),
        (r"[,;{}\[\]()]", "p"),
        (r"/(?:\\\n)?/$", "c1"),
        until(r"/(?:\\\n)?/", r"[^\\]$", "c1"),
        until(r"/(?:\\\n)?\*", r"\*(?:\\\n)?/", "cm"),
        (
            words("ctype default extensions import max oneof option optional packed repeated required returns rpc to"),
            "k",
        ),
        (
            words(
                """bool bytes double fixed32 fixed64 float int32 int64 sfixed32 sfixed64 sint32 sint64 string uint32
                uint64"""
            ),
            "kt",
        ),
        (r"true|false", "kc"),
        (r"(package)(\s++)", ("kn", ""), "package"),
        (r"(message|extend)(\s++)", ("kd", ""), "message"),
        (r"(enum|group|service)(\s++)", ("kd", ""), "type"),
        (r"\"[^\"\n]*+\"", "s"),
        (r"'[^'\n]*+'", "s"),
        (r"(?:\d++(?:\.\d*+)?|\.\d++)[eE][+-]?\d++[LlUu]*+", "mf"),
        (r"(?:\d++\.\d*+|\.\d++|\d++[fF])[fF]?", "mf"),
        (r"-?(?:inf|nan)\b", "mf"),
        (r"0x[0-9a-fA-F]++[LlUu]*+", "mh"),
        (r"0[0-7]++[LlUu]*+", "mo"),
        (r"\d++[LlUu]*+", "mi"),
        # Rouge: a range from the plus to the equals sign, digits and all.
        (r"[+-=]", "o"),
        (r"([a-zA-Z_][\w.]*+)([ \t]*+)(=)", ("na", "", "o")),
        (r"[a-zA-Z_][\w.]*+", "n"),
    ),
    "package": ((r"[a-zA-Z_]\w*+", "nn", POP), (r"", "", POP)),
    "message": ((r"[a-zA-Z_]\w*+", "nc", POP), (r"", "", POP)),
    "type": ((r"[a-zA-Z_]\w*+", "n", POP), (r"", "", POP)),
}

GRAMMAR = Grammar("protobuf", STATES)
