"""mistune's tokens as the HTML that libcmark's Ruby renderer gives, with Jekyll's code blocks."""

from __future__ import annotations

import re
from html import unescape
from typing import Any, Final

from jekyllpy.markdown.ids import IdCounter, basic_id

Token = dict[str, Any]

_OMITTED: Final = "<!-- raw HTML omitted -->"
_FILTERED_TAG: Final = re.compile(
    r"<(title|textarea|style|xmp|iframe|noembed|noframes|script|plaintext)(?=\s|>|/>)", re.IGNORECASE
)
_REFERENCE: Final = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);")


def _escape(text: str) -> str:
    """Escape text whose entities have been read as characters."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def _characters(text: str) -> str:
    return _REFERENCE.sub(lambda match: unescape(match[0]), text) if "&" in text else text


class CommonMarkWriter:
    """Writes the tokens of one document."""

    def __init__(self, options: frozenset[str], filters_tags: bool, for_pages: bool, keeps_quoted: bool) -> None:
        self._options = options
        self._filters_tags = filters_tags
        self._for_pages = for_pages
        self._keeps_quoted = keeps_quoted  # whether `%27` in an address stands for itself
        self._parts: list[str] = []
        self._is_tight = False
        self._ids = IdCounter()

    def write(self, tokens: list[Token]) -> str:
        """Return the HTML."""
        self._children(tokens)
        return "".join(self._parts)

    def _out(self, text: str) -> None:
        if text:
            self._parts.append(text)

    def _line(self) -> None:
        if self._parts and not self._parts[-1].endswith("\n"):
            self._parts.append("\n")

    def _children(self, tokens: list[Token]) -> None:
        for token in tokens:
            getattr(self, f"_{token['type']}")(token)

    def _around(self, start: str, token: Token, end: str) -> None:
        self._out(start)
        self._children(token.get("children") or [])
        self._out(end)

    def _block(self, start: str, token: Token, end: str) -> None:
        self._line()
        self._around(start, token, end)
        self._line()

    # Blocks

    def _blank_line(self, token: Token) -> None:
        pass

    def _place(self, token: Token) -> str:
        return f' data-sourcepos="{token["place"]}"' if "SOURCEPOS" in self._options else ""

    def _paragraph(self, token: Token) -> None:
        self._block(f"<p{self._place(token)}>", token, "</p>")

    def _block_text(self, token: Token) -> None:
        self._around("", token, "")

    def _heading(self, token: Token) -> None:
        tag = f"h{token['attrs']['level']}"
        if not self._for_pages:
            self._block(f"<{tag}{self._place(token)}>", token, f"</{tag}>")
            return
        outer, self._parts = self._parts, []
        self._children(token["children"])
        content = "".join(self._parts)
        self._parts = outer
        identifier = self._ids.unique(basic_id(content) or "section")
        self._block(f'<{tag} id="{identifier}">{content}', {}, f"</{tag}>")

    def _thematic_break(self, token: Token) -> None:
        self._block(f"<hr{self._place(token)} />", {}, "")

    def _block_quote(self, token: Token) -> None:
        self._block(f"<blockquote{self._place(token)}>\n", token, "</blockquote>")

    def _list(self, token: Token) -> None:
        attrs = token["attrs"]
        start = f' start="{attrs["start"]}"' if attrs.get("start", 1) != 1 else ""
        tag = "ol" if attrs["ordered"] else "ul"
        self._block(f"<{tag}{start}{self._place(token)}>\n", token, f"</{tag}>")

    def _list_item(self, token: Token) -> None:
        self._block(f"<li{self._place(token)}>", token, "</li>")

    def _task_list_item(self, token: Token) -> None:
        state = 'checked="" ' if token["attrs"]["checked"] else ""
        self._block(f'<li{self._place(token)}><input type="checkbox" {state}disabled="" /> ', token, "</li>")

    def _block_code(self, token: Token) -> None:
        info = _characters((token.get("attrs") or {}).get("info") or "")
        words = re.split(r"[\s,]+" if self._for_pages else r"\s+", info.strip())
        code = token["raw"] if token["raw"].endswith("\n") or not token["raw"] else f"{token['raw']}\n"
        place = self._place(token)
        self._block(self._code_for_pages(code, words[0]) or self._code(code, words[0], place), {}, "")

    def _code(self, code: str, language: str, place: str) -> str:
        from jekyllpy.highlight import highlight

        name = f"language-{language} " if language else ""
        data = f' data-lang="{language}"' if language else ""
        on_pre, on_code = (data, "") if "GITHUB_PRE_LANG" in self._options else ("", data)
        html = highlight(code, language or "plaintext")
        return (
            f'<div class="{name}highlighter-rouge"><div class="highlight">'
            f'<pre{place} class="highlight"{on_pre}><code{on_code}>{html}</code></pre></div></div>'
        )

    def _code_for_pages(self, code: str, language: str) -> str | None:
        """Return a code block as GitHub Pages has it."""
        from jekyllpy.highlight import find_lexer, highlight

        if not self._for_pages:
            return None
        if language and find_lexer(language) is not None:
            inner = f'<pre class="highlight"><code>{highlight(code, language)}</code></pre>'
            return f'<div class="language-{language} highlighter-rouge"><div class="highlight">{inner}</div></div>'
        if "GITHUB_PRE_LANG" in self._options:
            name = f' lang="{language}"' if language else ""
            return f"<pre{name}><code>{_escape(code)}</code></pre>"
        name = f' class="language-{language}"' if language else ""
        return f"<pre><code{name}>{_escape(code)}</code></pre>"

    def _block_html(self, token: Token) -> None:
        self._block(self._html(token["raw"]), {}, "")

    def _html(self, html: str) -> str:
        if "UNSAFE" not in self._options:
            return _OMITTED
        return _FILTERED_TAG.sub(r"&lt;\1", html) if self._filters_tags else html

    # Tables and footnotes

    def _table(self, token: Token) -> None:
        head, body = token["children"]
        self._out(f"<table{self._place(token)}>\n")
        self._around(f"<thead>\n<tr{self._place(head)}>\n", head, "</tr>\n</thead>\n")
        if body["children"]:
            self._around("<tbody>\n", body, "</tbody>\n")
        self._out("</table>\n")

    def _table_row(self, token: Token) -> None:
        self._around(f"<tr{self._place(token)}>\n", token, "</tr>\n")

    def _table_cell(self, token: Token) -> None:
        tag, align = ("th" if token["attrs"]["head"] else "td"), token["attrs"]["align"]
        # commonmarker: TABLE_PREFER_STYLE_ATTRIBUTES is for the writer in C, which Jekyll does not use
        form = f' align="{align}"' if align else ""
        self._around(f"<{tag}{form}{self._place(token)}>", token, f"</{tag}>\n")

    def _footnotes(self, token: Token) -> None:
        self._line()
        self._around('<section class="footnotes">\n<ol>\n', token, "</ol>\n</section>\n")

    def _footnote_item(self, token: Token) -> None:
        index = token["attrs"]["index"]
        link = f'<a href="#fnref{index}" class="footnote-backref">↩</a>'
        self._around(f'<li id="fn{index}">\n', token, "")
        if self._parts[-2:] == ["</p>", "\n"]:
            self._parts[-2:] = [f" {link}</p>", "\n"]
        else:
            self._out(f"{link}\n")
        self._out("</li>\n")

    def _footnote_ref(self, token: Token) -> None:
        index = token["attrs"]["index"]
        self._out(f'<sup class="footnote-ref"><a href="#fn{index}" id="fnref{index}">{index}</a></sup>')

    # Spans

    def _text(self, token: Token) -> None:
        self._out(_escape(_characters(token["raw"])))

    def _literal(self, token: Token) -> None:
        self._out(_escape(token["raw"]))

    def _emphasis(self, token: Token) -> None:
        self._around("<em>", token, "</em>")

    def _strong(self, token: Token) -> None:
        self._around("<strong>", token, "</strong>")

    def _strikethrough(self, token: Token) -> None:
        self._around("<del>", token, "</del>")

    def _codespan(self, token: Token) -> None:
        self._out(f"<code>{_escape(token['raw'])}</code>")

    def _linebreak(self, token: Token) -> None:
        self._out("<br />\n")

    def _softbreak(self, token: Token) -> None:
        self._out(self._break())

    def _break(self) -> str:
        if "HARDBREAKS" in self._options:
            return "<br />\n"
        return " " if "NOBREAKS" in self._options else "\n"

    def _inline_html(self, token: Token) -> None:
        self._out(self._html(token["raw"]))

    def _link(self, token: Token) -> None:
        self._around(f'<a href="{self._url(token)}"{_title(token)}>', token, "</a>")

    def _image(self, token: Token) -> None:
        alt = self._plain(token.get("children") or [])
        self._out(f'<img src="{self._url(token)}" alt="{alt}"{_title(token)} />')

    def _url(self, token: Token) -> str:
        # commonmarker: only the writer in C empties `javascript:` and its like
        url = str(token["attrs"]["url"])
        url = url if token["attrs"].get("is_literal") else url.replace("&amp;", "&")
        url = url if self._keeps_quoted else url.replace("%27", "'")
        return url.replace("&", "&amp;").replace("'", "&#x27;")

    def _plain(self, tokens: list[Token]) -> str:
        """Return the text of tokens without markup. commonmarker: code, HTML and hard breaks leave nothing."""
        parts = []
        for token in tokens:
            if token["type"] == "text":
                parts.append(_escape(_characters(token["raw"])))
            elif token["type"] == "literal":
                parts.append(_escape(token["raw"]))
            elif token["type"] == "softbreak":
                parts.append(self._break())
            elif token["type"] not in ("codespan", "inline_html", "linebreak"):
                parts.append(self._plain(token.get("children") or []))
        return "".join(parts)


def _title(token: Token) -> str:
    title = token["attrs"].get("title")
    return f' title="{_escape(_characters(title))}"' if title else ""
