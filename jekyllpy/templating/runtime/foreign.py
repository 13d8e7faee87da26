"""Render nodes of python-liquid's classes within a compiled template."""

from __future__ import annotations

from typing import Any

from jekyllpy.templating.failures import LiquidFailure
from jekyllpy.templating.runtime.context import Context
from jekyllpy.templating.runtime.plugins import PASSING, tag_failure


class _Buffer:
    """What a node writes to."""

    def __init__(self, out: Any) -> None:
        self._out = out

    def write(self, text: str) -> int:
        """Print text."""
        self._out(text)
        return len(text)


def foreign(context: Context, out: Any, scope: dict[Any, Any], loaded: Any, position: int) -> int | None:
    """Run a foreign node; the result is an interrupt, as of a template's function."""
    from jekyllpy.templating.foreign.context import ForeignContext
    from jekyllpy.templating.vocabulary import BreakLoop, ContinueLoop, LiquidError

    context.version += 1
    template, node = loaded.unit.foreign[position]
    inner = ForeignContext(template, context, scope, loaded.path)
    if context.foreign is not None:
        # Cycles and the like go on from one foreign tag to the next
        inner.tag_namespace = context.foreign
    context.foreign = inner.tag_namespace
    try:
        node.render(inner, _Buffer(out))
    except BreakLoop:
        return 1
    except ContinueLoop:
        return 2
    except LiquidError as error:
        raise LiquidFailure(str(error.args[0] if error.args else error)) from error
    except PASSING:
        raise
    except Exception as error:
        raise tag_failure(type(node).__name__, error, node.render_to_output) from error
    return None
