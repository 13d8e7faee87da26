"""The host of the embedded protocol, with programs that do not keep to it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from jekyllpy.sass.failures import SassError
from jekyllpy.sass.host import DartSass
from jekyllpy.sass.protobuf import message_field, text_field, varint
from jekyllpy.sass.protocol import ERROR, Request


def host(program: str, folder: Path, seconds: float = 20) -> DartSass:
    return DartSass([sys.executable, "-I", "-S", "-c", program], seconds, str(folder))


def answering(wire: bytes) -> str:
    return f"import sys\nsys.stdin.buffer.read(1)\nsys.stdout.buffer.write({wire!r})\nsys.stdout.flush()"


@pytest.mark.parametrize(
    "program",
    ["", "print('usage: sass')", "import sys; sys.stdin.close()", answering(b"\x05\x01"), answering(b"\xff" * 16)],
)
def test_a_program_that_is_no_embedded_compiler(program: str, tmp_path: Path) -> None:
    with pytest.raises(SassError, match=r"the Sass compiler .* does not work: .*sass\.compiler in the config"):
        host(program, tmp_path).compile(Request("a{b:c}", "scss"))


def test_a_program_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SassError, match="does not work"):
        DartSass(["/nowhere/sass"], 20, str(tmp_path)).compile(Request("a{b:c}", "scss"))


def test_a_program_that_does_not_answer(tmp_path: Path) -> None:
    with pytest.raises(SassError, match=r"Sass took longer than 0\.2 seconds"):
        host("import time\ntime.sleep(60)", tmp_path, 0.2).compile(Request("a{b:c}", "scss"))


def test_an_error_of_the_protocol_is_told_in_one_line(tmp_path: Path) -> None:
    body = varint(1) + message_field(ERROR, text_field(3, "Out of Memory\nstack\nstack"))
    program = answering(varint(len(body)) + body)
    with pytest.raises(SassError, match=r"^the Sass compiler failed: Out of Memory$"):
        host(program, tmp_path).compile(Request("a{b:c}", "scss"))


def test_the_real_one(dart_command: tuple[str, ...], tmp_path: Path) -> None:
    sass = DartSass(dart_command, 20, str(tmp_path))
    assert sass.version[0].isdigit()
    assert sass.compile(Request("a\n  b: c", "sass")).css == "a {\n  b: c;\n}"
    sass.close()
