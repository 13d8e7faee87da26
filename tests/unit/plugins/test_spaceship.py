"""jekyll-spaceship: what is refused, what is told, and sources that no pattern may take long for."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import Any

import pytest
from harness.programs import run_jekyllpy

from jekyllpy.errors import ConfigError, PluginError
from jekyllpy.plugins.api import Page, hook
from jekyllpy.plugins.bundled.spaceship import text
from jekyllpy.plugins.bundled.spaceship.exclusions import SOURCE, Exclusions
from jekyllpy.plugins.bundled.spaceship.html import with_plain_addresses
from jekyllpy.plugins.bundled.spaceship.table.source import prepared
from jekyllpy.testing import build_files, write_files


def page(source: str, **settings: Any) -> str:
    files = {"index.md": f"---\nrender_with_liquid: false\n---\n{source}"}
    return build_files(files, plugins=["jekyll-spaceship"], **{"jekyll-spaceship": settings})["index.html"]


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"processors": "table"}, "should be a list of names"),
        ({"mathjax-processor": {"optimize": {"exclude": ["("]}}}, "the regular expression '(' cannot be used"),
        ({"emoji-processor": {"exclude": "a:hover"}}, "the selector 'a:hover' cannot be used"),
        ({"element-processor": {"css": [{"a >": "x"}]}}, "the selector 'a >' cannot be used"),
    ],
)
def test_settings_that_are_refused(settings: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        page("$x$ :smile:", **settings)
    assert message in str(caught.value)


def test_settings_should_be_a_hash() -> None:
    with pytest.raises(ConfigError, match="should be a hash of settings"):
        build_files({"a.md": "x"}, plugins=["jekyll-spaceship"], **{"jekyll-spaceship": "on"})


def test_a_server_without_a_place_for_the_diagram_is_refused() -> None:
    with pytest.raises(PluginError, match=r"No supported src ! http://x/\{pako\}"):
        page("@startuml a @enduml", **{"plantuml-processor": {"src": "http://x/{pako}"}})


def told(folder: Path, config: str, source: str) -> list[str]:
    write_files(folder, {"_config.yml": f"plugins: [jekyll-spaceship]\n{config}", "index.md": f"---\n---\n{source}"})
    run = run_jekyllpy(("build", "--disable-disk-cache"), folder, {})
    assert run.status == 0
    return [line.strip() for line in run.stderr.splitlines() if "Spaceship" in line]


def test_what_needs_the_network_is_told_of(tmp_path: Path) -> None:
    config = "jekyll-spaceship: {mermaid-processor: {mode: pre-fetch}}\n"
    assert told(tmp_path / "a", config, "x") == [
        "Jekyll Spaceship: mermaid-processor: `mode: pre-fetch` is left out, the pictures are linked."
    ]
    assert told(tmp_path / "b", "", "![](//soundcloud.com/a/b)") == [
        "Jekyll Spaceship: players of SoundCloud show no sound, since its number comes from the network; "
        "there is one in index.md."
    ]
    assert told(tmp_path / "c", "", "![](//vimeo.com/1)") == []


def test_static_files_and_other_pages_stay_as_they_are() -> None:
    files = {"a.html": "<p>:smile:", "b.txt": "---\n---\n:smile: | a || b |", "c.css": "---\n---\na{}"}
    assert build_files(files, plugins=["jekyll-spaceship"]) == {
        "a.html": "<p>:smile:",
        "b.txt": ":smile: | a || b |",
        "c.css": "a{}",
    }


def test_other_hooks_come_first() -> None:
    @hook("pages", "post_render")
    def smile(page: Page, output: str) -> str:
        return f"{output}<p>:smile:</p>"

    built = build_files({"index.html": "---\n---\n"}, plugins=["jekyll-spaceship", smile])
    assert 'title=":smile:"' in built["index.html"]


@pytest.mark.parametrize(
    ("source", "left"),
    [
        ("a `b` c", "a _ c"),
        ("``` a `` b ` c `` d", "_ b _` d"),
        ("``a`b``", "_"),
        ("\\`a `b`", "\\`a _"),
        ("\\```a``", "\\`_"),
        ("{{ a }} {% b %} {{ c \n }}", "_ _ {{ c \n }}"),
        ("\\{{ a }} {{{ b }}}", "\\{{ a }} _}"),
        ("{{ `a` }}", "_"),
        ("{{ a %} {% b }} {% c %}", "_ _"),
    ],
)
def test_code_and_liquid_are_taken_out_and_put_back(source: str, left: str) -> None:
    exclusions = Exclusions(SOURCE)
    taken = exclusions.take_out(source)
    assert exclusions.put_back(taken) == source
    assert re.sub("<!JEKYLL@60@[0-9]+>", "_", taken) == left


@pytest.mark.parametrize(
    ("given", "stripped"),
    [
        ("  a  ", "a"),
        ("a\n\nb", "ab"),
        ("a \n b", "a\nb"),
        ("a\n b \n\n c", "a\nbc"),
        ("a b", "a b"),
        ("\n \n", ""),
    ],
)
def test_lines_are_stripped_as_ruby_does(given: str, stripped: str) -> None:
    assert text.strip_lines(given) == stripped


def test_a_change_is_made_at_all_places_of_its_text() -> None:
    # The first row is found within the second one too, which so is escaped twice
    assert prepared("_a|\n_a|_b\n") == "\\_a|\n\\\\_a|\\_b\n"
    assert text.replace_in_turn("ab abc", [(0, 2, "x"), (3, 6, "y")]) == "x xc"
    assert text.replace_text("a-b", "-", "<\\0\\`\\'\\\\\\1>") == "a<-ab\\>b"


def test_queries_of_addresses() -> None:
    html = '<a href="//x/?a=1&amp;b">A &amp; B</a> //x/?a=1&amp;b&amp;c http://y?d&amp;e?f /z?g&amp;h'
    assert with_plain_addresses(html) == (
        '<a href="//x/?a=1&b">A &amp; B</a> //x/?a=1&b&amp;c http://y?d&e?f /z?g&amp;h'
    )


@pytest.mark.parametrize(
    "piece",
    [
        "`",
        "``` ",
        "$",
        "\\(",
        "{{",
        "{{ }",
        "| \\ ",
        "[",
        "[a]: b\n",
        "\n",
        "{:a",
        "```plantuml!",
        "@startuml ",
        "//a?",
    ],
)
def test_no_source_takes_long(piece: str) -> None:
    started = time.process_time()
    page(piece * (20_000 // len(piece)), processors=["table", "mathjax", "plantuml", "mermaid", "polyfill"])
    assert time.process_time() - started < 10
