"""A site in one call, and a template without a site."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jekyllpy.pipeline import BuildResult


def build(source: str | Path = ".", destination: str | Path | None = None, **config: Any) -> BuildResult:
    """Build a site and return what was done.

    `source` is the site's folder, in which `_config.yml` is looked for; `destination` is `_site` in the current
    folder unless told otherwise here or by the config. Keyword arguments are config keys and win over the file
    (`future=True`, `url="https://example.org"`). Raises `JekyllpyError`; the destination is as before then.
    """
    from jekyllpy.pipeline import Site, load_site_config

    if destination is not None:
        config["destination"] = os.fspath(destination)
    return Site(load_site_config(source, **config)).process()


def render_liquid(
    template: str,
    variables: Mapping[str, Any] | None = None,
    *,
    includes: Mapping[str, str] | None = None,
    config: Mapping[str, Any] | None = None,
) -> str:
    """Return a template's output as Jekyll gives it, with all of Jekyll's tags and filters.

    `variables` are what the template sees, `includes` the partials by name, `config` the site's options (`url`,
    `baseurl`, `timezone`, `kramdown`, `liquid` with `error_mode`, `strict_filters` and `strict_variables`). Raises
    `TemplateError`.
    """
    from jekyllpy.markdown import markdownify, smartify
    from jekyllpy.templating.standalone import render_liquid as render

    return render(
        template,
        variables,
        includes=includes,
        config=config,
        markdownify=lambda text: markdownify(text, config),
        smartify=lambda text: smartify(text, config),
    )
