"""Elements by CSS selectors: types, ids, classes, attributes, the usual pseudo-classes and all combinators."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from jekyllpy.ruby.nokogiri.tree import Element

_NAME: Final = r"-?[A-Za-z_\x80-\U0010ffff][\w\-\x80-\U0010ffff]*"
_TOKEN: Final = re.compile(
    rf"""(?P<type>{_NAME}|\*)
    |\#(?P<id>[\w\-\x80-\U0010ffff]+)
    |\.(?P<class>{_NAME})
    |\[\s*(?P<key>[\w:\-]+)\s*(?:(?P<sign>[~|^$*]?=)\s*(?P<value>"[^"]*"|'[^']*'|[^\]\s"']+)\s*)?\]
    |:(?P<pseudo>[a-z-]+)(?:\(\s*(?P<argument>[^()]*?)\s*\))?
    |\s*(?P<combinator>[,>+~])\s*
    |(?P<blank>\s+)""",
    re.VERBOSE,
)
_STEP: Final = re.compile(r"([+-]?\d*)n(?:([+-])(\d+))?|([+-]?\d+)")

Test = Callable[[Element], bool]


class UnknownSelector(ValueError):
    """A selector that cannot be read."""


@dataclass(slots=True)
class _Compound:
    """What one element has to be, and how the one before it in the selector relates to it."""

    tests: list[Test]
    combinator: str = ""


def select(root: Element, selector: str) -> list[Element]:
    """Return the elements below a node that a selector names, in the document's order. Raises `UnknownSelector`."""
    groups = _parsed(selector.strip())
    return [
        node
        for node in root.nodes()
        if isinstance(node, Element) and any(_matches(group, len(group) - 1, node) for group in groups)
    ]


def _parsed(selector: str) -> list[list[_Compound]]:
    groups = [[_Compound([])]]
    at = 0
    while at < len(selector):
        token = _TOKEN.match(selector, at)
        if token is None:
            raise UnknownSelector(selector)
        at = token.end()
        if token["combinator"] == ",":
            groups.append([_Compound([])])
        elif token["combinator"] or token["blank"]:
            groups[-1].append(_Compound([], token["combinator"] or " "))
        else:
            groups[-1][-1].tests.append(_test(token, selector))
    if not all(compound.tests for group in groups for compound in group):
        raise UnknownSelector(selector)
    return groups


def _test(token: re.Match[str], selector: str) -> Test:
    kind, text = token.lastgroup, token[0]
    if token["type"]:
        return lambda node: text in ("*", node.name)
    if token["id"]:
        return lambda node: node.attributes.get("id") == text[1:]
    if token["class"]:
        return lambda node: text[1:] in node.classes
    if token["key"]:
        return _attribute_test(token["key"], token["sign"], (token["value"] or "").strip("\"'"))
    assert kind in ("pseudo", "argument")
    return _pseudo_test(token["pseudo"], token["argument"] or "", selector)


def _attribute_test(key: str, sign: str | None, wanted: str) -> Test:
    def holds(node: Element) -> bool:
        if key not in node.attributes:
            return False
        value = node.attributes[key] or ""
        match sign:
            case "=":
                return value == wanted
            case "~=":
                return wanted in value.split()
            case "|=":
                return value == wanted or value.startswith(f"{wanted}-")
            case "^=":
                return value.startswith(wanted)
            case "$=":
                return value.endswith(wanted)
            case "*=":
                return wanted in value
        return True

    return holds


def _pseudo_test(name: str, argument: str, selector: str) -> Test:
    if name == "not":
        groups = _parsed(argument)
        return lambda node: not any(_matches(group, len(group) - 1, node) for group in groups)
    if name == "empty":
        return lambda node: not node.children
    if name == "contains":
        return lambda node: argument.strip("\"'") in node.text
    if name.startswith("only-"):
        first, last = (_position_test(f"{end}-{name[5:]}", "", selector) for end in ("first", "last"))
        return lambda node: first(node) and last(node)
    return _position_test(name, argument, selector)


def _position_test(name: str, argument: str, selector: str) -> Test:
    parts = re.fullmatch(r"(first|last|nth|nth-last)-(child|of-type)", name)
    if parts is None:
        raise UnknownSelector(selector)
    step, offset = _step(argument, selector) if parts[1].startswith("nth") else (0, 1)
    from_end = "last" in parts[1]
    of_type = parts[2] == "of-type"

    def holds(node: Element) -> bool:
        siblings = [each for each in _siblings(node) if not of_type or each.name == node.name]
        place = (siblings[::-1] if from_end else siblings).index(node) + 1
        distance = place - offset
        return distance == 0 if step == 0 else distance % step == 0 and distance // step >= 0

    return holds


def _step(argument: str, selector: str) -> tuple[int, int]:
    argument = {"even": "2n", "odd": "2n+1"}.get(argument, argument.replace(" ", ""))
    parts = _STEP.fullmatch(argument)
    if parts is None:
        raise UnknownSelector(selector)
    if parts[4]:
        return 0, int(parts[4])
    step = {"": 1, "+": 1, "-": -1}.get(parts[1])
    return int(parts[1]) if step is None else step, int(f"{parts[2] or ''}{parts[3] or 0}")


def _siblings(node: Element) -> list[Element]:
    return [] if node.parent is None else [each for each in node.parent.children if isinstance(each, Element)]


def _matches(group: list[_Compound], at: int, node: Element) -> bool:
    """Return whether an element fits the selector up to a place; every earlier part is tried on all it may mean."""
    candidates = [node]
    while candidates:
        compound = group[at]
        fitting = [each for each in candidates if all(test(each) for test in compound.tests)]
        if at == 0:
            return bool(fitting)
        found = {id(each): each for fit in fitting for each in _related(fit, compound.combinator)}
        candidates = list(found.values())
        at -= 1
    return False


def _related(node: Element, combinator: str) -> Iterator[Element]:
    if combinator in (">", " "):
        above = node.ancestors()
        yield from list(above)[:1] if combinator == ">" else above
    else:
        siblings = _siblings(node)
        before = siblings[: siblings.index(node)]
        yield from before[-1:] if combinator == "+" else before
