"""Colours for highlighted code: what each group of token classes looks like in each style."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

# The short names that Rouge gives its tokens, by what a style tells apart.
GROUPS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "comment": ("c", "ch", "cd", "cm", "c1", "cs"),
        "preprocessor": ("cp", "cpf"),
        "keyword": ("k", "kc", "kd", "kn", "kp", "kr", "kv", "ow"),
        "type": ("kt", "nc", "ne", "nn"),
        "function": ("nf", "fm", "nb", "bp"),
        "attribute": ("na", "nd", "nl", "py"),
        "tag": ("nt",),
        "constant": ("no", "ni"),
        "variable": ("nv", "vc", "vg", "vi", "vm"),
        "string": ("s", "sa", "sb", "sc", "sd", "dl", "s2", "sh", "sx", "s1"),
        "escape": ("se", "si", "sr", "ss"),
        "number": ("m", "mb", "mf", "mh", "mi", "il", "mo", "mx", "ld"),
        "operator": ("o",),
        "error": ("err",),
        "deleted": ("gd",),
        "inserted": ("gi",),
        "heading": ("gh", "gu"),
        "output": ("go", "gp", "gt"),
        "warning": ("gr",),
        "emphasis": ("ge",),
        "strong": ("gs",),
        "line number": ("gl", "lineno"),
    }
)

ALIKE: Final = {"heading": "font-weight: bold", "emphasis": "font-style: italic", "strong": "font-weight: bold"}

STYLES: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "light": {
            **ALIKE,
            "": "color: #1f2328; background-color: #f6f8fa",
            "comment": "color: #656d76; font-style: italic",
            "preprocessor": "color: #8250df",
            "keyword": "color: #b3202c; font-weight: bold",
            "type": "color: #7a3e00",
            "function": "color: #6639ba",
            "attribute": "color: #0550ae",
            "tag": "color: #116329",
            "constant": "color: #0a5cc5",
            "variable": "color: #953800",
            "string": "color: #0a3069",
            "escape": "color: #00627a",
            "number": "color: #0550ae",
            "operator": "color: #b3202c",
            "error": "color: #82071e; background-color: #ffebe9",
            "deleted": "color: #82071e; background-color: #ffebe9",
            "inserted": "color: #116329; background-color: #dafbe1",
            "output": "color: #656d76",
            "warning": "color: #82071e",
            "line number": "color: #8c959f",
        },
        "dark": {
            **ALIKE,
            "": "color: #e6edf3; background-color: #161b22",
            "comment": "color: #8d96a0; font-style: italic",
            "preprocessor": "color: #d2a8ff",
            "keyword": "color: #ff7b72; font-weight: bold",
            "type": "color: #ffa657",
            "function": "color: #d2a8ff",
            "attribute": "color: #79c0ff",
            "tag": "color: #7ee787",
            "constant": "color: #79c0ff",
            "variable": "color: #ffa657",
            "string": "color: #a5d6ff",
            "escape": "color: #56d4dd",
            "number": "color: #79c0ff",
            "operator": "color: #ff7b72",
            "error": "color: #ffdcd7; background-color: #67060c",
            "deleted": "color: #ffdcd7; background-color: #67060c",
            "inserted": "color: #aff5b4; background-color: #033a16",
            "output": "color: #8d96a0",
            "warning": "color: #ffa198",
            "line number": "color: #6e7681",
        },
    }
)
