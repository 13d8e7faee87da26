"""Code blocks and code spans: which language, highlighted or not, in what wrapper."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jekyllpy.markdown.escaping import attributes, escape_code
from jekyllpy.markdown.html import Output
from jekyllpy.markdown.tree import Attributes, CodeBlock, Element
from jekyllpy.ruby.text import STRIPPED

if TYPE_CHECKING:
    from jekyllpy.markdown.document import Document
    from jekyllpy.markdown.options import KramdownOptions

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
    """Highlight as Rouge does; None if it does not know the language. Without a language it is guessed."""
    if language == "plaintext":
        return Highlighted(escape_code(code), True)
    from jekyllpy.highlight import find_lexer, spans

    lexer = find_lexer(language or "guess", code)
    if lexer is None:
        return None
    if lexer.tag == "plaintext":
        return Highlighted(escape_code(code), True)
    return Highlighted(spans(lexer.tokens(code)), False)


class CodeStyle:
    """How code blocks, or code spans, are written under one set of options."""

    __slots__ = ("_doc", "_highlighter", "_settings", "default_language", "highlighter_name", "plain_start")

    def __init__(self, options: KramdownOptions, highlighter: Highlighter, doc: Document, *, is_block: bool) -> None:
        given = options.syntax_highlighter_opts
        settings = {name: value for name, value in given.items() if name not in ("span", "block")}
        settings |= _symbol_keys(given.get("block" if is_block else "span"))
        if not is_block:
            settings["wrap"] = False
        self._settings = settings
        self._highlighter = highlighter
        self._doc = doc
        self.highlighter_name = options.syntax_highlighter
        self.default_language: str | None = settings.get("default_lang")
        attrs: Attributes = {}
        self.add_classes(attrs, None)
        self.plain_start = f"<code{attributes(attrs)}>"

    def add_classes(self, attrs: Attributes, language: str | None) -> None:
        """Add the highlighter's class, and put that of the language in front."""
        language = language or self.default_language
        classes = f"{attrs.get('class') or ''} highlighter-{self.highlighter_name}".lstrip(STRIPPED)
        if language:
            match = _LANGUAGE_AT_START.match(classes)
            rest = f" {classes}" if match is None else classes[match.end() :]
            classes = f"language-{language}{rest}"
        attrs["class"] = classes

    def highlight(self, code: str, language: str | None) -> str | None:
        """Return the code highlighted; None if that is off or the language is not known."""
        settings = self._settings
        language = language or self.default_language
        guesses = settings.get("guess_lang")
        if not self._is_available() or not (language or guesses) or settings.get("disable"):
            return None
        found = self._highlighter(code, language)
        if found is None or (found.is_plain and not guesses):
            return None
        return _formatted(found.html, code, settings)

    def _is_available(self) -> bool:
        if self.highlighter_name not in (None, "rouge"):
            self._doc.warn(f"The configured syntax highlighter {self.highlighter_name} is not available.")
        return self.highlighter_name == "rouge"


def render_codeblock(out: Output, block: CodeBlock) -> None:
    style = out.code_style(is_block=True)
    attrs = dict(block.attrs)
    language = _take_language(attrs)
    html = style.highlight(block.value, block.language or language)
    if html is None:
        _render_plain(out, block, attrs, language)
    else:
        style.add_classes(attrs, language)
        out.parts.append(f"{out.pad}<div{out.attributes(attrs)}>{html}{out.pad}</div>\n")


def _render_plain(out: Output, block: CodeBlock, attrs: Attributes, language: str | None) -> None:
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
    style = out.code_style(is_block=False)
    language = _language(span.attrs) if span.attrs else None
    html = style.highlight(span.value, language)
    if html is None:
        out.parts.append(f"<code{out.attributes(span.attrs)}>{escape_code(span.value)}</code>")
    elif not span.attrs:
        out.parts.append(f"{style.plain_start}{html}</code>")
    else:
        attrs = dict(span.attrs)
        style.add_classes(attrs, language)
        out.parts.append(f"<code{out.attributes(attrs)}>{html}</code>")


def _language(attrs: Mapping[str, str | None]) -> str | None:
    match = _LANGUAGE.search(attrs.get("class") or "")
    return None if match is None else match[1]


def _take_language(attrs: Attributes) -> str | None:
    """Return the language among the classes, and take it from them."""
    language = _language(attrs)
    if language is not None:
        rest = _LANGUAGE.sub("", attrs["class"] or "", count=1).strip(STRIPPED)
        if rest:
            attrs["class"] = rest
        else:
            del attrs["class"]
    return language


def _symbol_keys(given: Mapping[Any, Any] | None) -> dict[str, Any]:
    return {str(name).removeprefix(":"): value for name, value in (given or {}).items()}


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
