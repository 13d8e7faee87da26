"""Pony."""

from jekyllpy.highlight.grammar import POP, Grammar, States, by_word, reaching, until, word_set, words

_KEYWORDS = word_set("""actor addressof and as be break class compiler_intrinsic consume continue do else elseif embed
    end error for fun if ifdef in interface is isnt lambda let match new not object primitive recover repeat return
    struct then this trait try type until use var where while with""")
_HEX = "[0-9a-fA-F_]"

STATES: States = {
    "root": (
        (r"\s++", ""),
        (r'"""', "sd", "docstring"),
        (r"//.*", "c1"),
        until(r"/(?:\\\n)?[*]", r"[*](?:\\\n)?/", "cm"),
        (r'"', "s", "string"),
        (r"[~!%^&*+=|?:<>/-]", "o"),
        (words("true false NULL"), "no"),
        (r"[A-Z_][a-zA-Z0-9_]*+", "nc"),
        (r"[()\[\],.';]", "p"),
        (rf"0[xX](?:{_HEX}*+\.{_HEX}++|{_HEX}++)[pP][+-]?[0-9_]++[fFL]?i?", "mf"),
        reaching(
            r"[0-9_]++(?:(?:\.[0-9_]++[eE][+-]?[0-9_]++|\.[0-9_]*+|[eE][+-]?[0-9_]++)[fFL]?i?(?P<hit>))?",
            "mf",
        ),
        (rf"0[xX]{_HEX}++", "mh"),
        (r"(?:0|[1-9][0-9_]*+)[LUu]?", "mi"),
        (r"[a-z][a-zA-Z0-9_]*+", by_word("n", kd=word_set("box iso ref tag trn val"), kr=_KEYWORDS)),
    ),
    "string": (
        (r'"', "s", POP),
        (r"\\(?:[\\abfnrtv\"']|x[a-fA-F0-9]{2,4}|[0-7]{1,3})", "se"),
        (r'[^\\"\n]++', "s"),
        (r"\\\n?", "s"),
    ),
    "docstring": (
        (r'"""', "sd", POP),
        (r'[^"]++|"', "sd"),
    ),
}

GRAMMAR = Grammar("pony", STATES)
