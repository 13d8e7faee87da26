"""The markup of include tags: a partial's name and its parameters. Needs no parser of Liquid's."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from jekyllpy.ruby.text import strip
from jekyllpy.templating.failures import RubyFailure
from jekyllpy.templating.runtime.partials import syntax_example

_S: Final = r"[ \t\r\n\f\v]"

_PARAMETER: Final = re.compile(
    rf"""([\w-]+){_S}*={_S}*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([\w.-]+))""",
    re.ASCII,
)
_BLANKS: Final = re.compile(rf"{_S}+")
_COMPUTED: Final = re.compile(
    rf"(?:\A|(?<=\{{))(?P<name>[^{{]*+(?:\{{\{{{_S}*[\w\-.]+{_S}*(?:\|.*)?\}}\}}[^ \t\r\n\f\v{{}}]*)+)(?P<rest>.*)",
    re.ASCII | re.DOTALL,
)


class IncludeParameter(NamedTuple):
    """One parameter: its text, or the variable whose value it is."""

    key: str
    text: str | None
    variable: str


class IncludeMarkup(NamedTuple):
    """A partial's name, a template of its own if it is computed, and its parameters, None if there are none."""

    name: str
    is_computed: bool
    parameters: list[IncludeParameter] | None


def parse_include(markup: str, tag: str) -> IncludeMarkup:
    """Split the markup of the tag of that name. Raises `RubyFailure` for parameters that cannot be read."""
    markup = strip(markup)
    computed = _COMPUTED.search(markup) if "}}" in markup else None
    if computed:
        return IncludeMarkup(strip(computed["name"]), True, _parameters(strip(computed["rest"]), tag))
    name, *more = _BLANKS.split(markup, maxsplit=1)
    return IncludeMarkup(name, False, _parameters(more[0], tag) if more else None)


def _parameters(markup: str, tag: str) -> list[IncludeParameter]:
    found: list[IncludeParameter] = []
    at = len(markup) - len(markup.lstrip(" \t\r\n\f\v"))
    while at < len(markup):
        match = _PARAMETER.match(markup, at)
        if match is None or (match.end() < len(markup) and markup[match.end()] not in " \t\r\n\f\v"):
            example = syntax_example(tag)
            raise RubyFailure(f"Invalid syntax for include tag:\n\n{markup}\n\nValid syntax:\n\n{example}\n\n")
        found.append(IncludeParameter(match[1], _text(match), match[4] or ""))
        blanks = _BLANKS.match(markup, match.end())
        at = blanks.end() if blanks else match.end()
    return found


def _text(match: re.Match[str]) -> str | None:
    double, single = match[2], match[3]
    if double is not None:
        return str(double).replace('\\"', '"')
    return None if single is None else str(single).replace("\\'", "'")
