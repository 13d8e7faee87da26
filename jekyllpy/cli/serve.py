"""`serve`: build the site, show it in the browser, and build it again on every change."""

from __future__ import annotations

import time
from threading import Event, Thread
from typing import Any, Final

from jekyllpy import messages
from jekyllpy.cli.building import Rebuilding, first_build, watch_site
from jekyllpy.cli.gemfile import bundled_gems
from jekyllpy.cli.invocation import Invocation
from jekyllpy.cli.loading import load_command_config
from jekyllpy.pipeline import Site
from jekyllpy.serve import ServeOptions, Server, default_url, serve_options

# How long the end waits for a rebuild to bring its files into place, in seconds
FAREWELL: Final = 2.0


def run(invocation: Invocation) -> int:
    """Build, serve and watch until Ctrl-C. Raises `JekyllpyError`."""
    since = time.time()
    log = invocation.log
    added: dict[str, Any] = {"serving": True, "watch": invocation.options.get("watch", True)}
    config = load_command_config(invocation, added)
    options = serve_options(config.raw)
    if options.livereload and config.raw.get("detach"):
        log.warn(*messages.DETACH_AND_LIVERELOAD)
    if config.environment == "development":
        # Jekyll: only while developing, and over what the files say (commands/serve.rb)
        added["url"] = default_url(options)
        config = config.with_values(url=added["url"])
    site = Site(config, log=log, plugins=bundled_gems(invocation.cwd, invocation.env))
    first_build(site, log)
    server = Server(config.destination, options, log)
    if options.detach:
        log.info(*messages.AUTO_REGENERATION_DETACHED)
        server.serve_detached()
        return 0
    _serve(server, Rebuilding(invocation, site, added, server.notify), since, options)
    return 0


def _serve(server: Server, rebuilding: Rebuilding, since: float, options: ServeOptions) -> None:
    log = rebuilding.log
    stop, ready = Event(), Event()
    watching: Thread | None = None
    if rebuilding.config.raw.get("watch") or options.livereload:
        watching = Thread(target=_watch, args=(rebuilding, since, stop, ready), daemon=True)
        watching.start()
        # Jekyll: its line about watching comes before those of the server
        ready.wait()
    else:
        log.info(*messages.AUTO_REGENERATION_OFF)
    try:
        server.serve_forever()
    finally:
        stop.set()
        if watching is not None:
            watching.join(FAREWELL)


def _watch(rebuilding: Rebuilding, since: float, stop: Event, ready: Event) -> None:
    try:
        watch_site(rebuilding, since, stop, ready)
    finally:
        # Whatever keeps the watching from starting does not keep the server from it
        ready.set()
