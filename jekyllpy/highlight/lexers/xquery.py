"""XQuery: XPath with XML within."""

from jekyllpy.highlight.grammar import POP, Grammar, States, include, reaching, until, words
from jekyllpy.highlight.lexers import xpath
from jekyllpy.highlight.lexers.xpath import EQ_NAME, NC_NAME, Q_NAME

_KEYWORDS = words(
    """let for some every if then else return in satisfies xquery encoding version declare module namespace
    copy-namespaces boundary-space construction default collation base-uri preserve strip ordering ordered unordered
    order empty greatest least no-preserve inherit no-inherit decimal-format decimal-separator grouping-separator
    infinity minus-sign NaN percent per-mille zero-digit digit pattern-separator exponent-separator import schema at
    element option function external context item typeswitch switch case try catch validate lax strict type document
    attribute text comment processing-instruction where group by allowing tumbling stable sliding window start end only
    when previous next count ascending descending"""
)

STATES: States = {
    **xpath.STATES,
    "root": (
        include("tags"),
        (r"\{", "p"),
        (r"\}`?", "p", POP),
        (rf"(namespace)(\s++)({NC_NAME})", ("k", "w", "nn")),
        (_KEYWORDS, "k"),
        (r";", "p"),
        (r"%", "kd", "annotation"),
        (rf"(\(#)(\s*+)({EQ_NAME})", ("cp", "w", "nt"), "pragma"),
        (r"``\[", "s", "string_constructor"),
        *xpath.STATES["root"],
    ),
    "tags": (
        (rf"<{Q_NAME}", "nt", "start_tag"),
        (r"<!--", "c", "xml_comment"),
        until(r"<\?", r"\?>", "cp", stop=r"\n"),
        until(r"<!\[CDATA\[", r"\]\]>", "cp", stop=r"\n"),
        until(r"&", ";", "ni", stop=r"\s"),
    ),
    "annotation": (
        include("comments_and_whitespace"),
        (EQ_NAME, "kd", POP),
    ),
    "pragma": (
        include("comments_and_whitespace"),
        (r"#\)", "cp", POP),
        (r".", "cp"),
    ),
    "string_constructor": (
        (r"`\{", "p", "root"),
        (r"\]``", "s", POP),
        (r"[^`\]]++", "s"),
        (r"[`\]]", "s"),
    ),
    "xml_comment": (
        (r"[^-]++", "c"),
        (r"-->", "c", POP),
        (r"-", "c"),
    ),
    "start_tag": (
        (r"\s++", "w"),
        (*reaching(r"([\w.:-]++(?:\s*+=)?)(?P<hit>(?<==)\")?", ("na", "s")), "double_quoted"),
        (*reaching(r"([\w.:-]++(?:\s*+=)?)(?P<hit>(?<==)')?", ("na", "s")), "single_quoted"),
        (r">", "nt", "tag_content"),
        (r"/>", "nt", POP),
    ),
    "double_quoted": (
        (r'"', "s", POP),
        (r"\{\{", "s"),
        (r"\{", "p", "root"),
        (r'[^"{>]++', "s"),
    ),
    "single_quoted": (
        (r"'", "s", POP),
        (r"\{\{", "s"),
        (r"\{", "p", "root"),
        (r"[^'{>]++", "s"),
    ),
    "tag_content": (
        (r"\s++", "w"),
        include("tags"),
        (r"\{\{|\}\}", ""),
        (r"\{", "p", "root"),
        (r"[^{}<&\s]++", ""),
        (rf"</{Q_NAME}\s*+>", "nt", (POP, POP)),
    ),
}

GRAMMAR = Grammar("xquery", STATES)
