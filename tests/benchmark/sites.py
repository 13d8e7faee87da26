"""The sites that are measured, each made from a few numbers, the same on every machine."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping

Site = Mapping[str, str]

_WORDS = """
tide fjord salt layer mixing current harbour ice winter profile cast sensor depth wind model station paper data
the of and in to a with for from over between above slowly again often
""".split()

_CONFIG = """\
title: Bench
url: https://bench.example
time: 2024-06-01 12:00:00 +0000
"""
_LAYOUT = """\
<!doctype html>
<html><head><title>{{ page.title | escape }} · {{ site.title }}</title></head>
<body>{% include nav.html %}
<main>{{ content }}</main>
</body></html>
"""
_NAV = """\
<nav>{% for p in site.html_pages %}<a href="{{ p.url | relative_url }}">{{ p.title }}</a> {% endfor %}</nav>
"""
_POST_LAYOUT = """\
---
layout: default
---
<h1>{{ page.title }}</h1>
<time>{{ page.date | date_to_xmlschema }}</time>
{{ content }}
{% if page.previous %}<a href="{{ page.previous.url }}">{{ page.previous.title }}</a>{% endif %}
"""
_INDEX = """\
---
layout: default
title: Home
---
{% for post in site.posts %}
<h2><a href="{{ post.url }}">{{ post.title }}</a></h2> {{ post.date | date: "%-d %B %Y" }} {{ post.excerpt }}
{% endfor %}
"""
_FEED = """\
---
layout: null
---
<feed>{% for post in site.posts limit: 20 %}
<entry><title>{{ post.title | xml_escape }}</title><content>{{ post.content | xml_escape }}</content></entry>
{% endfor %}</feed>
"""
_ARCHIVE = """\
---
layout: default
title: Archive
---
{% assign years = site.posts | group_by_exp: "p", "p.date | date: '%Y'" %}
{% for year in years %}<h2>{{ year.name }}</h2>
{% for p in year.items %}{{ p.title | slugify }} {{ p.tags | sort | join: ", " }}
{% endfor %}{% endfor %}
"""
_LISTS_CONFIG = """\
title: Tides & currents
description: What the water does between <em>two</em> harbours.
url: https://lists.example
baseurl: /water
time: 2024-06-01 12:00:00 +0000
owner: {name: Ida & Joost, place: Sundmark}
menu:
  - {title: Posts, url: /posts/}
  - {title: Part 3, url: /part-3/}
  - {title: Away, url: "https://away.example/"}
sheets: [main.css, print.css]
permalink: /:year/:title:output_ext
"""
_CODE = """\
def mix(layers, wind=0.0):
    # one step
    for i, layer in enumerate(layers):
        layer.salt += wind * NUMBER / 2.5e-3
    return [f"{layer.salt:.2f}" for layer in layers]
"""


def one_page() -> Site:
    return {"index.html": "---\ntitle: One\n---\n{{ page.title }}\n"}


def blog(posts: int) -> Callable[[], Site]:
    """A blog with layouts, an include, an index, a feed and an archive."""

    def build() -> Site:
        dice = random.Random(posts)
        files = {
            "_config.yml": _CONFIG,
            "_layouts/default.html": _LAYOUT,
            "_layouts/post.html": _POST_LAYOUT,
            "_includes/nav.html": _NAV,
            "index.html": _INDEX,
            "feed.xml": _FEED,
            "archive.html": _ARCHIVE,
        }
        for number in range(posts):
            year, month, day = 2014 + number % 10, 1 + number // 10 % 12, 1 + number // 120 % 28
            head = f"---\nlayout: post\ntitle: {_sentence(dice, 4)}\ntags: [{_word(dice)}, {_word(dice)}]\n---\n"
            files[f"_posts/{year}-{month:02}-{day:02}-post-{number}.md"] = head + _text(dice, 4)
        return files

    return build


def markdown(paragraphs: int) -> Callable[[], Site]:
    """One long Markdown page without code."""
    return lambda: {"index.md": "---\n---\n" + _text(random.Random(paragraphs), paragraphs)}


def code(blocks: int) -> Callable[[], Site]:
    """One page of highlighted Python."""
    fences = (f"```python\n{_CODE.replace('NUMBER', str(number))}```\n\n" for number in range(blocks))
    return lambda: {"index.md": "---\n---\n" + "".join(fences)}


def lists(posts: int = 500, pages: int = 200) -> Site:
    """Posts and pages of HTML to make lists of; the pages form sections of twenty."""
    dice = random.Random(posts)
    files = {"_config.yml": _LISTS_CONFIG}
    for number in range(posts):
        year, month, day = 2012 + number // 42, 1 + number % 12, 1 + number % 28
        files[f"_posts/{year}-{month:02}-{day:02}-post-{number}.html"] = _list_post(dice, number)
    for number in range(pages):
        files[f"part-{number // 20 + 1}/page-{number}.html"] = _list_page(dice, number)
    return files


def _list_post(dice: random.Random, number: int) -> str:
    author = dice.choice(("ida", "joost", "karel", "null"))
    tags = ", ".join(sorted({_word(dice) for _ in range(3)}))
    head = f"title: {_sentence(dice, 5)}\nauthor: {author}\ntags: [{tags}]\npinned: {number % 9 == 0}".lower()
    paragraphs = (f'<p>{_sentence(dice, 40)} &amp; <a href="/x?a=1&b=2">{_sentence(dice, 3)}</a></p>' for _ in range(5))
    return f"---\n{head}\n---\n" + "\n\n".join(paragraphs) + "\n"


def _list_page(dice: random.Random, number: int) -> str:
    part = number // 20 + 1
    title = f"Part {part}" if number % 20 == 0 else f"{_sentence(dice, 2)} {number}"
    lines = [f"place: {number * 37 % 200}", f"hidden: {number % 31 == 7}".lower()]
    # Some pages have no title, and each section has a page above the others
    lines += [] if number % 11 == 5 else [f"title: {title}"]
    lines += [] if number % 20 == 0 else [f"section: Part {part}"]
    return "---\n" + "\n".join(lines) + f"\n---\n<p>{_sentence(dice, 60)}</p>\n"


def _text(dice: random.Random, paragraphs: int) -> str:
    return "\n\n".join(_block(dice, number) for number in range(paragraphs)) + "\n"


def _block(dice: random.Random, number: int) -> str:
    if number % 4 == 1:
        return "\n".join(f"- {_sentence(dice, 6)}" for _ in range(4))
    if number % 7 == 2:
        return f"## {_sentence(dice, 3)}\n\n| a | b |\n|---|--:|\n| {_word(dice)} | {number} |"
    inline = f'*{_word(dice)}* **{_word(dice)}** `{_word(dice)}` [{_word(dice)}](/x/{number}) "{_word(dice)}" --'
    return f"{_sentence(dice, 20)} {inline} {_sentence(dice, 20)}"


def _sentence(dice: random.Random, words: int) -> str:
    return " ".join(_word(dice) for _ in range(words))


def _word(dice: random.Random) -> str:
    return dice.choice(_WORDS)
