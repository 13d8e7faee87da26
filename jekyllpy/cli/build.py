"""`build`: from source to destination, once or on every change."""

from __future__ import annotations

import time

from jekyllpy import messages
from jekyllpy.cli.building import Rebuilding, first_build, watch_site
from jekyllpy.cli.gemfile import bundled_gems
from jekyllpy.cli.invocation import Invocation
from jekyllpy.cli.loading import load_command_config
from jekyllpy.pipeline import Site

ADDED = {"serving": False}


def run(invocation: Invocation) -> int:
    """Build the site and watch it where that is asked for. Raises `JekyllpyError`."""
    since = time.time()
    log = invocation.log
    config = load_command_config(invocation, ADDED)
    site = Site(config, log=log, plugins=bundled_gems(invocation.cwd, invocation.env))
    first_build(site, log)
    if config.raw.get("detach"):
        log.info(*messages.AUTO_REGENERATION_DETACHED)
    elif config.raw.get("watch"):
        watch_site(Rebuilding(invocation, site, ADDED), since)
    else:
        log.info(*messages.AUTO_REGENERATION_OFF)
    return 0
