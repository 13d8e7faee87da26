"""What the compiler has to say about a stylesheet, one line for each kind of deprecation."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from jekyllpy.sass.protocol import LogEvent, Span

# `css/main.scss 3:1  root stylesheet`: the first line of a stack trace is where it happened
_TRACE: Final = re.compile(r"(\S.*?) (\d+):(\d+)(?:  |$)", re.MULTILINE)
_TOPICS: Final = MappingProxyType({"deprecation": "Sass Deprecation:", "debug": "Sass Debug:"})


@dataclass(frozen=True, slots=True)
class SassWarning:
    """One line for the log."""

    kind: str  # warning, deprecation or debug
    text: str  # one line
    deprecation: str = ""  # its name, as `silence_deprecations` wants it
    place: str = ""  # path:line:column of the first time, as far as it is known
    count: int = 1  # without `verbose` the compiler itself stops at five

    @property
    def topic(self) -> str:
        """The topic of the log line."""
        return _TOPICS.get(self.kind, "Sass Warning:")

    @property
    def message(self) -> str:
        """The rest of the log line."""
        name = f" [{self.deprecation}]" if self.deprecation else ""
        more = f" and {self.count - 1} more" if self.count > 1 else ""
        return f"{self.text}{name}{f' ({self.place}{more})' if self.place else ''}"


def fold(events: Iterable[LogEvent], verbose: bool, shown: Callable[[Span], Span]) -> tuple[SassWarning, ...]:
    """Return the events as one line each; without `verbose`, one for each deprecation.

    `shown` gives a place as the user knows it, with a path for the compiler's URL or path.
    """
    folded: dict[object, SassWarning] = {}
    for at, event in enumerate(events):
        key: object = event.deprecation if event.deprecation and not verbose else at
        earlier = folded.get(key)
        folded[key] = replace(earlier, count=earlier.count + 1) if earlier else _warning(event, shown)
    return tuple(folded.values())


def _warning(event: LogEvent, shown: Callable[[Span], Span]) -> SassWarning:
    text = _gist(event.message) if event.deprecation else event.message
    return SassWarning(event.kind, " ".join(text.split()), event.deprecation, _place(event, shown))


def _gist(message: str) -> str:
    """Leave out the advice that follows the first paragraph, but what a colon announces."""
    first, _, rest = message.partition("\n\n")
    announced = rest.partition("\n")[0]
    return f"{first} {announced}" if first.endswith(":") else first


def _place(event: LogEvent, shown: Callable[[Span], Span]) -> str:
    span = event.span
    if span is None and (match := _TRACE.search(event.stack_trace)):
        # `-` is the compiler's name for a text without URL
        span = Span("" if match[1] == "-" else match[1], int(match[2]), int(match[3]))
    if span is None:
        return ""
    span = shown(span)
    return f"{span.url}:{span.line}:{span.column}" if span.url else f"line {span.line}, column {span.column}"
