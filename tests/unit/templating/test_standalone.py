"""Rendering without a site."""

from __future__ import annotations

import datetime

import pytest

from jekyllpy.errors import TemplateError
from jekyllpy.templating.standalone import render_liquid


def test_variables_includes_and_config():
    output = render_liquid(
        "{{ x }}{% include a.html y=x %}{{ 'p' | absolute_url }}",
        {"x": 1},
        includes={"a.html": "[{{ include.y }}]"},
        config={"url": "http://example.org", "baseurl": "/b"},
    )
    assert output == "1[1]http://example.org/b/p"


def test_the_time_zone_is_that_of_the_config():
    moment = datetime.datetime(2020, 7, 1, tzinfo=datetime.UTC)
    assert render_liquid("{{ t | date_to_xmlschema }}", {"t": moment}, config={"timezone": "Asia/Tokyo"}) == (
        "2020-07-01T09:00:00+09:00"
    )


def test_modes():
    assert render_liquid("{{ a b }}", {"a": 1}) == "1"
    for options in ({"error_mode": "strict"}, {"strict_filters": True}):
        with pytest.raises(TemplateError):
            render_liquid("{{ a b | c }}", config={"liquid": options})


def test_services():
    assert render_liquid("{{ 'x' | markdownify }}", markdownify=str.upper) == "X"
