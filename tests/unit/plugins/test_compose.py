"""jekyll-compose: commands that write and move files."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.cli.main import main

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "_config.yml").write_text(
        "jekyll_compose: {default_front_matter: {drafts: {tags: [a]}, posts: {published: false}}}\ntimezone: UTC\n"
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_draft(site: Path, capsys: Captured) -> None:
    assert main(["draft", "My first:", "draft"]) == 0

    text = (site / "_drafts" / "my-first-draft.md").read_text()
    assert text == "---\nlayout: post\ntitle: 'My first: draft'\ntags:\n- a\n---\n"
    assert "New draft created at" in capsys.readouterr().out


def test_a_post_with_a_date(site: Path) -> None:
    assert main(["post", "-d", "Jan 3 2020", "-x", "html", "-l", "wide", "Title"]) == 0

    text = (site / "_posts" / "2020-01-03-title.html").read_text()
    assert text == "---\nlayout: wide\ntitle: Title\ndate: 2020-01-03 00:00 +0000\npublished: false\n---\n"


def test_a_page(site: Path) -> None:
    assert main(["page", "A", "page"]) == 0
    assert (site / "a-page.md").read_text() == "---\nlayout: page\ntitle: A page\n---\n"


def test_a_document_of_a_collection(site: Path) -> None:
    assert main(["compose", "-c", "notes", "-d", "2020-01-02", "N"]) == 0
    assert (site / "_notes" / "n.md").read_text() == "---\nlayout: post\ntitle: N\ndate: 2020-01-02 00:00 +0000\n---\n"


def test_what_is_there_stays(site: Path, capsys: Captured) -> None:
    (site / "a.md").write_text("old")

    assert main(["page", "a"]) == 0
    assert (site / "a.md").read_text() == "old"
    assert "A page already exists at a.md" in capsys.readouterr().err
    assert main(["page", "-f", "a"]) == 0
    assert (site / "a.md").read_text() != "old"


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["draft"], "You must specify a name."),
        (["publish"], "You must specify a draft path."),
        (["rename", "a"], "You must specify current path and the new title."),
        (["rename", "a", "b", "--now", "--date", "2020-01-01"], "You can only specify one of --date DATE or --now."),
        (["compose", "--draft", "--post", "a"], "You can only specify one of --post, --draft, or --collection"),
        (["post", "-d", "never", "a"], "invalid date"),
    ],
)
def test_mistakes(site: Path, capsys: Captured, words: list[str], complaint: str) -> None:
    assert main(words) == 1
    assert complaint in capsys.readouterr().out


def test_publish_and_unpublish(site: Path) -> None:
    (site / "_drafts").mkdir()
    (site / "_drafts" / "a.md").write_text('---\ntitle: "A"\n---\nbody\n')

    assert main(["publish", "_drafts/a.md", "-d", "2020-01-02"]) == 0
    post = site / "_posts" / "2020-01-02-a.md"
    assert post.read_text() == "---\ntitle: A\ndate: 2020-01-02 00:00 +0000\n---\nbody\n"

    assert main(["unpublish", "_posts/2020-01-02-a.md"]) == 0
    assert (site / "_drafts" / "a.md").read_text() == "---\ntitle: A\n---\nbody\n"


def test_rename(site: Path) -> None:
    (site / "_posts").mkdir()
    (site / "_posts" / "2020-01-02-a.md").write_text("---\ntitle: A\n---\nbody\n")

    assert main(["rename", "_posts/2020-01-02-a.md", "New", "name"]) == 0
    assert (site / "_posts" / "2020-01-02-new-name.md").read_text() == "---\ntitle: New name\n---\nbody\n"


@pytest.mark.parametrize("head", ["date: 2020-01-01\n", "- a\n", "a: [\n", "a: &x 1\nb: *x\n"])
def test_front_matter_that_is_no_plain_hash_stays(site: Path, capsys: Captured, head: str) -> None:
    (site / "_drafts").mkdir()
    (site / "_drafts" / "a.md").write_text(f"---\n{head}---\nbody\n")

    assert main(["publish", "_drafts/a.md", "-d", "2020-01-02"]) == 0
    assert (site / "_posts" / "2020-01-02-a.md").read_text() == f"---\n{head}---\nbody\n"
    assert capsys.readouterr().err


def test_the_commands_are_in_the_help(site: Path, capsys: Captured) -> None:
    assert main(["help"]) == 0
    assert "  draft " in capsys.readouterr().out
    assert main(["help", "publish"]) == 0
    assert "publish DRAFT_PATH" in capsys.readouterr().out
