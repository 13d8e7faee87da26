"""jekyll-mentions 1.6: `@name` becomes a link to the person's page on GitHub or elsewhere."""

from __future__ import annotations

import os
import re
from typing import Any

from jekyllpy.errors import ConfigError
from jekyllpy.plugins.api import (
    Cdata,
    Document,
    Node,
    Page,
    Plugin,
    Text,
    class_name,
    escape_text,
    hook,
    parse_fragment,
    reads,
    split_body,
    to_s,
)

_KEY = "jekyll-mentions"
_MENTION = re.compile(
    r"(?:^|\W)@((?>\w[\w-]*))(?!/)(?=\.+[ \t\W]|\.+$|[^0-9a-zA-Z_.]|$)", re.ASCII | re.IGNORECASE | re.MULTILINE
)
# html-pipeline: these name the thing itself, and nobody
_NOBODY = frozenset({"mention", "mentions", "mentioned", "mentioning"})
_IGNORED_PARENTS = frozenset({"pre", "code", "a", "style", "script"})


class Mentions(Plugin):
    """Links the names in the bodies of HTML pages."""

    safe = True
    knows_blank = True  # through html-pipeline

    @reads()
    @hook(["pages", "documents"], "post_render")
    def link_mentions(self, item: Page | Document, output: str) -> str | None:
        """Return the page with its links; one without mentions stays as it is."""
        if "@" not in output or not _may_mention(item):
            return None
        base = self._base(item)
        before, body, after = split_body(output)
        if not _MENTION.search(body):
            return None
        return before + _linked(body, base) + after

    def _base(self, item: Page | Document) -> str:
        setting = item.data[_KEY] if _KEY in item.data else self.config.raw.get(_KEY)
        if isinstance(setting, dict):
            setting = setting.get("base_url", _default_base())
        elif setting is None:
            setting = _default_base()
        elif not isinstance(setting, str):
            raise ConfigError(
                "Your jekyll-mentions config has to either be a string or a hash. "
                f"It's a {class_name(setting)} right now."
            )
        base = to_s(setting)
        return base if base.endswith(("/", "~")) else f"{base}/"


def _may_mention(item: Page | Document) -> bool:
    permalink = item.value("permalink")
    is_html = item.output_ext == ".html" or (isinstance(permalink, str) and permalink.endswith("/"))
    is_written = isinstance(item, Page) or item.is_written
    return is_written and is_html and item.value(_KEY) is not False


def _default_base() -> str:
    host, secure = os.environ.get("GITHUB_HOSTNAME"), os.environ.get("SSL")
    if not host or not secure:
        return "https://github.com"
    return f"{'https' if secure == 'true' else 'http'}://{host.removesuffix('/')}"


def _linked(body: str, base: str) -> str:
    fragment = parse_fragment(body)
    for node in list(fragment.nodes()):
        if not isinstance(node, Text | Cdata) or "@" not in node.content or _is_ignored(node):
            continue
        text = escape_text(node.content) if isinstance(node, Text) else node.content
        linked = _MENTION.sub(lambda match: _link(match, base), text)
        if linked != text:
            node.replace_with(parse_fragment(f"<div>{linked}</div>").first_element.children)
    return fragment.to_html()


def _is_ignored(node: Node) -> bool:
    return any(element.name in _IGNORED_PARENTS for element in node.ancestors())


def _link(match: re.Match[str], base: str) -> Any:
    login = match[1]
    if login.lower() in _NOBODY:
        return match[0]
    return match[0].replace(f"@{login}", f"<a href='{base}{login}' class='user-mention'>@{login}</a>", 1)
