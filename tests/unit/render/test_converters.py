"""Which converters a file passes, and the extension it ends with; the answers are those of a real Jekyll."""

from __future__ import annotations

from jekyllpy import Converter
from jekyllpy.testing import build_files


def _converter(name: str, order: str, exts: tuple[str, ...], made: str | None) -> type[Converter]:
    class Named(Converter):
        priority = order
        safe = True

        def matches(self, ext: str) -> bool:
            return ext in exts

        def output_ext(self, ext: str) -> str | None:
            return made

        def convert(self, content: str) -> str:
            return f"{content}[{name}]"

    return Named


CONVERTERS = [
    _converter("A", "low", (".x",), ".a"),
    _converter("B", "high", (".x", ".md"), ".b"),
    _converter("C", "low", (".x",), None),
    _converter("D", "lowest", (".x", ".y"), ".d"),
]


def test_the_order_of_converters_and_the_extension() -> None:
    page = "---\n---\nx"
    built = build_files({"f.x": page, "g.md": page, "h.y": page}, plugins=CONVERTERS)
    # The extension is of the last converter but one, which is not always the one that changes the text
    assert built == {"f.x": "x[B][A][C][D]", "g.html": "<p>x[B]</p>\n", "h.y": "x[D]"}
