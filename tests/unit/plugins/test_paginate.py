"""jekyll-paginate: which page is the template, and what its copies see."""

from __future__ import annotations

from typing import Any

import pytest

from jekyllpy.log import MemoryLog
from jekyllpy.testing import build_files

POSTS = {f"_posts/2020-01-0{number}-p{number}.md": "---\n---\n" for number in range(1, 6)}
SLUGS = "{% for post in paginator.posts %} {{ post.slug }}{% endfor %}"
PAGE = "---\n---\n{{ paginator.page }}/{{ paginator.total_pages }}:" + SLUGS


def built(files: dict[str, str], **config: Any) -> dict[str, str]:
    outputs = build_files({**POSTS, **files}, plugins=["jekyll-paginate"], **config)
    return {path: text for path, text in outputs.items() if not path.startswith("2020")}


def test_posts_are_split_newest_first() -> None:
    assert built({"index.html": PAGE}, paginate=2) == {
        "index.html": "1/3: p5 p4",
        "page2/index.html": "2/3: p3 p2",
        "page3/index.html": "3/3: p1",
    }


def test_the_number_may_be_a_text() -> None:
    assert set(built({"index.html": PAGE}, paginate="3")) == {"index.html", "page2/index.html"}


def test_without_the_setting_nothing_is_split() -> None:
    assert built({"index.html": PAGE}) == {"index.html": "/:"}


def test_the_template_is_the_deepest_index_above_the_copies() -> None:
    files = {"index.html": PAGE, "blog/index.html": PAGE, "other/index.html": PAGE}
    shown = built(files, paginate=4, paginate_path="/blog/:num")
    assert shown == {
        "index.html": "/:",
        "blog/index.html": "1/2: p5 p4 p3 p2",
        "blog/2/index.html": "2/2: p1",
        "other/index.html": "/:",
    }


def test_hidden_posts_are_left_out() -> None:
    hidden = {"_posts/2020-01-05-p5.md": "---\nhidden: true\n---\n"}
    assert built({**hidden, "index.html": PAGE}, paginate=9)["index.html"] == "1/1: p4 p3 p2 p1"


@pytest.mark.parametrize("files", [{"index.md": PAGE}, {"sub/index.html": PAGE}])
def test_no_template_is_told(files: dict[str, str], tmp_path: Any) -> None:
    from jekyllpy.config import load_config
    from jekyllpy.pipeline import Site
    from jekyllpy.testing import write_files

    write_files(tmp_path, {**POSTS, **files})
    log = MemoryLog()
    overrides = {"source": str(tmp_path), "destination": str(tmp_path / "_site"), "paginate": 2}
    Site(load_config(overrides=overrides, cwd=tmp_path, env={}), log=log, plugins=["jekyll-paginate"]).process()
    assert "couldn't find an index.html page" in " ".join(log.warnings)
