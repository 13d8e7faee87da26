"""CoffeeScript: what is compiled, and what is told where that fails."""

from __future__ import annotations

import sys
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from pathlib import Path
from unittest import mock

import pytest
from harness.programs import run_jekyllpy

from jekyllpy.errors import ConversionError
from jekyllpy.plugins.bundled import coffeescript
from jekyllpy.testing import build_files, write_files

GEM = ["jekyll-coffeescript"]
FINDER = f"{coffeescript.__name__}.find_spec"
needs_compiler = pytest.mark.skipif(
    find_spec("dukpy") is None, reason="the compiler of jekyllpy[coffeescript] is not installed"
)

# The gem's own example, and what the gem makes of it
EXAMPLE = """\
# Functions:
square = (x) -> x * x

# Arrays:
list = [1, 2, 3, 4, 5]

# Objects:
math =
  root:   Math.sqrt
  square: square
  cube:   (x) -> x * square x
"""
EXAMPLE_OUTPUT = """\
(function() {
  var list, math, square;

  square = function(x) {
    return x * x;
  };

  list = [1, 2, 3, 4, 5];

  math = {
    root: Math.sqrt,
    square: square,
    cube: function(x) {
      return x * square(x);
    }
  };

}).call(this);
"""


def compiled(source: str, front: str = "", name: str = "app.coffee") -> str:
    return build_files({name: f"---\n{front}---\n{source}"}, plugins=GEM)["app.js"]


def body(source: str) -> str:
    """Return what stands in the function around the output."""
    output = compiled(source)
    start, end = "(function() {\n", "\n}).call(this);\n"
    assert output.startswith(start) and output.endswith(end)
    return output[len(start) : -len(end)]


@needs_compiler
def test_a_page_becomes_javascript() -> None:
    assert compiled(EXAMPLE) == EXAMPLE_OUTPUT


@needs_compiler
@pytest.mark.parametrize("name", ["app.coffee", "app.COFFEE"])
def test_the_extension_is_taken_in_any_case(name: str) -> None:
    assert compiled("", name=name) == "(function() {\n\n\n}).call(this);\n"


@needs_compiler
def test_liquid_comes_first() -> None:
    assert body("hey='for {{ page.animal }}'") == "  var hey;\n\n  hey = 'for ';\n"
    assert "hey = 'for cicada';" in compiled("hey='for {{ page.animal }}'", "animal: cicada\n")


@needs_compiler
def test_layouts_are_left_out() -> None:
    files = {"_layouts/l.html": "<p>{{ content }}</p>", "app.coffee": "---\nlayout: l\n---\nf()"}
    assert build_files(files, plugins=GEM)["app.js"] == "(function() {\n  f();\n\n}).call(this);\n"


@needs_compiler
@pytest.mark.parametrize(
    ("source", "output"),
    [
        ('x = "é 日本 😀 \\u00e9 \u2028"', '  var x;\n\n  x = "é 日本 😀 \\u00e9 \\u2028";\n'),
        ("a = 1\r\nb = 2\r\n", "  var a, b;\n\n  a = 1;\n\n  b = 2;\n"),
        ("`raw < code`", "  raw < code;\n\n"),
        ("f -Infinity, Number.Infinity, Infinity: 1", "  f(-2e308, Number.Infinity, {\n    Infinity: 1\n  });\n"),
        ("((a = 1)) if b", "  var a;\n\n  if (b) {\n    a = 1;\n  }\n"),
        # Every output below is that of CoffeeScript 1.12.2
        (
            "try f() catch e then g e",
            "  var e;\n\n  try {\n    f();\n  } catch (error) {\n    e = error;\n    g(e);\n  }\n",
        ),
        ("try f()", "  try {\n    f();\n  } catch (error) {}\n"),
        (
            "error = 1\ntry f() catch err then g err",
            "  var err, error;\n\n  error = 1;\n\n"
            "  try {\n    f();\n  } catch (error1) {\n    err = error1;\n    g(err);\n  }\n",
        ),
        ("try f() catch then 1", "  try {\n    f();\n  } catch (error) {\n    1;\n  }\n"),
        ("x = a?.b", '  var x;\n\n  x = typeof a !== "undefined" && a !== null ? a.b : void 0;\n'),
    ],
)
def test_output(source: str, output: str) -> None:
    assert body(source) == output


@needs_compiler
def test_more_files_are_compiled_one_by_one() -> None:
    files = {f"{name}.coffee": f"---\n---\n{name} = {name}" for name in "abc"}
    files |= {"raw.coffee": "no = front matter", "d.coffee": "---\n---\ntry f()"}
    built = build_files(files, plugins=GEM)
    assert built["raw.coffee"] == "no = front matter"
    assert [built[f"{name}.js"] for name in "abc"] == [
        f"(function() {{\n  var {name};\n\n  {name} = {name};\n\n}}).call(this);\n" for name in "abc"
    ]


@needs_compiler
@pytest.mark.parametrize(
    ("source", "place", "reason"),
    [
        ("a = (", "3:5", "missing )"),
        ("ok = 1\n  b = 2", "4:1", "unexpected indentation"),
        ('f ->\n  "a', "4:3", 'missing "'),
        ("f(1, then)", "3:6", "unexpected then"),
    ],
)
def test_a_mistake_is_told_with_its_place(tmp_path: Path, source: str, place: str, reason: str) -> None:
    write_files(tmp_path, {"_config.yml": "plugins: [jekyll-coffeescript]\n", "js/app.coffee": f"---\n---\n{source}"})
    run = run_jekyllpy(("build", "--disable-disk-cache"), tmp_path, {})
    assert run.status == 1
    assert f"Conversion error: js/app.coffee:{place}: CoffeeScript: {reason}\n" in run.stderr
    assert not run.bug


def test_a_failure_of_the_compiler_has_no_place() -> None:
    failing = mock.Mock(return_value=lambda code, source: {"error": "callstack limit"})
    with mock.patch.object(coffeescript, "_compiler", failing), pytest.raises(ConversionError) as caught:
        compiled("->" * 3000)
    assert str(caught.value) == "app.coffee: CoffeeScript: callstack limit"


def test_without_the_compiler_a_page_ends_the_build(tmp_path: Path) -> None:
    write_files(tmp_path, {"_config.yml": "plugins: [jekyll-coffeescript]\n", "app.coffee": "---\n---\na = 1\n"})
    with mock.patch(FINDER, return_value=None):
        run = run_jekyllpy(("build", "--disable-disk-cache"), tmp_path, {})
    assert run.status == 1
    assert "app.coffee: There is no CoffeeScript compiler (pip install 'jekyllpy[coffeescript]')\n" in run.stderr
    assert not (tmp_path / "_site").exists()


def test_a_dukpy_without_the_compiler_is_none(tmp_path: Path) -> None:
    spec = ModuleSpec("dukpy", None, is_package=True)
    spec.submodule_search_locations = [str(tmp_path)]
    with (
        mock.patch(FINDER, return_value=spec),
        pytest.raises(ConversionError, match="There is no CoffeeScript compiler"),
    ):
        compiled("a = 1")


def test_without_pages_in_coffeescript_nothing_is_loaded() -> None:
    with mock.patch(FINDER, side_effect=AssertionError), mock.patch.dict(sys.modules):
        sys.modules.pop("dukpy", None)
        built = build_files({"index.html": "---\n---\nx", "raw.coffee": "a"}, plugins=GEM)
        assert "dukpy" not in sys.modules
    assert built == {"index.html": "x", "raw.coffee": "a"}


def test_who_does_not_name_the_gem_gets_the_file_as_it_is() -> None:
    assert build_files({"a.coffee": "---\n---\na = {{ 1 | plus: 1 }}"}) == {"a.coffee": "a = 2"}
