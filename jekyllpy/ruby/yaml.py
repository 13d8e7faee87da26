"""Read YAML as SafeYAML does, from libyaml's events. Knows nothing of files or front matter.

Tags are ignored, so no input can name a class; the builder keeps its own stack, so none can exhaust Python's.
"""

from __future__ import annotations

import binascii
import contextlib
from collections.abc import Callable
from typing import Any, Final

import yaml
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from jekyllpy.errors import TemplateError, YamlError
from jekyllpy.ruby.hashes import MixedHash
from jekyllpy.ruby.yaml_errors import translate_error
from jekyllpy.ruby.yaml_scalars import YamlNumberError, YamlValueError, resolve_scalar

try:
    from yaml._yaml import CParser as EventParser
except ImportError:  # PyYAML without libyaml: the same events, an order of magnitude slower
    from jekyllpy.ruby.yaml_fallback import EventParser  # type: ignore[assignment]

__all__ = ["MAX_DEPTH", "YamlError", "YamlNumberError", "YamlValueError", "load_yaml"]

MAX_DEPTH: Final = 1000
# Merge keys copy their hash, so a short text could ask for endless copying.
MAX_MERGED_KEYS: Final = 1_000_000

MERGE_KEY: Final = "<<"
BINARY_TAGS: Final = frozenset({"tag:yaml.org,2002:binary", "x-private:binary", "!binary"})
RUBY_CLASS_NAMES: Final = {type(None): "nil", bool: "", int: "Integer", float: "Float", str: "String", list: "Array"}

Container = list[Any] | dict[Any, Any]


def load_yaml(text: str, first_line: int = 1) -> Any:
    """Return the value of the text's first document, or False if there is none.

    Mappings come as dicts (a `MixedHash` where Python would merge the keys), times as aware datetimes. Raises
    `YamlError` with libyaml's words and the place counted from `first_line`, `YamlValueError` where SafeYAML itself
    gives up.
    """
    try:
        return _load_document(EventParser(text))
    except (yaml.YAMLError, UnicodeEncodeError) as error:
        raise translate_error(error, text, first_line) from None
    except YamlValueError as error:
        if error.line is not None:
            error.line += first_line - 1
        raise


def _load_document(parser: EventParser) -> Any:
    builder = _Builder()
    actions = builder.actions()
    next_event: Callable[[], Any] = parser.get_event
    event = next_event()
    while type(event) is not DocumentEndEvent:
        kind = type(event)
        if kind is StreamEndEvent:
            return False
        if action := actions.get(kind):
            try:
                action(event)
            except YamlValueError as error:
                _add_place(error, event)
                raise
        event = next_event()
    return builder.result


def _add_place(error: YamlValueError, event: Any) -> None:
    error.line, error.column = event.start_mark.line + 1, event.start_mark.column + 1


class _Builder:
    """What SafeYAML's event handler knows between two events.

    SafeYAML: there is one pending key for the whole document, not one for each mapping. A null key is no key, so what
    follows shifts by one, and a key left over goes to the mapping outside.
    """

    __slots__ = ("_anchors", "_current", "_homes", "_key", "_merged", "_stack", "result")

    def __init__(self) -> None:
        self.result: Any = None
        self._current: Any = None
        self._key: Any = None
        self._stack: list[Container] = []
        self._homes: list[Any] = []
        self._anchors: dict[str, Any] = {}
        self._merged = 0

    def actions(self) -> dict[type[Event], Any]:
        """The method for each kind of event that carries something."""
        return {
            ScalarEvent: self._scalar,
            AliasEvent: self._alias,
            MappingStartEvent: self._start_mapping,
            SequenceStartEvent: self._start_sequence,
            MappingEndEvent: self._end,
            SequenceEndEvent: self._end,
        }

    def _scalar(self, event: ScalarEvent) -> None:
        if event.tag in BINARY_TAGS:
            value: Any = _decode_binary(event.value)
        elif event.implicit[1]:
            value = event.value
        else:
            value = resolve_scalar(event.value)
        self._add(value, event.anchor)

    def _alias(self, event: AliasEvent) -> None:
        value = self._anchors.get(event.anchor or "")
        # SafeYAML: what an alias repeats is typed again, so a quoted "1" comes back as a number (psych_handler.rb)
        self._add(resolve_scalar(value) if type(value) is str else value, None)

    def _start_mapping(self, event: MappingStartEvent) -> None:
        self._start({}, event.anchor)

    def _start_sequence(self, event: SequenceStartEvent) -> None:
        self._start([], event.anchor)

    def _start(self, container: Container, anchor: str | None) -> None:
        if len(self._stack) >= MAX_DEPTH:
            raise YamlValueError(f"nested more than {MAX_DEPTH} levels deep")
        home = self._key
        self._add(container, anchor)
        self._homes.append(home)
        self._current = container
        self._stack.append(container)

    def _end(self, _event: Event) -> None:
        self._stack.pop()
        self._homes.pop()
        self._current = self._stack[-1] if self._stack else None

    def _add(self, value: Any, anchor: str | None) -> None:
        if anchor is not None:
            self._anchors[anchor] = value
        current = self._current
        if current is None:
            self.result = value
        elif type(current) is list:
            current.append(value)
        elif self._key is None:
            self._key = value
        else:
            key, self._key = self._key, None
            self._store(key, value)

    def _store(self, key: Any, value: Any) -> None:
        if type(key) is not str:
            self._store_under_odd_key(key, value)
        elif key == MERGE_KEY:
            self._merge(value)
        else:
            self._current[key] = value

    def _merge(self, value: Any) -> None:
        if not isinstance(value, dict):
            raise YamlValueError(f"no implicit conversion of {_ruby_class(value)} into Hash")
        self._merged += len(value)
        if self._merged > MAX_MERGED_KEYS:
            raise YamlValueError(f"merge keys copy more than {MAX_MERGED_KEYS} entries")
        for key, item in list(value.items()):
            self._store_under_odd_key(key, item)

    def _store_under_odd_key(self, key: Any, value: Any) -> None:
        """Store under a key that Python may not tell from another, or cannot hash."""
        is_container = isinstance(key, (list, dict))
        # SafeYAML: a mapping in a key's place, such as `{{ x }}`, becomes its own first key, which nothing can look up
        if is_container and any(key is unfinished for unfinished in self._stack):
            return
        if type(self._current) is dict and (is_container or key in self._current):
            old = self._current
            self._make_mixed()
            value = self._current if value is old else value
        # A key that contains itself has no identity, so nothing can look it up either
        with contextlib.suppress(TemplateError):
            self._current[key] = value

    def _make_mixed(self) -> None:
        old, new = self._current, MixedHash()
        for key, value in old.items():
            new[key] = value
        self._current = self._stack[-1] = new
        self._replace_in_parent(old, new)
        self._anchors = {name: new if value is old else value for name, value in self._anchors.items()}

    def _replace_in_parent(self, old: Container, new: Container) -> None:
        if len(self._stack) == 1:
            self.result = new
            return
        parent, home = self._stack[-2], self._homes[-1]
        if isinstance(parent, list):
            parent[-1] = new
            return
        # A merged hash is not stored, nor is one under a key without identity
        with contextlib.suppress(TemplateError, TypeError):
            if parent.get(home) is old:
                parent[home] = new


def _decode_binary(text: str) -> str:
    try:
        data = binascii.a2b_base64(text.encode("ascii", "ignore"))
    except binascii.Error:
        data = b""
    return data.decode("utf-8", "surrogateescape")


def _ruby_class(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return RUBY_CLASS_NAMES.get(type(value)) or type(value).__name__.capitalize()
