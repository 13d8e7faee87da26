"""How mathematics is written: for MathJax, or left between dollars for a script of the page."""

from __future__ import annotations

from jekyllpy.markdown.escaping import escape_code
from jekyllpy.markdown.html import Output
from jekyllpy.markdown.tree import Verbatim


def render_math(out: Output, math: Verbatim) -> None:
    if out.options.math_engine == "mathjax":
        _render_for_mathjax(out, math)
    else:
        if out.options.math_engine is not None:
            out.doc.warn(f"The configured math engine {out.options.math_engine} is not available.")
        _render_plain(out, math)


def _render_for_mathjax(out: Output, math: Verbatim) -> None:
    value = escape_code(math.value)
    result = f"\\[{value}\\]\n" if math.is_block else f"\\({value}\\)"
    if not math.attrs:
        out.parts.append(result)
    elif math.is_block:
        out.parts.append(f"{out.pad}<div{out.attributes(math.attrs)}>{result}</div>\n")
    else:
        out.parts.append(f"<span{out.attributes(math.attrs)}>${math.value}$</span>")


def _render_plain(out: Output, math: Verbatim) -> None:
    attrs = {**math.attrs, "class": f"{math.attrs.get('class') or ''} kdmath".lstrip()}
    if math.is_block:
        out.parts.append(f"{out.pad}<div{out.attributes(attrs)}>$$\n{math.value}\n$$</div>\n")
    else:
        out.parts.append(f"<span{out.attributes(attrs)}>${math.value}$</span>")
