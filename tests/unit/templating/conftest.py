"""What the tests of templates render with."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jekyllpy.templating import Include, LiquidEnvironment, Registers

DATA = {
    "a": [1, 2, 3, 4, 5, 6],
    "strs": ["x", "y"],
    "h": {"k": "v", "l": "w"},
    "s": "text",
    "n": 3,
    "t": True,
    "f": False,
    "e": "",
    "posts": [{"title": "one", "tags": ["p", "q"]}, {"title": "two", "tags": []}],
}

INCLUDES = {
    "show.html": "[{{ include.x }}|{{ include.y }}|{{ i }}{{ forloop.index }}]",
    "set.html": "{% assign s = include.x %}",
    "break.html": "a{% break %}b",
    "fail.html": "\n\n{{ 1 | divided_by: 0 }}",
    "outer.html": "<{% include fail.html %}>",
    "broken.html": "\n{% if %}",
    "again.html": "{% include again.html %}",
    "plain.html": "plain\n",
    "number.html": "{{ n }}",
    "blank.html": "{% if t %} {% endif %}",
}

Render = Callable[..., str]


@pytest.fixture
def render() -> Render:
    """Return a function that renders a template with the data above, and what it is given besides."""

    def run(source: str, *, path: str | None = None, line_offset: int = 0, **settings: object) -> str:
        environment = LiquidEnvironment(**settings.pop("environment", {}))  # type: ignore[arg-type, call-overload]
        variables = settings.pop("variables", {})
        registers = registers_of(environment, **settings)
        return environment.parse(source, path, line_offset).render({**DATA, **variables}, registers)  # type: ignore[dict-item]

    return run


def registers_of(environment: LiquidEnvironment, **services: object) -> Registers:
    """Return registers with the includes above."""
    config = {"baseurl": "/base", "url": "http://example.org", "highlighter": "rouge"}

    def find_include(name: str) -> Include | None:
        return Include(INCLUDES[name], f"_includes/{name}") if name in INCLUDES else None

    given = {"config": config, "find_include": find_include, "include_folders": ("_includes",), **services}
    return Registers(environment, **given)  # type: ignore[arg-type]
