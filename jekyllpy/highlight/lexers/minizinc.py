"""MiniZinc."""

from jekyllpy.highlight.grammar import Grammar, States, by_word, until, word_set
from jekyllpy.highlight.patterns import quoted

_BUILTINS = word_set("""abort abs acosh array_intersect array_union array1d array2d array3d array4d array5d
    array6d asin assert atan bool2int card ceil concat cos cosh dom dom_array dom_size fix exp floor index_set
    index_set_1of2 index_set_2of2 index_set_1of3 index_set_2of3 index_set_3of3 int2float is_fixed join lb lb_array
    length ln log log2 log10 min max pow product round set2array show show_int show_float sin sinh sqrt sum tan tanh
    trace ub ub_array""")
_KEYWORDS = word_set("""ann annotation any constraint else endif function for forall if include list of op output
    minimize maximize par predicate record satisfy solve test then type var where""")

STATES: States = {
    "root": (
        (r"\s++", "w"),
        (r"\\\n", "w"),
        (r"%.*", "c1"),
        until(r"/(?:\\\n)?[*]", r"[*](?:\\\n)?/", "cm"),
        (quoted('"'), "s"),
        (r"not|<->|->|<-|\\/|xor|/\\", "o"),
        (r"[<>]=?|==|=|!=", "o"),
        (r"\+|-|\*|/|div|mod", "o"),
        (r"\\|\.\.|\+\+", "o"),
        (r"[|()\[\]{},:;]", "p"),
        (r"(?:true|false)\b", "kc"),
        (r"[+-]?\d+(?:\.(?!\.)\d*)?(?:[eE][-+]?\d+)?", "m"),
        (
            r"[$a-zA-Z_]\w*+",
            by_word(
                "nx",
                k=_KEYWORDS,
                kt=word_set("array set bool enum float int string tuple"),
                nb=_BUILTINS,
                o=word_set("in subset superset union diff symdiff intersect"),
            ),
        ),
    ),
}

GRAMMAR = Grammar("minizinc", STATES)
