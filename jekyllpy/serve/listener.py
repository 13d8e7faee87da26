"""Listen on one address and give each connection a thread."""

from __future__ import annotations

import os
import socket
import ssl
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import ThreadingHTTPServer
from typing import Any, Final, NamedTuple

from jekyllpy.errors import ConfigError, JekyllpyError
from jekyllpy.log import Log
from jekyllpy.serve.handler import ConnectionHandler
from jekyllpy.serve.livereload import LiveReload
from jekyllpy.serve.options import DEFAULT_HOST, ServeOptions
from jekyllpy.serve.request import Request
from jekyllpy.serve.responder import Responder
from jekyllpy.serve.response import Response

MOST_WAITING: Final = 256


class Surroundings(NamedTuple):
    """What all listeners of a server share."""

    responder: Responder
    respond: Callable[[Request], Response]
    livereload: LiveReload | None
    tls: ssl.SSLContext | None
    log: Log
    greet: Callable[[], None]  # called when a browser begins to listen
    ports: Callable[[], frozenset[int]]


class Listener(ThreadingHTTPServer):
    """One listening socket with its connections."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 512
    # On Windows the option would let another program take the port over.
    allow_reuse_address = os.name != "nt"

    def __init__(self, family: socket.AddressFamily, address: tuple[Any, ...], site: Surroundings) -> None:
        self.address_family = family
        self.site = site
        self._lock = threading.Lock()
        self._waiting: dict[socket.socket, None] = {}  # connections whose next request is not there yet, oldest first
        super().__init__(address[:2], ConnectionHandler)

    @property
    def port(self) -> int:
        """The port that was bound."""
        return int(self.socket.getsockname()[1])

    def server_bind(self) -> None:
        """Bind without the look-up of the host's full name, which can take seconds."""
        if self.address_family == socket.AF_INET6 and self.server_address[0] == "::1":
            self.socket.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        if self.allow_reuse_address:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)

    @contextmanager
    def waiting(self, connection: socket.socket) -> Iterator[None]:
        """Count a connection as waiting; the one that has done so longest is cut off when there are too many."""
        with self._lock:
            self._waiting[connection] = None
            oldest = next(iter(self._waiting)) if len(self._waiting) > MOST_WAITING else None
        if oldest is not None:
            _cut(oldest)
        try:
            yield
        finally:
            with self._lock:
                self._waiting.pop(connection, None)

    def server_close(self) -> None:
        """Free the port and cut off the connections nobody uses just now."""
        super().server_close()
        with self._lock:
            for connection in self._waiting:
                _cut(connection)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Report a fault of ours in one line; what a client or the network did is none."""
        error = sys.exc_info()[1]
        if not isinstance(error, OSError):
            self.site.log.error("Server Error:", repr(error))


def open_listeners(options: ServeOptions, port: int, site: Surroundings) -> list[Listener]:
    """Bind a port on all addresses of the host; raises JekyllpyError if that is not possible."""
    opened: list[Listener] = []
    for family, address, is_needed in _addresses(options.host, port):
        if opened:
            address = (address[0], opened[0].port)
        try:
            opened.append(Listener(family, address, site))
        except OSError as error:
            if is_needed:
                for listener in opened:
                    listener.server_close()
                raise _cannot_listen(error, options.host, port) from error
    return opened


def tls_context(options: ServeOptions) -> ssl.SSLContext | None:
    """Return the TLS settings, None for a plain server; raises ConfigError if the files are of no use."""
    if options.ssl_cert is None or options.ssl_key is None:
        return None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    try:
        context.load_cert_chain(options.ssl_cert, options.ssl_key)
    except OSError as error:
        raise ConfigError(
            f"The certificate {options.ssl_cert} cannot be used with {options.ssl_key}: {error}"
        ) from error
    return context


def _addresses(host: str, port: int) -> Iterator[tuple[socket.AddressFamily, tuple[Any, ...], bool]]:
    try:
        found = socket.getaddrinfo(host or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except OSError as error:
        raise _cannot_listen(error, host, port) from error
    seen: set[Any] = set()
    for family, _, _, _, address in found:
        if address not in seen:
            # Of a name's addresses one is enough: a machine may list ::1 for "localhost" and not have it.
            yield family, address, not seen or host not in ("localhost", "")
            seen.add(address)
    if host == DEFAULT_HOST:
        # The site calls itself "localhost", which browsers look for at ::1 first.
        yield socket.AF_INET6, ("::1", port), False


def _cut(connection: socket.socket) -> None:
    with suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)


def _cannot_listen(error: OSError, host: str, port: int) -> JekyllpyError:
    return JekyllpyError(f"{error.strerror or error} - bind(2) for {host}:{port}", hint="choose another with --port")
