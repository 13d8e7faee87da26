"""What is told of plugins that are doubtful. Says nothing itself."""

from __future__ import annotations

Message = tuple[str, str]


def name_taken(kind: str, name: str, earlier: str, later: str) -> Message:
    """Two plugins give a tag or filter of one name. Not Jekyll's: it takes the later without a word."""
    return "Plugin:", f"The {kind} {name} of {earlier} gives way to that of {later}."


def unknown_owner(owner: str, meant: str) -> Message:
    """A hook's owner does not exist. Not Jekyll's: it never calls the hook, without a word."""
    return "Plugin:", f"There is no owner of hooks '{owner}' (did you mean '{meant}'?)"
