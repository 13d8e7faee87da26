"""HTML as Nokogiri reads and writes it, which is as libxml2 2.9 does: HTML 4, with its own repairs.

    fragment = parse_fragment("<p>Some <b>text")
    fragment.to_html()  # '<p>Some <b>text</b></p>'
    parse_html("<title>A</title>").to_html()  # a whole document, with its type and its encoding

Gems that change finished pages go this way, so such pages show its habits everywhere: attributes are quoted anew,
entities become characters, void elements lose their slash, line breaks come between blocks.
"""

from jekyllpy.ruby.nokogiri.css import UnknownSelector, select
from jekyllpy.ruby.nokogiri.document import HtmlDocument, parse_html
from jekyllpy.ruby.nokogiri.fragment import Fragment, append_html, parse_fragment, set_inner_html
from jekyllpy.ruby.nokogiri.serialize import escape_text, inner_html
from jekyllpy.ruby.nokogiri.tree import Cdata, Comment, Element, Instruction, Node, Text

__all__ = [
    "Cdata",
    "Comment",
    "Element",
    "Fragment",
    "HtmlDocument",
    "Instruction",
    "Node",
    "Text",
    "UnknownSelector",
    "append_html",
    "escape_text",
    "inner_html",
    "parse_fragment",
    "parse_html",
    "select",
    "set_inner_html",
]
