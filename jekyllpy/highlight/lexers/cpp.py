"""C++: C with more words, classes and literals."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States, include, words
from jekyllpy.highlight.lexers import c

_DQ = r"\d(?:'?\d)*"
VOCABULARY = c.VOCABULARY.with_more(
    keywords="""asm auto catch char8_t concept consteval constexpr constinit const_cast co_await co_return
    co_yield delete dynamic_cast explicit export friend mutable namespace new operator private protected public
    reinterpret_cast requires restrict size_of static_cast this throw throws typeid typename using virtual final
    override import module alignas alignof decltype noexcept static_assert thread_local try""",
    types="bool",
    reserved="""__virtual_inheritance __uuidof __super __single_inheritance __multiple_inheritance __interface
    __event""",
)


def _close(run: Run[None], match: re.Match[str]) -> None:
    run.token("p", match[0])
    if run.is_in("function"):
        run.pop()


def states(vocabulary: c.Vocabulary) -> States:
    """Return C++'s states with the words of a vocabulary."""
    base = c.states(vocabulary)
    return {
        **base,
        "root": ((words("__offload __blockingoffload __outer"), "kp"), *base["root"]),
        "statements": (
            (r"(?:class|struct)\b", "k", "classname"),
            (r"template\b", "k", "template"),
            (rf"{_DQ}(?:\.{_DQ})?(?:y|d|h|min|s|ms|us|ns|i|if|il)\b", "mx"),
            (rf"(?i)(?:{_DQ}[.](?:{_DQ})?|[.]{_DQ})(?:[ep][+-]?{_DQ})?[luf]*", "mf"),
            (rf"(?i){_DQ}[ep][+-]?{_DQ}[luf]*", "mf"),
            (rf"(?i)0x[0-9a-f](?:'?[0-9a-f])*(?:[ep][+-]?{_DQ})?[lu]*", "mh"),
            (rf"(?i)0x[0-9a-f](?:'?[0-9a-f])*[.][0-9a-f]+(?:[ep][+-]?{_DQ})[luf]*", "mh"),
            (r"(?i)0b[01]+(?:'[01]+)*", "mb"),
            (r"(?i)0[0-7](?:'?[0-7])*[lu]*", "mo"),
            (rf"(?i){_DQ}[lu]*", "mi"),
            (r"nullptr\b", "nb"),
            (r"""(?s)(?:u8|u|U|L)?R"([a-zA-Z0-9_{}\[\]#<>%:;.?*+\-/^&|~!=,"']{,16})\(.*?\)\1\"""", "s"),
            (r"::|<=>", "o"),
            (r"[{]", "p"),
            (r"\}", _close),
            *base["statements"],
        ),
        "classname": (
            (c.ID, "nc", POP),
            include("whitespace"),
            (r"[.]{3}", "o"),
            (r",", "p", POP),
            (r"", "", POP),
        ),
        "template": (
            (r"[>;]", "p", POP),
            (r"typename\b", "k", "classname"),
            include("statements"),
        ),
        "case": ((r":(?!:)", "p", POP), include("statements")),
    }


GRAMMAR = Grammar("cpp", states(VOCABULARY), c.start)
