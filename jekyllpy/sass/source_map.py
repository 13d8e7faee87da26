"""The source map of a page as jekyll-sass-converter 3 writes it, and the comment that leads to it."""

from __future__ import annotations

import posixpath

from jekyllpy.sass.urls import encode, file_url, route


def page_source_map(source_map: str, css_name: str, folder: str) -> str:
    """Return the compiler's map with the name of its stylesheet, and with sources relative to the page's own folder."""
    import json

    data = json.loads(source_map)
    data["file"] = encode(css_name)
    base = file_url(posixpath.join(folder, ""))
    data["sources"] = [route(url, base) if url.startswith("file:") else url for url in data["sources"]]
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def with_comment(css: str, map_name: str, style: str) -> str:
    """Return the CSS with the comment that names its map; no newline follows it."""
    gap = "" if style == "compressed" else "\n\n"
    return f"{css}{gap}/*# sourceMappingURL={encode(map_name)} */"
