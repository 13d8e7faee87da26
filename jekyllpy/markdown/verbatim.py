"""How comments, instructions and text that is left alone are written."""

from __future__ import annotations

from jekyllpy.markdown.html import Output
from jekyllpy.markdown.tree import Verbatim


def render_html_comment(out: Output, comment: Verbatim) -> None:
    """Write a comment or an instruction as it stood in the source."""
    if comment.is_block and not out.is_in_raw_html():
        out.parts.append(f"{out.pad}{comment.value}\n")
    else:
        out.parts.append(comment.value)


def render_comment(out: Output, comment: Verbatim) -> None:
    """Write what stood between `{::comment}` marks."""
    if comment.is_block:
        out.parts.append(f"{out.pad}<!-- {comment.value} -->\n")
    else:
        out.parts.append(f"<!-- {comment.value} -->")


def render_raw(out: Output, raw: Verbatim) -> None:
    """Write text that is not Markdown, unless it is meant for another format than HTML."""
    if not raw.types or "html" in raw.types:
        out.parts.append(raw.value + ("\n" if raw.is_block else ""))
