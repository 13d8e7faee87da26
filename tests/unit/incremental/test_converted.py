"""Markdown that is not converted twice."""

from __future__ import annotations

from pathlib import Path

from jekyllpy import Site, load_config
from jekyllpy.disk_cache import DiskCache
from jekyllpy.incremental import ConvertedTexts
from jekyllpy.ruby.text import AsciiText
from jekyllpy.testing import tree, write_files


class Converter:
    """Counts, and tells something where a text asks for it."""

    def __init__(self, folder: Path | None = None) -> None:
        self.told = 0
        self.texts: list[str] = []
        self.converted = ConvertedTexts(
            self.convert, lambda: folder and DiskCache(folder, "site", "setting"), lambda: self.told
        )

    def convert(self, text: str) -> str:
        self.texts.append(text)
        self.told += "tell" in text
        return f"<{text}>"


def test_each_text_is_converted_once(tmp_path: Path) -> None:
    for folder in (None, tmp_path):
        one = Converter(folder)
        assert [one.converted("a"), one.converted("a"), one.converted("b")] == ["<a>", "<a>", "<b>"]
        assert one.texts == ["a", "b"]
        one.converted.save()


def test_another_process_finds_what_was_saved(tmp_path: Path) -> None:
    one = Converter(tmp_path)
    one.converted("a")
    assert Converter(tmp_path).converted("b") == "<b>"
    one.converted.save()
    other = Converter(tmp_path)
    assert other.converted("a") == "<a>"
    assert other.texts == []


def test_what_told_something_tells_it_again(tmp_path: Path) -> None:
    for _ in range(2):
        one = Converter(tmp_path)
        one.converted("tell")
        one.converted.save()
        assert one.told == 1


def test_text_that_is_ascii_to_ruby_is_another_text(tmp_path: Path) -> None:
    for _ in range(2):
        one = Converter(tmp_path)
        one.converted("a")
        one.converted(AsciiText("a"))
        one.converted.save()
    assert one.texts == []
    assert len(Converter().converted("a")) == 3


def test_a_changed_setting_converts_anew(tmp_path: Path) -> None:
    files = {"a.md": "---\n---\n# A -- *b*\n\n```ruby\nx = 1\n```\n"}
    settings: list[dict[str, object]] = [
        {},
        {"kramdown": {"auto_ids": False}},
        {"highlighter": "none"},
        {"markdown": "CommonMark", "plugins": ["jekyll-commonmark"]},
        {},
    ]
    write_files(tmp_path / "site", files)
    outputs = []
    for number, setting in enumerate(settings):
        for again in ("first", "again"):
            out = tmp_path / f"{number}-{again}"
            overrides = {"source": str(tmp_path / "site"), "destination": str(out), **setting}
            config = load_config(overrides=overrides, cwd=tmp_path, env={})
            Site(config).process()
            outputs.append({path: (out / path).read_text() for path in tree(out)})
    assert outputs[::2] == outputs[1::2]
    assert outputs[0] == outputs[-1]
    assert len({str(output) for output in outputs}) == 4
