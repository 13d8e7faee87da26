from __future__ import annotations

from jekyllpy.markdown.entities import CODE_POINTS, MOVED, NAME_OF


def test_kramdowns_own_meanings() -> None:
    assert len(CODE_POINTS) == 905
    assert (CODE_POINTS["lceil"], CODE_POINTS["rceil"]) == (0x2309, 0x2308)
    assert (CODE_POINTS["lang"], CODE_POINTS["rang"]) == (0x232A, 0x2329)
    assert "AMP" not in CODE_POINTS


def test_the_last_name_is_shown() -> None:
    assert CODE_POINTS["lt"] == CODE_POINTS["nvlt"] == 60
    assert NAME_OF[60] == "nvlt"
    assert NAME_OF[0xA9] == "copy"


def test_control_characters_are_windows_1252() -> None:
    assert (MOVED[128], MOVED[150]) == (0x20AC, 0x2013)
    assert 129 not in MOVED
