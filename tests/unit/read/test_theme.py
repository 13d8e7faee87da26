"""What a theme adds to a site: each part only where the site has none of its own."""

from __future__ import annotations

from typing import Any

from jekyllpy.testing import build_files

THEME = {
    "_mine/_layouts/default.html": "theirs[{{ content }}]",
    "_mine/_layouts/post.html": "theirs",
    "_mine/_includes/a.html": "a {% include b.html %}",
    "_mine/_includes/b.html": "theirs",
    "_mine/_data/words.yml": "hello: Hallo\nbye: Adieu\n",
    "_mine/_data/more.yml": "x: 1\n",
    "_mine/assets/page.html": "---\n---\n{{ page.path }}",
    "_mine/assets/plain.txt": "theirs",
    "_mine/assets/z/deep.txt": "deep",
    "_mine/other.html": "---\n---\nnot an asset",
    "_mine/_config.yml": "colour: red\nbaseurl: /theirs\n",
}


def built(files: dict[str, str], **config: Any) -> dict[str, str]:
    return build_files({**THEME, **files}, theme="./_mine", **config)


def test_the_theme_s_own_parts() -> None:
    outputs = built({"index.html": "---\nlayout: default\n---\n{% include a.html %} {{ site.data.words.hello }}"})

    assert outputs == {
        "index.html": "theirs[a theirs Hallo]",
        "assets/page.html": "assets/page.html",
        "assets/plain.txt": "theirs",
        "assets/z/deep.txt": "deep",
    }


def test_the_site_s_parts_come_first() -> None:
    outputs = built(
        {
            "index.html": "---\nlayout: default\n---\n{% include a.html %} {{ site.data | jsonify }}",
            "_layouts/default.html": "ours[{{ content }}]",
            "_includes/b.html": "ours",
            "_data/words.yml": "hello: Hi\nbye:\n",
            "assets/plain.txt": "ours",
            "assets/page.html": "---\n---\nours",
        }
    )

    assert outputs["index.html"] == 'ours[a ours {"more":{"x":1},"words":{"hello":"Hi","bye":"Adieu"}}]'
    assert (outputs["assets/plain.txt"], outputs["assets/page.html"]) == ("ours", "ours")


def test_the_theme_s_configuration_lies_beneath() -> None:
    page = "---\n---\n{{ site.colour }} {{ site.baseurl | inspect }}"

    assert built({"a.html": page})["a.html"] == "red nil"
    assert built({"a.html": page}, colour="blue")["a.html"] == "blue nil"
    assert built({"a.html": page}, ignore_theme_config=True)["a.html"] == " nil"


def test_configured_data_takes_the_place_of_all() -> None:
    assert built({"a.html": "---\n---\n{{ site.data | jsonify }}"}, data={"x": 1})["a.html"] == '{"x":1}'


def test_theme_in_templates() -> None:
    shown = built({"a.html": "---\n---\n{{ theme.version }} {{ theme.dependencies | jsonify }} {{ theme | map: 'x' }}"})

    assert shown["a.html"].startswith("0.0.0 [] ")
