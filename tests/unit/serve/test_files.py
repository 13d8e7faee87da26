"""Answers made of files."""

from __future__ import annotations

import email.utils
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from jekyllpy.serve.files import file_response, open_file
from jekyllpy.serve.response import FileSlice, Response

WHOLE_SECOND = 1767225600.0  # 2026-01-01T00:00:00Z


@pytest.fixture
def ten(tmp_path: Path) -> Iterator[Path]:
    file = tmp_path / "ten.txt"
    file.write_bytes(b"0123456789")
    os.utime(file, (WHOLE_SECOND, WHOLE_SECOND))
    yield file


def _answer(path: Path, **headers: str) -> tuple[Response, bytes]:
    """Ask for a file; return the answer and the bytes it would send."""
    file = open_file(str(path))
    assert file is not None
    request = {name.replace("_", "-"): value for name, value in headers.items()}
    response = file_response(file, path.name, request, "utf-8")
    if not isinstance(response.body, FileSlice):
        assert file.closed
        return response, response.body
    with file:
        file.seek(response.body.start)
        return response, file.read(response.body.length)


def test_a_whole_file(ten: Path) -> None:
    response, body = _answer(ten)
    assert (response.status, body) == (200, b"0123456789")
    assert response.headers == (
        ("Etag", f"{ten.stat().st_ino:x}-a-6955b900"),
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Last-Modified", "Thu, 01 Jan 2026 00:00:00 GMT"),
    )


@pytest.mark.parametrize(
    ("wanted", "status", "body", "where"),
    [
        ("bytes=2-4", 206, b"234", "bytes 2-4/10"),
        ("bytes=7-", 206, b"789", "bytes 7-9/10"),
        ("bytes=-3", 206, b"789", "bytes 7-9/10"),
        ("bytes=8-99", 206, b"89", "bytes 8-9/10"),
        ("bytes=0-0", 206, b"0", "bytes 0-0/10"),
        ("bytes=0-1,4-5", 200, b"0123456789", None),
    ],
)
def test_ranges(ten: Path, wanted: str, status: int, body: bytes, where: str | None) -> None:
    response, sent = _answer(ten, range=wanted)
    assert (response.status, sent, response.header("Content-Range")) == (status, body, where)


@pytest.mark.parametrize(
    ("wanted", "status"),
    [("bytes=20-", 416), ("bytes=-20", 416), ("bytes=-0", 416), ("bytes=5-2", 416), ("junk", 400), ("bytes=a-b", 400)],
)
def test_ranges_that_cannot_be_met(ten: Path, wanted: str, status: int) -> None:
    assert _answer(ten, range=wanted)[0].status == status


def test_ranges_of_an_empty_file_cannot_be_met(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    assert _answer(tmp_path / "empty", range="bytes=0-")[0].status == 416


def test_a_range_of_another_version_is_the_whole_file(ten: Path) -> None:
    tag = _answer(ten)[0].header("Etag") or ""
    assert _answer(ten, range="bytes=0-1", if_range=tag)[0].status == 206
    assert _answer(ten, range="bytes=0-1", if_range="another")[0].status == 200
    assert _answer(ten, range="bytes=0-1", if_range="Wed, 31 Dec 2025 00:00:00 GMT")[0].status == 200
    assert _answer(ten, range="bytes=0-1", if_range="Thu, 01 Jan 2026 00:00:00 GMT")[0].status == 206


def test_the_copy_the_client_has_will_do(ten: Path) -> None:
    tag = _answer(ten)[0].header("Etag") or ""
    for header in (tag, f'"{tag}"', f'W/"{tag}"', f"other, {tag}"):
        response, body = _answer(ten, if_none_match=header)
        assert (response.status, response.headers, body) == (304, (("Etag", tag),), b"")
    assert _answer(ten, if_modified_since="Thu, 01 Jan 2026 00:00:00 GMT")[0].status == 304
    assert _answer(ten, if_modified_since="Fri, 02 Jan 2026 00:00:00 GMT")[0].status == 304


def test_the_copy_the_client_has_is_old(ten: Path) -> None:
    assert _answer(ten, if_none_match="other")[0].status == 200
    assert _answer(ten, if_none_match="other", if_modified_since="Fri, 02 Jan 2026 00:00:00 GMT")[0].status == 200
    assert _answer(ten, if_modified_since="Wed, 31 Dec 2025 23:59:59 GMT")[0].status == 200
    assert _answer(ten, if_modified_since="yesterday")[0].status == 200


def test_two_versions_of_one_second_differ(ten: Path) -> None:
    os.utime(ten, (WHOLE_SECOND, WHOLE_SECOND + 0.5))
    since = email.utils.formatdate(WHOLE_SECOND, usegmt=True)
    assert _answer(ten, if_modified_since=since)[0].status == 200


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_only_regular_files_are_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert open_file(str(tmp_path / "pipe")) is None
    assert open_file(str(tmp_path)) is None
    assert open_file(str(tmp_path / "absent")) is None
