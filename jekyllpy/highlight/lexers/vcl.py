"""Varnish's configuration language."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States, by_word, compile_pattern, until, word_set
from jekyllpy.highlight.registry import load_lexer

_FUNCTIONS = word_set("""ban call hash_data new regsub regsuball return rollback std.cache_req_body std.collect
    std.duration std.fileread std.healthy std.integer std.ip std.log std.port std.querysort std.random std.real
    std.real2time std.rollback std.set_ip_tos std.strstr std.syslog std.time std.time2integer std.time2real
    std.timestamp std.tolower std.toupper synth synthetic""")
_KEYWORDS = word_set("""vcl set unset include import if else elseif elif elsif director probe backend acl declare
    local BOOL FLOAT INTEGER IP RTIME STRING TIME""")
_VARIABLES = word_set("""bereq bereq.backend bereq.between_bytes_timeout bereq.connect_timeout
    bereq.first_byte_timeout bereq.method bereq.proto bereq.retries bereq.uncacheable bereq.url bereq.xid beresp
    beresp.age beresp.backend beresp.backend.ip beresp.backend.name beresp.do_esi beresp.do_gunzip beresp.do_gzip
    beresp.do_stream beresp.grace beresp.keep beresp.proto beresp.reason beresp.status beresp.storage_hint beresp.ttl
    beresp.uncacheable beresp.was_304 client.identity client.ip local.ip now obj.age obj.grace obj.hits obj.keep
    obj.proto obj.reason obj.status obj.ttl obj.uncacheable remote.ip req req.backend_hint req.can_gzip req.esi
    req.esi_level req.hash_always_miss req.hash_ignore_busy req.method req.proto req.restarts req.ttl req.url req.xid
    resp resp.proto resp.reason resp.status server.hostname server.identity server.ip""")

_HEX = r"[0-9a-fA-F]+"
_NUMBER = rf"(?:0[xX]{_HEX}(?:\.{_HEX})?(?:[pP][+-]?{_HEX})?|[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)"
_INTEGER = compile_pattern(r"[0-9]+|0x[0-9a-fA-F]+").fullmatch
_LONG_STRING_END = compile_pattern(r'"(\w+)\}').finditer


@dataclass(slots=True)
class Memory:
    """Where the long strings of each name end in the text, once one has begun."""

    text: str = ""
    ends: dict[str, list[int]] = field(default_factory=dict)

    def long_string_end(self, name: str, text: str, start: int) -> int:
        """Return the end of the long string of the name, -1 if it has none."""
        if self.text is not text:
            self.text, self.ends = text, {}
            for found in _LONG_STRING_END(text):
                self.ends.setdefault(found[1], []).append(found.start())
        starts = self.ends.get(name, [])
        at = bisect_left(starts, start)
        return starts[at] + len(name) + 2 if at < len(starts) else -1


def start(_: Run[Memory]) -> Memory:
    return Memory()


def _long_string(run: Run[Memory], match: re.Match[str]) -> bool | None:
    end = run.memory.long_string_end(match[1], run.text, match.end())
    if end < 0:
        return False
    run.pos = end
    run.token("s1", run.text[match.start() : end])
    return None


def _inline_c(run: Run[Memory], match: re.Match[str]) -> bool | None:
    end = run.find_text("}C", match.start())
    if end < 0:
        return False
    run.pos = end
    run.delegate(load_lexer("c"), run.text[match.start() : end])
    return None


def _number(run: Run[Memory], match: re.Match[str]) -> None:
    run.token("mi" if _INTEGER(match[0]) else "mf", match[0])


STATES: States = {
    "root": (
        until(r'\{"', r'"\}', "s1"),
        (r'\{(\w++)"', _long_string),
        until(r"/\*", r"\*/", "cm"),
        (r"(?://|#).*", "c1"),
        (r"true|false", "kc"),
        (r"(?:beresp|bereq|resp|req|obj)\.http\.[\w.-]++|var\.[\w.-]++", "nv"),
        (r"(sub)(\s++)([\w-]++)", ("k", "", "nf")),
        (r"C\{", "cp", "inline_c"),
        (r"\.?[a-zA-Z_][\w.-]*+", by_word("", k=_KEYWORDS, nf=_FUNCTIONS, nv=_VARIABLES)),
        (rf"{_NUMBER}(?:ms|[smhdwy])", "mx"),
        (_NUMBER, _number),
        (r'"', "s2", "string"),
        (r"[&|+-]{2}|[<=>!*/+-]=|<<|>>|!~|[-+*/%><=!&|~]", "o"),
        (r"[{}();.,]", "p"),
        (r"(?s:.)", ""),
    ),
    "string": (
        (r'"', "s2", POP),
        (r"\\[\\\"nt]", "se"),
        (r'[^"\\]++|\\', "s2"),
    ),
    "inline_c": (
        (r"\}C", "cp", POP),
        (r"(?s:.)", _inline_c),
    ),
}

GRAMMAR = Grammar("vcl", STATES, start)
