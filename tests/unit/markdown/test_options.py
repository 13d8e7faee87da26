from __future__ import annotations

from typing import Any

import pytest

from jekyllpy.markdown import from_config
from jekyllpy.markdown.options import KramdownOptions, OptionError, from_mapping


def test_kramdowns_defaults() -> None:
    assert from_mapping(None) == from_mapping({}) == KramdownOptions()
    assert KramdownOptions().hard_wrap


def test_jekylls_defaults() -> None:
    options = from_config(None)
    assert (options.input, options.hard_wrap, options.auto_ids, options.syntax_highlighter) == (
        "GFM",
        False,
        True,
        "rouge",
    )
    assert options.syntax_highlighter_opts == {"default_lang": "plaintext", "guess_lang": True}
    assert options.toc_levels == (1, 2, 3, 4, 5, 6)


def test_the_sites_highlighter_counts_if_kramdown_has_none() -> None:
    assert from_config({"highlighter": "none"}).syntax_highlighter == "none"
    assert (
        from_config({"highlighter": "none", "kramdown": {"syntax_highlighter": "rouge"}}).syntax_highlighter == "rouge"
    )
    assert from_config({"highlighter": None}).syntax_highlighter == "rouge"


def test_guess_lang_wins_over_the_highlighters_own() -> None:
    kramdown = {"guess_lang": False, "syntax_highlighter_opts": {"guess_lang": True, "default_lang": "ruby"}}
    assert from_config({"kramdown": kramdown}).syntax_highlighter_opts == {"guess_lang": False, "default_lang": "ruby"}


def test_unknown_names_are_ignored() -> None:
    assert from_mapping({"nope": 1, "template": "/etc/passwd"}) == KramdownOptions()


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("input", "Kramdown", "kramdown"),
        ("input", "GFM", "GFM"),
        ("auto_ids", "false", False),
        ("auto_ids", " False ", False),
        ("auto_ids", "no", True),
        ("auto_ids", "", False),
        ("auto_ids", None, False),
        ("header_offset", "-1", -1),
        ("header_offset", "0x10", 16),
        ("header_offset", "010", 8),
        ("footnote_nr", 3, 3),
        ("entity_output", ":symbolic", "symbolic"),
        ("entity_output", "nil", None),
        ("syntax_highlighter", None, None),
        ("toc_levels", "2..4", (2, 3, 4)),
        ("toc_levels", "1,3,3", (1, 3)),
        ("toc_levels", ["2", 5], (2, 5)),
        ("toc_levels", range(1, 3), (1, 2)),
        ("smart_quotes", "apos,39,quot,34", ("apos", 39, "quot", 34)),
        ("gfm_quirks", "paragraph_end, no_auto_typographic", ("paragraph_end", "no_auto_typographic")),
        ("gfm_quirks", [], ()),
        ("link_defs", {"a": ["/u"]}, (("a", ("/u", None)),)),
        ("link_defs", "a: [/u, T]", (("a", ("/u", "T")),)),
        ("typographic_symbols", {"hellip": "...", ":ndash": 1}, {"hellip": "...", "ndash": "1"}),
        ("typographic_symbols", "hellip: ...x", {"hellip": "...x"}),
    ],
)
def test_values_are_read_as_kramdown_reads_them(name: str, value: Any, expected: Any) -> None:
    assert getattr(from_mapping({name: value}), name) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("input", "gfm"),
        ("input", "html"),
        ("header_offset", "x"),
        ("header_offset", None),
        ("toc_levels", "1-3"),
        ("toc_levels", [7]),
        ("toc_levels", 3),
        ("smart_quotes", "a,b"),
        ("footnote_link_text", "x"),
        ("link_defs", {"a": "u"}),
        ("link_defs", "["),
        ("typographic_symbols", "x"),
    ],
)
def test_senseless_values_are_refused(name: str, value: Any) -> None:
    with pytest.raises(OptionError):
        from_mapping({name: value})


def test_changed() -> None:
    assert KramdownOptions().changed("header_offset", "2").header_offset == 2
    with pytest.raises(OptionError):
        KramdownOptions().changed("header_offset", "two")
