"""What the user asked of the server, read from the configuration."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from jekyllpy.errors import ConfigError

DEFAULT_HOST: Final = "127.0.0.1"
DEFAULT_PORT: Final = 4000

# Jekyll: what a directory shows in place of itself, in this order (commands/serve.rb).
DIRECTORY_INDEX: Final = (
    "index.htm",
    "index.html",
    "index.rhtml",
    "index.xht",
    "index.xhtml",
    "index.cgi",
    "index.xml",
    "index.json",
)


@dataclass(frozen=True, slots=True)
class ServeOptions:
    """The settings of one server."""

    host: str = DEFAULT_HOST
    port: int = DEFAULT_PORT  # 0 takes any free port
    baseurl: str | None = None
    encoding: str = "utf-8"  # named in the content types of texts
    headers: tuple[tuple[str, str], ...] = ()  # `webrick: headers:`, added to good answers
    show_dir_listing: bool = False  # list directories that have an index, too
    open_url: bool = False
    detach: bool = False
    ssl_cert: Path | None = None  # absolute, as is the key; both or none
    ssl_key: Path | None = None
    livereload: bool = False
    livereload_port: int | None = None  # a second port for LiveReload clients; without it they use the site's own
    livereload_min_delay: float | None = (
        None  # bounds of a browser's wait before it tries to connect again, milliseconds
    )
    livereload_max_delay: float | None = None
    livereload_ignore: tuple[str, ...] = ()  # shell patterns over `relative_path`
    allowed_hosts: tuple[str, ...] = ()  # further names under which the site may be asked for

    @property
    def scheme(self) -> str:
        """The scheme of the site's URLs."""
        return "https" if self.ssl_cert and self.ssl_key else "http"

    @property
    def mount(self) -> str:
        """The URL path below which the site lies: empty, or "/base"."""
        # WEBrick: slashes at the end do not count; a baseurl that starts with none matches no request.
        return (self.baseurl or "").rstrip("/")

    @property
    def indexes(self) -> tuple[str, ...]:
        """The names that stand for a directory."""
        return () if self.show_dir_listing else DIRECTORY_INDEX


def serve_options(config: Mapping[str, Any]) -> ServeOptions:
    """Read the options from a site's configuration; raises ConfigError naming the key that cannot be used."""
    baseurl = config.get("baseurl")
    cert, key = _tls_files(config)
    return ServeOptions(
        host=str(config.get("host") or DEFAULT_HOST),
        port=_port(config, "port") or DEFAULT_PORT,
        baseurl=None if baseurl is None else str(baseurl),
        encoding=str(config.get("encoding") or "utf-8"),
        headers=tuple(_headers(config)),
        show_dir_listing=bool(config.get("show_dir_listing")),
        open_url=bool(config.get("open_url")),
        # Jekyll: of the two, LiveReload wins (commands/serve.rb).
        detach=bool(config.get("detach")) and not config.get("livereload"),
        ssl_cert=cert,
        ssl_key=key,
        livereload=bool(config.get("livereload")),
        livereload_port=_port(config, "livereload_port"),
        livereload_min_delay=_number(config, "livereload_min_delay"),
        livereload_max_delay=_number(config, "livereload_max_delay"),
        livereload_ignore=_strings(config.get("livereload_ignore")),
        allowed_hosts=_strings(config.get("allow_host")),
    )


def default_url(options: ServeOptions) -> str:
    """Return what `site.url` is while serving in the development environment."""
    host = "localhost" if options.host == DEFAULT_HOST else options.host
    return f"{options.scheme}://{bracketed(host)}:{options.port}"


def bracketed(host: str) -> str:
    """Return a host as it stands in a URL."""
    return f"[{host}]" if ":" in host and not host.startswith("[") else host


def _port(config: Mapping[str, Any], key: str) -> int | None:
    value = config.get(key)
    if value is None:
        return None
    try:
        port = int(str(value))
    except ValueError:
        port = -1
    if not 0 <= port <= 65535:
        raise ConfigError(f"'{key}' has to be a port number, not {value!r}.")
    return port


def _number(config: Mapping[str, Any], key: str) -> float | None:
    value = config.get(key)
    try:
        return None if value is None else float(value)
    except (TypeError, ValueError):
        raise ConfigError(f"'{key}' has to be a number, not {value!r}.") from None


def _strings(value: object) -> tuple[str, ...]:
    if value is None:
        return ()
    return tuple(map(str, value)) if isinstance(value, (list, tuple)) else (str(value),)


def _headers(config: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    webrick = config.get("webrick")
    headers = webrick.get("headers") if isinstance(webrick, Mapping) else None
    for name, value in headers.items() if isinstance(headers, Mapping) else ():
        text = f"{name}{value}"
        if not str(name) or any(character in text for character in "\r\n\0"):
            raise ConfigError(f"'webrick: headers:' has a header that cannot be sent: {name!r}.")
        yield str(name), str(value)


def _tls_files(config: Mapping[str, Any]) -> tuple[Path, Path] | tuple[None, None]:
    cert, key = config.get("ssl_cert"), config.get("ssl_key")
    if cert is None and key is None:
        return None, None
    if not cert or not key:
        raise ConfigError("Missing --ssl_cert or --ssl_key. Both are required.")
    source = os.path.abspath(str(config.get("source") or "."))
    return _below(source, str(cert)), _below(source, str(key))


def _below(source: str, path: str) -> Path:
    """Place a path below the source; it cannot lead out of it."""
    # Jekyll: an absolute path counts from the source as well, unless it lies there already (Jekyll.sanitized_path).
    absolute = os.path.normpath(os.path.join(os.sep, path))
    inside = absolute == source or absolute.startswith(source.rstrip(os.sep) + os.sep)
    return Path(absolute if inside else os.path.join(source, absolute.lstrip(os.sep)))
