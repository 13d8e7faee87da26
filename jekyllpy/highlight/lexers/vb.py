"""Visual Basic."""

from jekyllpy.highlight.grammar import POP, Grammar, States, by_word, include, until, word_set

_ID = r"[a-zA-Z_]\w*+"
_KEYWORDS = word_set("""AddHandler Alias ByRef ByVal CBool CByte CChar CDate CDbl CDec CInt CLng CObj CSByte
    CShort CSng CStr CType CUInt CULng CUShort Call Case Catch Class Const Continue Declare Default Delegate Dim
    DirectCast Do Each Else ElseIf End EndIf Enum Erase Error Event Exit False Finally For Friend Function Get Global
    GoSub GoTo Handles If Implements Imports Inherits Interface Let Lib Loop Me Module MustInherit MustOverride
    MyBase MyClass Namespace Narrowing New Next Not NotInheritable NotOverridable Nothing Of On Operator Option
    Optional Overloads Overridable Overrides ParamArray Partial Private Property Protected Public RaiseEvent ReDim
    ReadOnly RemoveHandler Resume Return Select Set Shadows Shared Single Static Step Stop Structure Sub SyncLock
    Then Throw To True Try TryCast Using Wend When While Widening With WithEvents WriteOnly""")
_TYPES = word_set("""Boolean Byte Char Date Decimal Double Integer Long Object SByte Short Single String Variant
    UInteger ULong UShort""")
_OPERATORS = word_set("""AddressOf And AndAlso As GetType In Is IsNot Like Mod Or OrElse TypeOf Xor""")

STATES: States = {
    "root": (
        include("whitespace"),
        (
            r"\#(?:If\b.*?\bThen|ElseIf\b.*?\bThen|End\s+If|Const|ExternalSource.*?\n|End\s+ExternalSource|Region.*?\n"
            r"|End\s+Region|ExternalChecksum)",
            "cp",
        ),
        (r"[.]", "p", "dotted"),
        (r"[(){}!#,:]", "p"),
        (r"Option\s+(?:Strict|Explicit|Compare)\s+(?:On|Off|Binary|Text)", "kd"),
        (r"End\b", "k", "end"),
        (r"(?:Dim|Const)\b", "k", "dim"),
        (r"(?:Function|Sub|Property)\b", "k", "funcname"),
        (r"(?:Class|Structure|Enum)\b", "k", "classname"),
        (r"(?:Module|Namespace|Imports)\b", "k", "namespace"),
        (
            r"[A-Z]\w*+",
            by_word("n", k=_KEYWORDS, kt=_TYPES, ow=_OPERATORS, nb=word_set("Console ConsoleColor")),
        ),
        (r"&=|[*]=|/=|\\=|\^=|\+=|-=|<<=|>>=|<<|>>|:=|<=|>=|<>|[-&*/\\^+=<>.]", "o"),
        (r'"', "s", "string"),
        (rf"{_ID}[%&@!#$]?", "n"),
        until("#", "#", "ld", stop=r"\n"),
        (r"(?:\d+\.\d*|\d*\.\d+)(?:[fF][+-]?\d+)?", "mf"),
        (r"\d+(?:[SILDFR]|US|UI|UL)?", "mi"),
        (r"&H[0-9a-f]+(?:[SILDFR]|US|UI|UL)?", "mi"),
        (r"&O[0-7]+(?:[SILDFR]|US|UI|UL)?", "mi"),
        (r"_\n", "k"),
    ),
    "whitespace": (
        (r"\s++", ""),
        (r"(?i)rem\b.*$", "c1"),
        until(r"%\{", r"%\}", "cm"),
        (r"'.*$", "c1"),
    ),
    "dotted": (include("whitespace"), (_ID, "n", POP)),
    "string": (
        (r'""', "se"),
        (r'"C?', "s", POP),
        (r'[^"]++', "s"),
    ),
    "dim": (include("whitespace"), (_ID, "nv", POP), (r"", "", POP)),
    "funcname": (include("whitespace"), (_ID, "nf", POP)),
    "classname": (include("whitespace"), (_ID, "nc", POP)),
    "namespace": (include("whitespace"), (rf"{_ID}(?:[.]{_ID})*+", "nn", POP)),
    "end": (
        include("whitespace"),
        (r"(?:Function|Sub|Property|Class|Structure|Enum|Module|Namespace)\b", "k", POP),
        (r"", "", POP),
    ),
}

GRAMMAR = Grammar("vb", STATES)
