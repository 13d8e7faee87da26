"""`serve`: build the site, show it in the browser, and build it again on every change."""

from __future__ import annotations

import time
from threading import Event, Thread
from typing import Any, Final

from jekyllpy import messages
from jekyllpy.cli.building import Rebuilding, first_build, watch_site
from jekyllpy.cli.invocation import Invocation
from jekyllpy.cli.loading import load_command_config
from jekyllpy.config.config import Config
from jekyllpy.errors import ConfigError
from jekyllpy.pipeline import Site
from jekyllpy.serve import ServeOptions, Server, default_url, serve_options

LIVERELOAD_OPTIONS: Final = (
    "livereload_min_delay",
    "livereload_max_delay",
    "livereload_ignore",
    "livereload_port",
)


def run(invocation: Invocation) -> int:
    """Build, serve and watch until Ctrl-C. Raises `JekyllpyError`."""
    since = time.time()
    log = invocation.log
    added: dict[str, Any] = {"serving": True, "watch": invocation.options.get("watch", True)}
    config = load_command_config(invocation, added)
    _check(config)
    options = serve_options(config.raw)
    if config.environment == "development":
        # Jekyll: only while developing, and over what the files say (commands/serve.rb)
        added["url"] = default_url(options)
        config = config.with_values(url=added["url"])
    site = Site(config, log=log)
    first_build(site, log)
    server = Server(config.destination, options, log)
    if options.detach:
        log.info(*messages.AUTO_REGENERATION_DETACHED)
        server.serve_detached()
        return 0
    _serve(server, Rebuilding(invocation, site, added, server.notify), since, options)
    return 0


def _check(config: Config) -> None:
    if config.raw.get("livereload"):
        if config.raw.get("ssl_cert") or config.raw.get("ssl_key"):
            raise ConfigError(messages.LIVERELOAD_OVER_TLS)
    elif any(config.raw.get(name) for name in LIVERELOAD_OPTIONS):
        raise ConfigError(messages.LIVERELOAD_REQUIRED)


def _serve(server: Server, rebuilding: Rebuilding, since: float, options: ServeOptions) -> None:
    log = rebuilding.log
    stop = Event()
    if rebuilding.config.raw.get("watch") or options.livereload:
        Thread(target=watch_site, args=(rebuilding, since, stop), daemon=True).start()
    else:
        log.info(*messages.AUTO_REGENERATION_OFF)
    try:
        server.serve_forever()
    finally:
        stop.set()
