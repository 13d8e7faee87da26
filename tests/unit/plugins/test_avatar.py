"""The tag `avatar`."""

from __future__ import annotations

import pytest

from jekyllpy.testing import build_files


def shown(markup: str) -> str:
    page = f"---\nuser: jane\nauthor: {{name: joe}}\n---\n{{% avatar {markup} %}}"
    return build_files({"index.html": page}, plugins=["jekyll-avatar"])["index.html"]


def test_the_whole_image() -> None:
    sources = [f"https://avatars3.githubusercontent.com/hubot?v=3&s={size}" for size in (40, 80, 120, 160)]
    set_of_sources = ", ".join(f"{source} {scale}x" for scale, source in enumerate(sources, 1))
    assert shown("hubot") == (
        '<img class="avatar avatar-small" alt="hubot" width="40" height="40" data-proofer-ignore="true" '
        f'src="{sources[0]}" srcset="{set_of_sources}" />'
    )


@pytest.mark.parametrize(
    ("markup", "user"),
    [
        ("@hubot", "hubot"),
        ("user=page.user", "jane"),
        ("user=page.author.name size=1", "joe"),
        ("user=nobody", "nobody"),
        ("{{ page.user }}", "jane"),
    ],
)
def test_who_it_is(markup: str, user: str) -> None:
    assert f'alt="{user}"' in shown(markup)


@pytest.mark.parametrize(("size", "kind"), [(47, "avatar avatar-small"), (48, "avatar")])
def test_small_ones_have_a_class(size: int, kind: str) -> None:
    assert shown(f"hubot size={size}").startswith(f'<img class="{kind}" alt="hubot" width="{size}"')


def test_lazy_ones_have_no_source_yet() -> None:
    assert 'src="" data-src="https://' in shown("hubot lazy=true")


def test_another_host(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGES_AVATARS_URL", "https://x.example/of")
    assert 'src="https://x.example/of/hubot?v=3&s=40"' in shown("hubot")
