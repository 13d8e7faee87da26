"""Which items a rebuild renders, and that its output is a clean build's."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from jekyllpy import Site, load_config

SITE = {
    "_config.yml": "time: 2024-01-01 00:00:00 +0000\ncollections: {notes: {output: true}}\n",
    "_layouts/base.html": "<title>{{ page.title }}</title>{% include nav.html %}{{ content }}",
    "_layouts/post.html": "---\nlayout: base\n---\n<h1>{{ page.title }}</h1>{{ content }}"
    "{% if page.previous %}<a href='{{ page.previous.url }}'>{{ page.previous.title }}</a>{% endif %}",
    "_includes/nav.html": "{% for p in site.html_pages %}<a href='{{ p.url }}'>{{ p.title }}</a>{% endfor %}",
    "_data/team.yml": "lead: ida\n",
    "_posts/2020-01-01-one.md": "---\nlayout: post\ntags: [a]\n---\nOne.\n",
    "_posts/2020-01-02-two.md": "---\nlayout: post\n---\nTwo.\n",
    "_posts/2020-01-03-three.md": "---\nlayout: post\n---\nThree by {{ site.data.team.lead }}.\n",
    "_notes/n.md": "---\nlayout: base\n---\nNote of {{ site.time | date: '%Y' }}.\n",
    "index.html": "---\nlayout: base\ntitle: Home\n---\n"
    "{% for p in site.posts %}{{ p.title }}{{ p.excerpt }}{% endfor %}",
    "titles.txt": "---\n---\n{% for p in site.posts %}{{ p.title }} {% endfor %}",
    "about.html": "---\nlayout: base\ntitle: About\n---\nAbout.",
    "style.css": "---\n---\nb { color: red }",
}
POSTS = {"_posts/2020-01-01-one.md", "_posts/2020-01-02-two.md", "_posts/2020-01-03-three.md"}
PAGES = {"index.html", "titles.txt", "about.html", "style.css"}


class Rebuilt:
    """A site that is built, edited, and built again; each time a clean build has to give the same."""

    def __init__(self, folder: Path, files: dict[str, str], **config: object) -> None:
        self.source = folder / "source"
        self._config = config
        for name, text in files.items():
            self.write(name, text)
        self._site = self._new(folder / "again")
        self._clean = folder / "clean"
        self._site.process()

    def write(self, name: str, text: str) -> None:
        path = self.source / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def replace(self, name: str, old: str, new: str) -> None:
        text = (self.source / name).read_text(encoding="utf-8")
        assert old in text
        self.write(name, text.replace(old, new))

    def delete(self, name: str) -> None:
        (self.source / name).unlink()

    def rendered(self) -> set[str]:
        """Build again and return the paths of what was rendered."""
        seen: list[str] = []
        self._site.log.debug = lambda topic, message="": seen.append(message) if topic == "Rendering:" else None
        self._site.process()
        clean = self._new(self._clean)
        clean.process()
        assert tree(self._site.config.destination) == tree(self._clean)
        return set(seen)

    def _new(self, destination: Path) -> Site:
        overrides = {"source": str(self.source), "destination": str(destination), **self._config}
        return Site(load_config(overrides=overrides, cwd=self.source.parent, env={"PATH": os.environ["PATH"]}))


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def site(tmp_path):
    return Rebuilt(tmp_path, SITE)


def test_nothing_new_renders_nothing(site):
    assert site.rendered() == set()


def test_a_text_concerns_what_shows_it(site):
    site.replace("_posts/2020-01-01-one.md", "One.", "Eins.")
    assert site.rendered() == {"_posts/2020-01-01-one.md", "index.html"}


def test_a_title_concerns_lists_and_neighbours(site):
    site.replace("_posts/2020-01-01-one.md", "tags", "title: Eins\ntags")
    assert site.rendered() == {"_posts/2020-01-01-one.md", "_posts/2020-01-02-two.md", "index.html", "titles.txt"}


def test_a_value_of_another_type_is_new(site):
    site.replace("about.html", "title: About", "title: 1")
    site.rendered()
    site.replace("about.html", "title: 1", "title: true")
    assert "index.html" in site.rendered()


def test_data_concerns_who_reads_it_and_who_shows_them(site):
    site.replace("_data/team.yml", "ida", "joost")
    assert site.rendered() == {"_posts/2020-01-03-three.md", "index.html"}


def test_data_that_nobody_reads_concerns_nobody(site):
    site.write("_data/other.yml", "a: 1\n")
    site.rendered()
    site.write("_data/other.yml", "a: 2\n")
    assert site.rendered() == set()


def test_a_layout_concerns_its_items_but_not_their_texts(site):
    site.replace("_layouts/post.html", "<h1>", "<h2>")
    assert site.rendered() == POSTS


def test_a_layout_around_a_layout(site):
    site.replace("_layouts/base.html", "<title>", "<title >")
    assert site.rendered() == POSTS | {"_notes/n.md", "index.html", "about.html"}


def test_a_layout_that_goes_away(site):
    site.delete("_layouts/base.html")
    assert site.rendered() >= POSTS | {"_notes/n.md", "index.html", "about.html"}


def test_an_include(site):
    site.replace("_includes/nav.html", "<a ", "<a class='n' ")
    assert site.rendered() == POSTS | {"_notes/n.md", "index.html", "about.html"}


def test_a_new_page_concerns_the_navigation(site):
    site.write("new.html", "---\ntitle: New\n---\n")
    assert site.rendered() == POSTS | {"_notes/n.md", "index.html", "about.html", "new.html"}


def test_a_post_that_goes_away(site):
    site.delete("_posts/2020-01-02-two.md")
    assert site.rendered() == {"_posts/2020-01-03-three.md", "index.html", "titles.txt"}


def test_a_failed_build_is_made_good(site):
    site.replace("about.html", "About.", "{% include missing.html %}")
    with pytest.raises(Exception, match="Could not locate"):
        site.rendered()
    site.replace("about.html", "{% include missing.html %}", "About!")
    assert site.rendered() == {"about.html"}


def test_the_moment_counts_as_it_is_printed(tmp_path):
    files = {**SITE, "_config.yml": "collections: {notes: {output: true}}\n"}
    site = Rebuilt(tmp_path, files)
    assert site.rendered() == set()
    site.write("now.txt", "---\n---\n{{ 'now' | date: '%Y' }}{{ 'now' | date: '%C' }}")
    assert site.rendered() == {"now.txt"}
    assert site.rendered() == set()


@pytest.mark.parametrize(
    "body",
    [
        "{% increment c %}",
        "{% cycle 'a', 'b' %}",
        "{{ site.posts | sample | map: 'nothing' }}",
        "{% include_relative titles.txt %}",
        "{{ '10:00' | date: '%M' }}",
        "{{ site.kramdown | size }}",
        "{{ layout.x }}",
        "{{ count }}",
        "{{ site.posts | where: 'content', 'x' | size }}",
        "{{ site.tags | map: 'nobody' }}",
    ],
)
def test_what_only_a_render_can_tell_is_rendered_again(tmp_path, body):
    site = Rebuilt(tmp_path, {**SITE, "state.html": f"---\n---\n{body}"})
    assert site.rendered() == {"state.html"}


def test_names_that_are_computed_see_everything(tmp_path):
    site = Rebuilt(tmp_path, {**SITE, "open.html": "---\nkey: posts\n---\n{{ site[page.key] | size }}"})
    assert site.rendered() == set()
    site.replace("_posts/2020-01-01-one.md", "One.", "Eins.")
    assert "open.html" in site.rendered()


def test_variables_of_layouts_reach_the_next_item(tmp_path):
    files = {
        **SITE,
        "_layouts/base.html": "---\nmark: m\n---\n{{ content }}",
        "leak.txt": "---\n---\n{{ layout.mark }}",
    }
    site = Rebuilt(tmp_path, files)
    site.replace("_layouts/base.html", "mark: m", "mark: n")
    assert "leak.txt" in site.rendered()
    assert site.rendered() == {"leak.txt"}


def test_a_link_follows_the_address(tmp_path):
    site = Rebuilt(tmp_path, {**SITE, "link.txt": "---\n---\n{% link about.html %}"})
    site.replace("about.html", "layout: base", "layout: base\npermalink: /us/")
    assert "link.txt" in site.rendered()


def test_generated_pages_are_compared_by_what_they_hold(tmp_path):
    files = {
        **SITE,
        "_config.yml": SITE["_config.yml"] + "plugins: [jekyll-feed, jekyll-sitemap, jekyll-redirect-from]\n",
    }
    site = Rebuilt(tmp_path, files)
    site.rendered()
    assert site.rendered() <= {"sitemap.xml", "feed.xml"}
    site.replace("about.html", "layout: base", "layout: base\nredirect_from: /us/")
    assert "redirects.json" in site.rendered()


def test_shared_partials_that_see_the_page_are_rendered_by_the_first(tmp_path):
    config = SITE["_config.yml"] + "plugins: [jekyll-include-cache]\n"
    layout = SITE["_layouts/base.html"] + "{% include_cached foot.html %}"
    files = {
        **SITE,
        "_config.yml": config,
        "_layouts/base.html": layout,
        "_includes/foot.html": "{{ site.data.team.lead }}",
    }
    site = Rebuilt(tmp_path, files)
    site.rendered()
    site.replace("about.html", "About.", "Us.")
    assert site.rendered() == {"about.html"}
    site.write("_includes/foot.html", "{{ page.title }}")
    site.rendered()
    site.replace("_posts/2020-01-01-one.md", "tags", "title: Eins\ntags")
    assert site.rendered() >= POSTS | {"_notes/n.md", "index.html", "about.html"}


def test_a_plugin_of_the_site_sees_all_anew(tmp_path):
    plugin = (
        "from jekyllpy import hook\n\n@hook('pages', 'post_render')\ndef f(page, output):\n    return output + '!'\n"
    )
    site = Rebuilt(tmp_path, {**SITE, "_plugins/f.py": plugin})
    assert site.rendered() == POSTS | PAGES | {"_notes/n.md"}


def test_a_plugin_that_says_what_it_reads_does_not(tmp_path):
    plugin = (
        "from jekyllpy import hook\nfrom jekyllpy.plugins.api import reads\n\n"
        "@reads()\n@hook('pages', 'post_render')\ndef f(page, output):\n    return output + '!'\n\n"
        "@reads('site.data.team')\ndef lead(markup, context):\n    return context.site.get('data')['team']['lead']\n\n"
        "TAGS = {'lead': lead}\nFILTERS = {'twice': reads()(lambda value: value * 2)}\n"
    )
    site = Rebuilt(tmp_path, {**SITE, "_plugins/f.py": plugin, "t.txt": "---\n---\n{% lead %}{{ 'a' | twice }}"})
    assert site.rendered() == set()
    site.replace("_data/team.yml", "ida", "joost")
    assert site.rendered() == {"t.txt", "_posts/2020-01-03-three.md", "index.html"}


def test_a_tag_reads_what_its_markup_names(tmp_path):
    text = (
        "---\n---\n{% for p in site.posts %}{% avatar {{ p.title }} %}{% endfor %}{% avatar user=site.data.team.lead %}"
    )
    config = SITE["_config.yml"] + "plugins: [jekyll-avatar]\n"
    site = Rebuilt(tmp_path, {**SITE, "_config.yml": config, "team.txt": text})
    assert site.rendered() == set()
    site.replace("_posts/2020-01-01-one.md", "tags", "title: Eins\ntags")
    assert "team.txt" in site.rendered()
    site.replace("_data/team.yml", "ida", "joost")
    assert "team.txt" in site.rendered()
    site.replace("_posts/2020-01-01-one.md", "One.", "Eins.")
    assert "team.txt" not in site.rendered()
