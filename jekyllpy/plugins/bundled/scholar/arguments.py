"""The arguments of the tags: keys first, then options."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from types import MappingProxyType

from jekyllpy.errors import TemplateError
from jekyllpy.plugins.api import to_i

_OPTION = re.compile(
    r"(\B-[cCfhqptTsgGOlLomAr]|\B--(?:cited(?:_in_order)?|clear|bibliography_list_tag|file|query|prefix|text|style"
    r"|group_(?:by|order)|type_order|template|locator|label|offset|max|suppress_author|remove_duplicates|))"
)
_COMMA = re.compile(r",\s+")
_SHORT = MappingProxyType(
    {
        "-c": "--cited",
        "-C": "--cited_in_order",
        "-r": "--remove_duplicates",
        "-A": "--suppress_author",
        "-f": "--file",
        "-q": "--query",
        "-h": "--bibliography_list_tag",
        "-p": "--prefix",
        "-t": "--text",
        "-l": "--locator",
        "-L": "--label",
        "-o": "--offset",
        "-m": "--max",
        "-s": "--style",
        "-g": "--group_by",
        "-G": "--group_order",
        "-O": "--type_order",
        "-T": "--template",
    }
)
_FLAGS = frozenset({"--cited", "--cited_in_order", "--clear", "--suppress_author"})


@dataclass(slots=True)
class Arguments:
    """What a tag is told in its markup."""

    keys: list[str] = field(default_factory=list)
    flags: set[str] = field(default_factory=set)
    values: dict[str, list[str]] = field(default_factory=dict)

    def has(self, flag: str) -> bool:
        """Whether an option stands there."""
        return flag in self.flags

    def all(self, option: str) -> list[str]:
        """Return the values of an option that may stand there more than once."""
        return self.values.get(option, [])

    def last(self, option: str) -> str | None:
        """Return the value of an option, None if it is not there."""
        found = self.values.get(option)
        return found[-1] if found else None

    def number(self, option: str) -> int | None:
        """Return the value of an option as a number."""
        found = self.last(option)
        return None if found is None else to_i(found)


def split_keys(markup: str) -> tuple[list[str], str]:
    """Return the keys at the beginning of a tag's markup, and the options after them."""
    tokens = markup.split()
    end = next((place for place, token in enumerate(tokens) if token.startswith("-")), len(tokens))
    keys = tokens[:end]
    # The gem: a key that comes again among the options is lost there
    return keys, " ".join(token for token in tokens[end:] if token not in keys)


def parse_arguments(options: str, keys: list[str] | None = None) -> Arguments:
    """Return the options of a tag. Raises `TemplateError` for one without its value, or an unknown one."""
    parsed = Arguments(keys or [])
    tokens = [token for part in _OPTION.split(options) if (token := part.strip())]
    at = 0
    while at < len(tokens) and tokens[at] != "--":
        option = _SHORT.get(tokens[at], tokens[at])
        at += 1
        if option in _FLAGS:
            parsed.flags.add(option.removeprefix("--"))
        elif option == "--remove_duplicates":
            parsed.flags.add("remove_duplicates")
            if at < len(tokens) and not tokens[at].startswith("-"):
                parsed.values["match_fields"] = _COMMA.split(tokens[at])
                at += 1
        elif _OPTION.fullmatch(option):
            if at >= len(tokens):
                raise TemplateError(f"missing argument: {option}")
            parsed.values.setdefault(option.removeprefix("--"), []).append(tokens[at])
            at += 1
        elif option.startswith("-") and option != "-":
            raise TemplateError(f"invalid option: {option.split()[0]}")
    return parsed
