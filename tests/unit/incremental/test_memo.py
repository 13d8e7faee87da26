"""What a memo keeps."""

from __future__ import annotations

from jekyllpy.incremental import Memo


def test_a_result_is_made_once_and_kept_for_the_next_build() -> None:
    made: list[str] = []
    memo = Memo(lambda key: made.append(key) or key.upper())
    assert [memo("a"), memo("a")] == ["A", "A"]
    memo.turn()
    assert memo("a") == "A"
    assert made == ["a"]


def test_what_a_build_did_not_use_is_forgotten() -> None:
    made: list[str] = []
    memo = Memo(lambda key: made.append(key) or key.upper())
    memo("a")
    memo.turn()
    memo.turn()
    memo("a")
    assert made == ["a", "a"]
