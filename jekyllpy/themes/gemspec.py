"""Read a gemspec without Ruby: literals by their patterns. Whatever has to be computed stays unknown."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Final

from jekyllpy.model.theme import GemDependency, GemSpec

_LITERAL: Final = r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|%[qQ]?(?:<[^>]*>|\([^)]*\)|\{[^}]*\}|\[[^\]]*\]))"""
_STRING: Final = re.compile(_LITERAL, re.DOTALL)
_PAIR: Final = re.compile(rf"({_LITERAL})(?:\.freeze)?\s*=>\s*({_LITERAL})", re.DOTALL)
_SETTING: Final = r"^[ \t]*\w+\.{name}[ \t]*=\s*({literal})"
_LIST: Final = re.compile(r"^[ \t]*\w+\.authors?[ \t]*=\s*\[([^\]]*)\]", re.MULTILINE)
_HASH: Final = re.compile(r"^[ \t]*\w+\.metadata[ \t]*=\s*\{([^}]*)\}", re.MULTILINE)
_ENTRY: Final = re.compile(rf"^[ \t]*\w+\.metadata\[({_LITERAL})\][ \t]*=\s*({_LITERAL})", re.MULTILINE)
_DEPENDENCY: Final = re.compile(
    rf"^[ \t]*\w+\.add_(runtime_|development_)?dependency[ \t(]*({_LITERAL})([^\n]*)", re.MULTILINE
)
_COMMENT: Final = re.compile(r"^[ \t]*#.*$", re.MULTILINE)
_ESCAPE: Final = re.compile(r"\\(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))", re.DOTALL)
_ESCAPED: Final = MappingProxyType({"n": "\n", "t": "\t", "e": "\x1b", "r": "\r", "s": " ", "0": "\0"})
_DEVELOPMENT: Final = "development_"
_OPERATORS: Final = tuple("=!<>~")


def parse_gemspec(text: str) -> GemSpec:
    """Return what a gemspec says; what is missing or no literal is empty."""
    text = _COMMENT.sub("", text)
    authors = _LIST.search(text)
    metadata = _HASH.search(text)
    pairs = [*(_PAIR.findall(metadata[1]) if metadata else ()), *_ENTRY.findall(text)]
    return GemSpec(
        name=_setting(text, "name") or "",
        version=_setting(text, "version") or "",
        authors=_strings(authors[1]) if authors else tuple(filter(None, [_setting(text, "authors?")])),
        summary=_setting(text, "summary"),
        description=_setting(text, "description"),
        metadata=tuple((_value(key), _value(value)) for key, value in pairs),
        dependencies=_dependencies(text),
    )


def _dependencies(text: str) -> tuple[GemDependency, ...]:
    """Return the run-time dependencies in order.

    Installed gemspecs repeat everything for old versions of RubyGems, there without telling the kinds apart.
    """
    found = _DEPENDENCY.findall(text)
    development = {_value(name) for kind, name, _ in found if kind == _DEVELOPMENT}
    wanted: dict[str, GemDependency] = {}
    for kind, literal, rest in found:
        name = _value(literal)
        if kind != _DEVELOPMENT and name not in development:
            wanted.setdefault(name, GemDependency(name, _requirements(rest)))
    return tuple(wanted.values())


def _requirements(arguments: str) -> tuple[str, ...]:
    found = (requirement.strip() for requirement in _strings(arguments))
    return tuple(each if each.startswith(_OPERATORS) else f"= {each}" for each in found) or (">= 0",)


def _setting(text: str, name: str) -> str | None:
    match = re.search(_SETTING.format(name=name, literal=_LITERAL), text, re.MULTILINE | re.DOTALL)
    return _value(match[1]) if match else None


def _strings(text: str) -> tuple[str, ...]:
    return tuple(_value(match[0]) for match in _STRING.finditer(text))


def _value(literal: str) -> str:
    """Return the text that a literal stands for."""
    if literal.startswith("%"):
        return literal.lstrip("%qQ")[1:-1]
    if literal.startswith("'"):
        return literal[1:-1].replace("\\'", "'").replace("\\\\", "\\")
    return _ESCAPE.sub(_unescaped, literal[1:-1])


def _unescaped(match: re.Match[str]) -> str:
    code = match[1] or match[2] or match[3]
    return chr(int(code, 16)) if code else _ESCAPED.get(match[4], match[4])
