"""The variables of a render, and the methods that stand behind them."""

import pytest

from jekyllpy.templating.failures import RubyFailure
from jekyllpy.templating.payload import OWN_KEYS, UnifiedPayload


def test_variables_come_before_methods() -> None:
    payload = UnifiedPayload(page={"a": 1})
    assert payload.get("page") == {"a": 1}
    assert payload.get("count") == len(OWN_KEYS)
    payload["count"] = None
    assert payload.get("count") is None
    assert payload.get("nope", 5) == 5


def test_methods_show_the_variables() -> None:
    payload = UnifiedPayload()
    payload["own"] = 1
    assert payload.get("keys") == [*OWN_KEYS, "own"]
    assert payload.get("content_methods") == list(OWN_KEYS)
    assert payload.get("first") == ["theme", None]
    assert payload.get("sort")[0] == ["content", None]
    assert payload.get("to_hash") == dict(payload)


@pytest.mark.parametrize("name", ["fetch", "merge", "include?", "each_key"])
def test_methods_that_cannot_be_asked_for(name: str) -> None:
    with pytest.raises(RubyFailure):
        UnifiedPayload().get(name)
