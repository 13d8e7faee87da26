"""Tags that plugins add without python-liquid: a function of the markup, or a class where a tag has a block.

def shout(markup: str, context: TagContext) -> str:
    return str(context.value(markup)).upper()

class Box(PluginTag):
    is_block = True

    def render(self, markup: str, context: TagContext, body: str = "") -> str:
        return f"<div>{body}</div>"

TAGS = {"shout": shout, "box": Box}
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

if TYPE_CHECKING:
    from jekyllpy.templating.include_markup import IncludeMarkup
    from jekyllpy.templating.registers import Registers
    from jekyllpy.templating.runtime.context import Context


class Readable(Protocol):
    """What templates read by name: a hash or a drop."""

    def get(self, key: Any, default: Any = None, /) -> Any:
        """Return the value of a key, or the default where there is none."""


class TagContext:
    """What a plugin's tag or filter may ask of the render around it."""

    def __init__(self, context: Context, scope: dict[Any, Any]) -> None:
        self._context = context
        self._scope = scope

    @property
    def registers(self) -> Registers:
        """The services of the render."""
        return self._context.registers

    @property
    def config(self) -> Mapping[str, Any]:
        """The site's configuration."""
        return self._context.registers.config

    @property
    def page(self) -> Readable:
        """What is rendered, whatever the template has assigned to the name `page`: a hash or a drop."""
        page: Readable = self._context.registers.page
        return page

    @property
    def site(self) -> Readable:
        """The variable `site`, whatever the template has assigned to that name: `context.site.get("data")`."""
        site: Readable = self._context.payload["site"]
        return site

    def get(self, name: str) -> Any:
        """Return the value of a variable by its bare name."""
        return self._context.look(name, self._scope)

    def value(self, markup: str) -> Any:
        """Return the value of an expression as it would stand between `{{` and `}}`."""
        return self._context.evaluate(markup, self._scope)

    def assign(self, name: str, value: Any) -> None:
        """Set a variable for what follows in the template, as the tag `assign` does; for tags."""
        self._context.assigns[name] = value
        self._context.version += 1

    def lookup(self, name: str) -> Any:
        """Return what Ruby's `context[name]` gives: a literal or a variable with its keys, never a syntax error."""
        return self._context.lookup(name, self._scope)

    def filter(self, name: str, value: Any, *arguments: Any) -> Any:
        """Return the value after one of the site's filters."""
        environment = self._context.registers.environment
        services = {
            "registers": self._context.registers,
            "condition_of": self._context.condition_of(self._scope),
            "value_of": self._context.value_of(self._scope),
            "context": self,
        }
        asked = {key: services[key] for key in environment.filter_services(name)}
        return environment.filters[name](value, *arguments, **asked)

    def markdownify(self, text: str) -> str:
        """Return the HTML of a text in Markdown."""
        return self._context.registers.markdownify(text)

    def warn(self, topic: str, message: str) -> None:
        """Tell what is doubtful, in the log."""
        self._context.registers.warn(topic, message)

    def cache(self, name: str) -> dict[Any, Any]:
        """Return what the plugin of that name keeps for the rest of the build."""
        kept: dict[Any, Any] = self._context.registers.caches.setdefault(name, {})
        return kept

    def layout(self, name: str) -> Any:
        """Return the layout of that name, None if the site has none."""
        return self._context.registers.layouts.get(name)

    def render(self, source: str, variables: dict[str, Any] | None = None) -> str:
        """Return the output of a text that is a template itself.

        It sees the variables of this place, or in their stead the given ones and what all templates see, and nothing
        that was assigned around it.
        """
        function = self._context.registers.environment.partial(source, None)
        if variables is None:
            return self._run(function, self._scope)
        parts: list[str] = []
        function(self._context.apart(), parts.append, variables)
        return "".join(parts)

    def include(self, name: str, parameters: dict[str, Any] | None) -> str:
        """Return the output of a partial of the include folders; without parameters it sees the `include` around."""
        from jekyllpy.templating.runtime.partials import check_name, include_checked

        function = include_checked(self._context, check_name(name, "include"))
        return self._run(function, self._scope if parameters is None else {**self._scope, "include": parameters})

    def _run(self, function: Any, scope: dict[Any, Any]) -> str:
        parts: list[str] = []
        function(self._context.enter(1), parts.append, scope)
        self._context.scopes -= 1
        return "".join(parts)


class PluginTag:
    """Base of a plugin's tag; one object serves all templates."""

    is_block: ClassVar[bool] = False

    def check(self, markup: str) -> None:
        """Raise `TemplateError` where the markup cannot be used; called while parsing."""

    def shared_partial(self, markup: str) -> IncludeMarkup | None:
        """Return the partial that is all the tag prints, if it is rendered once a build for equal parameters."""
        return None

    def render(self, markup: str, context: TagContext, body: str = "") -> str:
        """Return what the tag prints; `body` is the output of its block."""
        raise NotImplementedError
