"""The shape of a lexer: named states of rules, given as data and made ready on first use.

A rule is `(pattern, emit)` or `(pattern, emit, target)`. The pattern is `words(...)` or a regular expression (ASCII
classes, `^` and `$` at every line, `\\b` by Unicode words). `emit` is a token's short name (`""` is plain text), a
tuple of them for the groups, or an action called with the run and the match (it may decline). `target` is a state to
push, `POP`, `AGAIN`, `goto(state)` or a tuple of those. `include(state)` stands for another state's rules.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from jekyllpy.highlight.first import both_cases, first_mask, mask_of
from jekyllpy.highlight.tokens import TEXT

if TYPE_CHECKING:
    from jekyllpy.highlight.engine import Run

_FLAGS = re.ASCII | re.MULTILINE
_BEYOND = "\x80"
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Goto:
    """A target that takes the place of the current state."""

    state: str


@dataclass(frozen=True, slots=True)
class Include:
    """The rules of another state, in place."""

    state: str


@dataclass(frozen=True, slots=True)
class Words:
    """A pattern of literal words; the first that fits and is followed by `suffix` wins."""

    words: tuple[str, ...]
    suffix: str = r"\b"
    ignore_case: bool = False

    def mask(self) -> int:
        mask = mask_of("".join({word[0] for word in self.words}))
        return both_cases(mask) if self.ignore_case else mask

    def pattern_for(self, char: str) -> str:
        """Return the expression for the words that begin with the character."""
        matching = (word for word in self.words if self._begins(word, char))
        flags = "(?i)" if self.ignore_case else ""
        return f"{flags}(?:{'|'.join(map(re.escape, matching))}){self.suffix}"

    def _begins(self, word: str, char: str) -> bool:
        mask = mask_of(word[0])
        return bool((both_cases(mask) if self.ignore_case else mask) & mask_of(char))


@dataclass(frozen=True, slots=True)
class Reach:
    """A pattern that an action matches itself, through `Run.reach`; the engine only looks at the first character."""

    source: str
    anchor: str = ""

    def mask(self) -> int:
        return first_mask(self.source)

    def pattern_for(self, char: str) -> str:
        return self.anchor


POP = "#pop"
# A target: the current state once more.
AGAIN = "#again"

# An action that returns False declines: the next rule is tried.
Action: TypeAlias = "Callable[[Any, re.Match[str]], bool | None]"
TextAction: TypeAlias = "Callable[[Any, str], None]"
Emit: TypeAlias = "str | tuple[str, ...] | Action"
Target: TypeAlias = "str | Goto | tuple[str | Goto, ...]"
Pattern: TypeAlias = "str | Words | Reach"
Rule: TypeAlias = "tuple[Pattern, Emit] | tuple[Pattern, Emit, Target] | Include"
States: TypeAlias = "Mapping[str, tuple[Rule, ...]]"

Search: TypeAlias = "Callable[[str, int], re.Match[str] | None]"
Matcher: TypeAlias = "Callable[[str, int], re.Match[str] | None]"
# What the engine tries: the matcher, the token, the state to push (or POP), the action to call instead of the token.
Entry: TypeAlias = "tuple[Matcher, str, State | str | None, Action | None]"


def words(text: str, suffix: str = r"\b", ignore_case: bool = False) -> Words:
    """Return a pattern of the words in the text, which are separated by spaces."""
    return Words(tuple(text.split()), suffix, ignore_case)


def word_set(text: str) -> frozenset[str]:
    """Return the words of the text, which are separated by spaces."""
    return frozenset(text.split())


def include(state: str) -> Include:
    return Include(state)


def goto(state: str) -> Goto:
    return Goto(state)


def by_word(default: str, **kinds: frozenset[str]) -> Action:
    """Return an action that emits the match as the first kind whose set holds it."""
    table = {word: kind for kind in reversed(kinds) for word in kinds[kind]}

    def emit(run: Run[Any], match: re.Match[str]) -> None:
        word = match[0]
        run.token(table.get(word, default), word)

    return emit


def until(opening: str, closing: str, emit: str | TextAction, stop: str = "") -> tuple[str, Action]:
    """Return the pattern and action of a rule that takes all from an opening through the nearest closing pattern.

    It declines where `stop` comes first or nothing closes. Such a failure is remembered for the text up to there, so
    that many openings without a closing stay linear. `emit` is a token, or is called with the run and the text.
    """
    search = compile_pattern(f"({closing})|{stop}" if stop else f"({closing})").search
    send = _emit_kind(emit) if isinstance(emit, str) else emit

    def take(run: Run[Any], match: re.Match[str]) -> bool | None:
        end = run.find(search, match.end())
        if end < 0:
            return False
        run.pos = end
        send(run, run.text[match.start() : end])
        return None

    return opening, take


def reaching(pattern: str, emit: Emit, anchor: str = "") -> tuple[Reach, Action]:
    """Return the pattern and action of a rule that may run far before it fails.

    The pattern always matches as far as it runs, and has a group `hit` where it fits as a whole. Where it does not, it
    is not tried again within what it ran through: it must fail there too.
    """
    match = compile_pattern(pattern).match
    send = _emit_groups(emit) if isinstance(emit, tuple) else emit

    def take(run: Run[Any], opening: re.Match[str]) -> bool | None:
        found = run.reach(match, opening.start())
        if found is None:
            return False
        run.pos = found.end()
        if isinstance(send, str):
            run.token(send, found[0])
            return None
        return send(run, found)

    return Reach(pattern, anchor), take


def at_line_start(pattern: str, emit: Emit) -> tuple[Reach, Action]:
    """Return the pattern and action of a rule for a pattern with white space before it, from a line's start on.

    The white space may be blank lines; of many before something else only the first looks for the pattern.
    """
    return reaching(rf"\s*+(?P<hit>{pattern})?", emit, "^")


def _emit_kind(kind: str) -> TextAction:
    def emit(run: Run[Any], text: str) -> None:
        run.token(kind, text)

    return emit


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """Compile a pattern with Ruby's classes: `\\w`, `\\d`, `\\s` ASCII, `\\b` Unicode, `^` and `$` at each line."""
    if r"\b" in pattern or r"\B" in pattern:
        pattern = _ESCAPED.sub(_unicode_boundary, pattern)
    return re.compile(pattern, _FLAGS)


def _unicode_boundary(escape: re.Match[str]) -> str:
    return f"(?u:{escape[0]})" if escape[1] in "bB" else escape[0]


class Grammar:
    """A language's states by name, `root` the first.

    `start` is called with each fresh run and returns what the run remembers besides its stack of states.
    """

    __slots__ = ("start", "states", "tag")

    def __init__(self, tag: str, states: States, start: Callable[[Run[Any]], object] | None = None) -> None:
        self.tag = tag
        self.start = start
        self.states = {name: State(name, rules, self) for name, rules in states.items()}


class State(dict[str, tuple[Entry, ...]]):
    """A state's rules by the character at hand.

    The tables fill as characters are met. They follow from the rules alone, so two threads that fill one at the same
    time store the same thing.
    """

    __slots__ = ("_grammar", "_ready", "_rules", "name")

    def __init__(self, name: str, rules: tuple[Rule, ...], grammar: Grammar) -> None:
        self.name = name
        self._rules = rules
        self._grammar = grammar
        self._ready: tuple[_ReadyRule, ...] | None = None

    def __missing__(self, char: str) -> tuple[Entry, ...]:
        # All characters beyond ASCII share one entry, which keeps the table small.
        key = char if char < _BEYOND else _BEYOND
        if key not in self:
            bit = mask_of(key)
            self[key] = tuple(rule.entry(key) for rule in self.flat() if rule.mask & bit)
        return self[key]

    def flat(self) -> tuple[_ReadyRule, ...]:
        """Return the state's rules, those of included states in their places."""
        if self._ready is None:
            states = self._grammar.states
            self._ready = tuple(
                ready
                for rule in self._rules
                for ready in (states[rule.state].flat() if isinstance(rule, Include) else (_ReadyRule(rule, states),))
            )
        return self._ready


class _ReadyRule:
    """A rule with its first characters known and its pattern compiled when first needed."""

    __slots__ = ("_act", "_jump", "_kind", "_matcher", "_pattern", "mask")

    def __init__(self, rule: tuple[Pattern, Emit] | tuple[Pattern, Emit, Target], states: Mapping[str, State]):
        pattern, emit, target = rule if len(rule) == 3 else (*rule, None)
        self._pattern = pattern
        self._matcher: Matcher | None = None
        self.mask = first_mask(pattern) if isinstance(pattern, str) else pattern.mask()
        self._kind = emit if isinstance(emit, str) else TEXT
        self._act = None if isinstance(emit, str) else _emit_groups(emit) if isinstance(emit, tuple) else emit
        self._jump: State | str | None = None
        if isinstance(target, str) and target != AGAIN:
            self._jump = POP if target == POP else states[target]
        elif target is not None:
            self._act = _then_move(self._act, self._kind, target if isinstance(target, tuple) else (target,))

    def entry(self, char: str) -> Entry:
        return self._match_for(char), self._kind, self._jump, self._act

    def _match_for(self, char: str) -> Matcher:
        if not isinstance(self._pattern, str):
            return compile_pattern(self._pattern.pattern_for(char)).match
        if self._matcher is None:
            self._matcher = compile_pattern(self._pattern).match
        return self._matcher


def _emit_groups(kinds: tuple[str, ...]) -> Action:
    def emit(run: Run[Any], match: re.Match[str]) -> None:
        run.groups(match, *kinds)

    return emit


def _then_move(act: Action | None, kind: str, targets: tuple[str | Goto, ...]) -> Action:
    """Return an action that emits and then changes the states as the targets say, in their order."""

    def emit_and_move(run: Run[Any], match: re.Match[str]) -> bool | None:
        if act is None:
            run.token(kind, match[0])
        elif act(run, match) is False:
            return False
        for target in targets:
            run.move(target)
        return None

    return emit_and_move
