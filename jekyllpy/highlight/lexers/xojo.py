"""Xojo."""

from jekyllpy.highlight.grammar import Grammar, States, until, words

STATES: States = {
    "root": (
        (r"\s++", "w"),
        (r"(?i)rem\b.*$", "c1"),
        (r"(?://|').*$", "c1"),
        until(r"(?i)#tag Note", r"(?i:#tag EndNote)", "cp"),
        (r"#.*$", "cp"),
        until('"', '"', "s2", stop=r"\n"),
        (r"[(){}!#,:]", "p"),
        (
            words(
                """addhandler aggregates array asc assigns attributes begin break byref byval call case catch
    class const continue color ctype declare delegate dim do downto each else elseif end enum event exception exit
    extends false finally for function global goto if implements inherits interface lib loop mod module new next nil
    object of optional paramarray private property protected public raise raiseevent rect redim removehandler return
    select shared soft static step sub super then to true try until using var wend while""",
                ignore_case=True,
            ),
            "k",
        ),
        (
            words(
                """boolean byte cfstringref cgfloat cstring currency date datetime double int8 int16 int32 int64
    integer ostype pair pstring ptr short single string structure variant uinteger uint8 uint16 uint32 uint64 ushort
    windowptr wstring""",
                ignore_case=True,
            ),
            "kd",
        ),
        (words("addressof weakaddressof and as in is isa mod not or xor", ignore_case=True), "o"),
        (r"[+-]?(?:\d+\.\d*|\d*\.\d+)", "mf"),
        (r"[+-]?\d++", "mi"),
        (r"(?i)&[CH][0-9a-f]+", "mh"),
        (r"(?i)&O[0-7]+", "mo"),
        (r"\w[\w.]*\b", ""),
        (r"<=|>=|<>|[=><+\-*/\\]", "o"),
    ),
}

GRAMMAR = Grammar("xojo", STATES)
