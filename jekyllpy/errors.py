"""The exceptions a user of jekyllpy may meet. Anything else that escapes is a bug.

JekyllpyError
├── ConfigError
├── FrontMatterError
│   └── YamlError
├── PermalinkError
├── TemplateError
│   └── TemplateSyntaxError
├── ConversionError
├── LayoutError
├── PluginError
│   └── MissingPlugin
├── ReadError
└── DestinationError
    └── DestinationConflict
"""

from __future__ import annotations


class JekyllpyError(Exception):
    """A mistake in the site or its surroundings, told in one line.

    `message` says what is wrong in Jekyll's words; `path` names the file as the user knows it, `line` and `column`
    count from 1 within that file; `hint` says what to do.
    """

    def __init__(
        self,
        message: str,
        path: str | None = None,
        line: int | None = None,
        column: int | None = None,
        hint: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line
        self.column = column
        self.hint = hint

    @property
    def place(self) -> str:
        """The place as `path:line:column`, as far as it is known."""
        parts = [self.path, self.line, self.column]
        known = parts[: parts.index(None)] if None in parts else parts
        return ":".join(str(part) for part in known)

    def __str__(self) -> str:
        text = f"{self.place}: {self.message}" if self.path else self.message
        return f"{text} ({self.hint})" if self.hint else text


class ConfigError(JekyllpyError):
    """The configuration cannot be used."""


class FrontMatterError(JekyllpyError):
    """The head of a file cannot be used."""


class YamlError(FrontMatterError):
    """A text is not YAML."""


class PermalinkError(JekyllpyError):
    """A permalink does not give a URL."""


class TemplateError(JekyllpyError):
    """Liquid failed while rendering.

    `path` names the file with the mistake, an include say; `template` the page or layout that was being rendered.
    """

    template: str | None = None


class TemplateSyntaxError(TemplateError):
    """Liquid could not parse a template."""


class ConversionError(JekyllpyError):
    """A converter failed on an item's content."""


class LayoutError(JekyllpyError):
    """A layout cannot be used."""


class PluginError(JekyllpyError):
    """A plugin is missing, needs Ruby, or failed."""


class MissingPlugin(PluginError):
    """A gem that the site names is nowhere."""


class ReadError(JekyllpyError):
    """A file of the source cannot be read."""


class DestinationError(JekyllpyError):
    """The destination cannot be written, or must not be."""


class DestinationConflict(DestinationError):
    """Two outputs need the same place."""


def reason_with_place(error: BaseException, function: object) -> str:
    """Return an exception of a plugin in one line, with the place in the file of the plugin's `function`."""
    path, line = place_in(error, function)
    return f"{type(error).__name__}: {error}" + (f" ({path}:{line})" if line else "")


def place_in(error: BaseException | None, function: object) -> tuple[str | None, int | None]:
    """Return the file of a function, and the line of that file where an exception came up, else where it begins."""
    code = getattr(function, "__code__", None)
    if code is None:
        return None, None
    trace, line = error.__traceback__ if error else None, code.co_firstlineno
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == code.co_filename:
            line = trace.tb_lineno
        trace = trace.tb_next
    return code.co_filename, line
