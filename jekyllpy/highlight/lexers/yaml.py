"""YAML, by indentation as its specification has it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States, goto, include, reaching, words

_PLAIN_START = r"[^ \t\n\r\f\v?:,\[\]{}#&*!|>'\"%@`]"
_KEY = r"[^#,?\[\]{}\"'\n]"
_URI = r"[\w;/?:@&=+$,.!~*'()\[\]%-]"


@dataclass(slots=True)
class Memory:
    """Columns: the blocks that are open, where the current line's node begins, and the open block scalar's."""

    indents: list[int] = field(default_factory=lambda: [0])
    next_indent: int = 0
    scalar_indent: int | None = None

    @property
    def indent(self) -> int:
        return self.indents[-1]

    def save(self, column: int) -> None:
        """Note a line's indentation and close the blocks it ends."""
        self.next_indent = column
        while column < self.indent:
            self.indents.pop()

    def set_indent(self) -> None:
        """Open a block at the current column if it lies deeper."""
        if self.indent < self.next_indent:
            self.indents.append(self.next_indent)


def start(run: Run[Memory]) -> Memory:
    return Memory()


def _reset(run: Run[Memory], match: re.Match[str]) -> None:
    run.token("nt" if match[0][0] == "%" else "nn", match[0])
    run.memory = Memory()


def _indentation(run: Run[Memory], match: re.Match[str]) -> None:
    memory = run.memory
    dedented = len(match[0]) < memory.indent
    memory.save(len(match[0]))
    # A line between two open blocks belongs to neither.
    fits = memory.indent if dedented else len(match[0])
    run.token("", match[0][:fits])
    run.token("err", match[0][fits:])


def _continue_indent(run: Run[Memory], match: re.Match[str]) -> None:
    run.token("", match[0])
    run.memory.next_indent += len(match[0])


def _block_indicator(run: Run[Memory], match: re.Match[str]) -> None:
    run.memory.set_indent()
    run.memory.next_indent += 1
    run.token("pi", match[0])


def _key(run: Run[Memory], match: re.Match[str]) -> None:
    run.groups(match, "na", "pi")
    run.memory.set_indent()


def _blank_scalar_line(run: Run[Memory], match: re.Match[str]) -> None:
    """Blank lines never end a block scalar, but what is deeper than it belongs to it."""
    text, indent = match[0], run.memory.scalar_indent
    inside = len(text) if indent is None else indent
    run.token("", text[:inside])
    run.token("no", text[inside:])


def _scalar_line(run: Run[Memory], match: re.Match[str]) -> None:
    run.token("", match[0])
    memory, size = run.memory, len(match[0])
    least = memory.indent if memory.scalar_indent is None else memory.scalar_indent
    if memory.scalar_indent is None:
        memory.scalar_indent = size
    if size < least:
        memory.save(size)
        run.goto("indentation")


def _scalar_header(run: Run[Memory], match: re.Match[str]) -> None:
    run.memory.scalar_indent = None
    run.goto("ignored_line")
    if match[0]:
        digits = match[0].strip("+-")
        run.memory.scalar_indent = run.memory.indent + int(digits or 0)
        run.token("pi", match[0])


def _next_plain_line(run: Run[Memory], match: re.Match[str]) -> None:
    run.token("", match[0])
    run.pop()
    if len(match[0]) <= run.memory.indent:
        run.pop()
        run.memory.save(len(match[0]))
        run.push("indentation")


def _leave_document(run: Run[Memory], match: re.Match[str]) -> None:
    run.pop(3)


STATES: States = {
    "root": (
        include("basic"),
        (r"\n++", ""),
        (r" ++(?=#|$)", ""),
        (r"^%YAML\b", _reset, "yaml_directive"),
        (r"^%TAG\b", _reset, "tag_directive"),
        (r"^(?:---|\.\.\.)(?= |$)", _reset, "block_line"),
        (r" *(?!\s|$)", _indentation, ("block_line", "indentation")),
    ),
    "basic": ((r"#.*$", "c1"),),
    "indentation": (
        (r"\s*?\n", "", (POP, POP)),
        (r" ++(?=[-:?](?: |$))", _continue_indent),
        (r"[?:-](?= |$)", _block_indicator),
        (r" *+", _continue_indent, POP),
    ),
    "block_line": (
        (r" *+(?=#|$)", "", POP),
        (r" ++", ""),
        include("descriptors"),
        include("block_nodes"),
        include("flow_nodes"),
        (rf"(?={_PLAIN_START}|[?:-][^ \t\n\r\f\v])", "", "plain_scalar_in_block_context"),
    ),
    "descriptors": (
        (r"!<[0-9A-Za-z;/?:@&=+$,_.!~*'()\[\]%-]++>", "kt"),
        (rf"(?:![\w-]+)?!{_URI}*+", "kt"),
        (r"&(?u:[\w-])++", "nl"),
        (r"\*(?u:[\w-])++", "nv"),
    ),
    "block_nodes": (
        reaching(rf"(?:({_KEY}+)(:)(?=\s|$)(?P<hit>)|{_KEY}+)", _key),
        (r"[|>][+-]?", "pi", ("block_scalar_content", "block_scalar_header")),
    ),
    "flow_nodes": (
        (r"\[", "pi", "flow_sequence"),
        (r"\{", "pi", "flow_mapping"),
        (r"'", "s1", "single_quoted_scalar"),
        (r'"', "s2", "double_quoted_scalar"),
    ),
    "flow_collection": (
        (r"\s++", ""),
        include("basic"),
        (r"[?:,]", "pi"),
        include("descriptors"),
        include("flow_nodes"),
        (rf"(?={_PLAIN_START})", "", "plain_scalar_in_flow_context"),
    ),
    "flow_sequence": ((r"\]", "pi", POP), include("flow_collection")),
    "flow_mapping": ((r"\}", "pi", POP), include("flow_collection")),
    "block_scalar_content": (
        (r"\n++", ""),
        (r"^ ++$", _blank_scalar_line),
        (r"^ *+", _scalar_line),
        (r"[^\n\r\f\v]++", "s"),
    ),
    "block_scalar_header": ((r"(?:[1-9][+-]?|[+-]?[1-9]?)(?= |$)", _scalar_header),),
    "ignored_line": (
        include("basic"),
        (r" ++", ""),
        (r"\n", "", POP),
    ),
    "quoted_scalar_whitespaces": (
        (r"^ ++", ""),
        (r" ++$", ""),
        (r"\n++", ""),
        (r" ++", "nv"),
    ),
    "single_quoted_scalar": (
        include("quoted_scalar_whitespaces"),
        (r"\\'", "se"),
        (r"'", "s", POP),
        (r"[^\s']++", "s"),
    ),
    "double_quoted_scalar": (
        (r'"', "s", POP),
        include("quoted_scalar_whitespaces"),
        (r'\\[0abt\tn\nvfre "\\N_LP]', "se"),
        (r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})", "se"),
        (r'[^ \t\n\r\f\v"\\]++', "s"),
    ),
    "plain_scalar_in_block_context_new_line": (
        (r"^ ++\n", ""),
        (r"\n++", ""),
        (r"^(?=---|\.\.\.)", _leave_document),
        (r"^ *+", _next_plain_line),
    ),
    "plain_scalar_in_block_context": (
        (r" *+(?=:[ \n]|:$)", "", POP),
        (r" *+:\S++", "s"),
        (r" ++(?=#)", "", POP),
        (r" ++$", ""),
        (r"\n++", "", "plain_scalar_in_block_context_new_line"),
        (r" ++", "s"),
        (words("true false null"), "kc"),
        (r"\d++(?:\.\d++)?(?=\r?\n| +#)", "m", POP),
        (r"[^\s:]++", "s"),
    ),
    "plain_scalar_in_flow_context": (
        (r" *+(?=[,:?\[\]{}])", "", POP),
        (r" ++(?=#)", "", POP),
        (r"^ ++", ""),
        (r" ++$", ""),
        (r"\n++", ""),
        (r" ++", "nv"),
        (r"[^\s,:?\[\]{}]++", "nv"),
    ),
    "yaml_directive": ((r"( ++)(\d++\.\d++)", ("", "m"), goto("ignored_line")),),
    "tag_directive": ((rf"( ++)(![\w-]*!|!)( ++)(!?{_URI}++|!)", ("", "kt", "", "kt"), goto("ignored_line")),),
}

GRAMMAR = Grammar("yaml", STATES, start)
