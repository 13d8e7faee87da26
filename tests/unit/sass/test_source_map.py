"""The map file and the comment."""

from __future__ import annotations

import json

from jekyllpy.sass.source_map import page_source_map, with_comment


def test_sources_are_seen_from_the_page() -> None:
    sources = ["file:///s/css/main.scss", "file:///s/_sass/_p.scss", "data:;charset=utf-8,a"]
    given = json.dumps({"version": 3, "sourceRoot": "", "sources": sources, "names": [], "mappings": "AAAA"})
    assert page_source_map(given, "main.css", "/s/css") == (
        '{"version":3,"sourceRoot":"","sources":["main.scss","../_sass/_p.scss","data:;charset=utf-8,a"],'
        '"names":[],"mappings":"AAAA","file":"main.css"}'
    )


def test_texts_are_written_as_ruby_writes_json() -> None:
    text = '\0\x1f\x7f\u2028</script>/"\\\t\n\b\f\ré😀'
    given = json.dumps({"sources": [], "sourcesContent": [text]})
    expected = '"\\u0000\\u001f\x7f\u2028</script>/\\"\\\\\\t\\n\\b\\f\\ré😀"'
    assert page_source_map(given, "ä.css", "/") == f'{{"sources":[],"sourcesContent":[{expected}],"file":"%C3%A4.css"}}'


def test_the_comment_has_no_newline_after_it() -> None:
    assert with_comment("a{b:c}", "m x.css.map", "compressed") == "a{b:c}/*# sourceMappingURL=m%20x.css.map */"
    assert with_comment("a {}", "m.css.map", "expanded") == "a {}\n\n/*# sourceMappingURL=m.css.map */"
