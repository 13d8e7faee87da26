"""Terminal sessions: a prompt and a command in the shell's language, or a line of output."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from jekyllpy.highlight.engine import Lexer, Token, merge
from jekyllpy.highlight.lexers.plaintext import plain
from jekyllpy.highlight.registry import find_lexer, load_lexer

_LINES = re.compile(r"[^\n]*\n|[^\n]+")
_SNIP = re.compile(r"\s*+(?:<\.+>|\.+)\s*+\Z", re.ASCII)
_COMMENT = re.compile(r"\s*+#", re.ASCII)
_SPACE = re.compile(r"\s*+", re.ASCII)
_FALSE = ("0", "false", "off")


@dataclass(frozen=True, slots=True)
class ConsoleLexer:
    """A lexer of sessions: its patterns match at the beginning of a line."""

    tag: str
    language: Lexer
    output: Lexer
    prompt: re.Pattern[str]
    error: re.Pattern[str] | None = None

    def tokens(self, code: str) -> Iterator[Token]:
        """Yield `(short name, text)` pairs that together give the code back."""
        out: list[Token] = []
        self.start(out).feed(code)
        return merge(out)

    def start(self, out: list[Token], depth: int = 0) -> ConsoleRun:
        return ConsoleRun(self, out, depth)


class ConsoleRun:
    """One session: the command's and the output's runs go on over the lines of a kind."""

    __slots__ = ("_language", "_lexer", "_out", "_output")

    def __init__(self, lexer: ConsoleLexer, out: list[Token], depth: int) -> None:
        self._lexer = lexer
        self._out = out
        self._language = lexer.language.start(out, depth + 1)
        self._output = lexer.output.start(out, depth + 1)

    def reset(self) -> None:
        self._language.reset()
        self._output.reset()

    def feed(self, text: str) -> None:
        self.reset()
        for line in _LINES.findall(text):
            self._line(line)

    def _line(self, line: str) -> None:
        if _SNIP.match(line):
            self._note("c", line)
        elif prompt := self._lexer.prompt.match(line):
            self._command(line, prompt.end())
        # Rouge: strip takes NUL for white space at either end.
        elif _COMMENT.match(line.lstrip("\0 \t\n\v\f\r")):
            self._note("c", line)
        elif self._lexer.error and self._lexer.error.match(line):
            self._note("gr", line)
        else:
            self._language.reset()
            self._output.feed(line)

    def _note(self, kind: str, line: str) -> None:
        self.reset()
        self._out.append((kind, line))

    def _command(self, line: str, at: int) -> None:
        self._output.reset()
        space = _SPACE.match(line, at)
        start = space.end() if space else at
        self._out.append(("gp", line[:at]))
        self._out.append(("w", line[at:start]))
        self._language.feed(line[start:])


def make_lexer(options: Mapping[str, str]) -> ConsoleLexer:
    """Return the lexer; options: `lang`, `output`, `prompt` and `error` (separated by commas), `comments`."""
    prompts = [prompt for prompt in options.get("prompt", "").split(",") if prompt]
    comments = _allows_comments(options, prompts)
    ends = prompts or ["$", ">", ";"] if comments else prompts or ["$", "#", ">", ";"]
    errors = options["error"].split(",") if options.get("error") else []
    return ConsoleLexer(
        "console",
        find_lexer(options.get("lang", "shell").partition("?")[0]) or load_lexer("shell"),
        find_lexer(options.get("output", "").partition("?")[0]) or plain("go"),
        re.compile(f"{'[^<#]*?' if comments else '.*?'}(?:{_any_of(ends)})", re.DOTALL),
        re.compile(_any_of(errors)) if errors else None,
    )


def _allows_comments(options: Mapping[str, str], prompts: list[str]) -> bool:
    if "comments" in options:
        return options["comments"] not in _FALSE
    return bool(prompts) and "#" not in prompts


def _any_of(texts: list[str]) -> str:
    return "|".join(map(re.escape, texts))
