"""jekyll-toc: the list, the anchors, and when there are any."""

from __future__ import annotations

from typing import Any

import pytest

from jekyllpy.errors import TemplateError
from jekyllpy.plugins.bundled.toc.contents import Contents
from jekyllpy.testing import build_files

ANCHOR = '<a class="anchor" href="#{}" aria-hidden="true"><span class="octicon octicon-link"></span></a>'


def item(level: int, id: str, text: str, rest: str = "") -> str:
    return f'<li class="toc-entry toc-h{level}"><a href="#{id}">{text}</a>{rest}</li>\n'


def table(html: str, **settings: Any) -> str:
    return Contents(html, settings).table()


def items(html: str, **settings: Any) -> str:
    return table(html, **settings).removeprefix('<ul id="toc" class="section-nav">\n').removesuffix("</ul>")


def test_levels_nest() -> None:
    inner = item(2, "b", "B") + item(2, "c", "C")
    html = "<h1 id=a>A</h1><h2 id=b>B</h2><h2 id=c>C</h2><h1 id=d>D</h1>"
    assert items(html) == item(1, "a", "A", f"\n<ul>\n{inner}</ul>\n") + item(1, "d", "D")


def test_deeper_headings_before_the_first_high_one_come_at_its_level() -> None:
    assert items("<h3 id=a>A</h3><h1 id=b>B</h1>") == item(3, "a", "A") + item(1, "b", "B")


def test_headings_without_an_id_get_one() -> None:
    html = "<h1>A b's é!</h1>" * 2
    id = "a-bs-%C3%A9"
    assert items(html) == item(1, id, "A b&#39;s é!") + item(1, f"{id}-1", "A b&#39;s é!")
    assert ANCHOR.format(f"{id}-1") in Contents(html, {}).with_anchors()


@pytest.mark.parametrize(
    "html",
    ['<h1 class="x no_toc">A</h1>', '<div class="no_toc_section"><p><h1>A</h1></div>', "<p>A</p>", ""],
)
def test_headings_that_are_not_listed(html: str) -> None:
    assert items(html) == ""


def test_settings() -> None:
    settings = {
        "min_level": 2,
        "max_level": 3,
        "ordered_list": True,
        "no_toc_section_class": ["x"],
        "list_id": "i",
        "list_class": "c",
        "sublist_class": "s",
        "item_class": "e",
        "item_prefix": "p-",
    }
    html = "<h1>A</h1><h2 id=b>B</h2><h3 id=c>C</h3><h4>D</h4><div class=x><h2>E</h2></div>"
    inner = '\n<ol class="s">\n<li class="e p-h3"><a href="#c">C</a></li>\n</ol>\n'
    assert table(html, **settings) == (
        f'<ol id="i" class="c">\n<li class="e p-h2"><a href="#b">B</a>{inner}</li>\n</ol>'
    )


def test_an_empty_heading_cannot_have_an_anchor() -> None:
    with pytest.raises(TemplateError):
        Contents("<h1></h1>", {}).with_anchors()


@pytest.mark.parametrize(("toc", "is_asked"), [("true", True), ("1", False), ("false", False)])
def test_filters_work_where_the_page_asks_for_them(toc: str, is_asked: bool) -> None:
    page = f"---\ntoc: {toc}\nh: <h1 id=a>A</h1>\n---\n{{{{ page.h | inject_anchors }}}}|{{{{ page.h | toc_only }}}}"
    shown = build_files({"index.html": page}, plugins=["jekyll-toc"])["index.html"]
    changed = f'<h1 id="a">\n{ANCHOR.format("a")}A</h1>|<ul id="toc" class="section-nav">\n{item(1, "a", "A")}</ul>'
    assert shown == (changed if is_asked else "<h1 id=a>A</h1>|")


def test_the_tag_reads_the_page_itself() -> None:
    files = {"_layouts/l.html": "{% toc %}", "_posts/2020-01-01-a.md": "---\nlayout: l\ntoc: yes\n---\n# A\n"}
    shown = build_files(files, plugins=["jekyll-toc"])["2020/01/01/a.html"]
    assert item(1, "a", "A") in shown
