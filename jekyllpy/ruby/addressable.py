"""URIs taken apart, checked, encoded and normalised as the Addressable gem does it.

Addressable follows RFC 3986 with habits of its own: it undoes every escape before it escapes anew, folds compatibility
forms of Unicode (NFKC), and refuses what it cannot take apart.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple
from unicodedata import normalize as normalize_unicode

from jekyllpy.ruby.escapes import SUB_DELIMS, UNRESERVED, escape_run, has_raw_bytes, unescape
from jekyllpy.ruby.text import strip
from jekyllpy.ruby.uri import InvalidUri
from jekyllpy.ruby.values import inspect


class Uri(NamedTuple):
    """The parts of a URI; None is a part that is absent, which is not the same as an empty one."""

    scheme: str | None
    user: str | None
    password: str | None
    host: str | None
    port: int | None
    path: str
    query: str | None
    fragment: str | None

    @property
    def authority(self) -> str | None:
        """User, host and port as written between `//` and the path."""
        if self.host is None:
            return None
        userinfo = "" if self.user is None else self.user if self.password is None else f"{self.user}:{self.password}"
        at = "" if self.user is None else "@"
        port = "" if self.port is None else f":{self.port}"
        return f"{userinfo}{at}{self.host}{port}"

    def __str__(self) -> str:
        authority = self.authority
        return "".join(
            (
                "" if self.scheme is None else f"{self.scheme}:",
                "" if authority is None else f"//{authority}",
                self.path,
                "" if self.query is None else f"?{self.query}",
                "" if self.fragment is None else f"#{self.fragment}",
            )
        )


_PCHAR: Final = UNRESERVED + SUB_DELIMS + ":@"

# What has to be escaped, by part.
_NOT_IN_URI: Final = re.compile(rf"[^{_PCHAR}/?#\[\]]+")
_NOT_IN_SEGMENT: Final = re.compile(rf"[^{_PCHAR}]+")
_NOT_IN_PATH: Final = re.compile(rf"[^{_PCHAR}/]+")
_NOT_IN_QUERY: Final = re.compile(rf"[^{_PCHAR}/?]+")
_NOT_IN_QUERY_PAIR: Final = re.compile(r"(?:[^a-zA-Z0-9\-._~!$'()*+,=:@/?%]|%(?!2[Bb]))+")
_NOT_IN_AUTHORITY: Final = re.compile(rf"[^{_PCHAR}\[\]]+")
_NOT_IN_HOST: Final = re.compile(rf"[^{UNRESERVED}{SUB_DELIMS}\[:\]]+")
_NOT_UNRESERVED: Final = re.compile(rf"[^{UNRESERVED}]+")

_ESCAPED_PLUS: Final = re.compile("%2b", re.IGNORECASE)
_PARTS: Final = re.compile(
    r"^(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$",
    re.MULTILINE,
)
_SCHEME: Final = re.compile(r"[a-zA-Z][a-zA-Z0-9.+\-]*")
_USERINFO: Final = re.compile(r"^([^\[\]]*)@", re.MULTILINE)
_PORT: Final = re.compile(r":([^:@\[\]]*?)$", re.MULTILINE)
_DIGIT_LINE: Final = re.compile(r"^[0-9]+$", re.MULTILINE)
_LEADING_DIGITS: Final = re.compile("[0-9]*")
_AMBIGUOUS_PATH: Final = re.compile(r"^(?!/)[^/:]*:.*$", re.MULTILINE)
_BAD_IN_HOST: Final = re.compile(r'[<>{}/\\?#@"\s]')
_BRACKETED: Final = re.compile(r"^\[(.*)\]$", re.MULTILINE)
_FEED_OF_HTTP: Final = re.compile(r"^feed:/*(http:/*.*)", re.MULTILINE)

_DEFAULT_PORTS: Final = frozenset(
    {
        ("http", 80),
        ("https", 443),
        ("ftp", 21),
        ("tftp", 69),
        ("sftp", 22),
        ("ssh", 22),
        ("svn+ssh", 22),
        ("telnet", 23),
        ("nntp", 119),
        ("gopher", 70),
        ("wais", 210),
        ("ldap", 389),
        ("prospero", 1525),
    }
)
_SCHEMES_WITH_HOST: Final = frozenset(scheme for scheme, _ in _DEFAULT_PORTS)
_SCHEMES_WITH_ROOT: Final = frozenset({"http", "https", "ftp", "tftp"})


def _normalize_part(text: str, to_escape: re.Pattern[str] = _NOT_IN_URI) -> str:
    plain = unescape(text)
    if plain.isascii():
        return to_escape.sub(escape_run, plain)
    if has_raw_bytes(plain):
        # Addressable: bytes that are not UTF-8 are escaped as they are, and reserved characters stay.
        return _NOT_IN_URI.sub(escape_run, plain)
    return to_escape.sub(escape_run, normalize_unicode("NFKC", plain))


def escape_uri(text: str) -> str:
    """Escape what may stand nowhere in a URI, reserved characters excepted (the filter `uri_escape`)."""
    return _normalize_part(text)


def encode(text: str) -> Uri:
    """Escape the parts of a URI, raising InvalidUri where Addressable refuses the text."""
    uri = parse(text)
    authority = _split_authority(_escape_if(uri.authority, _NOT_IN_AUTHORITY), composed=True)
    encoded = Uri(
        uri.scheme,
        *authority,
        _NOT_IN_PATH.sub(escape_run, uri.path),
        _escape_if(uri.query, _NOT_IN_QUERY),
        _escape_if(uri.fragment, _NOT_IN_QUERY),
    )
    _check(encoded)
    return encoded


def _escape_if(text: str | None, to_escape: re.Pattern[str]) -> str | None:
    return None if text is None else to_escape.sub(escape_run, text)


def parse(text: str) -> Uri:
    """Take a URI apart; raise InvalidUri where Addressable refuses the text."""
    match = _PARTS.match(text)
    assert match is not None, "every part of the pattern may be empty"
    scheme, authority, path, query, fragment = match.groups()
    if scheme is not None and not _SCHEME.fullmatch(scheme):
        raise InvalidUri(f"Invalid scheme format: '{scheme}'")
    user, password, host, port = _split_authority(authority)
    if path and path[0] != "/" and host is not None:
        path = f"/{path}"
    uri = Uri(scheme, user, password, host, port, path, query, fragment)
    _check(uri)
    return uri


def _split_authority(
    authority: str | None, composed: bool = False
) -> tuple[str | None, str | None, str | None, int | None]:
    """Give user, password, host and port; a colon with no port is an error in an authority composed of parts."""
    if authority is None:
        return None, None, None, None
    user = password = None
    userinfo = _USERINFO.search(authority)
    if userinfo:
        user, colon, after = strip(userinfo[1]).partition(":")
        password = after if colon else None
    rest = _USERINFO.sub("", authority, count=1)
    port = _PORT.search(authority)
    number = _port_number(port[1]) if port and (port[1] or composed) else None
    return user, password, _PORT.sub("", rest, count=1), number


def _port_number(text: str) -> int | None:
    plain = unescape(text)
    if has_raw_bytes(plain):
        raise InvalidUri("Invalid encoding in port")
    if not _DIGIT_LINE.search(plain):
        raise InvalidUri(f"Invalid port number: {inspect(plain)}")
    digits = _LEADING_DIGITS.match(plain)
    return int(digits[0]) or None if digits and digits[0] else None


def _check(uri: Uri) -> None:
    if uri.scheme is None and uri.path and _AMBIGUOUS_PATH.search(uri.path):
        raise InvalidUri(f"Cannot assemble URI string with ambiguous path: '{uri.path}'")
    if uri.scheme is not None and uri.scheme.lower() in _SCHEMES_WITH_HOST and not uri.host and not uri.path:
        raise InvalidUri(f"Absolute URI missing hierarchical segment: '{uri}'")
    if uri.host is None and uri.path.startswith("//"):
        message = "Cannot have a path with two leading slashes without an authority set"
        raise InvalidUri(f"{message}: '{uri}'")
    if uri.host and not _is_host(uri.host):
        raise InvalidUri(f"Invalid character in host: '{uri.host}'")


def _is_host(host: str) -> bool:
    if _BAD_IN_HOST.search(host):
        return False
    bracketed = _BRACKETED.search(host)
    return not bracketed or not re.search(rf"[^{UNRESERVED}{SUB_DELIMS}:]", bracketed[1])


def normalize(text: str) -> Uri:
    """Give the normal form of a URI, raising InvalidUri where Addressable refuses it."""
    return _normalized(parse(text))


def _normalized(uri: Uri) -> Uri:
    scheme = _normalized_scheme(uri.scheme)
    if scheme == "feed":
        inner = _FEED_OF_HTTP.search(str(uri))
        if inner:
            return _normalized(parse(inner[1]))
    path = _normalized_path(uri.path)
    if not path and scheme in _SCHEMES_WITH_ROOT:
        path = "/"
    user, password = _normalized_userinfo(uri, scheme)
    host = None if uri.host is None else _normalized_host(uri.host)
    port = None if (scheme, uri.port) in _DEFAULT_PORTS else uri.port
    query = "&".join([_normalized_pair(pair) for pair in uri.query.split("&")]) if uri.query else None
    fragment = _normalize_part(uri.fragment, _NOT_IN_QUERY) if uri.fragment else None
    # Addressable: the new authority is read once more, so what was a host may end in a port now.
    authority = Uri(None, user, password, host, port, "", None, None).authority
    normal = Uri(scheme, *_split_authority(authority, composed=True), path, query or None, fragment or None)
    _check(normal)
    return normal


def _normalized_scheme(scheme: str | None) -> str | None:
    if scheme is None:
        return None
    lower = scheme.lower()
    return "svn+ssh" if lower == "ssh+svn" else lower


def _normalized_userinfo(uri: Uri, scheme: str | None) -> tuple[str | None, str | None]:
    user, password = uri.user, uri.password
    if user is None:
        return None, None
    if scheme and "http" in scheme and not strip(user) and not strip(password or ""):
        return None, None
    user = _normalize_part(strip(user), _NOT_UNRESERVED)
    return user, None if password is None else _normalize_part(strip(password), _NOT_UNRESERVED)


def _normalized_host(host: str) -> str:
    name = unescape(strip(host).lower())
    if not name.isascii() and not has_raw_bytes(name):
        labels = name.lower().rstrip(".").split(".")
        name = ".".join([label if label.isascii() else _punycode(label) for label in labels])
    if len(name) > 1 and name[-1] == "." and name[-2] != ".":
        name = name[:-1]
    return _normalize_part(name, _NOT_IN_HOST)


def _punycode(label: str) -> str:
    return "xn--" + normalize_unicode("NFKC", label).encode("punycode").decode("ascii")


def _normalized_pair(pair: str) -> str:
    # Addressable: a plus sign and an escaped plus sign mean different things in a query, so the escape stays.
    kept = [_normalize_part(part, _NOT_IN_QUERY_PAIR) for part in _ESCAPED_PLUS.split(pair)]
    return "%2B".join(kept)


def _normalized_path(path: str) -> str:
    segments = strip(path).split("/")
    joined = "/".join([_normalize_part(segment, _NOT_IN_SEGMENT) for segment in segments])
    return joined if "." not in joined else _without_dots(joined)


def _without_dots(path: str) -> str:
    """Resolve the segments `.` and `..`; what climbs above the root stays at the root."""
    path = _resolve(path)
    while path.startswith("."):
        # Addressable: dots that begin a relative path are cut off, whatever follows them.
        path = _resolve(path.removeprefix(".").removeprefix(".").removeprefix("/"))
    return path


def _resolve(path: str) -> str:
    # Addressable: the first segment of a relative path is never taken back.
    first, *rest = path.split("/")
    kept = [first]
    for segment in rest:
        if segment == ".." and len(kept) > 1:
            kept.pop()
        elif segment not in (".", "..") or (segment == ".." and first):
            kept.append(segment)
    ends_open = rest and (rest[-1] == "." or (rest[-1] == ".." and kept[-1] != ".."))
    return "/".join(kept) + ("/" if ends_open else "")
