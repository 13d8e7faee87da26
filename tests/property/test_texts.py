"""Whatever text comes in, the text stages either answer or say plainly what is wrong with it."""

from __future__ import annotations

from copy import deepcopy
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from property.templates import INCLUDES, VARIABLES, TemplateMaker

import jekyllpy
from jekyllpy.ruby.text import slugify

MANY = settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example]
)

# The marks that mean something to each language; white space is one too, and is added below.
_MARKDOWN = r"* ** _ ` ``` ~~~ [ ]( ) ![ < </ <div> --> <!-- # > - 1. | |- {: } {:: [^1] [^1]: $$ \ &amp; --- : ~~"
_LIQUID = (
    "{{ }} {% %} {%- -%} if endif for in endfor assign a = | upcase raw endraw ' \" [ ] (1..3) . , : 1 x y == and when"
)
_YAML = "a : - [ ] { } , \" ' &a *a <<: !!int ? | > # ~ 1 2020-01-02 1:30 yes --- ... %YAML = .inf 0x1f 1_0"
_SPACES = ["\n", "\x85", "\n\n", " ", "    ", "\t", "\x00"]


def _text(marks: str) -> st.SearchStrategy[str]:
    piece = st.sampled_from([*marks.split(), *_SPACES])
    return st.lists(st.one_of(piece, piece, st.text(max_size=3)), max_size=25).map("".join)


@given(text=_text(_MARKDOWN))
@MANY
def test_any_text_is_markdown(text: str) -> None:
    assert isinstance(jekyllpy.markdownify(text), str)


@given(text=_text(_LIQUID))
@MANY
def test_liquid_renders_or_names_its_error(text: str) -> None:
    try:
        assert isinstance(jekyllpy.render_liquid(text, {"x": [1], "y": ["a", 2]}), str)
    except jekyllpy.TemplateError as error:
        assert str(error)


@given(random=st.randoms(use_true_random=False), mode=st.sampled_from(["lax", "warn", "strict"]), strict=st.booleans())
@MANY
def test_every_tag_and_filter_renders_or_names_its_error(random: Random, mode: str, strict: bool) -> None:
    liquid = {"error_mode": mode, "strict_variables": strict, "strict_filters": strict}
    template = TemplateMaker(random).template()
    try:
        output = jekyllpy.render_liquid(
            template, deepcopy(VARIABLES), includes=INCLUDES, config={"liquid": liquid, "highlighter": "rouge"}
        )
    except jekyllpy.TemplateError as error:
        assert str(error)
    else:
        assert isinstance(output, str)


@given(text=_text(_YAML))
@MANY
def test_yaml_loads_or_names_its_error(text: str) -> None:
    try:
        jekyllpy.load_yaml(text)
    except jekyllpy.FrontMatterError as error:
        assert str(error)


@given(text=st.text(max_size=30))
@MANY
def test_slug_of_a_slug_is_itself(text: str) -> None:
    slug = slugify(text)
    assert slugify(slug) == slug
    assert "/" not in slug
