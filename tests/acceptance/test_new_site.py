"""A new site with the theme that is built in: no Ruby, no download, nothing to mend."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from harness.programs import Run, run_jekyllpy

from jekyllpy.testing import write_files

NO_GEMS = {"GEM_PATH": "_no_gems"}
CLASS = re.compile(r'class="([^"]+)"')
# Marks of microformats and of embedded services: they carry meaning, not looks
UNSTYLED = {
    "h-card", "h-entry", "p-name", "p-author", "u-url", "u-email", "dt-published", "e-content", "home", "username",
    "footer-col-1", "footer-col-2", "language-plaintext", "highlighter-rouge", "trigger", "icon--github",
}  # fmt: skip


def build(site: Path, files: Mapping[str, str]) -> Run:
    write_files(site, files)
    run = run_jekyllpy(("build", "--disable-disk-cache"), site, NO_GEMS)
    assert run.status == 0, run.stderr
    return run


def css_of(site: Path) -> str:
    return (site / "_site" / "assets" / "main.css").read_text("utf-8")


def test_a_new_site_builds_at_once(tmp_path: Path) -> None:
    assert run_jekyllpy(("new", "site"), tmp_path, NO_GEMS).status == 0
    site = tmp_path / "site"

    run = build(site, {})

    assert run.stderr == ""
    built = {path.name for path in (site / "_site").rglob("*") if path.is_file()}
    assert built >= {"404.html", "index.html", "feed.xml", "main.css", "minima-social-icons.svg"}
    assert "Welcome to Jekyll!" in (site / "_site" / "index.html").read_text("utf-8")


def test_doctor_names_the_theme(tmp_path: Path) -> None:
    write_files(tmp_path, {"_config.yml": "theme: minima\nurl: https://example.org\n"})

    run = run_jekyllpy(("doctor",), tmp_path, NO_GEMS)

    assert (run.status, run.stderr) == (0, "")
    assert "Theme: minima 2.5.1 (built in)" in run.stdout


def test_variables_that_are_set_first(tmp_path: Path) -> None:
    sheet = (
        '---\n---\n$brand-color: #ab0099;\n@import "minima";\n'
        ".mine { @extend %vertical-rhythm; @include media-query($on-palm) { margin: $spacing-unit * 2; } }\n"
    )

    run = build(tmp_path, {"_config.yml": "theme: minima\n", "assets/main.scss": sheet})

    # Of what is deprecated only the site's own line is told
    assert [line for line in run.messages(tmp_path) if "assets/main.scss:4:9)" not in line] == []
    assert "#ab0099" in css_of(tmp_path)
    assert re.search(r"@media screen and \(max-width: 600px\) \{\s*\.mine \{", css_of(tmp_path))


@pytest.mark.parametrize("name", ["minima/base", "minima/layout", "minima/syntax-highlighting"])
def test_partials_of_the_style_sheet(tmp_path: Path, name: str) -> None:
    variables = (
        "$base-font-family: serif; $base-font-size: 16px; $base-font-weight: 400; $base-line-height: 1.5;\n"
        "$small-font-size: 14px; $spacing-unit: 30px; $content-width: 800px; $text-color: #111;\n"
        "$background-color: #fff; $brand-color: #00f; $grey-color: #888; $grey-color-light: #eee;\n"
        "$grey-color-dark: #333; $table-text-align: left; $on-palm: 600px; $on-laptop: 800px;\n"
        "@mixin media-query($device) { @media screen and (max-width: $device) { @content; } }\n"
        "@mixin relative-font-size($ratio) { font-size: $base-font-size * $ratio; }\n%clearfix { clear: both; }\n"
    )

    build(tmp_path, {"_config.yml": "theme: minima\n", "assets/main.scss": f'---\n---\n{variables}@import "{name}";\n'})

    assert "{" in css_of(tmp_path)


def test_every_class_has_its_looks(tmp_path: Path) -> None:
    config = "theme: minima\ntitle: Site\nemail: a@example.org\ngithub_username: a\nshow_excerpts: true\n"
    files = {
        "_config.yml": config,
        "index.md": "---\nlayout: home\ntitle: Home\n---\n",
        "about.md": "---\nlayout: page\ntitle: About\n---\n{% include icon-github.html username='a' %}\n",
        "_posts/2024-01-01-a.md": "---\nlayout: post\nauthor: A\n---\nText\n",
    }

    build(tmp_path, files)

    pages = "".join(path.read_text("utf-8") for path in (tmp_path / "_site").rglob("*.html"))
    classes = {name for names in CLASS.findall(pages) for name in names.split()}
    assert classes >= {"site-header", "post-list", "post-title", "footer-col-3", "svg-icon"}
    assert [name for name in sorted(classes - UNSTYLED) if f".{name}" not in css_of(tmp_path)] == []
