"""The words of a text that say what it is about, by their stems (hasher.rb of classifier-reborn)."""

from __future__ import annotations

from collections import Counter
from typing import Final

from jekyllpy.render.related.porter import stem
from jekyllpy.ruby.letters import is_word
from jekyllpy.ruby.text import downcase, words

# Shorter words than these never count
_SHORTEST: Final = 3
_SPACE: Final = frozenset("\t\n\v\f\r ")
# The words of three letters and more that the gem leaves out of English texts
_STOP_WORDS: Final = frozenset(
    (
        "again all along are also and but came can cant couldnt did didn didnt doesnt dont ever first from have her "
        "here him how into isnt itll just last least like most new not now should sinc some than this that the their "
        "then those told too true try until url were when whether while with within yes you youll"
    ).split()
)


def word_counts(text: str) -> Counter[str]:
    """Return how often each stem occurs, in order of its first time."""
    # Signs are taken out, not replaced: `well-known` is one word
    kept = "".join(char for char in text if char in _SPACE or is_word(char))
    found = words(downcase(kept))
    return Counter(stem(word) for word in found if len(word) >= _SHORTEST and word not in _STOP_WORDS)
