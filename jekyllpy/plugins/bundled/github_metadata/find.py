"""Which repository a site belongs to: the environment says, or its configuration, or git."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping
from typing import Any

from jekyllpy.errors import PluginError
from jekyllpy.plugins.bundled.github_metadata.instance import Instance
from jekyllpy.plugins.bundled.github_metadata.repository import Repository

_ORIGIN = re.compile(r"^origin\t(.*) \([a-z]+\)", re.MULTILINE)


def find_repository(config: Mapping[str, Any], environment: str, instance: Instance) -> Repository:
    """Return the site's repository. Raises `PluginError` where nothing names one."""
    named = config.get("repository")
    nwo = instance.variables.get("PAGES_REPO_NWO")
    if nwo is None and isinstance(named, str) and "/" in named:
        nwo = named
    if nwo is None and environment in ("development", "test"):
        nwo = _nwo_of_origin(instance.hostname)
    if nwo is None:
        raise PluginError(
            "No repo name found. Specify using PAGES_REPO_NWO environment variables, 'repository' in your"
            " configuration, or set up an 'origin' git remote pointing to your github.com repository."
        )
    return Repository(nwo, instance)


def git_output(*arguments: str) -> str:
    """Return what git prints in the current folder, nothing where it fails."""
    try:
        done = subprocess.run(["git", *arguments], capture_output=True, check=False)
    except OSError:
        return ""
    return done.stdout.decode("utf-8", "replace").strip()


def _nwo_of_origin(hostname: str) -> str | None:
    origin = _ORIGIN.search(git_output("remote", "--verbose"))
    if origin is None:
        return None
    match = re.search(rf"{re.escape(hostname)}[:/]([\w-]+)/([\w.-]+)", origin[1].removesuffix(".git"), re.ASCII)
    return f"{match[1]}/{match[2]}" if match else None
