"""JavaScript; its states serve the languages built on it with larger vocabularies."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import (
    POP,
    Action,
    Grammar,
    States,
    compile_pattern,
    goto,
    include,
    reaching,
    until,
    word_set,
)
from jekyllpy.highlight.lexers.regex_states import with_flags
from jekyllpy.highlight.patterns import LETTER_, UPPER, WORD

ID = rf"(?:{LETTER_}|\$){WORD}*+"
_SPACES = r"(?:\s|\\\s)++"
_CLOSED_ON_LINE = compile_pattern(r"(\))|\n").search


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that are no mere names, by what they are."""

    keywords: frozenset[str]
    declarations: frozenset[str]
    reserved: frozenset[str]
    constants: frozenset[str]
    builtins: frozenset[str]

    def kind(self, word: str) -> str:
        """Return the token of a word."""
        if word in self.keywords:
            return "k"
        if word in self.declarations:
            return "kd"
        if word in self.reserved:
            return "kr"
        if word in self.constants:
            return "kc"
        return "nb" if word in self.builtins else "nx"

    def with_more(self, keywords: str, declarations: str, reserved: str, builtins: str) -> Vocabulary:
        """Return the vocabulary with more words of each sort."""
        return Vocabulary(
            self.keywords | set(keywords.split()),
            self.declarations | set(declarations.split()),
            self.reserved | set(reserved.split()),
            self.constants,
            self.builtins | set(builtins.split()),
        )


VOCABULARY = Vocabulary(
    keywords=word_set("""async await break case catch continue debugger default delete do else export finally
    from for if import in instanceof new of return super switch this throw try typeof void while yield"""),
    declarations=word_set("var let const with function class extends constructor get set static"),
    reserved=word_set("enum implements interface package private protected public"),
    constants=word_set("true false null NaN Infinity undefined"),
    builtins=word_set("""Array Boolean Date Error Function Math netscape Number Object Packages RegExp String
    sun decodeURI decodeURIComponent encodeURI encodeURIComponent Error eval isFinite isNaN parseFloat parseInt
    document window navigator self global Promise Set Map WeakSet WeakMap Symbol Proxy Reflect Int8Array Uint8Array
    Uint8ClampedArray Int16Array Uint16Array Uint16ClampedArray Int32Array Uint32Array Uint32ClampedArray
    Float32Array Float64Array DataView ArrayBuffer"""),
)


def _word(vocabulary: Vocabulary) -> Action:
    def emit(run: Run[None], match: re.Match[str]) -> None:
        kind = vocabulary.kind(match[0])
        run.token(kind, match[0])
        if kind in ("k", "kd"):
            run.push("expr_start")

    return emit


def _call(vocabulary: Vocabulary) -> Action:
    def emit(run: Run[None], match: re.Match[str]) -> bool | None:
        if not run.has_ahead(")", match.end()):
            return False
        run.token("k" if match[1] in vocabulary.keywords else "nf", match[0])
        return None

    return emit


def _constructor(run: Run[None], match: re.Match[str]) -> bool | None:
    if not run.has_ahead(")", match.end()):
        return False
    run.token("nc", match[0])
    return None


def _anonymous_function(run: Run[None], match: re.Match[str]) -> bool | None:
    if run.find(_CLOSED_ON_LINE, match.end()) < 0:
        return False
    run.token("kd", match[0])
    return None


def states(vocabulary: Vocabulary) -> States:
    """Return JavaScript's states with the words of a vocabulary."""
    return {
        "root": (
            (*until(r"\s*+#!", r"\n", "cp"), "statement"),
            include("comments_and_whitespace"),
            (r"\+\+|--|~|\?\?=?|&&|\|\||\\(?=\n)|<<|>>>?|===|!==", "o", "expr_start"),
            (r"[-<>+*%&|^/!=]=?", "o", "expr_start"),
            (r"[(\[,]", "p", "expr_start"),
            (r";", "p", "statement"),
            (r"[)\].]", "p"),
            (r"`", "s2", "template_string"),
            # Before the ternary operator.
            (r"[?][.]", "p"),
            (r"[?]", "p", ("ternary", "expr_start")),
            (r"(@)(\w++)?", ("p", "nd"), "expr_start"),
            (rf"(class)({_SPACES})", ("kd", ""), "classname"),
            reaching(rf"[$_]*+(?:[{UPPER}]{WORD}*+[ \t]*+(?=\()(?P<hit>))?", _constructor),
            (rf"(function)({_SPACES})({ID})", ("kd", "", "nf")),
            (r"function(?=\()", _anonymous_function),
            (rf"(#?{ID})[ \t]*+(?=\()", _call(vocabulary)),
            (r"[{}]", "p", "statement"),
            (rf"#?{ID}", _word(vocabulary)),
            (r"[0-9]++\.[0-9]++(?:[eE][0-9]+)?[fd]?", "mf"),
            (r"0[xX][0-9a-fA-F]++", "mh"),
            (r"0[oO][0-7][0-7_]*+", "mo"),
            (r"0[bB][01][01_]*+", "mb"),
            (r"[0-9]++", "mi"),
            (r'"', "dl", "dq"),
            (r"'", "dl", "sq"),
            (r":", "p"),
        ),
        "comments_and_whitespace": (
            (r"\s++", ""),
            (r"<!--", "c"),
            (r"//.*$", "c1"),
            (r"/[*]", "cm", "multiline_comment"),
        ),
        "multiline_comment": (
            (r"[*]/", "cm", POP),
            (r"[^*/]++", "cm"),
            (r"[*/]", "cm"),
        ),
        "expr_start": (
            include("comments_and_whitespace"),
            (r"/", "sr", goto("regex")),
            (r"[{]", "p", goto("object")),
            (r"", "", POP),
        ),
        **with_flags("gimuy"),
        "dq": (
            (r'\\[\\nrt"]?', "se"),
            (r'[^\\"]++', "s2"),
            (r'"', "dl", POP),
        ),
        "sq": (
            (r"\\[\\nrt']?", "se"),
            (r"[^\\']++", "s1"),
            (r"'", "dl", POP),
        ),
        "classname": (
            (rf"({ID})({_SPACES})(extends)({_SPACES})", ("nc", "", "kd", "")),
            (ID, "nc", POP),
        ),
        # Braces that hold statements.
        "statement": (
            (r"case\b", "k", goto("expr_start")),
            (rf"({ID})(\s*+)(:)", ("nl", "", "p")),
            include("expr_start"),
        ),
        # Braces that hold an object.
        "object": (
            include("comments_and_whitespace"),
            (r"[{]", "p", "object"),
            (r"[}]", "p", goto("statement")),
            (rf"({ID})(\s*+)(:)", ("na", "", "p"), "expr_start"),
            (r":", "p"),
            include("root"),
        ),
        # Between a question mark and its colon, where a name is no label.
        "ternary": (
            (r":", "p", goto("expr_start")),
            include("root"),
        ),
        "template_string": (
            (r"[$]\{", "p", "template_string_expr"),
            (r"`", "s2", POP),
            (r"\\[$`\\]", "se"),
            (r"[^$`\\]++", "s2"),
            (r"[\\$]", "s2"),
        ),
        "template_string_expr": (
            (r"\}", "p", POP),
            include("root"),
        ),
    }


GRAMMAR = Grammar("javascript", states(VOCABULARY))
