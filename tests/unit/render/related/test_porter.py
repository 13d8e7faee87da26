"""Stems, as the gem fast-stemmer gives them."""

from __future__ import annotations

import pytest

from jekyllpy.render.related.porter import stem


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("is caresses ponies cats caress", "is caress poni cat caress"),
        ("feed agreed plastered bled motoring sing", "feed agre plaster bled motor sing"),
        ("conflated troubled sized hopping falling", "conflat troubl size hop fall"),
        ("hissing fizzed failing filing", "hiss fizz fail file"),
        ("happy sky saying", "happi sky sai"),
        ("relational conditional rational digitizer vietnamization", "relat condit ration digit vietnam"),
        ("possibly archaeology radicalli", "possibl archaeolog radic"),
        ("triplicate formative electrical hopeful goodness", "triplic form electr hope good"),
        ("revival replacement adjustment dependent", "reviv replac adjust depend"),
        ("adoption ion communism", "adopt ion commun"),
        ("probate rate cease controll roll", "probat rate ceas control roll"),
        ("über naïvely äted", "über naïv äted"),
    ],
)
def test_stems(words: str, expected: str) -> None:
    assert " ".join(map(stem, words.split())) == expected
