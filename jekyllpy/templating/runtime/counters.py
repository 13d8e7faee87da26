"""How a counter goes on from what it is, as `+ 1` and `- 1` do in Ruby."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from jekyllpy.ruby.values import class_name, no_method
from jekyllpy.templating.failures import RubyFailure


def stepped(value: Any, step: int) -> Any:
    """Return the value after a step of 1 or -1: a time goes a second, a date a day. Raise for what cannot count."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value + step
    if isinstance(value, datetime):
        return (value.astimezone(UTC) + timedelta(seconds=step)).astimezone(value.tzinfo)
    if isinstance(value, date):
        return value + timedelta(days=step)
    # Ruby: arrays can be added and subtracted, texts only added
    if isinstance(value, list | tuple) or (step > 0 and isinstance(value, str)):
        raise RubyFailure(f"no implicit conversion of Integer into {class_name(value)}")
    raise RubyFailure(no_method("+" if step > 0 else "-", value))
