"""R."""

from jekyllpy.highlight.grammar import Grammar, States, by_word, until, word_set, words
from jekyllpy.highlight.patterns import LETTER, quoted

_KEYWORDS = word_set("if else for while repeat in next break function")
_CONSTANTS = word_set("NULL Inf TRUE FALSE NaN NA NA_integer_ NA_real_ NA_complex_ NA_character_")
_BUILTINS = word_set("LETTERS letters month.abb month.name pi T F")

STATES: States = {
    "root": (
        (r"#'.*$", "cd"),
        (r"#.*$", "c1"),
        (r"\s++", "w"),
        until(r"`[^`]", "`", "n"),
        (quoted("'"), "s1"),
        (quoted('"'), "s2"),
        until("%", "%", "o"),
        (r"0[xX][a-fA-F0-9]+(?:[pP][0-9]+)?[Li]?", "mh"),
        (r"[+-]?(?:\d+(?:[.]\d+)?|[.]\d+)(?:[eE][+-]?\d+)?[Li]?", "m"),
        # Rouge: these are functions only where they are called.
        (
            words(
                """abs acos acosh all any anyNA Arg as.call as.character as.complex as.double as.environment
    as.integer as.logical as.null.default as.numeric as.raw asin asinh atan atanh attr attributes baseenv browser c
    call ceiling class Conj cos cosh cospi cummax cummin cumprod cumsum digamma dim dimnames emptyenv exp expression
    floor forceAndCall gamma gc.time globalenv Im interactive invisible is.array is.atomic is.call is.character
    is.complex is.double is.environment is.expression is.finite is.function is.infinite is.integer is.language
    is.list is.logical is.matrix is.na is.name is.nan is.null is.numeric is.object is.pairlist is.raw is.recursive
    is.single is.symbol lazyLoadDBfetch length lgamma list log max min missing Mod names nargs nzchar oldClass
    on.exit pos.to.env proc.time prod quote range Re rep retracemem return round seq_along seq_len seq.int sign
    signif sin sinh sinpi sqrt standardGeneric substitute sum switch tan tanh tanpi tracemem trigamma trunc unclass
    untracemem UseMethod xtfrm""",
                r"(?=\()",
            ),
            "nf",
        ),
        (
            rf"(?:{LETTER}|[.](?:[._]|{LETTER}))(?u:[\w.])*+|[.]",
            by_word("n", k=_KEYWORDS, kc=_CONSTANTS, nb=_BUILTINS),
        ),
        (r"[\[\]{}();,]", "p"),
        (r"[-<>?*+^/!=~$@:%&|]", "o"),
    ),
}

GRAMMAR = Grammar("r", STATES)
