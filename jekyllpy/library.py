"""Building a site in one call."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from jekyllpy.pipeline import BuildResult, Site, load_site_config


def build(source: str | Path = ".", destination: str | Path | None = None, **config: Any) -> BuildResult:
    """Build a site and return what was done.

    `source` is the site's folder, in which `_config.yml` is looked for; `destination` is `_site` in it unless told
    otherwise here or by the config. Keyword arguments are config keys and win over the file (`future=True`,
    `url="https://example.org"`). Raises `JekyllpyError`; the destination is as before then.
    """
    if destination is not None:
        config["destination"] = os.fspath(destination)
    return Site(load_site_config(source, **config)).process()
