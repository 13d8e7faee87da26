"""Answer requests from a destination folder. Knows nothing of sockets."""

from __future__ import annotations

import os
import urllib.parse
from dataclasses import replace
from importlib import resources
from pathlib import Path
from types import MappingProxyType
from typing import Final

from jekyllpy.serve import console
from jekyllpy.serve.files import file_response, open_file
from jekyllpy.serve.hosts import KnownHosts
from jekyllpy.serve.inject import MARK, inject, wants_script
from jekyllpy.serve.listing import CONTENT_TYPE, listing
from jekyllpy.serve.livereload import CLIENT_PATH, SCRIPT_PATH, LiveReload
from jekyllpy.serve.lookup import FoundFile, FoundFolder, is_within, look_up
from jekyllpy.serve.mime import content_type
from jekyllpy.serve.options import ServeOptions
from jekyllpy.serve.request import Request
from jekyllpy.serve.response import FileSlice, Headers, Response, redirect, refusal

# Jekyll: sent with every good answer (serve/servlet.rb); here with all.
_DEFAULT_HEADERS: Final[Headers] = (
    ("Cache-Control", "private, max-age=0, proxy-revalidate, no-store, no-cache, must-revalidate"),
    ("X-Content-Type-Options", "nosniff"),
)
_JAVASCRIPT: Final = "application/javascript; charset=utf-8"
_NO_HEADERS: Final = MappingProxyType[str, str]({})
_WRONG_HOST: Final = (
    "This server was asked for under a name it does not go by; 'allow_host' in the configuration adds names."
)
# WEBrick: what a redirection leaves unescaped.
_PLAIN: Final = "/-_.!~*'():@&=+$,"


class Responder:
    """One site's answers."""

    def __init__(
        self, destination: Path, options: ServeOptions, hosts: KnownHosts, livereload: LiveReload | None
    ) -> None:
        self._root = os.path.abspath(destination)
        self._options = options
        self._hosts = hosts
        self._livereload = livereload

    def refuse(self, request: Request) -> Response | None:
        """Return the answer to a request that is not to be met at all."""
        if not all(self._hosts.accept(host) for host in request.hosts):
            return self.finish(refusal(403, _WRONG_HOST))
        if request.method not in ("GET", "HEAD"):
            return self.finish(refusal(405, f"unsupported method `{request.method}'.", (("Allow", "GET, HEAD"),)))
        return None

    def respond(self, request: Request) -> Response:
        """Return the answer to a GET or HEAD request."""
        response = self._answer(request)
        if self._livereload is not None and wants_script(request.headers, response):
            response = _with_script(response, self._livereload.script_tag())
        return self.finish(response)

    def client_script(self, request: Request) -> Response | None:
        """Return the script that keeps pages up to date, if it is that which is asked for."""
        wanted = request.path == SCRIPT_PATH or (
            request.path == CLIENT_PATH and not os.path.isfile(self._root + CLIENT_PATH)
        )
        if self._livereload is None or not wanted:
            return None
        script = resources.files("jekyllpy.serve").joinpath("livereload.js").read_bytes()
        return self.finish(Response(200, (("Content-Type", _JAVASCRIPT),), script))

    def finish(self, response: Response) -> Response:
        """Add the headers that every answer has, those of the user first."""
        wanted = self._options.headers if response.status == 200 else ()
        headers = list(response.headers)
        for name, value in wanted:
            headers = [header for header in headers if header[0].lower() != name.lower()]
            headers.append((name, value))
        present = {name.lower() for name, _ in headers}
        headers += [header for header in _DEFAULT_HEADERS if header[0].lower() not in present]
        return replace(response, headers=tuple(headers))

    def _answer(self, request: Request) -> Response:
        mount = self._options.mount
        # Jekyll: below a baseurl, neither "/" nor the baseurl without its slash is there (commands/serve.rb).
        if not request.path.startswith(f"{mount}/"):
            return self._not_found(request)
        found = look_up(self._root, request.path[len(mount) :], self._options.indexes)
        if found is None or not is_within(self._root, found.path):
            return self._not_found(request)
        if isinstance(found, FoundFile):
            return self._file(found, request)
        return self._folder(found, request)

    def _file(self, found: FoundFile, request: Request) -> Response:
        file = open_file(found.path)
        if file is None:
            return self._not_found(request)
        # A page with the script in it is not the file the client may have.
        is_changed = self._livereload is not None and content_type(found.path) == "text/html"
        headers = _NO_HEADERS if is_changed else request.headers
        return file_response(file, os.path.basename(found.path), headers, self._options.encoding)

    def _folder(self, found: FoundFolder, request: Request) -> Response:
        if not request.path.endswith("/"):
            query = f"?{urllib.parse.quote(request.query, safe=_PLAIN + '%;?')}" if request.query else ""
            return redirect(
                self._origin(request) + urllib.parse.quote(os.fsencode(f"{request.path}/"), safe=_PLAIN) + query
            )
        return Response(200, (("Content-Type", CONTENT_TYPE),), listing(found.path, request.path, request.query))

    def _origin(self, request: Request) -> str:
        # WEBrick: sends whole addresses. Behind a proxy ours would be wrong, so there the path has to do.
        is_proxied = any(name.startswith("x-forwarded-") or name == "forwarded" for name in request.headers)
        return "" if is_proxied or not request.hosts else f"{self._options.scheme}://{request.hosts[0]}"

    def _not_found(self, request: Request) -> Response:
        file = open_file(os.path.join(self._root, "404.html"))
        page = None
        if file is not None:
            with file:
                page = file.read()
        return refusal(404, console.not_found(request.path), page=page)


def _with_script(response: Response, script: bytes) -> Response:
    if isinstance(response.body, FileSlice):
        with response.body.file as file:
            page = file.read()
    else:
        page = response.body
    headers = [header for header in response.headers if header[0] not in ("Etag", "Last-Modified")]
    return replace(response, headers=(*headers, MARK), body=inject(page, script))
