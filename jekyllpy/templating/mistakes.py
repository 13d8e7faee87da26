"""Turn what stopped a render into the `TemplateError` a user sees: Jekyll's words, the true file and line, the includes."""

from __future__ import annotations

from jekyllpy.errors import TemplateError, TemplateSyntaxError
from jekyllpy.templating.failures import Failure, LiquidFailure, RubyFailure, SyntaxFailure
from jekyllpy.templating.unit import LoadedUnit, places

Chain = list[tuple[str | None, int]]
"""Paths and lines of the templates that were rendering, outermost first."""


def told(error: Exception, top: LoadedUnit, line_offset: int) -> TemplateError:
    """Return the error for a render of the template `top`."""
    if isinstance(error, TemplateError) and error.path is not None:
        return error
    failure = _failure(error)
    chain = _chain(error, top, line_offset)
    if failure.line is None and not isinstance(failure, RubyFailure) and chain:
        failure.line = chain[-1][1] - (line_offset if len(chain) == 1 else 0)
    if len(chain) > 1:
        # Jekyll: each include on the way out puts its own path into the message, so the outermost stays (inclusion.rb)
        failure.template = chain[1][0]
        failure.context = "included " if failure.context is None else failure.context
    path, line = failure.place or (chain[-1] if chain else (top.path, None))
    kind = TemplateSyntaxError if isinstance(failure, SyntaxFailure) else TemplateError
    return kind(failure.told(), path, line, hint=_includes(chain))


def told_of_parse(failure: Failure, path: str | None, line_offset: int) -> TemplateError:
    """Return the error for a template that cannot be parsed."""
    kind = TemplateSyntaxError if isinstance(failure, SyntaxFailure) else TemplateError
    return kind(failure.told(), path, failure.line + line_offset if failure.line else None)


def _failure(error: Exception) -> Failure:
    if isinstance(error, Failure):
        return error
    if isinstance(error, TemplateError):
        return RubyFailure(error.message)
    if isinstance(error, ZeroDivisionError):
        return LiquidFailure("divided by 0")
    if isinstance(error, RecursionError):
        return RubyFailure("stack level too deep")
    return RubyFailure(str(error) or type(error).__name__)


def _chain(error: Exception, top: LoadedUnit, line_offset: int) -> Chain:
    chain: Chain = []
    for loaded, line, is_whole in places(error.__traceback__):
        if is_whole:
            chain.append((loaded.path, line))
        elif chain:
            chain[-1] = (loaded.path, line)
    if chain and chain[0][0] == top.path:
        chain[0] = (top.path, chain[0][1] + line_offset)
    return chain


def _includes(chain: Chain) -> str | None:
    if len(chain) < 2:
        return None
    paths = [path or "the template" for path, _ in chain]
    last = paths[-1]
    if len(paths) > 50 and last in paths[:-1]:
        start = len(paths) - 2 - paths[-2::-1].index(last)
        return f"the includes go round: {' → '.join(paths[start:])}"
    shown = [f"{path or 'the template'}:{line}" for path, line in chain[:-1]]
    return f"included from {' → '.join(shown if len(shown) < 12 else [*shown[:6], '…', *shown[-5:]])}"
