"""Scala."""

from jekyllpy.highlight.grammar import POP, Grammar, States, goto, reaching, until
from jekyllpy.highlight.patterns import LETTER_, UPPER, quoted

_LETTER = rf"(?:{LETTER_}|\$)"
_OP = r"[-!#%&*/:?@\\^+<=>|~¬±×÷←-⏿■-➿⬀-⯿©®°]"
_ID = rf"{_LETTER}(?:{_LETTER}|[0-9])*+(?:(?<=_){_OP}+)?"
_QUOTED = r"`[^`]+`"
_NAME = rf"(?:{_ID}|{_OP}+|{_QUOTED})"
_CHUNK = rf"(?:{_ID}|{_OP}+{_QUOTED})"
_PATH = rf"{_CHUNK}(?:\.{_CHUNK})*+"
_KEYWORDS = (
    "abstract|case|catch|def|do|else|extends|final|finally|for|forSome|if|implicit|lazy|match|new|override|private"
    "|protected|requires|return|sealed|super|this|throw|try|val|var|while|with|yield"
)

STATES: States = {
    "root": (
        (r"(class|trait|object)(\s++)", ("k", ""), "class"),
        (rf"'{_ID}(?!')", "ss"),
        (r"[^\S\n]++", ""),
        (r"//.*", "c1"),
        (r"/\*", "cm", "comment"),
        (rf"@{_ID}", "nd"),
        (rf"(def)(\s++)({_NAME})(\s*+)", ("k", "", "nf", "")),
        (rf"(val)(\s++)({_NAME})(\s*+)", ("k", "", "nv", "")),
        (rf"(this)(\n*+)(\.)({_ID})", ("k", "", "o", "py")),
        (rf"({_ID}|_)(\n*+)(\.)({_ID})", ("nv", "", "o", "py")),
        (rf"[{UPPER}$_]{_ID}\b", "nc"),
        (rf"({_ID})(\s*+)(\()", ("nf", "", "o")),
        (rf"(\.)({_ID})", ("o", "py")),
        (rf"(?:{_KEYWORDS})\b|(?:<[%:-]|=>|>:|[#=@_⇒←])(?:\b|(?=\s)|$)", "k"),
        (rf":(?!{_OP})", "k", "type"),
        (r"(?:true|false|null)\b", "kc"),
        (r"(import|package)(\s++)", ("k", ""), "import"),
        (r"(type)(\s++)", ("k", ""), "type"),
        until('"""', '"""(?!")', "s"),
        (quoted('"'), "s"),
        (r"'\\.'|'[^\\]'|'\\u[0-9a-fA-F]{4}'", "sc"),
        (_ID, "n"),
        (_QUOTED, "n"),
        (r"\[", "o", "typeparam"),
        (r"[(){};,.#]", "o"),
        (rf"{_OP}++", "o"),
        (r"(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?[fFdD]?", "mf"),
        (r"[0-9]+[fFdD]", "mf"),
        (r"0x[0-9a-fA-F]++", "mh"),
        (r"[0-9]++L?", "mi"),
        (r"\n", ""),
    ),
    "class": (
        (rf"({_NAME})(\s*+)(\[)", ("nc", "", "o"), "typeparam"),
        (r"\s++", ""),
        (r"[{(]", "o", POP),
        (r"//.*", "c1", POP),
        (_NAME, "nc", POP),
    ),
    "type": (
        (r"\s++", ""),
        (r"<[%:]|>:|[#_⇒]|forSome|type", "k"),
        (r"([,);}]|=>|=)(\s*+)", ("o", ""), POP),
        (r"[({]", "o", "type"),
        (*reaching(rf"({_PATH})(?:(\s*+)(?P<hit>\[))?", ("kt", "", "o")), goto("typeparam")),
        (*reaching(rf"({_PATH})(?:(\s*)$(?P<hit>))?", ("kt", "")), POP),
        (r"//.*", "c1", POP),
        (rf"\.|{_NAME}", "kt"),
    ),
    "typeparam": (
        (r"[\s,]++", ""),
        (r"<[%:]|=>|>:|[#_⇒]|forSome|type", "k"),
        (r"[\])}]", "o", POP),
        (r"[(\[{]", "o", "typeparam"),
        (rf"\.|{_NAME}", "kt"),
    ),
    "comment": (
        (r"[^/*]++", "cm"),
        (r"/\*", "cm", "comment"),
        (r"\*/", "cm", POP),
        (r"[*/]", "cm"),
    ),
    "import": ((rf"(?:{_ID}|\.)++", "nn", POP),),
}

GRAMMAR = Grammar("scala", STATES)
