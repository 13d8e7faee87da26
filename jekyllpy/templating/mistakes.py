"""Turn what stopped a render into the `TemplateError` a user sees: Jekyll's words, the true place, the includes."""

from __future__ import annotations

from typing import NamedTuple

from jekyllpy.errors import TemplateError, TemplateSyntaxError
from jekyllpy.templating.failures import Failure, LiquidFailure, RubyFailure, SyntaxFailure
from jekyllpy.templating.unit import places


class Place(NamedTuple):
    """A template that was rendering: its path, and its line in the file and in its own text."""

    path: str | None
    line: int
    own_line: int


Chain = list[Place]
"""The templates that were rendering, outermost first."""


def told(error: Exception, chain: Chain, path: str | None) -> TemplateError:
    """Return the error of a render of the template at the path."""
    if isinstance(error, TemplateError) and error.path is not None:
        return error
    failure = _failure(error)
    if failure.line is None and not isinstance(failure, RubyFailure) and chain:
        failure.line = chain[-1].own_line
    if len(chain) > 1:
        # Jekyll: each include on the way out puts its own path into the message, so the outermost stays (inclusion.rb)
        failure.template = chain[1].path
        failure.context = "included " if failure.context is None else failure.context
    place = failure.place or ((chain[-1].path, chain[-1].line) if chain else (path, None))
    kind = TemplateSyntaxError if isinstance(failure, SyntaxFailure) else TemplateError
    return kind(failure.told(), *place, hint=_includes(chain))


def told_of_parse(failure: Failure, path: str | None, line_offset: int) -> TemplateError:
    """Return the error for a template that cannot be parsed."""
    kind = TemplateSyntaxError if isinstance(failure, SyntaxFailure) else TemplateError
    line = failure.line or (failure.place[1] if failure.place else None)
    return kind(failure.told(), path, line + line_offset if line else None)


def _failure(error: Exception) -> Failure:
    if isinstance(error, Failure):
        return error
    if isinstance(error, TemplateError):
        return RubyFailure(error.message)
    if isinstance(error, ZeroDivisionError):
        return LiquidFailure("divided by 0")
    if isinstance(error, RecursionError):
        return RubyFailure("stack level too deep")
    if isinstance(error, OverflowError):
        return RubyFailure("bignum too big to convert into `long'")
    return RubyFailure(str(error) or type(error).__name__)


def chain_of(error: Exception, line_offset: int, top: Place | None = None) -> Chain:
    """Return the templates that were rendering, `top` first; without it the offset is that of the outermost one."""
    chain = [top] if top else []
    for loaded, line, is_whole in places(error.__traceback__):
        place = Place(loaded.path, line, line)
        if is_whole or not chain:
            chain.append(place)
        else:
            chain[-1] = place
    if chain and not top:
        chain[0] = Place(chain[0].path, chain[0].own_line + line_offset, chain[0].own_line)
    return chain


def _includes(chain: Chain) -> str | None:
    if len(chain) < 2:
        return None
    paths = [place.path or "the template" for place in chain]
    last = paths[-1]
    if len(paths) > 50 and last in paths[:-1]:
        start = len(paths) - 2 - paths[-2::-1].index(last)
        return f"the includes go round: {' → '.join(paths[start:])}"
    shown = [f"{place.path or 'the template'}:{place.line}" for place in chain[:-1]]
    return f"included from {' → '.join(shown if len(shown) < 12 else [*shown[:6], '…', *shown[-5:]])}"
