"""A line to one browser: messages are put in by any thread and written out by the one that serves the connection."""

from __future__ import annotations

import selectors
import socket
import ssl
import threading
from collections import deque
from typing import Final

_MOST_WAITING: Final = 200  # a browser that does not read gets no more than this


class Channel:
    """The outgoing messages of one connection, and a way to sleep until there is one."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._waiting: deque[bytes] = deque(maxlen=_MOST_WAITING)
        self._bell, self._ear = socket.socketpair()
        self._bell.setblocking(False)
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._connection, selectors.EVENT_READ)
        self._selector.register(self._ear, selectors.EVENT_READ)
        self._lock = threading.Lock()
        self.is_closed = False

    def put(self, message: bytes) -> None:
        """Have a message sent."""
        self._waiting.append(message)
        self._ring()

    def end(self) -> None:
        """Have the connection closed."""
        self.is_closed = True
        self._ring()

    def wait(self, seconds: float) -> bytes | None:
        """Sleep until there is something to do; return what the client sent, None at its end of the connection."""
        if self._has_decrypted():
            return self._receive()
        ready = {key.fileobj for key, _ in self._selector.select(seconds)}
        if self._ear in ready:
            self._ear.recv(4096)
        return self._receive() if self._connection in ready else b""

    def send_waiting(self) -> bool:
        """Send what has been put in; return whether there was anything."""
        sent = False
        while self._waiting:
            self._connection.sendall(self._waiting.popleft())
            sent = True
        return sent

    def close(self) -> None:
        """Give back what the channel holds; the connection is not its own."""
        with self._lock:
            self.is_closed = True
            self._selector.close()
            self._bell.close()
            self._ear.close()

    def _ring(self) -> None:
        with self._lock:
            try:
                self._bell.send(b".")
            except OSError:
                return  # closed, or rung already more often than it takes

    def _has_decrypted(self) -> bool:
        return isinstance(self._connection, ssl.SSLSocket) and self._connection.pending() > 0

    def _receive(self) -> bytes | None:
        try:
            return self._connection.recv(4096) or None
        except (TimeoutError, ssl.SSLWantReadError):
            return b""  # something of TLS's own
        except OSError:
            return None
