"""What a tag may ask of the render around it, besides its markup."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest

from jekyllpy.plugins.api import Tag, TagContext, to_s
from jekyllpy.templating import LiquidEnvironment
from jekyllpy.testing import build_files


def shown(tag: Any, text: str = "{% it %}", **config: Any) -> str:
    module = ModuleType("tags")
    module.__dict__["TAGS"] = {"it": tag}
    files = {"index.html": f"---\ntitle: T\nlist: [1, {{a: b}}]\n---\n{text}", "_includes/i.html": "{{ include.a }}"}
    return build_files(files, plugins=[module], **config)["index.html"]


def test_page_and_site_whatever_is_assigned() -> None:
    def tag(markup: str, context: TagContext) -> str:
        return f"{context.page.get('title')} {context.site.get('name')}"

    assert shown(tag, "{% assign page = 1 %}{% assign site = 2 %}{% it %}", name="N") == "T N"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("page.title", "T"),
        ("page.list[1].a", "b"),
        ("x/y", None),
        ("'q r'", "q r"),
        ("12", 12),
        ("", None),
        ("#", None),
    ],
)
def test_lookup_takes_any_text(name: str, value: Any) -> None:
    assert shown(lambda markup, context: repr(context.lookup(name))) == repr(value)


def test_filters_get_their_services() -> None:
    def tag(markup: str, context: TagContext) -> str:
        marked = context.filter("markdownify", "*x*")
        found = context.filter("where_exp", [1, 2, 3], "each", "each > 1")
        return f"{marked.strip()} {to_s(found)} {context.filter('append', 'a', 'b')}"

    assert shown(tag) == "<p><em>x</em></p> [2, 3] ab"


def test_a_cache_lasts_for_the_build() -> None:
    def tag(markup: str, context: TagContext) -> str:
        kept = context.cache("mine")
        kept["count"] = kept.get("count", 0) + 1
        return str(kept["count"])

    assert shown(tag, "{% it %}{% it %}") == "12"
    assert shown(tag) == "1"


def test_an_include_with_and_without_parameters() -> None:
    def tag(markup: str, context: TagContext) -> str:
        return context.include("i.html", {"a": 1}) + context.include("i.html", None)

    assert shown(tag) == "1"


def test_an_assigned_variable_lasts() -> None:
    def tag(markup: str, context: TagContext) -> str:
        context.assign("n", (context.get("n") or 0) + 1)
        return ""

    assert shown(tag, "{{ n }}{% it %}{{ n }}{% for i in (1..2) %}{% it %}{% endfor %}{{ n }}") == "13"


def test_a_template_with_variables_of_its_own_sees_nothing_around() -> None:
    def tag(markup: str, context: TagContext) -> str:
        return context.render("{{ x }}{{ y }}{{ page.title }}{{ content }}{{ site.name }}", {"x": 1})

    assert shown(tag, "{% assign y = 2 %}{% for x in (5..5) %}{% it %}{% endfor %}", name="N") == "1N"


@pytest.mark.parametrize(("body", "output"), [("", ""), (" \n", ""), ("a", "<a>"), ("{% assign z = 1 %} ", "")])
def test_a_blank_block_prints_nothing_but_is_run(body: str, output: str) -> None:
    ran = []

    class Block(Tag):
        is_block = True

        def render(self, markup: str, context: TagContext, body: str = "") -> str:
            ran.append(body)
            return f"<{body}>"

    assert shown(Block, f"{{% it %}}{body}{{% endit %}}") == output
    assert len(ran) == 1


def test_a_tag_sets_a_variable_for_what_follows() -> None:
    def tag(markup: str, context: TagContext) -> str:
        context.assign("x", markup)
        return ""

    assert shown(tag, "{% it a %}{{ x }}{% for i in (1..2) %}{% it b %}{{ x }}{% endfor %}{{ x }}") == "abbb"


def test_a_filter_gets_what_a_tag_gets() -> None:
    def own(value: Any, end: str = "", *, context: TagContext) -> str:
        return f"{value}{end} {context.get('i')} {context.page.get('title')} {context.config['name']}"

    text = "{% for i in (1..2) %}{{ 'a' | own: '.' }};{% endfor %}{{ 'b' | own }};{% it %}"

    def tag(markup: str, context: TagContext) -> str:
        return str(context.filter("own", "c"))

    module = ModuleType("own")
    module.__dict__.update(FILTERS={"own": own}, TAGS={"it": tag})
    files = {"index.html": f"---\ntitle: T\n---\n{text}"}
    output = build_files(files, plugins=[module], name="N")["index.html"]

    assert output == "a. 1 T N;a. 2 T N;b None T N;c None T N"


def test_a_template_with_such_a_filter_may_read_anything() -> None:
    environment = LiquidEnvironment(filters={"own": lambda value, *, context: value})

    assert environment.parse("{{ 1 | own }}").reads.is_open
    assert environment.parse("{% if true %}{{ 1 | own }}{% endif %}").reads.is_open
    assert not environment.parse("{{ 1 | plus: 1 }}").reads.is_open
