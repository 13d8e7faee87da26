"""Jekyll's filters on words: slugs, counts, sentences."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Any, Final

from jekyllpy import messages
from jekyllpy.ruby import text as ruby_text
from jekyllpy.ruby.values import to_s
from jekyllpy.templating.filters.common import join, no_method, subscript
from jekyllpy.templating.items import ItemList
from jekyllpy.templating.registers import Registers
from jekyllpy.templating.runtime.output import texts_of

# The scripts Han, Katakana, Hiragana and Hangul, by Unicode 13.
_CJK: Final = (
    "\u1100-\u11ff\u2e80-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5\u3005\u3007\u3021-\u3029\u302e\u302f\u3038-\u303b"
    "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fd-\u30ff\u3131-\u318e\u31f0-\u321e\u3260-\u327e\u32d0-\u32fe"
    "\u3300-\u3357\u3400-\u4dbf\u4e00-\u9ffc\ua960-\ua97c\uac00-\ud7a3\ud7b0-\ud7c6\ud7cb-\ud7fb\uf900-\ufa6d"
    "\ufa70-\ufad9\uff66-\uff6f\uff71-\uff9d\uffa0-\uffbe\uffc2-\uffc7\uffca-\uffcf\uffd2-\uffd7\uffda-\uffdc"
    "\U00016ff0\U00016ff1\U0001b000-\U0001b11e\U0001b150-\U0001b152\U0001b164-\U0001b167\U0001f200"
    "\U00020000-\U0002a6dd\U0002a700-\U0002b734\U0002b740-\U0002b81d\U0002b820-\U0002cea1\U0002ceb0-\U0002ebe0"
    "\U0002f800-\U0002fa1d\U00030000-\U0003134a"
)
# These take long to compile and are seldom asked for.
_CJK_CHARACTER: Final = f"[{_CJK}]"
_OTHER_WORD: Final = f"[^{_CJK}\t\n\v\f\r ]+"


def slugify(value: Any, mode: Any = None, *, registers: Registers) -> str | None:
    """Make a slug in one of Jekyll's modes; warn of an empty one."""
    if value is None:
        return None
    if mode is None or mode is False:
        mode = "default"
    if not isinstance(value, str):
        raise no_method("gsub" if mode in ruby_text.SLUGIFY_MODES else "downcase", value)
    slug = ruby_text.slugify(value, mode if isinstance(mode, str) else "none")
    if not slug and mode in ruby_text.SLUGIFY_MODES:
        # Jekyll: the warning shows the text as it was transliterated (utils.rb)
        registers.warn(*messages.empty_slug(ruby_text.transliterate(value) if mode == "latin" else value))
    return slug


def normalize_whitespace(value: Any) -> str:
    """Make one blank of each run of white space and none at the ends."""
    return ruby_text.collapse_spaces(to_s(value))


def number_of_words(value: Any, mode: Any = None) -> int:
    """Count words; `cjk` and `auto` count each Chinese, Japanese or Korean character as one."""
    if not isinstance(value, str):
        raise no_method("split" if mode not in ("cjk", "auto") else "scan", value)
    characters = len(re.findall(_CJK_CHARACTER, value)) if mode in ("cjk", "auto") else 0
    if mode == "cjk" or characters:
        return characters + len(re.findall(_OTHER_WORD, value))
    return len(ruby_text.words(value))


def array_to_sentence_string(value: Any, connector: Any = "and") -> str:
    """List items with commas and a word before the last."""
    if not isinstance(value, list | str | dict):
        raise no_method("length", value)
    # Ruby: a text has a length too, and its characters are items as long as nothing has to be joined.
    items = [subscript(value, 0), subscript(value, 1)] if isinstance(value, dict) else value
    if isinstance(value, ItemList):
        items = value = texts_of(value)
    match len(value):
        case 0:
            return ""
        case 1:
            return to_s(items[0])
        case 2:
            return f"{to_s(items[0])} {to_s(connector)} {to_s(items[1])}"
    if not isinstance(value, list):
        raise no_method("join", None if isinstance(value, dict) else value[:-1])
    return f"{join(value[:-1], ', ')}, {to_s(connector)} {to_s(value[-1])}"


FILTERS: Final = MappingProxyType(
    {
        "array_to_sentence_string": array_to_sentence_string,
        "normalize_whitespace": normalize_whitespace,
        "number_of_words": number_of_words,
        "slugify": slugify,
    }
)
