"""Fewer looks for garbage while a command runs."""

from __future__ import annotations

import gc

import pytest

from jekyllpy.cli.garbage import fewer_collections


def test_the_usual_number_comes_back() -> None:
    usual = gc.get_threshold()
    with fewer_collections():
        assert gc.get_threshold()[0] > usual[0]
    assert gc.get_threshold() == usual
    with pytest.raises(KeyboardInterrupt), fewer_collections():
        raise KeyboardInterrupt
    assert gc.get_threshold() == usual
