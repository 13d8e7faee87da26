"""Decide whether a request was meant for this server, by the host it names.

A page of an attacker's can point its own name at 127.0.0.1 and read what answers there; such a request names that host.
"""

from __future__ import annotations

import ipaddress
import re
import socket
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "::1"})
EVERYWHERE: Final = frozenset({"0.0.0.0", "::", ""})

_HOST: Final = re.compile(r"(?:\[([0-9A-Fa-f:.]+)\]|([^\[\]:@/\\]+))(?::(\d{1,5}))?")


@dataclass(frozen=True, slots=True)
class KnownHosts:
    """The names under which the site may be asked for."""

    names: frozenset[str]
    any_address: bool  # a literal IP address will do: no name was looked up, so none was forged

    def accept(self, host: str) -> bool:
        """Tell whether the value of a Host header names this server."""
        name = host_name(host)
        if name is None:
            return False
        return name in self.names or name.endswith(".localhost") or (self.any_address and _is_address(name))


def known_hosts(host: str, allowed: Iterable[str] = ()) -> KnownHosts:
    """Return the names of a server that listens on `host`."""
    names = {name.strip("[]").lower() for name in (*LOOPBACK, host, *allowed)}
    everywhere = host in EVERYWHERE
    if everywhere:
        machine = socket.gethostname().lower()
        names |= {machine, f"{machine.partition('.')[0]}.local"}
    return KnownHosts(frozenset(names) - EVERYWHERE, everywhere)


def host_name(host: str) -> str | None:
    """Return the name or address in a Host header, in lower case and without the port; None if it is none."""
    parts = _HOST.fullmatch(host)
    return (parts[1] or parts[2]).lower() if parts else None


def is_same_origin(origin: str | None, host: str, other_ports: Iterable[int] = ()) -> bool:
    """Tell whether an Origin header names the host asked, on its port or on one of the others."""
    scheme, _, place = (origin or "").partition("://")
    if scheme not in ("http", "https") or host_name(place) is None:
        return False
    return place.lower() == host.lower() or (
        host_name(place) == host_name(host) and _port(place) in {str(port) for port in other_ports}
    )


def is_loopback(host: str) -> bool:
    """Tell whether only this machine can reach a server that listens on `host`."""
    return host in LOOPBACK or (_is_address(host) and ipaddress.ip_address(host).is_loopback)


def _port(host: str) -> str:
    parts = _HOST.fullmatch(host)
    return parts[3] or "" if parts else ""


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
