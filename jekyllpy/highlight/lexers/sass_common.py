"""What SCSS and Sass share."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, States, include, reaching
from jekyllpy.highlight.lexers.css_words import BUILTINS, PROPERTIES

ID = r"[\w-]++"


def _value(run: Run[object], match: re.Match[str]) -> None:
    run.token("nb" if match[0] in BUILTINS else "n", match[0])


def _attribute(run: Run[object], match: re.Match[str]) -> None:
    run.token("nl" if match[0] in PROPERTIES else "na", match[0])


STATES: States = {
    "content_common": (
        (r"@for\b", "k", "for"),
        (r"@(?:debug|warn|if|each|while|else|return|media)", "k", "value"),
        (rf"(@(?:mixin|function))(\s++)({ID})", ("k", "", "nf"), "value"),
        (r"@extend\b", "k", "selector"),
        (rf"(@include)(\s++)({ID})", ("k", "", "nd"), "value"),
        (rf"@{ID}", "k", "selector"),
        (r"&", "k", "selector"),
        (rf"([$]{ID})([ \t]*+)(:)", ("nv", "", "p"), "value"),
    ),
    "value": (
        include("end_section"),
        (r"[ \t]++", ""),
        (rf"[$]{ID}", "nv"),
        (r"url[(]", "sx", "string_url"),
        reaching(rf"{ID}(?:(?=\s*+[(])(?P<hit>))?", "nf"),
        (rf"%{ID}", "nd"),
        (r"(?:true|false)\b", "bp"),
        (r"(?:and|or|not)\b", "ow"),
        (r"#[a-zA-Z0-9]{1,6}", "mh"),
        (r"-?\d+(?:%|[a-z]+)?", "m"),
        (r"-?\d*\.\d+(?:%|[a-z]+)?", "mi"),
        include("has_strings"),
        include("has_interp"),
        (r"[~^*!&%<>|+=@:,./?-]++", "o"),
        (r"[\[\]()]++", "p"),
        (r"/[*]", "cm", "inline_comment"),
        (r"//[^\n]*+", "c1"),
        (ID, _value),
    ),
    "has_interp": ((r"#\{", "si", "interpolation"),),
    "has_strings": ((r'"', "s2", "dq"), (r"'", "s1", "sq")),
    "interpolation": ((r"\}", "si", POP), include("value")),
    "selector": (
        include("end_section"),
        include("has_strings"),
        include("has_interp"),
        (r"[ \t]++", ""),
        (r":", "nd", "pseudo_class"),
        (r"[.]", "nc", "class"),
        (r"#", "nn", "id"),
        (r"%", "nv", "placeholder"),
        (ID, "nt"),
        (r"&", "k"),
        (r"[~^*!&\[\]()<>|+=@:;,./?-]", "o"),
    ),
    "dq": (
        (r'"', "s2", POP),
        include("has_interp"),
        (r'(?:\\.|#(?!\{)|[^\n"#])++', "s2"),
    ),
    "sq": (
        (r"'", "s1", POP),
        include("has_interp"),
        (r"(?:\\.|#(?!\{)|[^\n'#])++", "s1"),
    ),
    "string_url": (
        (r"[)]", "sx", POP),
        (r"(?:\\.|#(?!\{)|[^\n)#])++", "sx"),
        include("has_interp"),
    ),
    "selector_piece": (include("has_interp"), (r"", "", POP)),
    "pseudo_class": ((ID, "nd"), include("selector_piece")),
    "class": ((ID, "nc"), include("selector_piece")),
    "id": ((ID, "nn"), include("selector_piece")),
    "placeholder": ((ID, "nv"), include("selector_piece")),
    "for": ((r"from|to|through", "ow"), include("value")),
    "attr_common": (include("has_interp"), (ID, _attribute)),
    "attribute": (
        include("attr_common"),
        (r"([ \t]*+)(:)", ("", "p"), "value"),
    ),
    "inline_comment": (
        (r"(?:\\#|#(?=[^\n{])|\*(?=[^\n/])|[^\n#*])++", "cm"),
        include("has_interp"),
        (r"[*]/", "cm", POP),
    ),
}
