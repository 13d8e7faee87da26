"""Names of languages."""

from __future__ import annotations

import subprocess
import sys

import pytest

from jekyllpy.highlight import find_lexer, highlight
from jekyllpy.highlight.aliases import ALIASES, TAGS
from jekyllpy.highlight.lexers import MODULES


@pytest.mark.parametrize(
    ("name", "tag"),
    [("ruby", "ruby"), ("rb", "ruby"), ("js", "javascript"), ("sh", "shell"), ("text", "plaintext"), ("c++", "cpp")],
)
def test_tags_and_aliases(name: str, tag: str) -> None:
    lexer = find_lexer(name)
    assert lexer is not None
    assert lexer.tag == tag


@pytest.mark.parametrize("name", ["", "nolang", "Ruby", "ruby "])
def test_names_rouge_does_not_know(name: str) -> None:
    assert find_lexer(name) is None


def test_unknown_languages_are_escaped_text() -> None:
    assert highlight("a < b & c", "nolang") == "a &lt; b &amp; c"


def test_options_follow_a_question_mark() -> None:
    assert highlight("a", "plaintext?token=Generic.Output") == '<span class="go">a</span>'
    assert highlight("# x", "console") == '<span class="gp">#</span><span class="w"> </span>x'
    assert highlight("# x", "console?comments=true") == '<span class="c"># x</span>'
    assert highlight("% x", "console?prompt=%25&lang=ruby").startswith('<span class="gp">%</span>')
    assert highlight("oops: x", "console?error=oops") == '<span class="gr">oops: x</span>'
    assert highlight("a\n", "erb?parent=plaintext") == "a\n"


def test_every_alias_has_one_tag_and_every_lexer_a_known_tag() -> None:
    names = [name for tag, others in ALIASES.items() for name in (tag, *others)]
    assert len(names) == len(set(names)) == len(TAGS)
    assert MODULES.keys() <= ALIASES.keys()


@pytest.mark.parametrize("tag", sorted(ALIASES))
def test_every_tag_has_a_lexer(tag: str) -> None:
    lexer = find_lexer(tag)
    assert lexer is not None
    assert lexer.tag == tag
    assert "".join(text for _, text in lexer.tokens("a <b> 'c' # d\n\n")) == "a <b> 'c' # d\n\n"


def test_importing_the_room_loads_no_language() -> None:
    code = "import sys, jekyllpy.highlight as h; h.find_lexer('json'); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    assert "jekyllpy.highlight.lexers.json" in loaded
    assert "jekyllpy.highlight.lexers.ruby" not in loaded
    assert "pygments" not in loaded
