"""What a memo keeps."""

from __future__ import annotations

from jekyllpy.incremental import Memo


def memo_with(made: list[str]) -> Memo[str, str]:
    return Memo(lambda key: made.append(key) or key.upper())


def test_a_result_is_made_once_and_kept_for_the_next_build() -> None:
    made: list[str] = []
    memo = memo_with(made)
    assert [memo("a"), memo("a")] == ["A", "A"]
    memo.turn()
    assert memo("a") == "A"
    assert made == ["a"]


def test_what_a_rebuild_does_not_ask_for_stays() -> None:
    made: list[str] = []
    memo = memo_with(made)
    for key in "abc":
        memo(key)
    memo.turn()
    memo("d")
    memo.turn()
    assert memo("a") == "A"
    assert made == ["a", "b", "c", "d"]


def test_results_do_not_become_too_many() -> None:
    made: list[str] = []
    memo = memo_with(made)
    for number in range(100):
        memo(str(number))
        memo.turn()
    memo("0")
    assert made.count("0") == 2
    assert len(memo._before) <= 4
