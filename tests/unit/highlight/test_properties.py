"""Whatever text comes in, every lexer gives it back, in time that grows with its length."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jekyllpy.highlight import find_lexer, highlight
from jekyllpy.highlight.lexers import MODULES

SOME = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])

_MARKS = (
    r"""" ' ` ( ) [ ] { } < > / \ * _ - # $ % & @ ! ? ~ ^ | + = : ; , . a A1 0x1f 1.5e3 #{ ${ $( {{ }} {% %} <% %>
    <?php ?> /* */ // <!-- --> -- \" \' %w( <<A <<~A A === --- ``` ~~~ def class function if end case import from as fn
    let return => -> :: <script> </script> <style> </style> <a &amp; @a $a ^a 1_ \n \u{1} é 中 𝔸 f" r" =begin =end"""
    + " ''' "
    + '"""'
)
_SPACES = ["\n", "\n\n", " ", "    ", "\t", "\r\n", "\n- ", "\n#", "\nA\n", "\x00", "\x0b"]
_UNMATCHED = ["(}", "{]"]
_PUMPED = ["(", "[a](", "a b(", "<a ", "`", "\n ", '"', "\\", "%", "#{", "&", "a: "]

# Rouge: of a quoted text in Crystal only the last character is shown.
_LOSSY = {"crystal"}
# Rouge: a Coq name that nothing follows is lost.
_LOSES_THE_END = frozenset({"coq"})

texts = st.lists(st.one_of(st.sampled_from([*_MARKS.split(), *_SPACES]), st.text(max_size=3)), max_size=30).map("".join)
languages = pytest.mark.parametrize("language", sorted(MODULES))
whole = pytest.mark.parametrize("language", sorted(MODULES.keys() - _LOSSY))


@whole
@given(code=texts)
@SOME
def test_tokens_give_the_code_back(language: str, code: str) -> None:
    lexer = find_lexer(language)
    assert lexer is not None
    code = _whole(language, code)
    assert "".join(text for _, text in lexer.tokens(code)) == code


@given(code=texts, language=st.sampled_from([*(MODULES.keys() - _LOSSY), "dart", "nolang"]))
@settings(max_examples=200, deadline=None)
def test_html_without_tags_is_the_code(code: str, language: str) -> None:
    code = _whole(language, code)
    bare = re.sub(r'<span class="\w+">|</span>', "", highlight(code, language))
    for entity, char in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        bare = bare.replace(entity, char)
    assert bare == code


@languages
def test_pumped_text_takes_linear_time(language: str) -> None:
    lexer = find_lexer(language)
    assert lexer is not None
    pumped = [seed * (8_000 // len(seed)) for seed in _PUMPED]
    for code in [*pumped, *(opening * 8_000 + closing * 8_000 for opening, closing in _UNMATCHED)]:
        start = time.process_time()
        assert sum(1 for _ in lexer.tokens(code))
        assert time.process_time() - start < 1, f"{code[:9]!r} to {code[-9:]!r}"


@pytest.mark.parametrize(
    ("language", "seed", "closing"),
    [
        ("javascript", "function(", ")"),
        ("qml", "function(", ")"),
        ("coffeescript", "/[a", "]"),
        ("livescript", "/[a", "]"),
        ("livescript", "/[/]", ""),
        ("slim", "a=f(", ""),
        ("idris", "%provide a ", ""),
        ("lean", "-", ""),
        ("xquery", "<a b", ""),
    ],
)
def test_what_is_closed_late_takes_linear_time(language: str, seed: str, closing: str) -> None:
    lexer = find_lexer(language)
    assert lexer is not None
    start = time.process_time()
    assert sum(1 for _ in lexer.tokens("x " + seed * (40_000 // len(seed)) + closing))
    assert time.process_time() - start < 1


def _whole(language: str, code: str) -> str:
    return code + "\n" if language in _LOSES_THE_END else code
