"""Serve one connection: take requests, send answers, hand over to LiveReload's lines."""

from __future__ import annotations

import contextlib
import socket
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING, Final, cast

from jekyllpy.serve import console
from jekyllpy.serve.receive import HEAD_SECONDS, IDLE_SECONDS, receive_head
from jekyllpy.serve.request import BadRequest, Request, parse_request
from jekyllpy.serve.response import FileSlice, Response, refusal
from jekyllpy.serve.streams import EVENT_STREAM, answer_stream, serve_stream, wanted_stream

if TYPE_CHECKING:
    from jekyllpy.serve.listener import Listener

_SEND_SECONDS: Final = 30.0
_LINGER_SECONDS: Final = 0.5
_LINGER_BYTES: Final = 64 * 1024


class ConnectionHandler(BaseHTTPRequestHandler):
    """One connection with its requests, in the thread that is its own.

    The standard library's parsing of heads is replaced: it has no deadline for a head as a whole, and takes what we
    refuse.
    """

    disable_nagle_algorithm = True
    request: socket.socket
    close_connection: bool

    def setup(self) -> None:
        """Begin the connection, with TLS if the server has it."""
        self.listener = cast("Listener", self.server)
        self.site = self.listener.site
        self.received = bytearray()
        self.idle_seconds = HEAD_SECONDS
        if self.site.tls is not None:
            self.request.settimeout(HEAD_SECONDS)
            self.request = self.site.tls.wrap_socket(self.request, server_side=True)
        super().setup()

    def finish(self) -> None:
        """End the connection."""
        with contextlib.suppress(OSError):
            super().finish()
        if self.site.tls is not None:
            self.request.close()

    def handle_one_request(self) -> None:
        """Answer the next request, or note that there is none."""
        self.close_connection = True
        try:
            with self.listener.waiting(self.request):
                head = receive_head(self.request, self.received, self.idle_seconds)
            if head is not None:
                self._serve(parse_request(head))
        except BadRequest as error:
            self._send(self.site.responder.finish(refusal(error.status, error.message)), with_body=True)
            self._linger()

    def _serve(self, request: Request) -> None:
        self.idle_seconds = IDLE_SECONDS
        response = self.site.responder.refuse(request)
        if response is None and self._serve_stream(request):
            return
        if response is None:
            response = self.site.responder.client_script(request) or self.site.respond(request)
        stays = request.keeps_alive and response.status < 400
        self._send(response, with_body=request.method != "HEAD", stays=stays)
        # Only now, for a connection that broke while sending must not be used again.
        self.close_connection = not stays
        if request.has_body:
            self._linger()

    def _serve_stream(self, request: Request) -> bool:
        kind, livereload = wanted_stream(request), self.site.livereload
        if kind is None or livereload is None:
            return False
        response = self.site.responder.finish(answer_stream(kind, request, livereload, self.site.ports()))
        self._send(response, with_body=request.method != "HEAD")
        if response.status < 400 and request.method != "HEAD":
            self.site.greet()
            serve_stream(kind, request, livereload, self.request, self.received)
        return True

    def _send(self, response: Response, with_body: bool, stays: bool = False) -> None:
        if response.log is not None:
            self.site.log.info(*console.request_refused(response.log))
        self.request.settimeout(_SEND_SECONDS)
        head = self._head(response, stays)
        if isinstance(response.body, FileSlice):
            with response.body.file as file:
                self.request.sendall(head)
                if with_body and response.length:
                    self.request.sendfile(file, response.body.start, response.length)
        else:
            self.request.sendall(head + response.body if with_body else head)

    def _head(self, response: Response, stays: bool) -> bytes:
        headers = [*response.headers, ("Date", self.date_time_string())]
        if response.status not in (101, 304) and response.header("Content-Type") != EVENT_STREAM:
            headers.append(("Content-Length", str(response.length)))
        if response.status != 101:
            headers.append(("Connection", "Keep-Alive" if stays else "close"))
        lines = [f"HTTP/1.1 {response.status} {HTTPStatus(response.status).phrase}"]
        lines += [f"{name}: {value}" for name, value in headers]
        return "\r\n".join([*lines, "", ""]).encode("utf-8", "surrogateescape")

    def _linger(self) -> None:
        """Read what the client still sends, for otherwise it would not get to see the answer."""
        left = _LINGER_BYTES
        self.request.shutdown(socket.SHUT_WR)
        self.request.settimeout(_LINGER_SECONDS)
        while left > 0 and (received := self.request.recv(min(left, 8192))):
            left -= len(received)
