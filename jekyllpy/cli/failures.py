"""How a command fails: in one line that names the place, with a traceback only where one is asked for."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TextIO

from jekyllpy import messages
from jekyllpy.cli.invocation import Invocation
from jekyllpy.errors import ConfigError, ConversionError, JekyllpyError, MissingPlugin, PluginError, TemplateError
from jekyllpy.log import Log
from jekyllpy.version import JEKYLL_VERSION

TOPICS = (
    (TemplateError, "Liquid Exception:"),
    (ConversionError, "Conversion error:"),
    (MissingPlugin, "Dependency Error:"),
    (PluginError, "Error:"),
    (ConfigError, "Configuration error:"),
)


def run_gracefully(run: Callable[[Invocation], int], invocation: Invocation, err: TextIO) -> int:
    """Run a command and return its exit status, 1 after an error has been told."""
    try:
        return run(invocation)
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 - the last stop: a bug is told in one line too
        tell_failure(error, invocation.log)
        _annotate(error, invocation)
        if invocation.trace:
            import traceback

            traceback.print_exception(error, file=err)
        else:
            for topic, message in messages.trace_advice(invocation.command.name, JEKYLL_VERSION):
                invocation.log.error(topic, message)
        return 1


def tell_failure(error: Exception, log: Log) -> None:
    """Say what went wrong, in the words that Jekyll has for the kind of error."""
    for topic, message in _failure(error):
        log.error(topic, message)


def _failure(error: Exception) -> list[messages.Message]:
    if isinstance(error, OSError) and error.filename is not None:
        return [("Error:", f"{os.fsdecode(error.filename)}: {error.strerror or error}")]
    if not isinstance(error, JekyllpyError):
        return [("Error:", f"{type(error).__name__}: {error}")]
    if isinstance(error, TemplateError) and error.path:
        hint = [("", error.hint)] if error.hint else []
        return [messages.liquid_exception(error.message, _template_place(error)), *hint]
    if error.path is None and "configuration file" in error.message:
        return [("Fatal:", error.message)]
    for kind, topic in TOPICS:
        if isinstance(error, kind):
            return [(topic, str(error))]
    return messages.build_failed(str(error))


def _template_place(error: TemplateError) -> str:
    """Return where Liquid failed: the template that Jekyll names, and the place of the mistake.

    The message counts lines as Liquid does, from the end of the front matter; the place counts them in the file.
    """
    if error.template in (None, error.path):
        return error.place
    return f"{error.template} ({error.place})"


def _annotate(error: Exception, invocation: Invocation) -> None:
    """Mark the place in the review of a pull request, where GitHub runs the command."""
    if invocation.env.get("GITHUB_ACTIONS") != "true" or not isinstance(error, JekyllpyError) or not error.path:
        return
    place = f"file={error.path}" + (f",line={error.line}" if error.line else "")
    invocation.print(f"::error {place}::{error.message}".replace("\n", "%0A"))
