"""Run a grammar over text: a stack of states, first rule that fits wins, Rouge's rules for what does not fit."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Generic, Protocol, TypeVar

from jekyllpy.highlight.grammar import AGAIN, POP, Goto, Grammar, Matcher, Search, State
from jekyllpy.highlight.tokens import ERROR, TEXT

M = TypeVar("M")
Token = tuple[str, str]

# Rouge: after this many matches in a row that consume nothing, one character becomes an error.
_MAX_NULL_SCANS = 5
# Runs within runs; text nested deeper stays plain.
_MAX_DEPTH = 40

NO_OPTIONS: Mapping[str, str] = MappingProxyType({})


class Feedable(Protocol):
    """A run in progress: text goes in piece by piece, tokens go to the list it was started with."""

    def feed(self, text: str) -> None: ...

    def reset(self) -> None: ...


class Lexer(Protocol):
    """What turns code into tokens; immutable and shared between threads."""

    @property
    def tag(self) -> str: ...

    def tokens(self, code: str) -> Iterator[Token]: ...

    def start(self, out: list[Token], depth: int = 0) -> Feedable: ...


class StateLexer:
    """A lexer of ours: a grammar and the options it was asked for with."""

    __slots__ = ("grammar", "options")

    def __init__(self, grammar: Grammar, options: Mapping[str, str] = NO_OPTIONS) -> None:
        self.grammar = grammar
        self.options = options

    @property
    def tag(self) -> str:
        return self.grammar.tag

    def tokens(self, code: str) -> Iterator[Token]:
        """Yield `(short name, text)` pairs that together give the code back, equal neighbours merged."""
        out: list[Token] = []
        self.start(out).feed(code)
        return merge(out)

    def start(self, out: list[Token], depth: int = 0) -> Run[Any]:
        """Return a fresh run that appends its tokens to the list."""
        return Run(self, out, depth)


class Run(Generic[M]):
    """One lexing in progress; what rules' actions talk to.

    `memory` is what the grammar's `start` returned. An action may set `pos` to go on elsewhere in `text`.
    """

    __slots__ = ("_blocked", "_depth", "_found", "_last", "_missed", "lexer", "memory", "out", "pos", "stack", "text")

    memory: M

    def __init__(self, lexer: StateLexer, out: list[Token], depth: int = 0) -> None:
        self.lexer = lexer
        self.out = out
        self.text = ""
        self.pos = 0
        self.stack: list[State] = []
        self._depth = depth
        self._blocked: dict[Search, int] = {}
        self._found: dict[Search, tuple[int, re.Match[str]]] = {}
        self._last: dict[str, int] = {}
        self._missed: dict[str, int] = {}
        self.reset()

    def reset(self) -> None:
        """Begin anew, with the first state and a fresh memory."""
        grammar = self.lexer.grammar
        self.stack[:] = [grammar.states["root"]]
        self.memory = grammar.start(self) if grammar.start else None  # type: ignore[assignment]

    def feed(self, text: str) -> None:
        """Append the text's tokens to `out`, going on in the state the last text ended in."""
        self.text = text
        self._blocked.clear()
        self._found.clear()
        self._last.clear()
        self._missed.clear()
        stack, append = self.stack, self.out.append
        pos, size, nulls = 0, len(text), 0
        while pos < size:
            for match, kind, jump, act in stack[-1][text[pos]]:
                found = match(text, pos)
                if found is None:
                    continue
                start, pos = pos, found.end()
                if act is None:
                    append((kind, text[start:pos]))
                else:
                    self.pos = pos
                    if act(self, found) is False:
                        pos = start
                        continue
                    pos = self.pos
                if jump is not None:
                    if jump is POP:
                        self.pop()
                    else:
                        stack.append(jump)  # type: ignore[arg-type]
                if pos != start:
                    nulls = 0
                elif nulls < _MAX_NULL_SCANS:
                    nulls += 1
                else:
                    append((ERROR, text[pos]))
                    pos += 1
                break
            else:
                append((ERROR, text[pos]))
                pos += 1

    def find(self, search: Search, start: int) -> int:
        """Return where the nearest match ends, -1 if there is none or it lacks its first group.

        Nothing is looked for twice: from any place before the match that a search ended with the result is the same.
        """
        if start <= self._blocked.get(search, -1):
            return -1
        last = self._found.get(search)
        if last and last[0] <= start <= last[1].start():
            return last[1].end()
        found = search(self.text, start)
        if found and found[1] is not None:
            self._found[search] = start, found
            return found.end()
        self._blocked[search] = found.start() if found else len(self.text)
        return -1

    def find_text(self, text: str, start: int) -> int:
        """Return where the text stands next, -1 if nowhere; what was missed once is not looked for again."""
        if start >= self._missed.get(text, sys.maxsize):
            return -1
        found = self.text.find(text, start)
        if found < 0:
            self._missed[text] = start
        return found

    def reach(self, match: Matcher, start: int) -> re.Match[str] | None:
        """Return the match at the place if it has its group `hit`; what it ran through in vain is not tried again."""
        if start < self._blocked.get(match, -1):
            return None
        found = match(self.text, start)
        if found and found["hit"] is not None:
            return found
        self.block(match, found.end() if found else start)
        return None

    def block(self, match: Matcher, end: int) -> None:
        """Let `reach` find nothing before the place."""
        self._blocked[match] = end

    def has_ahead(self, char: str, start: int) -> bool:
        """Say whether the character comes at or after the place."""
        last = self._last.get(char)
        if last is None:
            last = self._last[char] = self.text.rfind(char)
        return last >= start

    def token(self, kind: str, text: str) -> None:
        self.out.append((kind, text))

    def groups(self, match: re.Match[str], *kinds: str) -> None:
        """Emit the match's groups from the first on, each as the kind in its place."""
        append = self.out.append
        for kind, text in zip(kinds, match.groups(), strict=False):
            if text:
                append((kind, text))

    def push(self, state: str) -> None:
        self.stack.append(self.lexer.grammar.states[state])

    def pop(self, times: int = 1) -> None:
        """Leave as many states, the last one excepted."""
        del self.stack[max(1, len(self.stack) - times) :]

    def goto(self, state: str) -> None:
        self.stack[-1] = self.lexer.grammar.states[state]

    def move(self, target: str | Goto) -> None:
        """Change the states as a rule's target says."""
        if isinstance(target, Goto):
            self.goto(target.state)
        elif target == POP:
            self.pop()
        elif target == AGAIN:
            self.stack.append(self.stack[-1])
        else:
            self.push(target)

    def reset_stack(self) -> None:
        self.stack[:] = [self.lexer.grammar.states["root"]]

    def is_in(self, state: str) -> bool:
        """Say whether the state is anywhere on the stack."""
        return any(on.name == state for on in self.stack)

    def child(self, lexer: Lexer) -> Feedable:
        """Return a fresh run of another lexer that writes to the same list."""
        return lexer.start(self.out, self._depth + 1) if self._depth < _MAX_DEPTH else _PlainRun(self.out)

    def branch(self) -> Run[M]:
        """Return a run for a piece of the text that shares the states and the memory with this one."""
        branch: Run[M] = Run(self.lexer, self.out, self._depth + 1)
        branch.stack = self.stack
        branch.memory = self.memory
        return branch

    def delegate(self, lexer: Lexer, text: str) -> None:
        """Let a fresh run of another lexer emit the text."""
        self.child(lexer).feed(text)

    def recurse(self, text: str) -> None:
        """Let a fresh run of this very lexer emit the text."""
        self.delegate(self.lexer, text)


class _PlainRun:
    """What stands for a run that would be nested too deep."""

    __slots__ = ("_out",)

    def __init__(self, out: list[Token]) -> None:
        self._out = out

    def feed(self, text: str) -> None:
        self._out.append((TEXT, text))

    def reset(self) -> None:
        """Nothing to forget."""


def merge(tokens: Iterable[Token]) -> Iterator[Token]:
    """Join neighbours of one kind, leave out empty texts."""
    last: str | None = None
    texts: list[str] = []
    for kind, text in tokens:
        if kind == last:
            texts.append(text)
        elif text:
            if last is not None:
                yield last, "".join(texts)
            last, texts = kind, [text]
    if last is not None:
        yield last, "".join(texts)
