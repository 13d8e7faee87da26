"""One line of the source, and how far it has been read: tabs count as up to four columns."""

from __future__ import annotations


class Line:
    """A line with its end; `offset` counts characters, `column` columns of which a tab fills several."""

    __slots__ = ("column", "indent", "number", "offset", "partial_tab", "start", "text")

    def __init__(self, text: str, number: int) -> None:
        self.text = text
        self.number = number
        self.offset = 0
        self.column = 0
        self.partial_tab = 0  # columns left of a tab that was read in part
        self.start = 0  # of the first character that is no blank
        self.indent = 0
        self.look()

    def look(self) -> None:
        """Find the first character from here that is neither blank nor tab."""
        at, column = self.offset, self.column
        while at < len(self.text) and self.text[at] in " \t":
            column += 4 - column % 4 if self.text[at] == "\t" else 1
            at += 1
        self.start = at
        self.indent = column - self.column

    @property
    def is_blank(self) -> bool:
        """Whether nothing follows."""
        return self.start >= len(self.text) or self.text[self.start] == "\n"

    @property
    def is_indented(self) -> bool:
        """Whether what follows is indented as code is."""
        return self.indent >= 4

    @property
    def rest(self) -> str:
        """What follows, without the blanks before it."""
        return self.text[self.start :]

    @property
    def length(self) -> int:
        """The length in bytes, without the line's end."""
        return len(self.text.rstrip("\n").encode("utf-8", "surrogatepass"))

    def peek(self) -> str:
        """Return the next character, an empty text at the end."""
        return self.text[self.offset] if self.offset < len(self.text) else ""

    def skip_columns(self, count: int) -> None:
        """Go on by columns; a tab may be read in part."""
        while count > 0 and self.offset < len(self.text):
            if self.text[self.offset] != "\t":
                self.offset += 1
                self.column += 1
                count -= 1
                continue
            width = self.partial_tab or 4 - self.column % 4
            step = min(width, count)
            self.column += step
            self.partial_tab = width - step
            self.offset += not self.partial_tab
            count -= step
        self.look()

    def skip_to(self, offset: int) -> None:
        """Go on to a character."""
        while self.offset < offset:
            if self.text[self.offset] == "\t":
                self.column += self.partial_tab or 4 - self.column % 4
            else:
                self.column += 1
            self.partial_tab = 0
            self.offset += 1
        self.look()

    def take(self) -> str:
        """Return what follows, with blanks for what is left of a tab."""
        if self.partial_tab:
            return " " * self.partial_tab + self.text[self.offset + 1 :]
        return self.text[self.offset :]
