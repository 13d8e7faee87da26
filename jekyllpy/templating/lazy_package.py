"""Import modules of a package without all the others that its `__init__` imports.

python-liquid's imports loaders, message catalogues and filters, and with them asyncio, babel and dateutil: three
quarters of its time. Here each of the `from x import y` of an `__init__` happens when its name is asked for. Whatever
else is asked of the package makes it run the whole `__init__`, so that it is the same package to everyone.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from importlib import import_module
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from importlib.util import module_from_spec
from threading import RLock
from types import ModuleType
from typing import Any, Final

# One name a line, as python-liquid has them
_IMPORT: Final = re.compile(r"^from (\.?[\w.]+|\.) import (\w+)(?: as (\w+))?[ \t]*(?:#.*)?$", re.MULTILINE)
_RUNNING: Final = RLock()


def import_spared(name: str, packages: Iterable[str]) -> None:
    """Import a module for which the named packages need not run their `__init__`: a package before those within it."""
    added = [package for package in packages if package not in sys.modules and _add(package)]
    try:
        import_module(name)
    except (ImportError, AttributeError):
        # An order of imports that the packages do not know of: import them as others do
        for loaded in [each for each in sys.modules if each.partition(".")[0] in added]:
            del sys.modules[loaded]
        import_module(name)


class _LazyPackage(ModuleType):
    """A package before its `__init__` has run."""

    def __getattr__(self, name: str) -> Any:
        with _RUNNING:
            if type(self) is not _LazyPackage:
                return getattr(self, name)
            home = self.__dict__["_homes"].get(name)
            if home is None:
                self.__class__ = ModuleType  # type: ignore[assignment]
                self.__spec__.loader.exec_module(self)  # type: ignore[union-attr]
                return getattr(self, name)
        module, attribute = home
        found = import_module(module, self.__name__)
        value = getattr(found, attribute) if attribute else found
        setattr(self, name, value)
        return value


def _add(name: str) -> bool:
    """Put a lazy package in the place of one that is not loaded, if it is one of plain Python files."""
    parent, _, own = name.rpartition(".")
    above = sys.modules.get(parent)
    if parent and above is None:
        return False
    spec = PathFinder.find_spec(name, above.__path__ if above else None)
    source = _source(spec)
    if spec is None or source is None:
        return False
    package = module_from_spec(spec)
    package.__class__ = _LazyPackage
    package.__dict__["_homes"] = {
        alias or given: (f".{given}", None) if module == "." else (module, given)
        for module, given, alias in _IMPORT.findall(source)
        if module != "__future__"
    }
    sys.modules[name] = package
    if above:
        setattr(above, own, package)
    return True


def _source(spec: ModuleSpec | None) -> str | None:
    is_package = spec is not None and spec.submodule_search_locations is not None
    if spec is None or not is_package or not isinstance(spec.loader, SourceFileLoader):
        return None
    return spec.loader.get_source(spec.name)
