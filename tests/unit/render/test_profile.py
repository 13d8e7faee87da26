"""What templates cost."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from jekyllpy.config import load_config
from jekyllpy.pipeline import BuildResult, Site
from jekyllpy.render.profile import ProfiledEnvironment, TemplateCosts
from jekyllpy.templating.registers import Include, Registers
from jekyllpy.testing import write_files

FILES: dict[str, str | bytes] = {
    "_layouts/l.html": "[{{ content }}]{% include i.html %}",
    "_includes/i.html": "é{% include j.html %}",
    "_includes/j.html": "{{ 'j' }}",
    "a.html": "---\nlayout: l\n---\n{% for n in (1..3) %}{% include j.html %}{% endfor %}",
    "b.html": "---\nlayout: l\n---\nplain",
}


def profiled(source: Path, **overrides: Any) -> BuildResult:
    write_files(source, FILES)
    given = {"source": str(source), "disable_disk_cache": True, **overrides}
    return Site(load_config(overrides=given, cwd=source, env={})).process()


def test_renders_and_bytes_are_counted_by_file(tmp_path: Path) -> None:
    result = profiled(tmp_path, profile=True)
    assert {cost.path: (cost.count, cost.size) for cost in result.templates} == {
        "_layouts/l.html": (2, len("[jjj]éj[plain]éj".encode())),
        "_includes/i.html": (2, 6),
        "_includes/j.html": (5, 5),
        "a.html": (1, 3),
    }
    seconds = [cost.seconds for cost in result.templates]
    assert seconds == sorted(seconds, reverse=True)
    assert min(seconds) > 0
    assert (tmp_path / "_site" / "a.html").read_text() == "[jjj]éj"


def test_without_a_profile_nothing_is_counted(tmp_path: Path) -> None:
    assert profiled(tmp_path).templates == ()


def test_each_build_counts_anew(tmp_path: Path) -> None:
    write_files(tmp_path, FILES)
    given = {"source": str(tmp_path), "profile": True, "disable_disk_cache": True}
    site = Site(load_config(overrides=given, cwd=tmp_path, env={}))
    counts = [{cost.path: cost.count for cost in site.process().templates} for _ in range(2)]
    assert counts[0] == counts[1]


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/site/_layouts/a.html", "_layouts/a.html"),
        ("a.md", "a.md"),
        ("/elsewhere/gems/minima-2.5.1/_layouts/a.html", "minima-2.5.1/_layouts/a.html"),
        ("/gems/a/gems/b-1.0/_includes/x.html", "b-1.0/_includes/x.html"),
        ("/opt/tool/lib/x.html", "tool/lib/x.html"),
        ("/themes/mine/_layouts/a.html", "mine/_layouts/a.html"),
        ("/other/a.html", "other/a.html"),
    ],
)
def test_paths_are_shown_as_jekyll_shows_them(path: str, shown: str) -> None:
    assert TemplateCosts("/site", "/themes/mine").of(path).path == shown


def test_templates_without_a_path_are_not_counted() -> None:
    costs = TemplateCosts("/site")
    environment = ProfiledEnvironment(costs)
    assert environment.parse("{{ 1 }}").render({}, Registers(environment)) == "1"
    assert environment.partial("x", None) is not None
    assert costs.listed() == ()


def test_a_measured_template_is_like_the_one_it_measures() -> None:
    environment = ProfiledEnvironment(TemplateCosts("/site"))
    template = environment.parse("{{ a b }}{{ page.title }}", "/site/a.html")
    assert len(template.warnings) == 1
    assert ("page", "title") in template.reads.values


def test_an_interrupt_leaves_a_partial() -> None:
    environment = ProfiledEnvironment(TemplateCosts("/site"))
    registers = Registers(environment, find_include=lambda name: Include("a{% break %}b", "/site/_includes/i"))
    template = environment.parse("{% for n in (1..3) %}{% include i %}{% endfor %}.", "/site/a.html")
    assert template.render({}, registers) == "a."
