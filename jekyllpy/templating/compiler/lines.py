"""Python source as it grows: indented lines, the template line of each, and output that waits to be written as one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

Line = str | Callable[[], str]
"""A line of source, or what gives it once the whole function is known."""

MOST_PIECES = 40
"""Pieces that one f-string holds at most."""


class Lines:
    """Lines of one function. Text and printed values gather until something else has to happen."""

    def __init__(self) -> None:
        self.source: list[Line] = []
        self.places: list[int] = []
        self.place = 0
        self.indent = 1
        self.output = "out"
        self.is_muted = False
        self._waiting: list[tuple[bool, str]] = []
        self._temporaries = 0
        self._names = 0

    @property
    def is_once(self) -> bool:
        """Whether what is written now runs only once a render."""
        return True

    def line(self, text: Line) -> None:
        """Add a line after whatever output waits."""
        self.flush()
        self.quiet_line(text)

    def quiet_line(self, text: Line) -> None:
        """Add a line that does not depend on the output before it."""
        indent = " " * self.indent
        self.source.append(indent + text if isinstance(text, str) else lambda: indent + text())
        self.places.append(self.place)

    @contextmanager
    def indented(self) -> Iterator[None]:
        """Indent what is added; nothing added is `pass`."""
        self.flush()
        self.indent += 1
        start = len(self.source)
        try:
            yield
            self.flush()
            if len(self.source) == start:
                self.quiet_line("pass")
        finally:
            self.indent -= 1

    def text(self, text: str) -> None:
        """Print literal text."""
        if self.is_muted or not text:
            return
        if self._waiting and not self._waiting[-1][0]:
            self._waiting[-1] = (False, self._waiting[-1][1] + text)
        else:
            self._waiting.append((False, text))

    def value(self, expression: str, is_text: bool = False) -> None:
        """Print a value; `is_text` says that it is a string for sure."""
        name = self.temporary()
        if is_text or self.is_once:
            self.quiet_line(f"{name}={expression if is_text else f'S({expression})'}")
        else:
            # Within loops strings are spared the call
            self.quiet_line(f"{name}={expression}")
            self.quiet_line(f"if {name}.__class__ is not str:{name}=S({name})")
        if self.is_muted:
            return
        self.wait(name)

    def wait(self, text: str) -> None:
        """Let an expression of a string wait to be printed."""
        self._waiting.append((True, text))
        if len(self._waiting) >= MOST_PIECES:
            self.flush()

    def flush(self) -> None:
        """Write the output that waits."""
        waiting = self.take()
        if waiting:
            self.quiet_line(f"{self.output}({waiting})")

    def take(self) -> str:
        """Return the waiting output as one expression, empty if there is none, and forget it."""
        waiting, self._waiting = self._waiting, []
        self._temporaries = 0
        if not waiting:
            return ""
        if len(waiting) == 1:
            is_value, text = waiting[0]
            return text if is_value else repr(text)
        body = "".join(f"{{{text}}}" if is_value else _escaped(text) for is_value, text in waiting)
        return f"f'{body}'"

    def temporary(self) -> str:
        """Return a name for a value that is used before the next flush."""
        self._temporaries += 1
        return f"t{self._temporaries}"

    def name(self, letter: str) -> str:
        """Return a new local name."""
        self._names += 1
        return f"{letter}{self._names}"

    def detour(self) -> tuple[list[Line], list[int]]:
        """Start a new list of lines and return the old one, for a header that depends on its body."""
        self.flush()
        kept = (self.source, self.places)
        self.source, self.places = [], []
        return kept

    def rejoin(self, kept: tuple[list[Line], list[int]], header: Callable[[], None]) -> None:
        """Go back to the lines before the detour, add the header, and then the detour's lines."""
        self.flush()
        body, body_places = self.source, self.places
        self.source, self.places = kept
        header()
        self.source += body
        self.places += body_places


def _escaped(text: str) -> str:
    # A double quote at the end makes repr() choose single quotes, whatever the text holds
    return repr(text + '"')[1:-2].replace("{", "{{").replace("}", "}}")
