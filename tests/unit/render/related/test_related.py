"""Which posts belong with a post."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from jekyllpy.config import load_config
from jekyllpy.log import MemoryLog
from jekyllpy.pipeline import Site
from jekyllpy.render.related import similarity
from jekyllpy.render.related.many import has_numpy
from jekyllpy.render.related.words import word_counts
from jekyllpy.testing import build_files, write_files

LAYOUT = "{% for post in site.related_posts %}{{ post.title }} {% endfor %}"
ROSES, BREAD, MORE_ROSES = "Roses in a garden", "Flour, water, salt", "Old roses, another garden and water"


def site(*texts: str) -> dict[str, str]:
    posts = {
        f"_posts/2024-01-{day:02}-p.html": f"---\ntitle: {day}\nlayout: post\n---\n{text}\n"
        for day, text in enumerate(texts, 1)
    }
    return {"_layouts/post.html": LAYOUT, **posts}


def related(*texts: str) -> list[str]:
    return list(build_files(site(*texts), lsi=True).values())


def test_words_without_signs_by_their_stems() -> None:
    counts = word_counts("The well-known roses, a Rose! It isn't 2024² of\u00a0them; nai\u0308ve übungen")

    assert counts == {"wellknown": 1, "rose": 2, "2024": 1, "ofthem": 1, "nai\u0308v": 1, "übungen": 1}


def test_the_likest_come_first() -> None:
    assert related(ROSES, BREAD, MORE_ROSES) == ["3 2 ", "3 1 ", "1 2 "]


def test_posts_alike() -> None:
    # Ruby fails: a root of something below zero
    assert related(ROSES, ROSES, BREAD)[:2] == ["2 3 ", "1 3 "]


def test_posts_with_nothing_in_common() -> None:
    assert related("roses garden", "flour water", "letter stamp") == ["3 2 ", "3 1 ", "2 1 "]


@pytest.mark.parametrize("empty", ["", "it is not the"])
def test_a_post_without_words_gets_the_newest(empty: str) -> None:
    assert related(empty, ROSES, MORE_ROSES) == ["3 2 ", "3 ", "2 "]


def test_a_post_alone() -> None:
    assert related(ROSES) == [""]


def test_too_many_posts_without_numpy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jekyllpy.render.related.similarity.FEW", 2)
    monkeypatch.setattr("jekyllpy.render.related.many.has_numpy", lambda: False)
    write_files(tmp_path, site(BREAD, ROSES, MORE_ROSES))
    log = MemoryLog()

    Site(load_config(overrides={"source": str(tmp_path), "lsi": True}, cwd=tmp_path, env={}), log=log).process()

    assert [line for line in log.warnings if "jekyllpy[lsi]" in line] == list(log.warnings)
    assert len(log.warnings) == 1
    assert (tmp_path / "_site/2024/01/02/p.html").read_text() == "3 1 "


@pytest.mark.skipif(not has_numpy(), reason="numpy is not installed: pip install 'jekyllpy[lsi]'")
def test_numpy_gives_the_same_within_what_rotations_leave(monkeypatch: pytest.MonkeyPatch) -> None:
    words = [f"word{number}" for number in range(60)]
    choose = random.Random(3)
    texts = [word_counts(" ".join(choose.choices(words, k=40))) for _ in range(20)]

    ours = similarity.likeness(texts)
    monkeypatch.setattr(similarity, "FEW", 0)

    for line, other in zip(ours, similarity.likeness(texts), strict=True):
        assert line == pytest.approx(other, abs=1e-3)
