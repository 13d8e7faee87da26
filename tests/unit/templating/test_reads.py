"""What templates can read."""

from __future__ import annotations

import pytest

from jekyllpy.templating import LiquidEnvironment
from jekyllpy.templating.reads import EVERYTHING, Reads, union, with_partials


def reads(source):
    return LiquidEnvironment().parse(source).reads


def shown(paths):
    return sorted(".".join(path) for path in paths)


@pytest.mark.parametrize(
    ("source", "values", "shapes"),
    [
        ("{{ page.title }}", ["page.title"], []),
        ("{{ site.data.team.lead.name | upcase }}", ["site.data.team.lead.name"], []),
        ("{% if page.draft %}x{% endif %}", [], ["page.draft"]),
        ("{% for p in site.posts %}{{ p.title }}{% endfor %}", ["site.posts.*.title"], ["site.posts"]),
        (
            "{% assign list = site.posts | where: 'a', 1 | sort: 'b' %}{% for p in list %}{{ p.c }}{% endfor %}",
            ["list.*.c", "site.posts.*.a", "site.posts.*.b", "site.posts.*.c"],
            ["list", "site.posts"],
        ),
        (
            "{{ site.pages | where_exp: 'p', 'p.x == page.y' | map: 'url' | join }}",
            ["page.y", "site.pages.*.url", "site.pages.*.x"],
            ["site.pages"],
        ),
        (
            "{% assign g = site.posts | group_by: 'y' %}{% for x in g %}{{ x.name }}{{ x.items.first.t }}{% endfor %}",
            ["g.*.items.*.t", "g.*.name", "site.posts.*.t", "site.posts.*.y"],
            ["g", "site.posts"],
        ),
        ("{{ site[page.key].x }}", ["page.key", "site"], []),
        ("{{ site.posts | jsonify }}", ["site.posts"], []),
        ("{{ site.posts.size }}{{ site.tags | size }}", ["site.posts.size"], ["site.posts", "site.tags"]),
        ("{% case page.a %}{% when site.b %}{% endcase %}", ["page.a", "site.b"], []),
        ("{% for i in (1..page.n) %}{{ forloop.index }}{% endfor %}", ["page.n"], []),
        (
            "{% assign x = site %}{% for i in x %}{% assign x = x.a %}{{ x.b }}{% endfor %}",
            ["site", "x"],
            ["site", "x"],
        ),
    ],
)
def test_paths(source, values, shapes):
    found = reads(source)
    assert not found.is_open
    assert shown(found.values) == values
    assert shown(found.shapes - found.values) == [path for path in shapes if path not in values]


def test_names_in_tags():
    found = reads("{% include a.html x=page.y %}{% include_relative b.md %}{% link c.md %}{% post_url 2020-01-02-d %}")
    assert (found.includes, found.relative_includes) == ({"a.html"}, {"b.md"})
    assert (found.links, found.posts) == ({"c.md"}, {"2020-01-02-d"})
    assert ("page", "y") in found.values


@pytest.mark.parametrize(
    "source", ["{% include {{ x }}.html %}", "{% link {{ x }} %}", "{{ [x] }}", "{{ a | where_exp: 'i', e }}"]
)
def test_computed_names_open_everything(source):
    assert reads(source).is_open


@pytest.mark.parametrize(
    "source",
    [
        "{% increment c %}",
        "{% cycle 1, 2 %}",
        "{% ifchanged %}{% endifchanged %}",
        "{% for i in a offset: continue %}{% endfor %}",
    ],
)
def test_state(source):
    assert reads(source).keeps_state
    assert not reads("{% for i in a %}{% endfor %}").keeps_state


@pytest.mark.parametrize(
    ("partial", "is_read"),
    [("{{ p.title }}", True), ("{{ p }}", True), ("{% if p %}x{% endif %}", False), ("{{ q }}", False)],
)
@pytest.mark.parametrize(
    "source",
    ["{% for p in site.posts %}{% include a.html %}{% endfor %}", "{% assign p = site.posts %}{% include a.html %}"],
)
def test_partials_read_what_their_includers_hand_on(source, partial, is_read):
    found = with_partials(reads(source), lambda name: reads(partial))
    assert found.covers(("site", "posts", "*", "title")) is is_read


def test_includers_read_what_their_partials_assign():
    partial = "{% assign x = site.posts %}"
    read, unread = "{% include a.html %}{{ x[0].title }}", "{% include a.html %}{{ y[0].title }}"
    assert with_partials(reads(read), lambda name: reads(partial)).covers(("site", "posts", "*", "title"))
    assert not with_partials(reads(unread), lambda name: reads(partial)).covers(("site", "posts", "*", "title"))


def test_pieces_hand_assignments_on():
    assert ("site", "a", "b") in reads("{% assign x = site.a %}{{ x.b }}").values


def test_with_partials():
    environment = LiquidEnvironment()
    texts = {
        "a.html": "{% assign y = site.lists %}{{ include.x }}{% if page.z %}{% include b.html %}{% endif %}",
        "b.html": "{{ page.title }}{% include a.html %}",
    }
    top = environment.parse("{% if t %}{% include a.html x=page.x %}{% endif %}").reads
    found = with_partials(top, lambda name: environment.partial_reads(texts[name]))
    assert {("page", "x"), ("page", "title")} <= found.values
    assert ("page", "z") in found.shapes


def test_variables_that_are_made_of_each_other_come_to_an_end():
    partial = "{% assign a = b.next %}{% assign b = a.next %}{{ a.title }}{% include p.html %}"
    found = with_partials(reads("{% assign a = site.posts[0] %}{% include p.html %}"), lambda name: reads(partial))
    assert found.covers(("site", "posts", "*", "next", "title"))
    assert len(found.values) < 10_000


def test_covers():
    found = Reads(values=frozenset({("site", "posts", "*", "title")}), shapes=frozenset({("site", "posts")}))
    assert found.covers(("site", "posts"))
    assert found.covers(("site", "posts", "3", "title"))
    assert not found.covers(("site", "posts", "*", "url"))
    assert not found.covers(("site", "pages"))
    assert EVERYTHING.covers(("anything",))
    assert union([found, Reads(keeps_state=True)]) == Reads(found.values, found.shapes, keeps_state=True)
    assert Reads.restored(found.stored()) == found
