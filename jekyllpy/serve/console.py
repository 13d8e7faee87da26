"""The lines the server says, in Jekyll's words: topic and message."""

from __future__ import annotations

from datetime import datetime

from jekyllpy.serve.options import ServeOptions, bracketed


def site_address(options: ServeOptions, port: int) -> str:
    """Return the address of the site's front page."""
    # Jekyll: with a baseurl, even an empty one, a slash is added to it (commands/serve.rb).
    rest = "" if options.baseurl is None else f"{options.baseurl}/"
    return f"{options.scheme}://{bracketed(options.host)}:{port}{rest}"


def server_address(address: str) -> tuple[str, str]:
    """Where the site is."""
    return "Server address:", address


def server_running() -> tuple[str, str]:
    """The server takes requests from now on."""
    return "Server running...", "press ctrl-c to stop."


def server_detached(process: int) -> tuple[str, str]:
    """The server goes on in a process of its own."""
    return (
        f"Server detached with pid '{process}'.",
        f"Run `pkill -f jekyll' or `kill -9 {process}' to stop the server.",
    )


def open_to_the_network(host: str) -> tuple[str, str]:
    """Others can reach the server. Not Jekyll's."""
    return "Server Warning:", f"listening on {host}: everyone on your network can read the site."


def no_browser() -> tuple[str, str]:
    """`--open-url` found no browser."""
    return "Refusing to launch browser.", "Platform launcher unknown."


def livereload_address(options: ServeOptions, port: int) -> tuple[str, str]:
    """Where LiveReload clients connect."""
    return "LiveReload address:", f"{options.scheme}://{bracketed(options.host)}:{port}"


def browser_connected(secure: bool) -> tuple[str, str]:
    """The first browser listens."""
    return "LiveReload:", "Browser connected over SSL/TLS" if secure else "Browser connected"


def request_refused(message: str) -> tuple[str, str]:
    """The line of a request that got no good answer, in the form of WEBrick's log."""
    return f"[{datetime.now():%Y-%m-%d %H:%M:%S}]", f"ERROR {printable(message)}"


def not_found(path: str) -> str:
    """What is said of a path that stands for nothing."""
    return f"`{path}' not found."


def printable(text: str) -> str:
    """Return a text a request brought along with everything written out that a terminal would obey."""
    return "".join(character if character.isprintable() else _escaped(character) for character in text)


def _escaped(character: str) -> str:
    code = ord(character)
    if 0xDC80 <= code <= 0xDCFF:  # a byte that is not UTF-8
        code -= 0xDC00
    return f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}"
