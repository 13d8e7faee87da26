"""Sass and SCSS to CSS, with a compiler that stays. What compiles is loaded with the first stylesheet."""

from jekyllpy.sass.compiler import SassCompiler
from jekyllpy.sass.converters import (
    ConvertedItem,
    ExtraPage,
    Sass,
    Scss,
    build_compiler,
    sassify,
    scssify,
)

__all__ = [
    "ConvertedItem",
    "ExtraPage",
    "Sass",
    "SassCompiler",
    "Scss",
    "build_compiler",
    "sassify",
    "scssify",
]
