"""The table of all filters."""

from inspect import Parameter, signature
from types import MappingProxyType

import pytest

from jekyllpy.templating.filters import FILTERS

LIQUID = """
abs append at_least at_most capitalize ceil compact concat date default divided_by downcase escape escape_once
first floor h join last lstrip map minus modulo newline_to_br plus prepend remove remove_first replace
replace_first reverse round rstrip size slice sort sort_natural split strip strip_html strip_newlines times
truncate truncatewords uniq upcase url_decode url_encode where
"""
JEKYLL = """
absolute_url array_to_sentence_string cgi_escape date_to_long_string date_to_rfc822 date_to_string
date_to_xmlschema find find_exp group_by group_by_exp inspect jsonify markdownify normalize_whitespace
number_of_words pop push relative_url sample sassify scssify shift slugify smartify sort strip_index
to_integer unshift uri_escape where where_exp xml_escape
"""
PROVIDED = {"registers", "condition_of", "value_of"}


def test_every_filter_is_there_and_no_other():
    assert set(FILTERS) == {*LIQUID.split(), *JEKYLL.split()}
    assert isinstance(FILTERS, MappingProxyType)


@pytest.mark.parametrize("name", FILTERS)
def test_signatures_tell_the_arity(name):
    for parameter in signature(FILTERS[name]).parameters.values():
        assert parameter.kind in (Parameter.POSITIONAL_OR_KEYWORD, Parameter.KEYWORD_ONLY)
        if parameter.kind is Parameter.KEYWORD_ONLY:
            assert parameter.name in PROVIDED


@pytest.mark.parametrize(
    ("name", "least", "most"),
    [
        ("where", 2, 2),
        ("sort", 0, 2),
        ("default", 0, 1),
        ("date", 1, 1),
        ("slice", 1, 2),
        ("date_to_string", 0, 2),
        ("size", 0, 0),
    ],
)
def test_some_arities(name, least, most):
    arguments = [p for p in signature(FILTERS[name]).parameters.values() if p.kind is Parameter.POSITIONAL_OR_KEYWORD][
        1:
    ]
    assert len(arguments) == most
    assert sum(argument.default is Parameter.empty for argument in arguments) == least
