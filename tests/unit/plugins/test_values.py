"""Ruby's way with values, for plugins."""

from __future__ import annotations

from typing import Any

import pytest

from jekyllpy.plugins.urls import is_absolute_url
from jekyllpy.plugins.values import dig, either


@pytest.mark.parametrize(
    ("values", "found"), [((None, 1), 1), ((False, ""), ""), ((0, 1), 0), ((None, False), False), (([], 1), [])]
)
def test_either(values: tuple[Any, ...], found: Any) -> None:
    assert either(*values) == found


@pytest.mark.parametrize(
    ("value", "keys", "found"),
    [({"a": {"b": 1}}, ("a", "b"), 1), ({"a": "text"}, ("a", "b"), None), (None, ("a",), None), ({}, (), {})],
)
def test_dig(value: Any, keys: tuple[str, ...], found: Any) -> None:
    assert dig(value, *keys) == found


@pytest.mark.parametrize(
    ("url", "is_absolute"), [("/a", False), ("http://a", True), ("mailto:a", True), ("1a:b", None)]
)
def test_is_absolute_url(url: str, is_absolute: bool | None) -> None:
    assert is_absolute_url(url) is is_absolute
