"""Read a command line as Ruby's OptionParser does: unique prefixes, `--opt=value`, `--[no-]opt`, options anywhere."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from jekyllpy.config.options import ABSENT, COUNT, FLAG, LIST, OWN_OPTIONS, Option

SHOW_HELP: Final = "show_help"
SHOW_VERSION: Final = "show_version"
TRACE: Final = "trace"

COMMON_SWITCHES: Final = (
    Option(SHOW_HELP, FLAG, ABSENT, "Show this message", ("-h", "--help")),
    Option(SHOW_VERSION, FLAG, ABSENT, "Print the name and version", ("-v", "--version")),
    Option(TRACE, FLAG, ABSENT, "Show where in the program an error came up", ("-t", "--trace")),
)

WHOLE: Final = frozenset(
    spelling.split()[0].removeprefix("--") for option in OWN_OPTIONS for spelling in option.switches
)

NO_ARGUMENT: Final = 0
OPTIONAL_ARGUMENT: Final = 1  # the next word, unless it looks like an option
REQUIRED_ARGUMENT: Final = 2


class OptionError(Exception):
    """A command line that cannot be understood; `known` is an option that may have been meant."""

    def __init__(self, problem: str, known: str | None = None) -> None:
        super().__init__(problem)
        self.problem = problem
        self.known = known


class Parsed(NamedTuple):
    """What a command line says: values by the options' names, and the words that belong to none."""

    values: dict[str, Any]
    arguments: list[str]


class _Switch(NamedTuple):
    option: Option
    arity: int
    value: Any  # of a switch without an argument


class Switches:
    """The switches of some options, by their spellings."""

    def __init__(self, options: Iterable[Option]) -> None:
        self._long: dict[str, _Switch] = {}
        self._short: dict[str, _Switch] = {}
        for option in options:
            for spelling in option.switches:
                self._add(option, spelling, _arity(option.switches))

    def parse(self, words: Iterable[str]) -> Parsed:
        """Return what the words say. Raises `OptionError`."""
        values: dict[str, Any] = {}
        arguments: list[str] = []
        waiting = list(reversed(list(words)))
        while waiting:
            word = waiting.pop()
            if word == "--":
                arguments.extend(reversed(waiting))
                break
            if word.startswith("--"):
                self._read_long(word, waiting, values)
            elif word.startswith("-") and word != "-":
                self._read_short(word, waiting, values)
            else:
                arguments.append(word)
        return Parsed(values, arguments)

    def _add(self, option: Option, spelling: str, arity: int) -> None:
        name = spelling.split()[0]
        if not name.startswith("--"):
            self._short[name[1:]] = _Switch(option, arity, True)
        elif name.startswith("--[no-]"):
            self._long[_plain(name[7:])] = _Switch(option, arity, True)
            self._long["no-" + _plain(name[7:])] = _Switch(option, arity, False)
        else:
            self._long[_plain(name[2:])] = _Switch(option, arity, True)

    def _read_long(self, word: str, waiting: list[str], values: dict[str, Any]) -> None:
        name, equals, given = word[2:].partition("=")
        switch = self._complete(_plain(name), word)
        if switch.arity == NO_ARGUMENT and equals:
            raise OptionError(f"needless argument: {word}")
        self._take(switch, given if equals else None, word, waiting, values)

    def _read_short(self, word: str, waiting: list[str], values: dict[str, Any]) -> None:
        switch = self._short.get(word[1])
        if switch is None:
            raise OptionError(f"invalid option: {word[:2]}")
        rest = word[2:] or None
        if switch.arity == NO_ARGUMENT and rest:
            waiting.append("-" + rest)
            rest = None
        self._take(switch, rest, word[:2], waiting, values)

    def _take(self, switch: _Switch, given: str | None, shown: str, waiting: list[str], values: dict[str, Any]) -> None:
        name = switch.option.name
        if switch.arity == NO_ARGUMENT:
            values[name] = switch.value
            return
        if given is None and waiting and (switch.arity == REQUIRED_ARGUMENT or not waiting[-1].startswith("-")):
            given = waiting.pop()
            shown = f"{shown} {given}"
        if given is None and switch.arity == REQUIRED_ARGUMENT:
            raise OptionError(f"missing argument: {shown}")
        values[name] = None if given is None else _convert(switch.option, given, shown)

    def _complete(self, name: str, word: str) -> _Switch:
        """Return the switch of a name or of the start of one, where that is unique."""
        if name in self._long:
            return self._long[name]
        found = sorted((each for each in self._long if each.startswith(name) and each not in WHOLE), key=len)
        if not found:
            raise OptionError(f"invalid option: {word}", self._nearest(name))
        # Ruby: a name that all the others start with is the one
        if any(self._long[each] != self._long[found[0]] and not each.startswith(found[0]) for each in found):
            raise OptionError(f"ambiguous option: {word}")
        return self._long[found[0]]

    def _nearest(self, name: str) -> str | None:
        from difflib import get_close_matches

        near = get_close_matches(name, self._long, 1)
        return f"--{near[0]}" if near else None


def _plain(name: str) -> str:
    # Ruby: case does not matter, and an underscore is as good as a hyphen
    return name.lower().replace("_", "-")


def _arity(switches: tuple[str, ...]) -> int:
    _, _, argument = switches[-1].partition(" ")
    if not argument:
        return NO_ARGUMENT
    return OPTIONAL_ARGUMENT if argument.startswith("[") else REQUIRED_ARGUMENT


def _convert(option: Option, text: str, shown: str) -> Any:
    if option.kind == LIST or "[," in option.switches[-1]:
        return [part for part in text.split(",") if part]
    if option.kind != COUNT:
        return text
    try:
        return int(text.replace("_", ""), 8 if text.lstrip("+-").startswith("0") and text.isdigit() else 0)
    except ValueError:
        raise OptionError(f"invalid argument: {shown}") from None
