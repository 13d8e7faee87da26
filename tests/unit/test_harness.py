"""The conformance harness itself: what is no whole case must not pass unseen."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from harness.case import FILE_TIME, discover, faults, strays
from harness.trees import Link, differences, digest, read_tree, replace_tree, write_tree


def _case(root: Path, files: dict[str, bytes]) -> Path:
    write_tree(root, {f"area/case/{name}": data for name, data in files.items()})
    return root


def test_whole_case_has_no_faults(tmp_path: Path) -> None:
    root = _case(tmp_path, {"source/a.html": b"a", "expected/a.html": b"a", "blessed.toml": b""})
    (case,) = discover(root)
    assert case.name == "area/case"
    assert faults(case) == []


def test_missing_expected_tree_is_a_fault(tmp_path: Path) -> None:
    (case,) = discover(_case(tmp_path, {"source/a.html": b"a", "blessed.toml": b""}))
    assert faults(case) == ["there is no expected/"]


def test_expected_tree_of_a_failing_build_is_a_fault(tmp_path: Path) -> None:
    files = {"source/a.html": b"a", "expected/a": b"", "case.toml": b"status = 1", "blessed.toml": b""}
    (case,) = discover(_case(tmp_path, files))
    assert faults(case) == ["expected/ belongs to no test, the build must fail"]


def test_missing_source_is_a_fault(tmp_path: Path) -> None:
    (case,) = discover(_case(tmp_path, {"expected/a.html": b"a", "blessed.toml": b"", "notes.txt": b""}))
    assert faults(case) == ["notes.txt belongs to no part of a case", "there is no source/"]


def test_unknown_setting_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="unknown settings"):
        discover(_case(tmp_path, {"source/a.html": b"a", "case.toml": b"flag = []"}))


def test_file_outside_a_case_is_a_stray(tmp_path: Path) -> None:
    root = _case(tmp_path, {"source/a.html": b"a"})
    write_tree(root, {"area/other/a.html": b"", "test_x.py": b"", ".gitignore": b""})
    assert strays(root) == ["area/other/a.html"]


def test_digest_follows_source_settings_and_expected_tree(tmp_path: Path) -> None:
    files = {"source/a.html": b"a", "expected/a.html": b"a", "case.toml": b'why = "w"'}
    variants = [files, {**files, "source/a.html": b"b"}, {**files, "expected/a.html": b"b"}]
    variants += [{**files, "case.toml": b'flags = ["--future"]'}, {**files, "case.toml": b'why = "other words"'}]
    found = [discover(_case(tmp_path / str(number), each))[0].digest() for number, each in enumerate(variants)]
    assert len(set(found[:4])) == 4
    assert found[4] == found[0]


def test_prepared_files_have_their_settings(tmp_path: Path) -> None:
    toml = b'[[file]]\npath = "b"\nlink = "a"\n[[file]]\npath = "c"\nmtime = 2001-02-03T04:05:06Z\nmode = "600"'
    files = {"source/a": b"a", "source/c": b"c", "before/old": b"o", "case.toml": toml}
    (case,) = discover(_case(tmp_path / "cases", files))
    site = tmp_path / "site"
    case.prepare(site)
    assert read_tree(site) == {"_site/old": b"o", "a": b"a", "b": Link("a"), "c": b"c"}
    assert (site / "a").stat().st_mtime == FILE_TIME.timestamp()
    assert (site / "c").stat().st_mtime == 981173106
    assert (site / "c").stat().st_mode & 0o777 == 0o600


def test_differences_name_every_file() -> None:
    text = differences(
        {"same": b"x", "gone": b"x", "text": b"a\nb \n", "link": Link("a")},
        {"same": b"x", "more": b"y", "text": b"a\nb\n", "link": b"a"},
    )
    assert "missing: gone" in text
    assert "not expected: more b'y'" in text
    assert "-b␠\n+b" in text
    assert "differs: link: expected link to a, got b'a'" in text


def test_differences_show_line_ends_and_bytes() -> None:
    text = differences({"a": b"one\r\n\xff"}, {"a": b"one\n\xff\n"})
    assert "-one\\r" in text
    assert "\\\\xff  (no line end)" in text or "\\xff  (no line end)" in text


def test_equal_trees_do_not_differ() -> None:
    assert differences({"a": b"x"}, {"a": b"x"}) == ""


def test_replaced_tree_holds_nothing_else(tmp_path: Path) -> None:
    write_tree(tmp_path / "t", {"old/a": b""})
    replace_tree(tmp_path / "t", {"b": b"1", "c": Link("b")})
    assert read_tree(tmp_path / "t") == {"b": b"1", "c": Link("b")}
    assert not os.path.exists(tmp_path / "t" / "old")


def test_digest_tells_names_from_contents() -> None:
    assert digest([("t", {"ab": b"c"})]) != digest([("t", {"a": b"bc"})])
