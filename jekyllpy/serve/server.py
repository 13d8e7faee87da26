"""The dev server: shows a destination folder to browsers, and tells them of rebuilds."""

from __future__ import annotations

import os
import threading
from pathlib import Path

from jekyllpy.errors import ConfigError, JekyllpyError
from jekyllpy.log import Log
from jekyllpy.serve import console
from jekyllpy.serve.hosts import is_loopback, known_hosts
from jekyllpy.serve.listener import Listener, Surroundings, open_listeners, tls_context
from jekyllpy.serve.livereload import LiveReload
from jekyllpy.serve.options import ServeOptions
from jekyllpy.serve.request import Request
from jekyllpy.serve.responder import Responder
from jekyllpy.serve.response import Response, refusal
from jekyllpy.watch.contract import RebuildResult


class Server:
    """A server of one destination folder, which need not be there yet.

    It reads files only; whoever builds the site puts them in place whole, by renaming.
    """

    def __init__(self, destination: Path, options: ServeOptions, log: Log) -> None:
        self._destination = destination
        self._options = options
        self._log = log
        self._livereload = LiveReload(options) if options.livereload else None
        hosts = known_hosts(options.host, options.allowed_hosts)
        self._responder = Responder(destination, options, hosts, self._livereload)
        self._listeners: list[Listener] = []
        self._is_serving = False
        self._greeted = threading.Event()
        self._stopped = threading.Event()

    @property
    def port(self) -> int:
        """The port the site is served on."""
        return self._listeners[0].port if self._listeners else self._options.port

    @property
    def address(self) -> str:
        """The address of the site's front page."""
        return console.site_address(self._options, self.port)

    def start(self) -> None:
        """Bind the ports and serve in threads, with Jekyll's lines in the log.

        Raises JekyllpyError if a port is taken, ConfigError if the certificate is of no use.
        """
        try:
            self._bind()
        except JekyllpyError:
            self.stop()
            raise
        self._serve()
        if self._options.open_url:
            threading.Thread(target=self._open_browser, daemon=True).start()
        self._log.info(*console.server_running())

    def serve_forever(self) -> None:
        """Serve until `stop` or Ctrl-C; starts the server if that has not been done."""
        try:
            if not self._listeners:
                self.start()
            while not self._stopped.wait(1.0):
                pass  # on Windows, Ctrl-C does not end a wait without a limit
        except KeyboardInterrupt:
            pass
        finally:
            self.stop()

    def stop(self) -> None:
        """Stop serving and free the ports."""
        if self._livereload is not None:
            self._livereload.end()
        for listener in self._listeners:
            if self._is_serving:
                listener.shutdown()
            listener.server_close()
        self._listeners = []
        self._is_serving = False
        self._stopped.set()

    def notify(self, result: RebuildResult) -> None:
        """Tell the browsers how a rebuild ended; does nothing without LiveReload."""
        if self._livereload is not None:
            self._livereload.notify(result)

    def serve_detached(self) -> int:
        """Serve in a process of its own, which outlives this one, and return its number.

        No thread may have been started yet. Raises as `start` does, and ConfigError where processes cannot fork.
        """
        if not hasattr(os, "fork"):
            raise ConfigError("--detach is not to be had on this system.")
        self._bind()
        process = os.fork()
        if process == 0:
            self._serve_alone()
        if self._options.open_url:
            self._open_browser()
        self._log.info(*console.server_detached(process))
        for listener in self._listeners:
            listener.server_close()
        return process

    def _bind(self) -> None:
        os.makedirs(self._destination, exist_ok=True)
        tls = tls_context(self._options)
        site = Surroundings(
            self._responder, self._responder.respond, self._livereload, tls, self._log, self._greet, self._ports
        )
        self._listeners = open_listeners(self._options, self._options.port, site)
        if self._livereload is not None:
            self._bind_livereload(site)
        if not is_loopback(self._options.host):
            self._log.warn(*console.open_to_the_network(self._options.host))
        self._log.info(*console.server_address(self.address))

    def _bind_livereload(self, site: Surroundings) -> None:
        port = self._options.livereload_port or self.port
        if port != self.port:
            self._listeners += open_listeners(self._options, port, site._replace(respond=self._only_livereload))
        self._log.info(*console.livereload_address(self._options, port))

    def _only_livereload(self, request: Request) -> Response:
        return self._responder.finish(refusal(404, console.not_found(request.path)))

    def _serve(self) -> None:
        self._is_serving = True
        for listener in self._listeners:
            threading.Thread(target=listener.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()

    def _serve_alone(self) -> None:
        """Be the process that serves in the background."""
        try:
            os.setsid()
            nowhere = os.open(os.devnull, os.O_RDWR)
            for stream in (0, 1, 2):
                os.dup2(nowhere, stream)
            self._serve()
            self._stopped.wait()
        finally:
            os._exit(0)

    def _greet(self) -> None:
        if not self._greeted.is_set():
            self._greeted.set()
            self._log.info(*console.browser_connected(secure=self._options.scheme == "https"))

    def _ports(self) -> frozenset[int]:
        return frozenset(listener.port for listener in self._listeners)

    def _open_browser(self) -> None:
        # A browser takes its time to start, and this is to be had without one.
        import webbrowser

        if not webbrowser.open(self.address):
            self._log.error(*console.no_browser())
