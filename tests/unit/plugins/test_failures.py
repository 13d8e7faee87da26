"""Plugins that are missing or go wrong: each ends the build with one clear line and Jekyll's exit status."""

from __future__ import annotations

from pathlib import Path

import pytest
from harness.programs import run_jekyllpy

from jekyllpy.testing import build_files, write_files

PLUGIN = "_plugins/it.py"
GENERATOR = """from jekyllpy import Generator
class Mine(Generator):
    def generate(self, site):
        {}
"""
HOOK = """from jekyllpy import hook
@hook("{}", "{}")
def shout(*arguments):
    raise ValueError("boom")
"""
CONVERTER = """from jekyllpy import Converter
class Loud(Converter):
    def matches(self, ext): return ext == ".loud"
    def output_ext(self, ext): return ".html"
    def convert(self, text): {}
"""
PROCESSOR = """from jekyllpy.plugins.api import MarkdownProcessor
class Mine(MarkdownProcessor):
    def convert(self, content):
        raise ValueError("boom")
"""
MATCHES = CONVERTER.format("return text").replace("return ext ==", "return ext.nope ==")


def told(folder: Path, plugin: str, config: str = "title: x\n", **files: str) -> str:
    """Return the error that the program tells, after looking that it is one line and the status 1."""
    pages = {name.replace("_", "."): f"---\n---\n{text}" for name, text in files.items()}
    write_files(folder, {"_config.yml": config, **({PLUGIN: plugin} if plugin else {}), **pages})
    run = run_jekyllpy(("build", "--disable-disk-cache"), folder, {})
    assert run.status == 1
    assert not (folder / "_site").exists()
    lines = [line for line in run.stderr.splitlines() if "--" not in line and "backtrace" not in line]
    assert len(lines) == 1, run.stderr
    return lines[0].replace("\x1b[31m", "").strip().replace(str(folder), ".")


@pytest.mark.parametrize(
    ("plugin", "error"),
    [
        ("x = 1\nraise ValueError('boom')\n", "_plugins/it.py:2: ValueError: boom"),
        ("def x(\n", "_plugins/it.py:1: SyntaxError: "),
        ("import no_such_module\n", "_plugins/it.py:1: ModuleNotFoundError: No module named 'no_such_module'"),
        (
            GENERATOR.format("raise ValueError('boom')"),
            "./_plugins/it.py:4: The generator Mine failed: ValueError: boom",
        ),
        (
            GENERATOR.format("site.pages.append(1)"),
            "./_plugins/it.py:4: The generator Mine failed: AttributeError: 'tuple' object has no attribute 'append'",
        ),
        (GENERATOR.format("pass"), "The generator Mine returned no site (end generate() with `return site`)"),
        (
            GENERATOR.replace("generate(self, site)", "__init__(self, config)").format("1 / 0"),
            "./_plugins/it.py:4: The plugin Mine failed: ZeroDivisionError: division by zero",
        ),
        (HOOK.format("site", "pre_render"), "./_plugins/it.py:4: The hook shout (site:pre_render) failed: ValueError"),
        (HOOK.format("pages", "post_render"), "./_plugins/it.py:4: The hook shout (pages:post_render) failed"),
        (HOOK.format("pages", "after_tea"), "Invalid hook. pages supports only the following hooks [:post_init, "),
        ("TAGS = ['a']\n", "TAGS of a plugin should be a dict of names and functions, but was: ['a']"),
        ("FILTERS = {'a': 1}\n", "FILTERS of a plugin should be a dict of names and functions, but has 'a': 1"),
        (
            MATCHES,
            "The converter Loud failed: AttributeError: 'str' object has no attribute 'nope' (./_plugins/it.py:3)",
        ),
    ],
)
def test_a_plugin_that_raises_is_named_with_its_line(tmp_path: Path, plugin: str, error: str) -> None:
    assert f"Error: {error}" in told(tmp_path, plugin, index_html="x")


@pytest.mark.parametrize(
    ("plugin", "error"),
    [
        (
            "def it(markup, context):\n    raise ValueError('boom')\nTAGS = {'it': it}\n",
            "The tag it failed: ValueError: boom (./_plugins/it.py:2) in index.html:4",
        ),
        (
            "x = 1\ndef it(value):\n    raise ValueError('boom')\nFILTERS = {'it': it}\n"
            "def tag(markup, context):\n    return context.filter('it', 1)\nTAGS = {'it': tag}\n",
            "The filter it failed: ValueError: boom (./_plugins/it.py:3) in index.html:4",
        ),
    ],
)
def test_a_tag_or_filter_that_raises_is_an_error_of_the_template(tmp_path: Path, plugin: str, error: str) -> None:
    assert told(tmp_path, plugin, index_html="a\n{% it %}").startswith(f"Liquid Exception: {error}")


CHECK = """from jekyllpy.plugins.api import Tag
class It(Tag):
    def check(self, markup):
        raise ValueError("boom")
TAGS = {"it": It}
"""
FOREIGN = """from liquid import Tag
from liquid.ast import Node
class It(Node):
    def render_to_output(self, context, buffer):
        raise ValueError("boom")
class ItTag(Tag):
    block = False
    def parse(self, stream):
        return It(stream.current)
TAGS = {"it": ItTag}
"""


@pytest.mark.parametrize(("plugin", "line", "name"), [(CHECK, 4, "it"), (FOREIGN, 5, "It")])
def test_so_is_one_that_raises_while_parsing_and_one_of_python_liquid(
    tmp_path: Path, plugin: str, line: int, name: str
) -> None:
    error = told(tmp_path, plugin, index_html="{% if true %}\n{% it %}{% endif %}")

    assert f"The tag {name} failed: ValueError: boom (./_plugins/it.py:{line}) in index.html" in error


def test_a_converter_that_raises_names_the_file(tmp_path: Path) -> None:
    error = told(tmp_path, CONVERTER.format("raise ValueError('boom')"), a_loud="x")

    assert "Conversion error: Loud encountered an error while converting 'a.loud': ValueError: boom (" in error


def test_a_converter_must_return_text(tmp_path: Path) -> None:
    assert "convert() returned a NoneType in place of text" in told(tmp_path, CONVERTER.format("pass"), a_loud="x")


def test_a_markdown_processor_that_raises_is_named(tmp_path: Path) -> None:
    error = told(tmp_path, PROCESSOR, "markdown: Mine", a_md="x")

    assert "Conversion error: a.md: The Markdown processor Mine failed: ValueError: boom (./_plugins/it.py:4)" in error


def test_a_gem_that_nobody_knows_is_a_missing_dependency(tmp_path: Path) -> None:
    error = told(tmp_path, "", "plugins: [nope]")

    assert "Dependency Error: Yikes! It looks like you don't have nope or one of its dependencies installed." in error


def test_plugins_must_be_a_list(tmp_path: Path) -> None:
    error = told(tmp_path, "", "title: x\nplugins: foo\n")

    assert "./_config.yml:2:1: 'plugins' should be set as an array, but was: \"foo\"." in error


@pytest.mark.parametrize("gem", ["jekyll-sitemap", "nope"])
def test_a_gem_outside_the_whitelist_is_passed_over_in_safe_mode(gem: str) -> None:
    # Jekyll: without a word, whether the gem is installed or not (plugin_manager.rb)
    files = {"_config.yml": f"safe: true\nplugins: [{gem}]\n", "a.txt": "x", PLUGIN: "not Python"}
    assert build_files(files) == {"a.txt": "x"}


def test_plugins_in_ruby_are_named_and_the_build_goes_on(tmp_path: Path) -> None:
    write_files(tmp_path, {"_plugins/b.rb": "", "_plugins/a/a.rb": "", "a.txt": "x"})
    run = run_jekyllpy(("build",), tmp_path, {})

    assert run.status == 0
    assert run.stderr.count("Plugins in Ruby do not run here: _plugins/a/a.rb, _plugins/b.rb") == 1


def test_of_two_tags_with_one_name_the_later_wins() -> None:
    files = {
        "_plugins/a.py": "TAGS = {'it': lambda markup, context: 'a'}\nFILTERS = {'it': lambda value: 'a'}\n",
        "_plugins/b.py": "TAGS = {'it': lambda markup, context: 'b'}\nFILTERS = {'it': lambda value: 'b'}\n",
        "a.txt": "---\n---\n{% it %}{{ 1 | it }}",
    }
    assert build_files(files)["a.txt"] == "bb"


@pytest.mark.parametrize(
    ("config", "count"),
    [
        ("paginate: 3\n", 1),
        ("paginate: 3\nplugins: [jekyll-paginate]\n", 0),
        ("paginate: 3\nplugins: [jekyll-sitemap]\n", 1),
        ("paginate: 3\nplugins: [jekyll-paginate]\nsafe: true\n", 0),
        ("paginate: false\n", 0),
    ],
)
def test_pagination_without_its_plugin_is_told(tmp_path: Path, config: str, count: int) -> None:
    write_files(tmp_path, {"_config.yml": config, "a.txt": "x"})
    run = run_jekyllpy(("build",), tmp_path, {})

    assert run.status == 0
    assert run.stderr.count("Deprecation: You appear to have pagination turned on") == count
