"""A walk over finished spans, for constructs that libcmark finds in text once all else is parsed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Token = dict[str, Any]
Change = Callable[[list[Token]], list[Token]]


def change_spans(tokens: list[Token], change: Change, *, in_links: bool) -> None:
    """Let `change` make new lists of all lists of spans in blocks, with those within links or without."""
    pending = list(tokens)
    while pending:
        token = pending.pop()
        children = token.get("children")
        if children and (in_links or token["type"] != "link"):
            if any(child["type"] == "text" for child in children):
                token["children"] = children = change(children)
            pending.extend(children)
