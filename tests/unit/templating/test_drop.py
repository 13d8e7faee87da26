"""Drops in templates."""

from __future__ import annotations

import pytest

from jekyllpy.errors import TemplateError
from jekyllpy.templating import Drop


class Book(Drop):
    """A drop of every kind of member."""

    kind = "book"

    def __init__(self, title):
        self.title = title
        self._secret = "secret"

    @property
    def author(self):
        return {"name": "Ann"}

    def pages(self):
        return 3

    def read(self, place):
        return place


class Novel(Book):
    """A drop that shadows members of its base."""

    kind = "novel"
    pages = 5
    read = None

    def to_s(self):
        return f"novel {self.title}"

    def each(self):
        return ["one", "two"]


@pytest.mark.parametrize(
    ("source", "output"),
    [
        ("{{ d.kind }} {{ d.title }} {{ d.author.name }} {{ d.pages }}", "novel T Ann 5"),
        ("{{ d['title'] }}{{ d[0] }}{{ d[nothing] }}", "T"),
        ("{{ d.to_s }}{{ d._secret }}{{ d.get }}{{ d.__class__ }}{{ d.size }}{{ d.first }}", ""),
        ("{{ d }}", "novel T"),
        ("{% for x in d %}{{ x }}{% endfor %}", "onetwo"),
        (
            "{% if d and d == d %}y{% endif %}{% if d contains 'one' or d > 1 %}y{% endif %}",
            "y",
        ),
    ],
)
def test_members(render, source, output):
    assert render(source, variables={"d": Novel("T")}) == output


def test_a_drop_prints_its_class_and_is_no_collection(render):
    assert render("{{ d }}{% for x in d %}x{% else %}none{% endfor %}", variables={"d": Book("T")}) == "Booknone"


def test_arguments_are_no_member(render):
    assert render("{{ d.read }}|", variables={"d": Book("T")}) == "|"


def test_keys_come_in_order():
    assert Book("T").keys() == ["kind", "author", "pages", "title"]
    assert Novel("T").keys() == ["kind", "author", "pages", "read", "title"]


def test_strict_variables_ask_for_keys(render):
    strict = {"environment": {"strict_variables": True}, "variables": {"d": Book("T")}}
    assert render("{{ d.title }}", **strict) == "T"
    with pytest.raises(TemplateError, match="undefined method nothing"):
        render("{{ d.nothing }}", **strict)


def test_a_payload_may_be_a_drop():
    from jekyllpy.templating import LiquidEnvironment, Registers

    environment = LiquidEnvironment(strict_variables=True)
    template = environment.parse("{{ title }}{% if pages %}{{ author.name }}{% endif %}")
    assert template.render(Book("T"), Registers(environment)) == "TAnn"
