"""One Python function in the making: its lines, the names it sees, and the way out of its blocks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final

from jekyllpy.templating.compiler.lines import Lines
from jekyllpy.templating.methods import METHODS
from jekyllpy.templating.runtime.context import MAX_SCOPES
from jekyllpy.templating.signature import FilterSignature
from jekyllpy.templating.vocabulary import BlockNode, BreakNode, ContentNode, ContinueNode, Node, OutputNode

BREAK: Final = 1
CONTINUE: Final = 2

_UNSAFE: Final = re.compile(r"\W", re.ASCII)

MAX_INDENT: Final = 40
MAX_LOOPS: Final = 12
"""Python allows 100 levels of indentation and 20 loops within each other: what lies deeper becomes its own function."""


@dataclass(slots=True)
class Frame:
    """Something open around the code being written, which an interrupt has to leave.

    `kind` is "loop" (a Python loop for a `for`), "collector" (`close` writes what ends it), or "boundary" (a Python
    loop that only marks where a block's body ends, and notes the interrupt for later).
    """

    kind: str
    close: Callable[[], None] | None = None


@dataclass(slots=True)
class Scope:
    """Names that a loop adds: Liquid name to Python expression. `loop` tells what the loop has to provide."""

    names: dict[str, str]
    loop: LoopNeeds | None = None


@dataclass(slots=True)
class LoopNeeds:
    """What the body of a `for` uses of its `forloop`."""

    index: str
    length: str
    whole: str
    title: str
    counts: bool = False
    is_whole: bool = False


@dataclass(frozen=True, slots=True)
class Options:
    """What the code depends on besides the template: part of the cache key."""

    filters: Mapping[str, FilterSignature]
    error_mode: str = "warn"
    strict_filters: bool = False
    strict_variables: bool = False


@dataclass(slots=True)
class Unit:
    """What all functions of one template share."""

    options: Options
    line_of: Callable[[int], int]
    compilers: Mapping[type, Callable[[Any, Any], None]]
    # How nodes are written before which nothing was printed
    compile_leading: Callable[[Any, Any, Callable[[Any, Any], None]], None] | None = None
    functions: list[str] = field(default_factory=list)
    places: list[list[int]] = field(default_factory=list)
    foreign: list[Node] = field(default_factory=list)
    cycles: int = 0


class Code(Lines):
    """Writes the function of a template, or of a block that lies too deep in one."""

    def __init__(self, unit: Unit, constants: list[str] | None = None) -> None:
        super().__init__()
        self.unit = unit
        # Where texts go that the code takes from a tuple `K`, so that templates of one shape share it
        self.constants = constants
        self.frames: list[Frame] = []
        self.scopes: list[Scope] = []
        self.free: dict[str, str] = {}
        self.assigned: set[str] = set()
        # Loop variables and the names of their bound `get`, which loops with look-ups fetch once an item
        self.getters: dict[str, str] = {}
        self.used_getters: set[str] = set()
        self.needs_registers = False
        self.needs_partials = False
        self.needs_offsets = False
        self.is_reread = False
        # Whether interrupts may be pending where this code runs: within a table or a case that one has left
        self.is_wary = False
        # Whether nothing was printed before what comes now
        self.is_leading = unit.compile_leading is not None
        self.loops = 0
        self.depth = 0

    @property
    def is_once(self) -> bool:
        """Whether no loop is open."""
        return not self.loops

    @property
    def _look(self) -> str:
        return "C.look_strictly" if self.unit.options.strict_variables else "C.look"

    def constant(self, text: str) -> str:
        """Return a Python expression for a text."""
        if self.constants is None:
            return repr(text)
        self.constants.append(text)
        return f"K[{len(self.constants) - 1}]"

    def text(self, text: str) -> None:
        """Print literal text."""
        if self.constants is None or self.is_muted or not text:
            super().text(text)
        else:
            self.wait(self.constant(text))

    def variable(self, name: str) -> str:
        """Return the Python expression of a Liquid variable."""
        for scope in reversed(self.scopes):
            if name in scope.names:
                if scope.loop is not None and name == "forloop":
                    scope.loop.is_whole = True
                return scope.names[name]
        # Such a name may give what changes with every counter, or an error, so it is looked up where it is used
        return f"{self._look}({name!r},D)" if name in METHODS else self.local(name)

    def local(self, name: str) -> str:
        """Return the local name for a variable that is no loop's."""
        if name not in self.free:
            self.free[name] = f"v{len(self.free)}_{_UNSAFE.sub('_', name)}"
        return self.free[name]

    def assign(self, name: str, value: str) -> None:
        """Write an assignment, which goes to the outermost scope."""
        self.assigned.add(name)
        if name in METHODS:
            self.line(f"A[{name!r}]={value}")
            return
        local = self.local(name)
        self.line(f"A[{name!r}]={local}={value}")
        # Liquid: in a partial, the variables of the loops around its include still hide what it assigns
        self.quiet_line(f"if {name!r} in D:{local}=D[{name!r}]")

    def visible(self, extra: Mapping[str, str] | None = None) -> str:
        """Return an expression for all loop and include variables that a partial may read."""
        names: dict[str, str] = {}
        for scope in self.scopes:
            names |= {repr(name): text for name, text in scope.names.items()}
            if scope.loop is not None:
                scope.loop.is_whole = True
                names["PARENT"] = scope.loop.whole
        names |= {repr(name): text for name, text in (extra or {}).items()}
        return f"{{**D,{','.join(f'{name}:{text}' for name, text in names.items())}}}" if names else "D"

    def bound_scopes(self) -> None:
        """Write the end of a render whose scopes are too many, with those of a loop that begins here."""
        self.line(f"if C.scopes>{MAX_SCOPES - 1 - len(self.scopes)}:C.too_deep()")

    def parent_loop(self) -> str:
        """Return an expression for the loop around the one that begins here."""
        for scope in reversed(self.scopes):
            if scope.loop is not None:
                scope.loop.is_whole = True
                return scope.loop.whole
        return "D.get(PARENT)"

    def reread(self, name: str) -> None:
        """Write that a variable may have changed outside the assignments."""
        self.assigned.add(name)
        if name not in METHODS:
            self.line(f"{self.local(name)}=C.look({name!r},D)")

    def node(self, node: Node) -> None:
        """Write the code of one node."""
        self.place = self.unit.line_of(node.token.start_index)
        compile_node = self.unit.compilers.get(type(node))
        if compile_node is None:
            compile_node = self.unit.compilers[Node]
        if self.is_leading and not self.is_muted and self.unit.compile_leading is not None:
            self.unit.compile_leading(self, node, compile_node)
        else:
            compile_node(self, node)
        if self.is_wary and not isinstance(node, ContentNode | OutputNode | BreakNode | ContinueNode):
            # Liquid: a block goes on after an interrupt that is still pending, up to its first tag (block_body.rb)
            self.leave_if_noted()

    def nodes(self, nodes: list[Node]) -> None:
        """Write the code of nodes in order."""
        place = self.place
        for node in nodes:
            self.node(node)
        self.place = place

    def block(self, block: BlockNode | None, is_muted: bool = False) -> None:
        """Write the indented body of a block; a muted one runs without printing."""
        with self.indented():
            self.inner(block, is_muted)

    def inner(self, block: BlockNode | None, is_muted: bool = False) -> None:
        """Write what is in a block, here or, where it lies too deep, as a function of its own."""
        was_muted, self.is_muted = self.is_muted, self.is_muted or is_muted
        was_leading = self.is_leading
        if block is not None and (self.indent > MAX_INDENT or self.loops > MAX_LOOPS):
            self.outline(block)
        elif block is not None:
            self.nodes(block.nodes)
        if self.is_leading and not self.is_muted:
            # Ruby: the text of a block that prints nothing is US-ASCII
            self.line("if C.lead is None:C.lead=True")
        self.is_muted, self.is_leading = was_muted, was_leading

    def outline(self, block: BlockNode) -> None:
        """Write a block as a function of its own, called as a partial would be."""
        inner = Code(self.unit)
        inner.is_muted, inner.is_wary, inner.is_leading = self.is_muted, self.is_wary, False
        inner.nodes(block.nodes)
        name = inner.finish(f"b{len(self.unit.functions)}_")
        self.call(f"T.blocks[{name!r}]", self.visible(), len(self.scopes), ",T")

    def call(self, function: str, scope: str, depth: int, rest: str = "") -> None:
        """Write the call of another template's function: it may assign, and hand back an interrupt.

        `depth` is the number of scopes open around it.
        """
        self.line(f"r={function}({f'C.enter({depth})' if depth else 'C'},{self.output},{scope}{rest})")
        if depth:
            self.line(f"C.scopes-={depth}")
        self.changed()
        self.line("if r:")
        with self.indented():
            self._leave("r", None)

    def changed(self) -> None:
        """Write that something else may have assigned variables."""
        self.is_reread = True
        self.quiet_line("if C.version!=n:")
        self.indent += 1
        self.quiet_line(self._reread)
        self.indent -= 1

    def _reread(self) -> str:
        look = "look_again_strictly" if self.unit.options.strict_variables else "look_again"
        names = tuple(self.free)
        return (
            f"n,{''.join(f'{local},' for local in self.free.values())}=C.{look}({names!r},D)"
            if names
            else "n=C.version"
        )

    @contextmanager
    def boundary(self) -> Iterator[None]:
        """Write a block that an interrupt leaves, to be pending behind it; what comes next is in the block."""
        was_wary, self.is_wary = self.is_wary, True
        self.line("while True:")
        with self.frame("boundary"), self.indented():
            yield
            self.line("break")
        self.is_wary = was_wary

    @contextmanager
    def frame(self, kind: str, close: Callable[[], None] | None = None) -> Iterator[None]:
        """Note that something is open which an interrupt has to leave."""
        self.frames.append(Frame(kind, close))
        self.loops += kind != "collector"
        try:
            yield
        finally:
            self.frames.pop()
            self.loops -= kind != "collector"

    def interrupt(self, kind: int) -> None:
        """Write a `break` or `continue`."""
        self._leave(str(kind), kind)

    def leave_if_noted(self) -> None:
        """Write what goes on with an interrupt that a boundary noted."""
        self.line("if C.interrupts:")
        with self.indented():
            if self.frames and self._outer_frame().kind == "boundary":
                self._leave("", None)
            else:
                self.line("r=C.interrupts.pop()")
                self._leave("r", None)

    def _outer_frame(self) -> Frame:
        return next((frame for frame in reversed(self.frames) if frame.close is None), self.frames[0])

    def _leave(self, value: str, kind: int | None) -> None:
        self.flush()
        saved = self.output, self.is_muted
        for frame in reversed(self.frames):
            if frame.close is not None:
                frame.close()
            elif frame.kind == "boundary":
                if value:
                    self.line(f"C.interrupts.append({value})")
                self.line("break")
                break
            elif kind is None:
                self.line(f"if {value}=={BREAK}:break")
                self.line("continue")
                break
            else:
                self.line("break" if kind == BREAK else "continue")
                break
        else:
            self.line(f"return {value}")
        self.output, self.is_muted = saved

    def finish(self, name: str) -> str:
        """Add the function to the unit under its name."""
        self.flush()
        last = "T=None" if self.constants is None else "K"
        lines: list[str] = [f"def {name}(C,out,D,{last}):", *(f" {line}" for line in self._prologue())]
        places = [0] * len(lines)
        lines += [line if isinstance(line, str) else line() for line in self.source]
        places += self.places
        self.unit.functions.append("\n".join(lines))
        self.unit.places.append(places)
        return name

    def _prologue(self) -> list[str]:
        lines = ["A=C.assigns"]
        if self.assigned:
            lines.append("C.version+=1")
        if self.is_reread:
            lines.append("n=C.version")
        if self.needs_registers:
            lines.append("R=C.registers")
        if self.needs_partials:
            lines.append("P=C.partials")
        if self.needs_offsets:
            lines.append("O=C.state.offsets")
        if self.free:
            lines.append(f"L={self._look}")
        return lines + [f"{local}=L({name!r},D)" for name, local in self.free.items()]
