from __future__ import annotations

import pytest

from jekyllpy.markdown import smartify

# Answers of Jekyll 4.4.1.
ANSWERS = {
    "": "",
    "plain": "plain",
    '"q" -- \'x\' ... <b>"z"</b> it\'s <a href="x">"y"</a> &amp; &copy; \'tis \'90s': (
        '“q” – ‘x’ … <b>“z”</b> it’s <a href="x">“y”</a> &amp; © ‘tis ’90s'
    ),
    "a --- b << c >> *em* `c``": "a — b «\u00a0c\u00a0» *em* `c``",
    "a & b < c": "a &amp; b &lt; c",
    "two\nlines\n": "two\nlines",
    '<div>"raw"</div>': '<div>"raw"</div>',
    '[a](b) # no \\" Markdown': "[a](b) # no \\” Markdown",
}


@pytest.mark.parametrize("text", ANSWERS)
def test_smartify(text: str) -> None:
    assert smartify(text) == ANSWERS[text]
