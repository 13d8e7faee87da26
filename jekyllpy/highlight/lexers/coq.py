"""Coq."""

from __future__ import annotations

import re
from dataclasses import dataclass
from unicodedata import category

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States, include, word_set
from jekyllpy.highlight.patterns import LETTER

_ID = rf"(?:{LETTER}|_(?=(?u:[\w'])))(?u:[\w'])*+"
_SYMBOLS = frozenset("$+<=>^`|~_./:*-")

_COMMANDS = word_set("""Definition Theorem Lemma Remark Example Fixpoint CoFixpoint Record Inductive CoInductive
    Corollary Goal Proof Ltac Require Import Export Module Section End Variable Context Polymorphic Monomorphic Universe
    Universes Variables Class Instance Global Local Include Printing Notation Infix Arguments Hint Rewrite Immediate Qed
    Defined Opaque Transparent Existing Compute Eval Print SearchAbout Search About Check Admitted""")
_GALLINA = word_set("as fun if in let match then else return end Type Set Prop forall")
_TACTICS = word_set("""apply eapply auto eauto rewrite setoid_rewrite with in as at destruct split inversion injection
    intro intros unfold fold cbv cbn lazy subst clear symmetry transitivity etransitivity erewrite edestruct constructor
    econstructor eexists exists f_equal refine instantiate revert simpl specialize generalize dependent red induction
    beta iota zeta delta exfalso autorewrite compute vm_compute native_compute repeat first try""")
_TERMINATORS = word_set("omega solve congruence reflexivity exact assumption eassumption")
_KINDS = (("k", _COMMANDS), ("kr", _GALLINA), ("kp", _TACTICS), ("ne", _TERMINATORS))


@dataclass(slots=True)
class Memory:
    """The part of a dotted name whose token depends on what follows."""

    name: str = ""
    is_dotted: bool = False


def start(run: Run[Memory]) -> Memory:
    return Memory()


def _begin_name(run: Run[Memory], match: re.Match[str]) -> None:
    # Rouge: a name the text ends with is lost.
    run.memory.name = match[0]
    run.memory.is_dotted = False


def _qualify(run: Run[Memory], match: re.Match[str]) -> None:
    run.token("nn", run.memory.name)
    run.token("p", ".")
    run.memory.is_dotted = True
    run.memory.name = match[1]


def _end_name(run: Run[Memory], match: re.Match[str]) -> None:
    memory = run.memory
    kind = "no" if memory.is_dotted else next((kind for kind, words in _KINDS if memory.name in words), "no")
    run.token(kind, memory.name)
    memory.name = ""
    memory.is_dotted = False


def _end_sentence(run: Run[Memory], match: re.Match[str]) -> None:
    _end_name(run, match)
    run.groups(match, "pi", "w")


def _symbols(run: Run[Memory], match: re.Match[str]) -> bool | None:
    """Take all symbols and connecting punctuation from here on."""
    text, end = run.text, match.start()
    while end < len(text) and (text[end] in _SYMBOLS or (text[end] > "\x7f" and _is_symbol(text[end]))):
        end += 1
    if end == match.start():
        return False
    run.pos = end
    run.token("o", text[match.start() : end])
    return None


def _is_symbol(char: str) -> bool:
    kind = category(char)
    return kind[0] == "S" or kind == "Pc"


STATES: States = {
    "root": (include("begin_proof"), include("sentence")),
    "sentence": (
        include("comment_whitespace"),
        include("module_options"),
        (_ID, _begin_name, ("sentence_rest", "name_rest")),
    ),
    "begin_proof": ((r"((?i:Proof))(\s*+)(\.)(\s++)", ("k", "w", "pi", "w"), "proof"),),
    "proof": (
        include("comment_whitespace"),
        include("module_options"),
        include("begin_proof"),
        (r"((?i:Qed|Defined|Save|Admitted))(\s*+)(\.)(\s++)", ("k", "w", "pi", "w"), POP),
        (r"-++|\+++|\*++", "p"),
        (r"[{}]", "p"),
        (r"(!|all|par)(:)", ("kp", "p")),
        (r"\d++", "mi", "goal_numbers"),
        (rf"(\[)(\s*+)({_ID})(\s*+)(\])(\s*+)(:)", ("p", "w", "no", "w", "p", "w", "p")),
        (_ID, _begin_name, ("sentence_rest", "name_rest")),
    ),
    "goal_numbers": (
        include("whitespace"),
        (r"(,)(\s*+)(\d++)", ("p", "w", "mi")),
        (r":", "p", POP),
    ),
    "whitespace": ((r"\s++", "w"),),
    "comment_whitespace": (
        (r"[(][*](?![)])", "c", "comment"),
        include("whitespace"),
    ),
    "module_options": (
        (r"(Module)(\s++)(Type)(\s++)", ("k", "w", "k", "w")),
        (
            r"(Set|Unset)(\s++)(Universe|Printing|Implicit|Strict)(\s++)"
            r"(Polymorphism|All|Notations|Arguments|Universes|Implicit)?(\s*+)(\.)",
            ("k", "w", "k", "w", "k", "w", "pi"),
        ),
    ),
    "sentence_rest": (
        include("comment_whitespace"),
        include("module_options"),
        (r":=|=>|;|:>|:|_", "p"),
        (r"->|/\\|\\/|[⇒→↔⇔≔≡∀∃∧∨¬⊤⊥⊢⊨∈λ]", "o"),
        (_ID, _begin_name, "name_rest"),
        (r"\.(?=\s)", "pi", POP),
        (r"-?\d[\d_]*+(?:.[\d_]*+)?[eE][+-]?\d[\d_]*+", "mf"),
        (r"-?\d[\d_]*+", "mi"),
        (r"'(?:\\[\\\"'ntbr ]|\\[0-9]{3}|\\x[0-9a-fA-F]{2})'", "sc"),
        (r"'", "k"),
        (r'"', "s2", "string"),
        (rf"[~?]{_ID}", "nv"),
        (r"`\{|[{}\[\]()?|;,.]", "p"),
        (r"[!@^|~#.%/]++", "o"),
        (r"[$+<=>^`|~_./:*-]|[^\x00-\x7f]", _symbols),
        (r".", "err"),
    ),
    "comment": (
        (r"[^(*)]++", "c"),
        (r"[(][*]", "c", "comment"),
        (r"[*][)]", "c", POP),
        (r"[(*)]", "c"),
    ),
    "string": (
        (r'[^"]++', "s2"),
        (r'""', "s2"),
        (r'"', "s2", POP),
    ),
    "name_rest": (
        (rf"\.({_ID})", _qualify),
        (r"(\.)(\s++)", _end_sentence, (POP, POP)),
        (r"", _end_name, POP),
    ),
}

GRAMMAR = Grammar("coq", STATES, start)
