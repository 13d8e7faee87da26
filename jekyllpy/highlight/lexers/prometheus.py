"""PromQL, the query language of Prometheus."""

from jekyllpy.highlight.grammar import POP, Grammar, States, by_word, include, word_set, words

_FUNCTIONS = word_set("""abs absent ceil changes clamp_max clamp_min count_scalar day_of_month day_of_week days_in_month
    delta deriv drop_common_labels exp floor histogram_quantile holt_winters hour idelta increase irate
    label_replace ln log2 log10 month predict_linear rate resets round scalar sort sort_desc sqrt time vector year
    avg_over_time min_over_time max_over_time sum_over_time count_over_time quantile_over_time stddev_over_time
    stdvar_over_time""")
_LABEL = r"[a-zA-Z0-9_:-]++"

STATES: States = {
    "root": (
        include("strings"),
        include("whitespace"),
        (r"-?\d++\.\d++", "mf"),
        (r"-?\d++[smhdwy]?", "mi"),
        (r"[+\-*/%^=<>]|!=", "o"),
        # Rouge: also where a longer word begins so.
        (r"and|or|unless", "o"),
        (words("sum min max avg stddev stdvar count count_values bottomk topk"), "nf"),
        (r"(ignoring|on)(\()", ("kp", "p"), "label_list"),
        (r"(group_left|group_right)(\()", ("kt", "p")),
        (words("bool offset"), "k"),
        (words("without by"), "k", "label_list"),
        (r"[\w:]++", by_word("n", nb=_FUNCTIONS)),
        (r"[()\].,\[]", "p"),
        (r"\{", "p", "filters"),
    ),
    "strings": (
        (r'"', "s2", "double_string"),
        (r"'", "s1", "single_string"),
        (r"`.*`", "sb"),
    ),
    "double_string": (
        (r"\\[\\abfnrtv\"]", "se"),
        (r'[^\\"]++', "s2"),
        (r'"', "s2", POP),
    ),
    "single_string": (
        (r"\\[\\abfnrtv']", "se"),
        (r"[^\\']++", "s1"),
        (r"'", "s1", POP),
    ),
    "filters": (
        include("inline_whitespace"),
        (r",", "p"),
        (_LABEL, "na"),
        (r"![=~]|=~?", "o"),
        include("strings"),
        (r"\}", "p", POP),
    ),
    "label_list": (
        (r"\(", "p"),
        (_LABEL, "na"),
        (r",", "p"),
        include("whitespace"),
        (r"\)", "p", POP),
    ),
    "inline_whitespace": ((r"[ \t\r]++", ""),),
    "whitespace": (
        include("inline_whitespace"),
        (r"\n\s*+", ""),
        (r"#.*$", "c"),
    ),
}

GRAMMAR = Grammar("prometheus", STATES)
