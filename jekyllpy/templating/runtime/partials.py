"""Find partials while rendering."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from jekyllpy.templating.failures import Failure, RubyFailure
from jekyllpy.templating.registers import Include
from jekyllpy.templating.runtime.context import Context

PartialFunction = Callable[..., int | None]

_NAME: Final = re.compile(r"^[\w/.\-()+~#@]+$", re.ASCII | re.MULTILINE)
_SUSPICIOUS: Final = re.compile(r"[./]{2,}")


def syntax_example(tag: str) -> str:
    """Return the line that Jekyll shows for a tag used wrongly."""
    return f"{{% {tag} file.ext param='value' param2='value' %}}"


def check_name(name: str, tag: str) -> str:
    """Return the name of a partial if Jekyll takes it, or raise `RubyFailure`."""
    if _SUSPICIOUS.search(name) or not _NAME.search(name):
        raise RubyFailure(
            "Invalid syntax for include tag. File contains invalid characters or sequences:\n\n"
            f"  {name}\n\nValid syntax:\n\n  {syntax_example(tag)}\n\n"
        )
    return name


def include(context: Context, name: str) -> PartialFunction:
    """Return the function of a partial in the include folders."""
    function = _function(context, include_located(context, name))
    context.partials[name] = function
    return function


def include_located(context: Context, name: str) -> Include:
    """Return a partial in the include folders, or raise `RubyFailure`."""
    registers = context.registers
    return _found(context, registers.find_include(name), name, registers.include_folders)


def include_checked(context: Context, name: str) -> PartialFunction:
    """Return the function of a partial whose name was computed and checked."""
    known: PartialFunction | None = context.partials.get(name)
    return known or include(context, name)


def include_relative(context: Context, name: str) -> PartialFunction:
    """Return the function of a partial beside the page."""
    return _function(context, include_relative_located(context, name))


def include_relative_located(context: Context, name: str) -> Include:
    """Return a partial beside the page, or raise `RubyFailure`."""
    registers = context.registers
    found = registers.find_relative_include(name, registers.page)
    return _found(context, found, name, registers.relative_include_folders)


def include_pending(context: Context, name: str) -> PartialFunction:
    """Return the function of a partial in the include folders that begins while interrupts are pending."""
    return _function(context, include_located(context, name), is_wary=True)


def include_relative_pending(context: Context, name: str) -> PartialFunction:
    """Return the function of a partial beside the page that begins while interrupts are pending."""
    return _function(context, include_relative_located(context, name), is_wary=True)


def _found(context: Context, found: Include | None, name: str, folders: tuple[str, ...]) -> Include:
    if found is None:
        raise RubyFailure(_not_found(context, name, folders))
    return found


def _function(context: Context, found: Include, is_wary: bool = False) -> PartialFunction:
    try:
        function: PartialFunction = context.registers.environment.partial(found.text, found.path, is_wary)
    except Failure as failure:
        failure.template = found.path
        failure.context = "included " if failure.context is None else failure.context
        failure.place = (found.path, failure.place[1] if failure.place else failure.line)
        raise
    return function


def _not_found(context: Context, name: str, folders: tuple[str, ...]) -> str:
    listed = ", ".join(f'"{folder}"' for folder in folders)
    is_safe = bool(context.registers.config.get("safe"))
    why = (
        " is not a symlink as those are not allowed in safe mode."
        if is_safe
        else ", if it is a symlink, does not point outside your site source."
    )
    return (
        f"Could not locate the included file '{name}' in any of [{listed}]. "
        f"Ensure it exists in one of those directories and{why}"
    )
