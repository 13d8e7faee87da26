"""jekyll-avatar 0.8: the tag `avatar`, which shows somebody's picture on GitHub."""

from __future__ import annotations

import os
import re
from urllib.parse import urlsplit
from zlib import crc32

from jekyllpy.plugins.api import TagContext, is_truthy, reads, to_s

_SIZE = re.compile(r"\bsize=(\d+)\b", re.ASCII | re.IGNORECASE)
_USER = re.compile(r"\buser=([\w.]+)\b", re.ASCII)
_DEFAULT_SIZE = "40"
_LEAST_OF_LARGE = 48
_SERVERS = 4
_SCALES = (1, 2, 3, 4)
_HOST_VARIABLE = "PAGES_AVATARS_URL"


@reads(markup=True)
def avatar(markup: str, context: TagContext) -> str:
    """Return the image: `{% avatar name size=50 lazy=true %}` or `{% avatar user=page.author %}`."""
    text = context.render(markup)
    size = _SIZE.search(markup)
    pixels = size[1] if size else _DEFAULT_SIZE
    user = _user(markup, text, context)
    sources = [_url(user, pixels, scale) for scale in _SCALES]
    is_lazy = "lazy=true" in text
    return _image(user, pixels, sources, is_lazy)


TAGS = {"avatar": avatar}


def _user(markup: str, text: str, context: TagContext) -> str:
    variable = _USER.search(markup)
    if variable:
        value = context.lookup(variable[1])
        return to_s(value) if is_truthy(value) else variable[1]
    name = text.split()[0] if " " in text else text
    return name.removeprefix("@")


def _image(user: str, pixels: str, sources: list[str], is_lazy: bool) -> str:
    set_of_sources = ", ".join(f"{source} {scale}x" for source, scale in zip(sources, _SCALES, strict=True))
    lazy = f' data-src="{sources[0]}" data-srcset="{set_of_sources}"'
    attributes = {
        "class": "avatar" if int(pixels) >= _LEAST_OF_LARGE else "avatar avatar-small",
        "alt": user,
        "width": pixels,
        "height": pixels,
        "data-proofer-ignore": "true",
        "src": "" if is_lazy else sources[0],
    }
    shown = " ".join(f'{name}="{value}"' for name, value in attributes.items())
    return f"<img {shown}{lazy} />" if is_lazy else f'<img {shown} srcset="{set_of_sources}" />'


def _url(user: str, pixels: str, scale: int) -> str:
    path = _path(user, pixels if scale == 1 else str(int(pixels) * scale))
    custom = urlsplit(os.environ.get(_HOST_VARIABLE, ""))
    if any(custom):
        folder = custom.path if custom.path.endswith("/") else f"{custom.path}/"
        return f"{custom.scheme}://{custom.netloc}{folder[: folder.rfind('/') + 1]}{path}"
    # GitHub's servers have the same pictures, so a page with many asks all of them
    server = crc32(_path(user, pixels).encode()) % _SERVERS
    return f"https://avatars{server}.githubusercontent.com/{path}"


def _path(user: str, pixels: str) -> str:
    return f"{user}?v=3&s={pixels}"
