"""A child that stays."""

from __future__ import annotations

import gc
import sys
import threading
import time

import pytest

from jekyllpy.sass.process import ProcessEnded, ProcessTimeout, ResidentProcess

ECHO = """\
import os, sys
for line in sys.stdin.buffer:
    sys.stdout.buffer.write(b"%d " % os.getpid() + line)
    sys.stdout.flush()
"""
DEAF = "import time\ntime.sleep(60)"


def child(program: str) -> ResidentProcess:
    return ResidentProcess([sys.executable, "-I", "-S", "-c", program])


def ask(process: ResidentProcess, text: bytes, seconds: float = 20) -> tuple[bytes, bytes]:
    with process.exchange(seconds) as streams:
        streams.send(text + b"\n")
        number, _, said = streams.output.readline().rstrip(b"\n").partition(b" ")
        return number, said


def test_it_starts_when_asked_and_stays() -> None:
    process = child(ECHO)
    assert not process.is_running
    first, said = ask(process, b"a")
    second, _ = ask(process, b"b")
    assert (said, first) == (b"a", second)
    assert process.is_running
    process.close()
    assert not process.is_running


def test_it_starts_again_after_its_end() -> None:
    process = child(ECHO)
    first, _ = ask(process, b"a")
    process.close()
    second, said = ask(process, b"b")
    assert (first != second, said) == (True, b"b")
    process.close()


def test_it_is_killed_when_it_takes_too_long() -> None:
    process = child(DEAF)
    start = time.monotonic()
    with pytest.raises(ProcessTimeout), process.exchange(0.2) as streams:
        if not streams.output.readline():
            raise ProcessEnded
    assert time.monotonic() - start < 10
    assert not process.is_running


def test_it_is_not_used_again_after_a_failure() -> None:
    process = child(ECHO)
    first, _ = ask(process, b"a")
    with pytest.raises(KeyboardInterrupt), process.exchange(20) as streams:
        streams.send(b"unread\n")
        raise KeyboardInterrupt
    second, said = ask(process, b"b")
    assert (first != second, said) == (True, b"b")
    process.close()


def test_a_program_that_is_not_there() -> None:
    with pytest.raises(ProcessEnded), ResidentProcess(["/nowhere/at/all"]).exchange(1):
        pass


def test_closing_needs_no_start_and_can_be_repeated() -> None:
    process = child(ECHO)
    process.close()
    process.close()


def test_it_ends_with_its_owner() -> None:
    process = child(ECHO)
    ask(process, b"a")
    popen = process._child
    assert popen is not None
    del process
    gc.collect()
    assert popen.poll() is not None


def test_threads_take_turns() -> None:
    process = child(ECHO)
    heard: list[bool] = []

    def talk(number: int) -> None:
        for at in range(20):
            text = b"%d-%d" % (number, at)
            heard.append(ask(process, text)[1] == text)

    threads = [threading.Thread(target=talk, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert heard == [True] * 80
    process.close()
