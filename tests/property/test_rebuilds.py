"""Whatever is edited between builds, a rebuild gives what a clean build gives."""

from __future__ import annotations

import tempfile
from pathlib import Path

from harness.trees import differences, read_tree
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from jekyllpy import JekyllpyError, Site, load_config

CONFIG = """\
time: 2024-01-01 00:00:00 +0000
collections: {notes: {output: true}}
plugins: [jekyll-feed, jekyll-sitemap, jekyll-redirect-from, jekyll-include-cache, jekyll-seo-tag]
"""
# Each looks at the site in another way.
TEXTS = [
    "plain *text*",
    "{{ page.title }} {{ page.url }} {{ page.date }}",
    "{% for p in site.posts %}{{ p.title }}:{{ p.url }} {% endfor %}",
    "{% for p in site.posts limit: 2 %}{{ p.content | size }}{{ p.excerpt | strip_html }}{% endfor %}",
    "{% for p in site.pages %}{{ p.content | size }},{% endfor %}",
    "{{ site.html_pages | map: 'title' | join: ',' }}",
    "{{ site.notes | where: 'kind', 'a' | map: 'title' | join: ',' }}",
    "{% assign x = site.notes | first %}{{ x.content }}",
    "{% for t in site.tags %}{{ t[0] }}{% for p in t[1] %}{{ p.title }}{% endfor %}{% endfor %}",
    "{{ site.categories.c | size }}{{ site.data.d.a }}{{ site.data.d | size }}",
    "{% if page.previous %}{{ page.previous.title }}{% endif %}{{ page.next.content | size }}",
    "{{ page.next.next.title }}{% for p in site.related_posts %}{{ p.title }}{% endfor %}",
    "{% assign p = page.next | default: page %}{{ p.title }}",
    "{% include part.html a=page %}{{ y }}",
    "{% assign y = site.posts %}{% include other.html %}",
    "{% include {{ page.part }} %}",
    "{% include_cached part.html %}{% include_cached other.html b=page.title %}",
    "{% assign g = site.posts | group_by: 'kind' %}{% for k in g %}{{ k.name }}{{ k.items.first.title }}{% endfor %}",
    "{{ site.posts | where_exp: 'p', 'p.kind == page.kind' | map: 'url' | join }}",
    "{{ site[page.key] | size }}{{ layout.mark }}{{ content | size }}",
    "{% increment n %}{% cycle 'a', 'b' %}",
    "{% link page-0.html %}",
    "{{ site.static_files | map: 'path' | join }}{{ site.documents | map: 'title' | join }}",
    "{{ site.collections | map: 'docs' | size }}{{ site.time | date: '%Y' }}{{ site.posts[0].previous.title }}",
    "{% seo %}{% feed_meta %}",
]
DATES = ["2020-01-01", "2020-01-02", "2020-01-03"]
KEYS = st.dictionaries(
    st.sampled_from(["title", "kind", "tags", "categories", "layout", "part", "key", "excerpt", "permalink", "date"]),
    st.sampled_from(["a", "b", "c", "1", "true", "[a, b]", "base", "post", "part.html", "posts"]),
    max_size=4,
)
TEMPLATES = st.sampled_from(TEXTS)
NUMBERS = st.integers(0, 2)


class Rebuilds(RuleBasedStateMachine):
    """One site over many builds in one process."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self._root = Path(self._folder.name)
        self._write("_config.yml", CONFIG)
        self._write("_includes/part.html", "[{{ include.a.title }}{{ page.title }}]{% assign y = site.posts %}")
        self._write("_includes/other.html", "({{ y | map: 'title' | join }}{{ include.b }})")
        self._write("page-0.html", "---\n---\n")
        self._site = self._new("again")

    def teardown(self) -> None:
        self._folder.cleanup()

    @initialize(texts=st.lists(TEMPLATES, min_size=3, max_size=6), keys=KEYS)
    def fill(self, texts: list[str], keys: dict[str, str]) -> None:
        self.layout("base", texts[0], {})
        self.layout("post", texts[1], {"layout": "base"})
        for number, text in enumerate(texts[2:]):
            self.post(number % 3, keys | {"layout": "post"}, text)
            self.page(number % 3, {"layout": "base"}, text)

    @rule(number=NUMBERS, keys=KEYS, text=TEMPLATES)
    def post(self, number: int, keys: dict[str, str], text: str) -> None:
        self._item(f"_posts/{DATES[number]}-post-{number}.md", {**keys, "date": DATES[number]}, text)

    @rule(number=NUMBERS, keys=KEYS, text=TEMPLATES)
    def page(self, number: int, keys: dict[str, str], text: str) -> None:
        self._item(f"page-{number}.html", {key: keys[key] for key in keys if key != "date"}, text)

    @rule(number=NUMBERS, keys=KEYS, text=TEMPLATES)
    def note(self, number: int, keys: dict[str, str], text: str) -> None:
        self._item(f"_notes/note-{number}.md", {key: keys[key] for key in keys if key != "date"}, text)

    @rule(name=st.sampled_from(["base", "post"]), text=TEMPLATES, keys=KEYS)
    def layout(self, name: str, text: str, keys: dict[str, str]) -> None:
        own = {"mark": keys.get("kind", "m"), **({"layout": "base"} if name == "post" else {})}
        self._item(f"_layouts/{name}.html", own, f"{text}<main>{{{{ content }}}}</main>")

    @rule(name=st.sampled_from(["part", "other"]), text=TEMPLATES)
    def partial(self, name: str, text: str) -> None:
        if "include" not in text:
            self._write(f"_includes/{name}.html", f"[{text}]")

    @rule(value=st.sampled_from(["a: 1", "a: true", "a: 1.0", "{}", "b: {c: [1]}"]))
    def data(self, value: str) -> None:
        self._write("_data/d.yml", value)

    @rule(folder=st.sampled_from(["_posts", "_notes", "_data", "."]), number=NUMBERS)
    def delete(self, folder: str, number: int) -> None:
        for path in sorted((self._root / "source" / folder).glob(f"*{number}.*")):
            if path.name != "page-0.html":
                path.unlink()

    @invariant()
    def equals_a_clean_build(self) -> None:
        clean = self._new("clean")
        assert self._outcome(self._site) == self._outcome(clean)
        assert not differences(read_tree(self._root / "clean"), read_tree(self._root / "again"))

    def _item(self, name: str, keys: dict[str, str], text: str) -> None:
        lines = "".join(f"{key}: {value}\n" for key, value in keys.items())
        self._write(name, f"---\n{lines}---\n{text}\n")

    def _write(self, name: str, text: str) -> None:
        path = self._root / "source" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def _new(self, destination: str) -> Site:
        folders = {"source": str(self._root / "source"), "destination": str(self._root / destination)}
        return Site(load_config(overrides={**folders, "force_clean": True}, cwd=self._root, env={}))

    def _outcome(self, site: Site) -> str:
        try:
            site.process()
        except JekyllpyError as error:
            return str(error).replace(str(site.config.destination), "")
        return ""


TestRebuilds = Rebuilds.TestCase
TestRebuilds.settings = settings(
    max_examples=25, stateful_step_count=8, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
