"""The plugins that a Gemfile switches on: Bundler loads the group `jekyll_plugins` before Jekyll starts."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from jekyllpy.cli.gemfile_condition import holds
from jekyllpy.cli.gemfile_text import Statement, Token, arguments, names_in, options, statements

PLUGIN_GROUP: Final = "jekyll_plugins"
WINDOWS: Final = ("windows", "mswin", "mingw", "x64_mingw")
_GROUPS: Final = ("group", "groups")
_PLATFORMS: Final = ("platform", "platforms")
# What Ruby ends with `end` although no `do` begins it
_OPENING: Final = frozenset({"begin", "case", "class", "def", "for", "module", "until", "while"})
_NOT_RUN: Final = frozenset({"class", "def", "module"})


@dataclass(slots=True)
class _Block:
    """An open block: whether its gems count, and what it says of them."""

    is_on: bool
    is_group: bool = False
    was_taken: bool = False  # whether a branch of a condition has been taken
    values: tuple[str, ...] = ()  # of a loop


def bundled_gems(cwd: Path, env: Mapping[str, str]) -> list[str]:
    """Return the gems that Bundler would load for a command in a folder: none without a Gemfile, or where told so."""
    if "JEKYLL_NO_BUNDLER_REQUIRE" in env:
        return []
    named = env.get("BUNDLE_GEMFILE")
    gemfile = cwd / named if named else cwd / "Gemfile"
    return plugin_gems(gemfile.read_text("utf-8", "replace"), env) if gemfile.is_file() else []


def plugin_gems(gemfile: str, env: Mapping[str, str]) -> list[str]:
    """Return the names of the gems in the group `jekyll_plugins` that are for this machine and are to be loaded.

    Conditions count as far as they ask for the environment and the platform; of others both are taken for true.
    """
    found: list[str] = []
    blocks = [_Block(is_on=True)]
    for statement in statements(gemfile):
        head = statement.tokens[0].text if statement.tokens else ""
        if head == "end":
            del blocks[max(len(blocks) - 1, 1) :]
        elif head in ("elsif", "else", "when", "in", "rescue", "ensure"):
            _turn(blocks, head, statement.tokens[1:], env)
        elif opened := _opened(statement, blocks[-1].is_on, env):
            opened.is_group |= blocks[-1].is_group
            opened.values = opened.values or blocks[-1].values
            blocks.append(opened)
        elif head == "gem" and blocks[-1].is_on:
            found.extend(_gems(statement.tokens, blocks[-1], env))
    return list(dict.fromkeys(found))


def _opened(statement: Statement, is_on: bool, env: Mapping[str, str]) -> _Block | None:
    """Return the block that a statement begins, None where it begins none."""
    tokens = statement.tokens
    head = tokens[0].text if tokens else ""
    if head in ("if", "unless"):
        value = holds(tokens[1:], env)
        is_taken = value is not (head == "unless")
        return _Block(is_on and is_taken, was_taken=is_taken)
    if head in _OPENING:
        return _Block(is_on and head not in _NOT_RUN, was_taken=True)
    if not statement.is_block:
        return None
    parts = arguments(tokens)
    if head == "group":
        return _Block(is_on, PLUGIN_GROUP in [name for part in parts for name in names_in(part[:1])])
    if head in _PLATFORMS:
        return _Block(is_on and _fits(names_in(tokens[1:])))
    if head == "install_if":
        return _Block(is_on and holds(_body(tokens[1:]), env) is not False)
    return _Block(is_on, values=tuple(names_in(tokens)) if tokens[-1:] == [Token("word", "each")] else ())


def _turn(blocks: list[_Block], head: str, condition: list[Token], env: Mapping[str, str]) -> None:
    """Begin another branch of the innermost condition."""
    block, outer = blocks[-1], blocks[-2] if len(blocks) > 1 else blocks[-1]
    if head == "elsif":
        block.is_on = outer.is_on and not block.was_taken and holds(condition, env) is not False
        block.was_taken |= block.is_on
    elif head in ("else", "rescue"):
        block.is_on = outer.is_on and not block.was_taken
    else:
        block.is_on = outer.is_on


def _gems(tokens: list[Token], block: _Block, env: Mapping[str, str]) -> Iterator[str]:
    """Yield the names that a statement `gem` gives, where it counts."""
    tokens, modifier = _without_modifier(tokens)
    if modifier and holds(modifier[1:], env) is (modifier[0].text == "unless"):
        return
    parts = arguments(tokens)
    named = options(parts)
    groups = [name for key in _GROUPS for name in names_in(named.get(key, []))]
    if not (block.is_group or PLUGIN_GROUP in groups):
        return
    platforms = [name for key in _PLATFORMS for name in names_in(named.get(key, []))]
    is_wanted = holds(_body(named.get("install_if", [])), env) is not False
    if _is_required(named.get("require")) and is_wanted and (not platforms or _fits(platforms)):
        yield from _names(parts, block)


def _names(parts: list[list[Token]], block: _Block) -> Iterable[str]:
    first = parts[0][0] if parts else Token("mark", "")
    if first.kind == "text":
        return (first.text,)
    return block.values if first.kind == "word" else ()


def _without_modifier(tokens: list[Token]) -> tuple[list[Token], list[Token]]:
    """Return a statement without the condition behind it, and that."""
    for position, token in enumerate(tokens):
        if position and token.kind == "word" and token.text in ("if", "unless"):
            return tokens[:position], tokens[position:]
    return tokens, []


def _is_required(value: list[Token] | None) -> bool:
    # Bundler: nothing is loaded of a gem with `require: false`
    return value is None or "".join(token.text for token in value if token.kind != "text") not in ("false", "nil", "[]")


def _body(tokens: list[Token]) -> list[Token]:
    """Return what stands between the braces of a lambda."""
    marks = [position for position, token in enumerate(tokens) if token.text in ("{", "}")]
    return tokens[marks[0] + 1 : marks[-1]] if len(marks) > 1 else tokens


def _fits(platforms: list[str]) -> bool:
    """Whether one of Bundler's platforms is this machine with a Ruby in C, of whatever version."""
    names = {name.rstrip("0123456789").rstrip("_") for name in platforms}
    return not names.isdisjoint(WINDOWS if sys.platform == "win32" else ("ruby", "mri"))
