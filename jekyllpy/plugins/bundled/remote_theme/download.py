"""Fetch an archive over the network into a file."""

from __future__ import annotations

from http.client import HTTPException
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from jekyllpy.errors import PluginError

_TIMEOUT = 60
_CHUNK = 1 << 16


class _SafeRedirects(HTTPRedirectHandler):
    """Follows redirects, but never from a secure address to one that is not."""

    def redirect_request(self, req: Request, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Request | None:
        scheme = urlsplit(newurl).scheme
        if scheme != "https" and scheme != urlsplit(req.full_url).scheme:
            raise URLError(f"redirected to {newurl}")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def download(url: str, target: Path, most_bytes: int) -> None:
    """Write what is at an address into a file. Raises `PluginError` where less or more comes than should."""
    try:
        with build_opener(_SafeRedirects()).open(
            Request(url, headers={"User-Agent": "jekyllpy"}), timeout=_TIMEOUT
        ) as response:
            _save(response, target, most_bytes)
    except HTTPError as error:
        with error:
            missing = "the repository or its version does not exist, or is not public"
            reason = missing if error.code == 404 else f"{error.code} {error.reason}"
        raise _failure(url, reason) from error
    except URLError as error:
        raise _failure(url, str(error.reason)) from error
    except (HTTPException, OSError, ValueError) as error:
        raise _failure(url, str(error) or type(error).__name__) from error


def _save(response: Any, target: Path, most_bytes: int) -> None:
    told = response.headers.get("Content-Length")
    length = int(told) if told is not None and told.isdecimal() else None
    received = 0
    with target.open("wb") as file:
        while received <= most_bytes and (length is None or length <= most_bytes):
            chunk = response.read(_CHUNK)
            if not chunk:
                break
            file.write(chunk)
            received += len(chunk)
        else:
            raise ValueError(f"it has more than {most_bytes} bytes")
    if length is not None and received < length:
        raise ValueError(f"it broke off after {received} of {length} bytes")


def _failure(url: str, reason: str) -> PluginError:
    return PluginError(f"The remote theme cannot be fetched: {reason}", url)
