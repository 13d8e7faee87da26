"""The objects that templates see instead of the model: a Drop shows chosen names and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from types import FunctionType, MappingProxyType
from typing import Any, ClassVar

from jekyllpy.errors import JekyllpyError, reason_with_place
from jekyllpy.templating.failures import Failure, RubyFailure

_OWN = frozenset({"get", "missing", "has_key", "keys", "each", "to_s", "inspect", "inspect_alone", "to_json_value"})


class Drop:
    """Base of everything that a template reads by name.

    A subclass's public attributes, properties and methods without arguments are its keys, in the order they are
    defined; public attributes set on the instance come after them. Anything else reads as nil. A subclass with keys of
    its own (front matter, say) overrides `missing` and `keys`.
    """

    _readers: ClassVar[MappingProxyType[str, Callable[[Any], object]]] = MappingProxyType({})

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        readers = dict(cls._readers)
        for name, member in vars(cls).items():
            reader = None if name.startswith("_") or name in _OWN else _reader(name, member)
            if reader is not None:
                readers[name] = reader
            elif name not in _OWN:
                readers.pop(name, None)
        cls._readers = MappingProxyType(readers)

    def get(self, key: Any, default: Any = None) -> Any:
        """Return the value of a key, or the default where there is none."""
        reader = self._readers.get(key)
        try:
            found = reader(self) if reader is not None else self.missing(key)
        except (Failure, JekyllpyError, RecursionError, MemoryError):
            raise
        except Exception as error:
            reason = reason_with_place(error, reader or self.missing)
            raise RubyFailure(f"{type(self).__name__}.{key} failed: {reason}") from error
        return default if found is None else found

    def missing(self, key: Any) -> Any:
        """Return the value of a key that the class does not define."""
        if not isinstance(key, str) or key.startswith("_"):
            return None
        return getattr(self, "__dict__", {}).get(key)

    def has_key(self, key: Any) -> bool:
        """Tell whether a template that insists on defined variables may read the key."""
        return key in self._readers or key in self.keys()

    def keys(self) -> list[str]:
        """Return the names a template may read."""
        own = (name for name in getattr(self, "__dict__", {}) if not name.startswith("_"))
        return list(dict.fromkeys((*self._readers, *own)))

    def each(self) -> Iterable[Any] | None:
        """Return what a `for` runs over, or None where the object is no collection."""
        return None

    def to_s(self) -> str:
        """Return what `{{ drop }}` prints: as in Liquid, the name of the class."""
        return type(self).__name__

    def inspect(self) -> str:
        """Return what Ruby's `inspect` shows within arrays and hashes."""
        return type(self).__name__

    def inspect_alone(self) -> str:
        """Return what the filter `inspect` shows of the object itself."""
        return self.inspect()

    def to_json_value(self) -> Any:
        """Return what `jsonify` encodes: the printed text, unless a subclass has more to show."""
        return self.to_s()


def _reader(name: str, member: Any) -> Callable[[Any], object] | None:
    if isinstance(member, property):
        return member.fget
    if isinstance(member, FunctionType):
        code = member.__code__
        return member if code.co_argcount == 1 and not code.co_kwonlyargcount else None
    if isinstance(member, staticmethod | classmethod) or callable(member):
        return None
    # A slot or a plain value: an instance may have its own
    return lambda drop: getattr(drop, name)
