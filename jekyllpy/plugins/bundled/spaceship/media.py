"""Media: a picture whose address is that of a sound, a film or a player becomes one."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote_plus, unquote_plus

from jekyllpy.plugins.api import Element, is_truthy, parse_html, select, to_s
from jekyllpy.plugins.bundled.spaceship.html import Html
from jekyllpy.plugins.bundled.spaceship.processor import Processor, Result

_AUDIO = re.compile(r"\.(?:mp3|wav|ogg|mid|midi|aac|wma)")
_VIDEO = re.compile(r"\.(?:avi|mp4|webm|ogg|ogv|flv|mkv|mov|wmv|3gp|rmvb|asf)")
_YOUTUBE = re.compile(r"(?:\?v=|embed/|\.be/)(?=([a-zA-Z0-9_-]+))")
_VIMEO = re.compile(r"//vimeo\.com/([0-9]+)")
_DAILYMOTION = re.compile(r"//(?>www\.)?dai\.?ly(?>motion\.com/video)?/([a-zA-Z0-9_-]+)")
_SPOTIFY = re.compile(r"//open\.spotify\.com/track/([a-zA-Z0-9_-]+)")
_SPOTIFY_EPISODE = re.compile(r"//open\.spotify\.com/episode/([a-zA-Z0-9_-]+)")
_SOUNDCLOUD = re.compile(r"//soundcloud\.com/[^\n]+/[^?]()")
_LAST_WORDS = re.compile(r"(?<!\S)(\S*)$", re.ASCII | re.MULTILINE)
_ADDRESS = re.compile(r"(?:([A-Za-z][A-Za-z0-9+.-]*):)?([^?#]*)(?:\?([^#]*))?(#.*)?", re.DOTALL)

Settings = dict[Any, Any]


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of media: how its addresses look, the player's address, and how it is shown."""

    find: Callable[[str], str | None]  # what identifies it in an address of its kind
    show: Callable[[Settings], str]
    base: str = ""
    height: int | None = None


class MediaProcessor(Processor):
    """Puts players in the place of pictures."""

    def on_page(self, html: Html, source: str) -> Result:
        """Return a page with its players."""
        if not html.has_element("img"):
            return html.rewritten(), False
        document = html.document()
        players = [image for image in select(document, "img") if self._show(image)]
        return (document.to_html() if players else html.unchanged(document)), bool(players)

    def _show(self, image: Element) -> bool:
        source = image.attributes.get("src")
        if "src" not in image.attributes:
            return False
        for kind in _KINDS:
            name = kind.find(source or "")
            if name is not None:
                settings = self._settings(kind, name, source or "", image.attributes.get("title"))
                body = next(node for node in select(parse_html(kind.show(settings)), "body"))
                image.replace_with(body.children[:1])
                return True
        return False

    def _settings(self, kind: _Kind, name: str, source: str, title: str | None) -> Settings:
        query = {key: value for key, value in _query(source).items() if value not in (name, "")}
        made: Settings = dict(self.settings.get("default") or {})
        for key in ("id", "class", "style"):
            made[key] = query.get(key, made.get(key))
        for key in ("id", "class"):
            made[key] = to_s(made[key]).replace("{id}", name)
        made["src"] = _with_query(f"{kind.base}{name}" if kind.base else source, query)
        for key in ("autoplay", "loop"):
            made[key] = query.get(key, made.get(key))
        made["is_hidden"] = "hidden" in query
        made["title"] = title
        made["width"] = query.get("width", made.get("width"))
        made["height"] = query.get("height", kind.height or made.get("height"))
        made["frameborder"] = query.get("frameborder", made.get("frameborder"))
        return made


def _file(extension: re.Pattern[str]) -> Callable[[str], str | None]:
    """Return what finds the name of a file of one of the extensions, after the last slash that one can follow."""

    def find(source: str) -> str | None:
        for line in source.split("\n"):
            ends = [*extension.finditer(line)]
            slash = line.rfind("/", 0, max(ends[-1].start() - 1, 0)) if ends else -1
            if slash >= 0:
                end = next(each.end() for each in ends if each.start() >= slash + 2)
                return line[slash + 1 : end]
        return None

    return find


def _matching(address: re.Pattern[str]) -> Callable[[str], str | None]:
    def find(source: str) -> str | None:
        found = address.search(source)
        return None if found is None else found[1]

    return find


def _youtube(source: str) -> str | None:
    """Return the last name of a film after the words that may be before one."""
    for line in source.split("\n"):
        start = line.find("//")
        host = line.find("youtu", start + 2) if start >= 0 else -1
        names = [found[1] for found in _YOUTUBE.finditer(line) if found.end() >= host + len("youtu")]
        if host >= 0 and names:
            return names[-1]
    return None


def _audio(settings: Mapping[Any, Any]) -> str:
    hidden = ";display: none;" if settings["is_hidden"] else ""
    return (
        f'<audio id="{settings["id"]}" class="{settings["class"]}" {_flags(settings)} src="{settings["src"]}"'
        f' style="{to_s(settings["style"])}{hidden}" controls> {_without_support("audio", settings)}</audio>'
    )


def _video(settings: Mapping[Any, Any]) -> str:
    return (
        f'<video id="{settings["id"]}" class="{settings["class"]}" style="{to_s(settings["style"])}"'
        f' {_flags(settings)} controls> <source src="{settings["src"]}"> {_without_support("video", settings)}</video>'
    )


def _iframe(settings: Mapping[Any, Any]) -> str:
    names = ("id", "class", "src", "title", "width", "height", "style", "allow", "frameborder")
    attributes = "".join([f' {name}="{to_s(settings.get(name))}"' for name in names])
    return f"<iframe{attributes} allowfullscreen></iframe>"


def _flags(settings: Mapping[Any, Any]) -> str:
    return " ".join([name if is_truthy(settings[name]) else "" for name in ("autoplay", "loop")])


def _without_support(kind: str, settings: Mapping[Any, Any]) -> str:
    link = f'<a href="{settings["src"]}">link to download the {kind}</a>'
    return f"Your browser doesn't support HTML5 {kind}. Here is a {link} instead."


def _query(source: str) -> dict[str, str]:
    # The query ends a line; it begins after the first question mark of the line's last word
    words = (word[1].partition("?") for word in _LAST_WORDS.finditer(source))
    query = next((rest for _, mark, rest in words if mark), "")
    parts = (part.partition("=") for part in query.split("&") if part)
    return {unquote_plus(key): unquote_plus(value) for key, _, value in parts}


def _with_query(address: str, query: Mapping[str, str]) -> str:
    parts = _ADDRESS.fullmatch(address)
    assert parts is not None
    protocol = f"{parts[1].lower()}:" if parts[1] else ""
    kept = "" if parts[3] is None else f"?{parts[3]}"
    asked = "&".join([f"{_form(key)}={_form(value)}" for key, value in query.items()])
    return f"{protocol}{parts[2]}{f'?{asked}' if query else kept}{parts[4] or ''}"


def _form(text: str) -> str:
    return quote_plus(text, safe="*").replace("~", "%7E")


_KINDS = (
    _Kind(_file(_AUDIO), _audio),
    _Kind(_file(_VIDEO), _video),
    _Kind(_youtube, _iframe, "https://www.youtube.com/embed/"),
    _Kind(_matching(_VIMEO), _iframe, "https://player.vimeo.com/video/"),
    _Kind(_matching(_DAILYMOTION), _iframe, "https://www.dailymotion.com/embed/video/"),
    _Kind(_matching(_SPOTIFY), _iframe, "https://open.spotify.com/embed/track/", 80),
    _Kind(_matching(_SPOTIFY_EPISODE), _iframe, "https://open.spotify.com/embed/episode/", 152),
    # The number of a sound is only to be had from the network, so its player has none
    _Kind(
        _matching(_SOUNDCLOUD),
        _iframe,
        "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/",
        125,
    ),
)
