"""Templates without blocks, as most posts are: a row of texts and small functions, which templates share.

`{{ site.baseurl }}` is compiled once, however many posts have it, and `{% include note.html text="..." %}` once for
all texts.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from types import FunctionType
from typing import Final

from jekyllpy.ruby.text import STRIPPED, WHITESPACE
from jekyllpy.templating.parser.tokens import TAG_HEAD, TAG_NAME, read_raw, split

TAGS: Final = frozenset({"assign", "decrement", "include", "include_relative", "increment", "link", "post_url"})
"""Tags without a block that need nothing of the template around them."""

_TEXT_BLOCKS: Final = frozenset({"comment", "endcomment", "highlight", "endhighlight", "raw", "endraw"})

BODY: Final = "\1body"
"""Stands for the text of a block in its shape."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Something to run: its function, the texts it takes, and where in the source it stands."""

    function: FunctionType
    texts: tuple[str, ...]
    offset: int
    stored_reads: bytes


@dataclass(frozen=True, slots=True)
class Shape:
    """A piece of source as a function and texts, with what it can read as `Reads.stored` has it."""

    function: FunctionType
    texts: tuple[str, ...]
    stored_reads: bytes


Row = list[str | Segment]
PieceCompiler = Callable[[str], Shape | None]


class FlatReader:
    """Reads templates as rows. `make` gives the shape of a piece, None if it needs more than itself."""

    def __init__(self, tags: Collection[str], make: PieceCompiler) -> None:
        self._tags = TAGS.union(tags)
        self._names = self._tags | _TEXT_BLOCKS
        self._make = make
        self._shapes: dict[str, Shape | None] = {}

    def read(self, source: str) -> Row | None:
        """Return the row, or None where the template is not that simple."""
        names = self._names
        # Most others have such a tag near their beginning
        for tag in TAG_NAME.finditer(source):
            if tag[1] not in names:
                return None
        return _Reading(source, self._tags, self._shape).row()

    def _shape(self, piece: str) -> Shape | None:
        if piece not in self._shapes:
            self._shapes[piece] = self._make(piece)
        return self._shapes[piece]


class _Reading:
    def __init__(self, source: str, tags: Collection[str], shape: Callable[[str], Shape | None]) -> None:
        self._pieces = split(source)
        self._tags = tags
        self._shape = shape
        self._row: Row = []
        self._at = 0
        self._offset = 0
        self._trim = False
        self._has_text_last = False

    def row(self) -> Row | None:
        for piece in self._rest():
            if piece.startswith("{"):
                is_read = self._marked(piece) if piece[1:2] in "{%" else self._text(piece)
            else:
                is_read = self._text(piece)
            if not is_read:
                return None
        return self._row

    def _rest(self) -> Iterator[str]:
        while self._at < len(self._pieces):
            piece = self._pieces[self._at]
            self._at += 1
            self._offset += len(piece)
            if piece:
                yield piece

    def _text(self, text: str) -> bool:
        text = text.lstrip(STRIPPED) if self._trim else text
        self._trim = False
        self._row.append(text)
        self._has_text_last = True
        return True

    def _marked(self, piece: str) -> bool:
        if piece[2:3] == "-" and self._has_text_last:
            last = self._row.pop()
            self._row.append(last.rstrip(STRIPPED) if isinstance(last, str) else last)
        self._trim = piece[-3:-2] == "-"
        self._has_text_last = False
        if piece.startswith("{{"):
            return piece.endswith("}}") and self._segment(piece)
        head = TAG_HEAD.match(piece)
        return head is not None and piece.endswith("%}") and self._tag(head[1], piece, piece[head.end() : -2])

    def _tag(self, name: str, piece: str, markup: str) -> bool:
        if name in self._tags:
            return self._segment(piece)
        if name == "raw" and not markup.removesuffix("-").strip(WHITESPACE):
            return self._raw()
        if name == "comment":
            return self._body("endcomment") is not None
        return name == "highlight" and self._highlight(piece)

    def _segment(self, piece: str, offset: int | None = None) -> bool:
        shape = self._shape(piece)
        if shape is not None:
            self._row.append(
                Segment(shape.function, shape.texts, offset or self._offset - len(piece), shape.stored_reads)
            )
        return shape is not None

    def _raw(self) -> bool:
        text = read_raw(self._rest())
        self._row.append(text or "")
        return text is not None

    def _highlight(self, piece: str) -> bool:
        offset = self._offset - len(piece)
        body = self._body("endhighlight")
        # Liquid: a block of blanks prints nothing
        shape = self._shape(f"{piece}{BODY}{{% endhighlight %}}") if body and body.strip(WHITESPACE) else None
        if shape is None or BODY not in shape.texts:
            return False
        texts = tuple(body or "" if text == BODY else text for text in shape.texts)
        self._row.append(Segment(shape.function, texts, offset, shape.stored_reads))
        return True

    def _body(self, end: str) -> str | None:
        """Return the text of a block that has nothing else, and go past its end."""
        if self._at + 1 >= len(self._pieces):
            return None
        text, tag = self._pieces[self._at : self._at + 2]
        head = TAG_HEAD.match(tag)
        if head is None or head[1] != end or not tag.endswith("%}"):
            return None
        self._at += 2
        self._offset += len(text) + len(tag)
        text = text.lstrip(STRIPPED) if self._trim else text
        self._trim = tag[-3:-2] == "-"
        return text.rstrip(STRIPPED) if tag[2:3] == "-" else text
