"""HTML fragments as Nokogiri reads and writes them, which is as libxml2 2.9 does: HTML 4, with its own repairs.

    fragment = parse_fragment("<p>Some <b>text")
    fragment.to_html()  # '<p>Some <b>text</b></p>'

Gems that change finished pages go this way, so such pages show its habits everywhere: attributes are quoted anew,
entities become characters, void elements lose their slash, line breaks come between blocks.
"""

from jekyllpy.ruby.nokogiri.fragment import Fragment, parse_fragment
from jekyllpy.ruby.nokogiri.serialize import escape_text
from jekyllpy.ruby.nokogiri.tree import Cdata, Comment, Element, Instruction, Node, Text

__all__ = ["Cdata", "Comment", "Element", "Fragment", "Instruction", "Node", "Text", "escape_text", "parse_fragment"]
