"""Code blocks and code spans: which language, highlighted or not, in what wrapper."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

from jekyllpy.markdown.escaping import escape_code
from jekyllpy.markdown.html import Output
from jekyllpy.markdown.tree import CodeBlock, Element

_LANGUAGE: Final = re.compile(r"(?<!\w)language-([^ \t\n\r\f\v]+)")
_LANGUAGE_AT_START: Final = re.compile(r"language-[^ \t\n\r\f\v]+")
_SHOW_BLANKS: Final = re.compile(r"(?<!\w)show-whitespaces(?!\w)")
_BLANKS: Final = re.compile(r"(^[ \t]+)|([ \t]+$)|([ \t]+)", re.MULTILINE)
_FORMATTER_CLASS: Final = re.compile(r"[A-Z][A-Za-z0-9_]*")

Highlighter = Callable[[str, "str | None"], "Highlighted | None"]


class Highlighted(NamedTuple):
    """Code as spans, and whether the language was found to be plain text."""

    html: str
    is_plain: bool


def highlight_with_rouge_lexers(code: str, language: str | None) -> Highlighted | None:
    """Highlight as Rouge does; None if it does not know the language."""
    from jekyllpy.highlight import find_lexer, highlight

    name = language or "plaintext"
    lexer = find_lexer(name, code)
    if lexer is None:
        return None
    if lexer.tag == "plaintext":
        return Highlighted(escape_code(code), True)
    return Highlighted(highlight(code, name), False)


def render_codeblock(out: Output, block: CodeBlock) -> None:
    attrs = dict(block.attrs)
    language = _take_language(attrs)
    html = _highlight(out, block.value, block.language or language, is_block=True)
    if html is None:
        _render_plain(out, block, attrs, language)
    else:
        _add_classes(out, attrs, language or _settings(out, is_block=True).get("default_lang"))
        out.parts.append(f"{out.pad}<div{out.attributes(attrs)}>{html}{out.pad}</div>\n")


def _render_plain(out: Output, block: CodeBlock, attrs: dict[str, str | None], language: str | None) -> None:
    code = escape_code(block.value).removesuffix("\n")
    if _SHOW_BLANKS.search(block.attrs.get("class") or ""):
        code = _BLANKS.sub(_visible_blanks, code)
    code_class = f' class="{out.attribute_value("language-" + language)}"' if language else ""
    out.parts.append(f"{out.pad}<pre{out.attributes(attrs)}><code{code_class}>{code}\n</code></pre>\n")


def _visible_blanks(match: re.Match[str]) -> str:
    side = "-l" if match[1] is not None else "-r" if match[2] is not None else ""
    tab, space = f'<span class="ws-tab{side}">\t</span>', f'<span class="ws-space{side}">&#8901;</span>'
    return "".join(tab if char == "\t" else space for char in match[0])


def render_codespan(out: Output, span: Element) -> None:
    language = _language(span.attrs)
    html = _highlight(out, span.value, language, is_block=False)
    if html is None:
        out.parts.append(f"<code{out.attributes(span.attrs)}>{escape_code(span.value)}</code>")
        return
    attrs = dict(span.attrs)
    _add_classes(out, attrs, language or _settings(out, is_block=False).get("default_lang"))
    out.parts.append(f"<code{out.attributes(attrs)}>{html}</code>")


def _language(attrs: Mapping[str, str | None]) -> str | None:
    match = _LANGUAGE.search(attrs.get("class") or "")
    return None if match is None else match[1]


def _take_language(attrs: dict[str, str | None]) -> str | None:
    """Return the language among the classes, and take it from them."""
    language = _language(attrs)
    if language is not None:
        rest = _LANGUAGE.sub("", attrs["class"] or "", count=1).strip("\0\t\n\v\f\r ")
        if rest:
            attrs["class"] = rest
        else:
            del attrs["class"]
    return language


def _add_classes(out: Output, attrs: dict[str, str | None], language: str | None) -> None:
    classes = f"{attrs.get('class') or ''} highlighter-{out.options.syntax_highlighter}".lstrip("\0\t\n\v\f\r ")
    if language:
        match = _LANGUAGE_AT_START.match(classes)
        rest = f" {classes}" if match is None else classes[match.end() :]
        classes = f"language-{language}{rest}"
    attrs["class"] = classes


def _settings(out: Output, *, is_block: bool) -> Mapping[str, Any]:
    """Return the highlighter's options for blocks or spans."""
    given = out.options.syntax_highlighter_opts
    common = {name: value for name, value in given.items() if name not in ("span", "block")}
    if is_block:
        return {**common, **_symbol_keys(given.get("block"))}
    return {**common, **_symbol_keys(given.get("span")), "wrap": False}


def _symbol_keys(given: Mapping[Any, Any] | None) -> dict[str, Any]:
    return {str(name).removeprefix(":"): value for name, value in (given or {}).items()}


def _highlight(out: Output, code: str, language: str | None, *, is_block: bool) -> str | None:
    if out.options.syntax_highlighter is None:
        return None
    if out.options.syntax_highlighter != "rouge":
        out.doc.warn(f"The configured syntax highlighter {out.options.syntax_highlighter} is not available.")
        return None
    settings = _settings(out, is_block=is_block)
    language = language or settings.get("default_lang")
    if not language and not settings.get("guess_lang"):
        return None
    if settings.get("disable"):
        return None
    found = out.highlighter(code, language)
    if found is None or (found.is_plain and not settings.get("guess_lang")):
        return None
    return _formatted(found.html, code, settings)


def _formatted(html: str, code: str, settings: Mapping[str, Any]) -> str:
    formatter = settings.get("formatter")
    if formatter != "HTMLLegacy" and isinstance(formatter, str) and _FORMATTER_CLASS.fullmatch(formatter):
        # Rouge: every other formatter class needs more than options; kramdown falls back to the bare one.
        return html
    if settings.get("line_numbers") not in (None, False):
        html = _table(html, code, settings)
    if settings.get("wrap", True) in (None, False):
        return html
    css_class = settings.get("css_class") or "highlight"
    return f'<div class="highlight"><pre class="{css_class}"><code>{html}</code></pre></div>'


def _table(html: str, code: str, settings: Mapping[str, Any]) -> str:
    from jekyllpy.highlight import line_table

    names = ("table_class", "gutter_class", "code_class", "start_line", "line_format")
    return line_table(html, code, **{name: settings[name] for name in names if name in settings})
