"""jekyll-coffeescript 2.0: files of CoffeeScript become JavaScript.

The compiler is CoffeeScript 1.9.1, which the package dukpy carries and runs (`jekyllpy[coffeescript]`); the gem has
1.12.2. What is most often seen of the difference, the names of caught errors and infinity, is set right here.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from jekyllpy.errors import ConversionError
from jekyllpy.plugins.api import Converter

_EXTRA = "jekyllpy[coffeescript]"
_COMPILER = Path("jsmodules", "coffeescript.js")
_FREE_NAME = 'e.scope.freeVariable("error",{reserve:!1})'
_REVISIONS = (
    # dukpy's interpreter takes the value of `e` after the assignment, where JavaScript takes that before it
    ("for (e = this; e !== (e = e.unwrap()););", "for (var u = this; e !== u;) e = u, u = e.unwrap();"),
    # CoffeeScript 1.11: what `catch` catches has a name that the file does not use, and is not always `_error`
    ('new x("_error")', f"new x({_FREE_NAME})"),
    ('" catch (_error) {}"', f'" catch ("+{_FREE_NAME}+") {{}}"'),
    ("k = p.tokenize(e, t), t.referencedVars", "k = withNumbers(p.tokenize(e, t)), t.referencedVars"),
)
# The compiler takes a process for a terminal's, and colours its errors
_START = """\
process = undefined;
// CoffeeScript 1.11: `Infinity` is a number, which it is not where it names a property
withNumbers = function (tokens) {
    for (var i = 0; i < tokens.length; i++) {
        if (tokens[i].variable && tokens[i][1] == "Infinity") {
            tokens[i][0] = "NUMBER";
            tokens[i][1] = "2e308";
            tokens[i].variable = false;
        }
    }
    return tokens;
};
0
"""
_COMPILE = """\
(function () {
    try {
        return {output: CoffeeScript.compile(dukpy["source"])};
    } catch (error) {
        var place = error.location || {};
        return {error: String(error.message), line: place.first_line, column: place.first_column};
    }
})()
"""


class CoffeeScript(Converter):
    """Turns `.coffee` into `.js`."""

    safe = True
    priority = "low"

    @cached_property
    def _run(self) -> Callable[..., Any]:
        return _compiler()

    def matches(self, ext: str) -> bool:
        """Return whether the extension is `.coffee`, in any case."""
        return ext.lower() == ".coffee"

    def output_ext(self, ext: str) -> str:
        """Return `.js`."""
        return ".js"

    def convert(self, content: str) -> str:
        """Return the JavaScript. Raises `ConversionError` for what cannot be compiled, or without a compiler."""
        answer: dict[str, Any] = self._run(_COMPILE, source=content)
        if "output" in answer:
            return str(answer["output"])
        # The compiler counts from 0, and has no place for what goes wrong in itself
        line, column = (None if at is None else int(at) + 1 for at in (answer.get("line"), answer.get("column")))
        raise ConversionError(f"CoffeeScript: {answer['error']}", line=line, column=column)


def _compiler() -> Callable[..., Any]:
    """Return what runs JavaScript in an interpreter that has the compiler. Raises `ConversionError`."""
    package = find_spec("dukpy")
    folders = package.submodule_search_locations if package else None
    path = next((found for folder in folders or () if (found := Path(folder) / _COMPILER).is_file()), None)
    if path is None:
        raise ConversionError("There is no CoffeeScript compiler", hint=f"pip install '{_EXTRA}'")
    program = path.read_text("utf-8")
    for old, new in _REVISIONS:
        program = program.replace(old, new)
    run: Callable[..., Any] = import_module("dukpy").JSInterpreter().evaljs
    run([program, _START])
    return run
