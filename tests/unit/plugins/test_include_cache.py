"""The tag `include_cached`: what counts as the same."""

from __future__ import annotations

import pytest

from jekyllpy.errors import TemplateError
from jekyllpy.testing import build_files

PARTIAL = "{% increment rendered %}:{{ include.a }}{{ include.b }}"


def shown(text: str) -> str:
    page = f"---\nlist: [1]\nfile: p.html\n---\n{text}"
    files = {"_includes/p.html": PARTIAL, "index.html": page}
    return build_files(files, plugins=["jekyll-include-cache"])["index.html"]


@pytest.mark.parametrize(
    ("text", "output"),
    [
        ("{% include_cached p.html %} {% include_cached p.html %}", "0: 0:"),
        ("{% include_cached p.html a=1 %} {% include_cached p.html a=1 %}", "0:1 0:1"),
        ("{% include_cached p.html a=1 %} {% include_cached p.html a='1' %}", "0:1 1:1"),
        ("{% include_cached p.html a=1 %} {% include_cached p.html %}", "0:1 1:"),
        ("{% include_cached p.html a=page.list %} {% include_cached p.html a=page.list %}", "0:1 0:1"),
        ("{% include_cached {{ page.file }} a='x' %} {% include_cached p.html a='x' %}", "0:x 0:x"),
        # The names of parameters do not count
        ("{% include_cached p.html a='x' %} {% include_cached p.html b='x' %}", "0:x 0:x"),
    ],
)
def test_the_same_is_rendered_once(text: str, output: str) -> None:
    assert shown(text) == output


@pytest.mark.parametrize("markup", ["p.html a", "p.html a=", "missing.html"])
def test_mistakes_stop_the_build(markup: str) -> None:
    with pytest.raises(TemplateError):
        shown(f"{{% include_cached {markup} %}}")
