"""The order of gem versions."""

from __future__ import annotations

from jekyllpy.themes.versions import version_key


def test_numbers_are_compared_as_numbers() -> None:
    assert sorted(["1.10", "1.9", "1.2.5", "1.2"], key=version_key) == ["1.2", "1.2.5", "1.9", "1.10"]


def test_releases_come_after_all_that_lead_to_one() -> None:
    versions = ["1.0", "2.0.beta", "2.0.a1", "2.0.rc1"]

    assert sorted(versions, key=version_key) == ["2.0.a1", "2.0.beta", "2.0.rc1", "1.0"]


def test_zeros_at_the_end_say_nothing() -> None:
    assert version_key("1.0.0") == version_key("1")
