"""What hooks may return, and how their mistakes are told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from jekyllpy.errors import PermalinkError, PluginError
from jekyllpy.plugins.api import HOOK_PRIORITIES, Document, Rendered, hook
from jekyllpy.plugins.hooks import Hooks
from jekyllpy.testing import build_files


def hooks(*functions: Callable[..., Any]) -> Hooks:
    return Hooks(
        (owner, event, level, function)
        for function in functions
        for owner, event, level in function.jekyllpy_hooks  # type: ignore[attr-defined]
    )


def test_without_hooks_there_is_nothing_to_do() -> None:
    assert not Hooks()
    assert Hooks().change("pages", "post_init", "a page") == "a page"


def test_priorities_come_first_and_ties_keep_their_order() -> None:
    order: list[str] = []

    def named(name: str, priority: str | int) -> Callable[..., Any]:
        return hook("pages", "post_write", priority=priority)(lambda: order.append(name))

    hooks(named("b", "normal"), named("d", "low"), named("a", "high"), named("c", 20), named("0", 31)).call(
        "pages", "post_write"
    )
    assert order == ["0", "a", "b", "c", "d"]
    assert HOOK_PRIORITIES == {"high": 30, "normal": 20, "low": 10}


def test_one_function_can_belong_to_several_owners() -> None:
    made = hooks(hook(["pages", "posts"], "post_render")(lambda item, text: f"[{text}]"))
    assert made.change_text("pages", "post_render", None, "x") == "[x]"
    assert made.change_text("posts", "post_render", None, "x") == "[x]"
    assert made.change_text("documents", "post_render", None, "x") == "x"


def test_a_hook_gets_as_many_arguments_as_it_takes() -> None:
    seen: list[Any] = []
    made = hooks(
        hook("pages", "post_write")(lambda: seen.append(())),
        hook("pages", "post_write")(lambda item: seen.append((item,))),
        hook("pages", "post_write")(lambda *given: seen.append(given)),
    )
    made.call("pages", "post_write", 1, 2)
    assert seen == [(), (1,), (1, 2)]


def test_what_a_hook_returns_takes_the_place_of_the_value() -> None:
    made = hooks(
        hook("clean", "on_obsolete")(lambda paths: paths[1:]),
        hook("clean", "on_obsolete")(lambda paths: None),
    )
    assert made.change("clean", "on_obsolete", ["a", "b"]) == ["b"]


def test_a_hook_must_return_a_value_of_the_same_kind() -> None:
    with pytest.raises(PluginError, match=r"The hook <lambda> \(pages:post_convert\) returned a int in place of a str"):
        hooks(hook("pages", "post_convert")(lambda item, text: 3)).change_text("pages", "post_convert", None, "x")


@pytest.mark.parametrize(
    ("owner", "event", "events"),
    [("site", "post_init", "after_init"), ("pages", "nope", "post_init"), ("clean", "post_write", "on_obsolete")],
)
def test_an_event_that_an_owner_does_not_have_is_refused(owner: str, event: str, events: str) -> None:
    with pytest.raises(PluginError, match=rf"Invalid hook. {owner} supports only the following hooks \[.*:{events}"):
        hooks(hook(owner, event)(lambda: None))


def test_a_mistake_in_a_hook_names_file_and_line() -> None:
    @hook("pages", "post_init")
    def broken(page: Any) -> None:
        page["x"]

    with pytest.raises(PluginError, match=r"The hook broken \(pages:post_init\) failed: KeyError: 'x'") as caught:
        hooks(broken).change("pages", "post_init", {})
    assert caught.value.path == __file__
    assert caught.value.line == broken.__code__.co_firstlineno + 2


def test_an_error_that_a_user_understands_is_passed_on() -> None:
    def refuse(page: Any) -> None:
        raise PermalinkError("no")

    with pytest.raises(PermalinkError, match="no"):
        hooks(hook("pages", "post_init")(refuse)).call("pages", "post_init", None)


def test_the_site_may_change_any_output() -> None:
    made = hooks(
        hook("site", "post_render")(lambda site, payload, outputs: {item: text * 2 for item, text in outputs.items()}),
        hook("site", "post_render")(lambda site: None),
    )
    outputs: dict[Any, str] = {"a": "x"}
    made.change_outputs(None, None, outputs)
    assert outputs == {"a": "xx"}


def test_a_rendered_item_can_be_replaced() -> None:
    @hook("documents", "post_render")
    def remade(document: Document, output: str, content: str) -> Rendered:
        made = replace(document, excerpt=f"new {content.strip()}", data={**document.data, "title": "T"})
        return Rendered(output.upper(), made)

    @hook("documents", "post_render", priority="low")
    def told(document: Document, output: str) -> str:
        return f"{output}{document.data['title']}"

    files = {
        "_layouts/l.html": "[{{ content }}]",
        "_posts/2020-01-01-a.html": "---\nlayout: l\n---\nfirst",
        "index.html": "---\n---\n{% assign post = site.posts[0] %}"
        "{{ post.title }} {{ post.excerpt }} {{ post.output }}",
    }
    built = build_files(files, plugins=[remade, told])
    assert built == {"2020/01/01/a.html": "[FIRST]T", "index.html": "T new first [FIRST]T"}
