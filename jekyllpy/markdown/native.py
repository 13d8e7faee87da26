"""HTML elements as the elements kramdown itself has for them: the option `html_to_native`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from types import MappingProxyType
from typing import Final

from jekyllpy.markdown.entities import CODE_POINTS, MOVED, NAME_OF
from jekyllpy.markdown.html_tags import SPAN_ELEMENTS, model_of, names
from jekyllpy.markdown.inline.symbols import CHARACTERS, Entity, Symbol, character
from jekyllpy.markdown.native_table import is_simple_table, to_table
from jekyllpy.markdown.tree import CodeBlock, Element, Header, Html, Node, Paragraph, Term, Verbatim, is_block, text_of
from jekyllpy.ruby.text import STRIPPED, WHITESPACE

MAX_DEPTH: Final = 50
"""Elements nested deeper stay HTML."""

_WITHOUT_TEXT: Final = names("html head hgroup ol ul dl table colgroup tbody thead tfoot tr select optgroup")
_WRAPPED: Final = names(
    "body section nav article aside header footer address div li dd blockquote figure figcaption fieldset form"
)
_WITHOUT_BLANKS: Final = _WRAPPED | {"td", "th"}
_STRIPPED: Final = names(
    "address article aside blockquote body caption dd div dl dt fieldset figcaption form footer header h1 h2 h3 h4 h5 "
    "h6 legend li nav p section td th"
)
_SAME_NAME: Final = names("em strong blockquote hr br img p thead tbody tfoot tr td th ul ol dl li dt dd")
_EMPHASIS: Final = MappingProxyType({"em": "em", "i": "em", "strong": "strong", "b": "strong"})

_SPACES: Final = re.compile("[ \t\n\r\f\v]+")
_ENTITY: Final = re.compile(r"&([A-Za-z0-9_:][-A-Za-z0-9_.:]*);|&#([0-9]+);|&#x([0-9a-fA-F]+);")
_HIGHLIGHTER_CLASS: Final = re.compile(r"[ \t\n\r\f\v]+\bhighlighter-\w+\b|\bhighlighter-\w+\b[ \t\n\r\f\v]*", re.ASCII)
_LANGUAGE_CLASS: Final = re.compile(r"\blanguage-[^ \t\n\r\f\v]+")
_TEX: Final = re.compile(r"\bmath/tex\b")
_CDATA: Final = re.compile(r"\A(?:%[ \t\n\r\f\v]*)?<!\[CDATA\[\n?(.*?)(?:[ \t\n\r\f\v]%)?\]\]>\Z", re.DOTALL)


def to_native(nodes: list[Node], index: int) -> None:
    """Convert the element at the index, and those in it, in place."""
    node = nodes[index]
    if isinstance(node, Element):
        nodes[index] = _converted(node, None, MAX_DEPTH)


def _converted(element: Element, parent: Element | None, depth: int) -> Element:
    if element.kind in ("xml_comment", "xml_pi"):
        return _placed_comment(element, parent)
    if not isinstance(element, Html) or depth == 0:
        return element
    return _CONVERTERS.get(element.value, _convert_other)(element, depth)


def _placed_comment(comment: Element, parent: Element | None) -> Element:
    name = "div" if parent is None else "h1" if parent.kind == "header" else parent.value or parent.kind
    return Verbatim(comment.kind, comment.value, is_block=model_of(name) != "span")


def _native(kind: str, html: Html) -> Element:
    """Return an empty element of kramdown's with the attributes of the HTML one."""
    element: Element
    match kind:
        case "p":
            element = Paragraph()
        case "dt":
            element = Term("")
        case _:
            element = Element(kind)
    element.attrs = html.attrs
    return element


def _children(html: Html, target: Element, depth: int, convert: bool = True, keep_spaces: bool = False) -> None:
    nodes: list[Node] = []
    for child in html.children:
        if isinstance(child, str):
            nodes += text_nodes(child, keep_spaces or not convert)
        elif convert or not isinstance(child, Html):
            nodes.append(_converted(child, target, depth - 1))
        else:
            nodes.append(_still_html(child, depth - 1, convert=False, keep_spaces=keep_spaces))
    target.children = nodes


def _still_html(html: Html, depth: int, convert: bool = True, keep_spaces: bool = False) -> Html:
    model = model_of(html.value) if convert else "raw"
    element = Html(html.value, html.attrs, html.value not in SPAN_ELEMENTS, model)
    if depth > 0:
        _children(html, element, depth, convert, keep_spaces)
    else:
        element.children = html.children
    return element


def _convert_other(html: Html, depth: int) -> Element:
    name = html.value
    if name in _WITHOUT_TEXT:
        html.children = [child for child in html.children if not isinstance(child, str)]
    if name in _SAME_NAME:
        element = _native(name, html)
        _children(html, element, depth)
    else:
        element = _still_html(html, depth)
    if name in _STRIPPED:
        _strip(element)
    if name in _WITHOUT_BLANKS:
        _remove_blanks(element)
    if name in _WRAPPED:
        _wrap_text(element)
    return element


def _strip(element: Element) -> None:
    children = element.children
    if children and isinstance(first := children[0], str):
        children[0] = first.lstrip(STRIPPED)
    if children and isinstance(last := children[-1], str):
        children[-1] = last.rstrip(STRIPPED)


def _remove_blanks(element: Element) -> None:
    """Remove blank text at the ends and between blocks."""
    children = element.children
    last = len(children) - 1
    element.children = [
        child
        for index, child in enumerate(children)
        if not isinstance(child, str)
        or child.strip(STRIPPED)
        or not (index in (0, last) or (is_block(children[index - 1]) and is_block(children[index + 1])))
    ]


def _wrap_text(element: Element) -> None:
    """Put what stands between blocks into transparent paragraphs."""
    wrapped: list[Node] = []
    paragraph: Paragraph | None = None
    for child in element.children:
        if is_block(child):
            wrapped.append(child)
            paragraph = None
            continue
        if paragraph is None:
            paragraph = Paragraph(transparent=True)
            wrapped.append(paragraph)
        paragraph.children.append(child)
    element.children = wrapped


def text_nodes(text: str, keep_spaces: bool) -> list[Node]:
    """Return HTML text with its entities as elements, runs of white space as one blank unless they are to be kept."""
    if not keep_spaces:
        text = _SPACES.sub(" ", text)
    return list(_split_entities(text))


def _split_entities(text: str) -> Iterator[Node]:
    start = position = 0
    while match := _ENTITY.search(text, position):
        node = _entity(match)
        # kramdown: of an entity it does not know, the ampersand becomes one and the rest is read on.
        end = match.start() + 1 if node is None else match.end()
        if match.start() > start:
            yield text[start : match.start()]
        yield node or Entity(38, "amp")
        start = position = end
    if start < len(text):
        yield text[start:]


def _entity(match: re.Match[str]) -> Element | None:
    name, decimal, hexadecimal = match.groups()
    if name in CHARACTERS:
        return Symbol(name)
    if name is not None:
        code_point = CODE_POINTS.get(name)
        return None if code_point is None else Entity(code_point, name, match[0])
    number = min(int(decimal[:10]) if decimal else int(hexadecimal[:10], 16), 0x110000)
    code_point = MOVED.get(number, number)
    return Entity(code_point, NAME_OF.get(code_point), match[0])


def _convert_link(html: Html, depth: int) -> Element:
    if not html.attrs.get("href") and "href" not in html.attrs:
        return _still_html(html, depth, convert=False)
    element = _native("a", html)
    _children(html, element, depth)
    return element


def _convert_emphasis(html: Html, depth: int) -> Element:
    text = text_of(html.children, frozenset())
    if text and (text[0] in WHITESPACE or text[-1] in WHITESPACE):
        return _still_html(html, depth, convert=False)
    element = _native(_EMPHASIS[html.value], html)
    _children(html, element, depth)
    return element


def _convert_header(html: Html, depth: int) -> Element:
    header = Header(int(html.value[1]), text_of(html.children, frozenset()))
    header.attrs = html.attrs
    _children(html, header, depth)
    return header


def _convert_code(html: Html, depth: int) -> Element:
    code = _code_text(html)
    attrs = html.attrs
    if attrs.get("class"):
        attrs["class"] = _HIGHLIGHTER_CLASS.sub("", attrs["class"] or "")
    return Element("codespan", code, attrs=attrs)


def _convert_pre(html: Html, depth: int) -> Element:
    block = CodeBlock(_code_text(html))
    block.attrs = html.attrs
    inner = html.children[0] if len(html.children) == 1 else None
    if isinstance(inner, Element) and inner.value == "code":
        match = _LANGUAGE_CLASS.search(inner.attrs.get("class") or "")
        if match is not None:
            block.attrs["class"] = f"{match[0]} {block.attrs.get('class') or ''}".rstrip(STRIPPED)
    return block


def _code_text(html: Html) -> str:
    parts = []
    for node in text_nodes(text_of(html.children, frozenset()), keep_spaces=True):
        parts.append(node if isinstance(node, str) else node.value or character(32) or "")
    return "".join(parts)


def _convert_textarea(html: Html, depth: int) -> Element:
    return _still_html(html, depth, keep_spaces=True)


def _convert_script(html: Html, depth: int) -> Element:
    kind = html.attrs.get("type") or ""
    if not _TEX.search(kind):
        return _still_html(html, depth)
    first = html.children[0] if html.children else ""
    value = first if isinstance(first, str) else first.value
    math = Verbatim("math", _CDATA.sub(r"\1", value), is_block="mode=display" in kind)
    math.attrs = html.attrs
    del math.attrs["type"]
    return math


def _convert_table(html: Html, depth: int) -> Element:
    if not is_simple_table(html):
        return _still_html(html, depth, convert=False)
    html.children = [child for child in html.children if not isinstance(child, str)]
    rows = Element("table")
    _children(html, rows, depth)
    table = to_table(rows)
    table.attrs = html.attrs
    return table


_CONVERTERS: Final[MappingProxyType[str, Callable[[Html, int], Element]]] = MappingProxyType(
    {
        "a": _convert_link,
        "code": _convert_code,
        "pre": _convert_pre,
        "script": _convert_script,
        "table": _convert_table,
        "textarea": _convert_textarea,
    }
    | dict.fromkeys(_EMPHASIS, _convert_emphasis)
    | dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _convert_header)
)
