"""kramdown's options: one table of names, types and defaults; Jekyll's merging; changes from within a document."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from types import MappingProxyType
from typing import Any, Final

from jekyllpy.errors import ConfigError, YamlError
from jekyllpy.ruby.text import strip
from jekyllpy.ruby.values import class_name

TOC_LEVELS: Final = (1, 2, 3, 4, 5, 6)
SMART_QUOTES: Final = ("lsquo", "rsquo", "ldquo", "rdquo")
AS_ASCII_CHAR: Final = "as_char in US-ASCII"
"""What `entity_output: as_char` comes to in a text that has room for ASCII only; no option has this name."""

_LEVEL_RANGE: Final = re.compile("([0-9])\\.\\.([0-9])")
_LEVEL_LIST: Final = re.compile("[0-9](?:,[0-9])*")
_INTEGER: Final = re.compile("[+-]?(?:0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]*|[1-9][0-9]*(?:_[0-9]+)*)")


class OptionError(ConfigError):
    """An option's value cannot be used."""


def _text(value: Any) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _string(name: str, value: Any) -> str:
    return _text(value)


def _input(name: str, value: Any) -> str:
    text = _text(value)
    # kramdown: the first letter may be small, since this names a Ruby class.
    for parser in ("GFM", "kramdown"):
        if text[:1].lower() + text[1:] == parser[:1].lower() + parser[1:]:
            return parser
    raise OptionError(f"kramdown has no parser to handle the specified input format: {text}")


def _boolean(name: str, value: Any) -> bool:
    if isinstance(value, bool):
        return value
    text = _text(value)
    return strip(text).lower() != "false" and text != ""


def _integer(name: str, value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    text = strip(_text(value))
    if _INTEGER.fullmatch(text) is None:
        raise OptionError(f"Invalid integer value for option '{name}': '{_text(value)}'")
    is_octal = re.fullmatch("[+-]?0[0-7]+", text) is not None
    return int(text, 8 if is_octal else 0)


def _symbol(name: str, value: Any) -> str | None:
    text = strip(_text(value)).removeprefix(":")
    return None if text in ("", "nil") else text


def _symbol_key(key: Any) -> str:
    return _symbol("", key) or "" if isinstance(key, str) else _text(key)


def _listed(name: str, value: Any) -> list[Any]:
    if isinstance(value, str):
        parts = value.split(",")
        while parts and not parts[-1]:
            parts.pop()
        return parts
    if isinstance(value, list | tuple):
        return list(value)
    raise OptionError(f"Invalid type {class_name(value)} for option {name}")


def _hash(name: str, value: Any) -> Mapping[str, Any]:
    if isinstance(value, str):
        from jekyllpy.ruby.yaml import load_yaml

        try:
            value = load_yaml(value)
        except YamlError as error:
            raise OptionError(f"Invalid YAML value for option {name}") from error
    if not isinstance(value, Mapping):
        raise OptionError(f"Invalid type {class_name(value)} for option {name}")
    return value


def _hash_with_symbols(name: str, value: Any) -> Mapping[str, Any]:
    return MappingProxyType({_symbol_key(key): one for key, one in _hash(name, value).items()})


def _hash_of_texts(name: str, value: Any) -> Mapping[str, str]:
    return MappingProxyType({_symbol_key(key): _text(one) for key, one in _hash(name, value).items()})


def _link_definitions(name: str, value: Any) -> tuple[tuple[str, tuple[str, str | None]], ...]:
    found = []
    for key, link in _hash(name, value).items():
        if not isinstance(link, list | tuple) or not 1 <= len(link) <= 2:
            raise OptionError(f"Invalid structure for hash value of option {name}")
        found.append((_text(key), (_text(link[0]), link[1] if len(link) == 2 else None)))
    return tuple(found)


def _toc_levels(name: str, value: Any) -> tuple[int, ...]:
    if isinstance(value, str):
        value = _toc_levels_of_text(value)
    elif not isinstance(value, list | tuple | range):
        raise OptionError(f"Invalid type {class_name(value)} for option {name}")
    levels = tuple(dict.fromkeys(_integer(name, one) for one in value))
    if any(level not in TOC_LEVELS for level in levels):
        raise OptionError("Level numbers for option toc_levels have to be integers from 1 to 6")
    return levels


def _toc_levels_of_text(text: str) -> list[int]:
    if match := _LEVEL_RANGE.fullmatch(text):
        return list(range(int(match[1]), int(match[2]) + 1))
    if _LEVEL_LIST.fullmatch(text):
        return [int(level) for level in text.split(",")]
    raise OptionError("Invalid syntax for option toc_levels")


def _smart_quotes(name: str, value: Any) -> tuple[str | int, ...]:
    quotes = _listed(name, value)
    if len(quotes) != 4:
        raise OptionError(f"Option {name} needs exactly 4 values")
    return tuple(int(quote) if _INTEGER.fullmatch(_text(quote)) else _text(quote) for quote in quotes)


def _symbols(name: str, value: Any) -> tuple[str, ...]:
    return tuple(_symbol_key(_text(one)) for one in _listed(name, value))


def _footnote_link_text(name: str, value: Any) -> str:
    text = _text(value)
    if "%s" not in text:
        raise OptionError(f"option {name} needs to contain a '%s'")
    return text


Reader = Callable[[str, Any], Any]


def _option(default: Any, read: Reader) -> Any:
    return field(default=default, metadata={"read": read})


def _mapping_option(read: Reader) -> Any:
    return field(default_factory=lambda: MappingProxyType({}), metadata={"read": read})


@dataclass(frozen=True, slots=True)
class KramdownOptions:
    """The options of one converter, complete and of the right types. The defaults are kramdown's own."""

    input: str = _option("kramdown", _input)
    auto_ids: bool = _option(True, _boolean)
    auto_id_stripping: bool = _option(False, _boolean)
    auto_id_prefix: str = _option("", _string)
    header_links: bool = _option(False, _boolean)
    transliterated_header_ids: bool = _option(False, _boolean)
    header_offset: int = _option(0, _integer)
    parse_block_html: bool = _option(False, _boolean)
    parse_span_html: bool = _option(True, _boolean)
    html_to_native: bool = _option(False, _boolean)
    link_defs: tuple[tuple[str, tuple[str, str | None]], ...] = _option((), _link_definitions)
    footnote_nr: int = _option(1, _integer)
    footnote_prefix: str = _option("", _string)
    footnote_link_text: str = _option("%s", _footnote_link_text)
    footnote_backlink: str = _option("&#8617;", _string)
    footnote_backlink_inline: bool = _option(False, _boolean)
    entity_output: str | None = _option("as_char", _symbol)
    toc_levels: tuple[int, ...] = _option(TOC_LEVELS, _toc_levels)
    smart_quotes: tuple[str | int, ...] = _option(SMART_QUOTES, _smart_quotes)
    typographic_symbols: Mapping[str, str] = _mapping_option(_hash_of_texts)
    syntax_highlighter: str | None = _option("rouge", _symbol)
    syntax_highlighter_opts: Mapping[str, Any] = _mapping_option(_hash_with_symbols)
    math_engine: str | None = _option("mathjax", _symbol)
    remove_line_breaks_for_cjk: bool = _option(False, _boolean)
    forbidden_inline_options: tuple[str, ...] = _option(("template",), _symbols)
    hard_wrap: bool = _option(True, _boolean)
    gfm_quirks: tuple[str, ...] = _option(("paragraph_end",), _symbols)
    show_warnings: bool = _option(False, _boolean)

    def changed(self, name: str, value: Any) -> KramdownOptions:
        """Return the options with one of them set; raise OptionError if the value makes no sense."""
        change: dict[str, Any] = {name: _READERS[name](name, value)}
        return replace(self, **change)

    def has_quirk(self, name: str) -> bool:
        """Return whether one of GFM's departures from kramdown is on."""
        return name in self.gfm_quirks


_READERS: Final[Mapping[str, Reader]] = MappingProxyType(
    {one.name: one.metadata["read"] for one in fields(KramdownOptions)}
)

# Known to kramdown, without a meaning for HTML output here.
_WITHOUT_EFFECT: Final = frozenset(
    (
        "template",
        "math_engine_opts",
        "line_width",
        "latex_headers",
        "list_indent",
        "remove_block_html_tags",
        "remove_span_html_tags",
    )
)
# Ours or Jekyll's, not options a document may set.
_NOT_INLINE: Final = frozenset(("input", "show_warnings"))


def is_inline_option(name: str) -> bool:
    """Return whether `{::options}` may name the option at all."""
    return name in _READERS and name not in _NOT_INLINE


def is_known(name: str) -> bool:
    """Return whether kramdown knows an option of this name."""
    return is_inline_option(name) or name in _WITHOUT_EFFECT


def from_mapping(given: Mapping[str, Any] | None) -> KramdownOptions:
    """Return kramdown's defaults with the given values; unknown names are ignored. Raise OptionError on a bad value."""
    if not given:
        return KramdownOptions()
    return KramdownOptions(**{name: _READERS[name](name, given[name]) for name in given if name in _READERS})


# What Jekyll's own configuration sets (configuration.rb).
_JEKYLL: Final[Mapping[str, Any]] = MappingProxyType(
    {
        "auto_ids": True,
        "toc_levels": TOC_LEVELS,
        "entity_output": "as_char",
        "smart_quotes": SMART_QUOTES,
        "input": "GFM",
        "hard_wrap": False,
        "guess_lang": True,
        "footnote_nr": 1,
        "show_warnings": False,
    }
)


def from_config(config: Mapping[str, Any] | None) -> KramdownOptions:
    """Return the options that a site's configuration gives its Markdown converter.

    `config` is the configuration as the user wrote it or with Jekyll's defaults in it. Raises OptionError on a value
    kramdown would refuse.
    """
    config = config or {}
    given = {**_JEKYLL, **(config.get("kramdown") or {})}
    if not given.get("syntax_highlighter"):
        given["syntax_highlighter"] = config.get("highlighter") or "rouge"
    highlighting = dict(given.get("syntax_highlighter_opts") or {})
    if not highlighting.get("default_lang"):
        highlighting["default_lang"] = "plaintext"
    # Jekyll: the option guess_lang always wins over the one among the highlighter's (kramdown_parser.rb)
    highlighting["guess_lang"] = given.get("guess_lang")
    given["syntax_highlighter_opts"] = highlighting
    return from_mapping(given)
