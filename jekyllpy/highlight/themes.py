"""Stylesheets for highlighted code, one a theme, as `rougify style` prints them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from jekyllpy.highlight.theme_styles import SAME, STYLES
from jekyllpy.highlight.tokens import QUALIFIED, TEXT

DEFAULT_THEME = "thankful_eyes"


def theme_names() -> list[str]:
    """Return the names of all themes, sorted."""
    return sorted([*STYLES, *SAME])


def stylesheet(theme: str = DEFAULT_THEME, scope: str = ".highlight") -> str:
    """Return the theme's rules for the classes of spans below the scope, a CSS selector.

    Raises `KeyError` for a theme that is none of `theme_names()`.
    """
    lines = [f"{scope} table td {{ padding: 5px; }}", f"{scope} table pre {{ margin: 0; }}"]
    styles = dict(_styles(STYLES[SAME.get(theme, theme)]))
    for kind, (colors, *faces) in styles.items():
        if colors != "-" or faces:
            rules = (f"  {rule};" for rule in _rules(colors, faces))
            lines += [f"{_selector(kind, styles, scope)} {{", *rules, "}"]
    return "\n".join(lines) + "\n"


def _styles(text: str) -> Iterator[tuple[str, list[str]]]:
    """Yield each type with the words of its style."""
    for line in filter(None, map(str.strip, text.splitlines())):
        kinds, *style = line.split()
        for kind in kinds.split(","):
            yield TEXT if kind == "text" else kind, style


def _rules(colors: str, faces: list[str]) -> Iterator[str]:
    foreground, _, background = colors.partition("/")
    if foreground != "-":
        yield f"color: {foreground}"
    if background:
        yield f"background-color: {background}"
    if "bold" in faces:
        yield "font-weight: bold"
    if "italic" in faces:
        yield "font-style: italic"


def _selector(kind: str, styles: Mapping[str, object], scope: str) -> str:
    """Return the selectors of a type and of all below it that have no style of their own."""
    return ", ".join(f"{scope} .{each}" if each else scope for each in _with_children(kind, styles))


def _with_children(kind: str, styles: Mapping[str, object]) -> Iterator[str]:
    yield kind
    parent = QUALIFIED[kind]
    for child, qualified in QUALIFIED.items():
        if qualified.rpartition(".")[0] == parent and child not in styles:
            yield from _with_children(child, styles)
