"""A host of the Sass embedded protocol: compile with one Dart Sass process that stays.

The protocol: https://github.com/sass/sass/blob/main/spec/embedded-protocol.md
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from jekyllpy.sass import protocol
from jekyllpy.sass.failures import SassError
from jekyllpy.sass.process import ProcessEnded, ProcessTimeout, ResidentProcess, Streams
from jekyllpy.sass.protobuf import Fields, WireError, read_packet, text_of

_COMPILATION: Final = 1
_HINT: Final = (
    "sass.compiler in the config must name Dart Sass 1.63 or newer, and the stylesheet fit into 1 GB of memory"
)


class DartSass:
    """A Dart Sass compiler; `command` starts it with the embedded protocol on its standard streams.

    Stack traces show paths as seen from `folder`. Nothing is started before it is needed. Threads take turns.
    """

    def __init__(self, command: Sequence[str], seconds: float, folder: str) -> None:
        self._process = ResidentProcess(command, folder)
        self._program = command[0]
        self._seconds = seconds
        self._version: str | None = None

    @property
    def version(self) -> str:
        """The compiler's version. Raises `SassError`."""
        if self._version is None:
            self._version = text_of(self._ask(protocol.encode_version_request(1), protocol.VERSION_RESPONSE)[0], 3)
        return self._version

    def compile(self, request: protocol.Request) -> protocol.Outcome:
        """Compile one text. Raises `SassError` where the compiler itself fails, not for mistakes in the text."""
        packet = protocol.encode_request(request, _COMPILATION)
        fields, events = self._ask(packet, protocol.COMPILE_RESPONSE)
        return protocol.decode_response(fields, tuple(events))

    def close(self) -> None:
        """End the process."""
        self._process.close()

    def _ask(self, packet: bytes, wanted: int) -> tuple[Fields, list[protocol.LogEvent]]:
        try:
            with self._process.exchange(self._seconds) as streams:
                streams.send(packet)
                return _receive(streams, wanted)
        except ProcessTimeout as error:
            raise SassError.too_slow(self._seconds) from error
        except (ProcessEnded, WireError) as error:
            raise SassError(f"the Sass compiler {self._program} does not work: {error}", hint=_HINT) from error


def _receive(streams: Streams, wanted: int) -> tuple[Fields, list[protocol.LogEvent]]:
    events: list[protocol.LogEvent] = []
    while True:
        packet = read_packet(streams.output)
        if packet is None:
            raise ProcessEnded("it ended without an answer")
        _, kind, fields = protocol.decode_packet(packet)
        if kind == protocol.LOG_EVENT:
            events.append(protocol.decode_event(fields))
        elif kind == wanted:
            return fields, events
        elif kind == protocol.ERROR:
            # an exception within the compiler; what follows the first line is its stack
            first_line = text_of(fields, 3).partition("\n")[0]
            raise SassError(f"the Sass compiler failed: {first_line}")
