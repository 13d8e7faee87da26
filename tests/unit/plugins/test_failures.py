"""Plugins that are missing or go wrong: each ends the build with one clear line and Jekyll's exit status."""

from __future__ import annotations

import re
import sys
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
CHECK = """from jekyllpy.plugins.api import Tag
class It(Tag):
    def check(self, markup):
        raise ValueError("boom")
TAGS = {"it": It}
"""
CONFIGURE = """from jekyllpy import Generator
class Mine(Generator):
    @classmethod
    def configure(cls, config, log):
        {}
    def generate(self, site):
        return site
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
        ("def x(\n", "_plugins/it.py:1: SyntaxError: '(' was never closed"),
        ("import no_such_module\n", "_plugins/it.py:1: ModuleNotFoundError: No module named 'no_such_module'"),
        (
            GENERATOR.format("raise ValueError('boom')"),
            "./_plugins/it.py:4: The generator Mine failed: ValueError: boom",
        ),
        (
            GENERATOR.format("site.pages.append(1)"),
            "./_plugins/it.py:4: The generator Mine failed: AttributeError: 'tuple' object has no attribute 'append'",
        ),
        (
            GENERATOR.format("pass"),
            "./_plugins/it.py:3: The generator Mine returned no site (end generate() with `return site`)",
        ),
        (
            GENERATOR.format("return site.with_pages(['x'])"),
            "./_plugins/it.py:3: The generator Mine returned a str in place of a Page",
        ),
        (
            GENERATOR.format("raise SystemError('boom')"),
            "./_plugins/it.py:4: The generator Mine failed: SystemError: boom",
        ),
        (
            GENERATOR.format("pass").replace("class Mine", "class Mine(Generator): pass\nclass Other"),
            "The plugin Mine has no method generate()",
        ),
        (
            GENERATOR.replace("{}", "return site\n    priority = 'top'"),
            "./_plugins/it.py: The plugin Mine has the priority 'top' (there are highest, high, normal, low, lowest)",
        ),
        (
            CONFIGURE.format("1 / 0"),
            "./_plugins/it.py:5: The plugin Mine failed: ZeroDivisionError: division by zero",
        ),
        (
            CONFIGURE.format("pass"),
            "./_plugins/it.py:3: The plugin Mine returned no configuration (end configure() with `return config`)",
        ),
        (
            GENERATOR.replace("{}", "return site\n    def __init__(self, config):\n        1 / 0"),
            "./_plugins/it.py:6: The plugin Mine failed: ZeroDivisionError: division by zero",
        ),
        (HOOK.format("site", "pre_render"), "./_plugins/it.py:4: The hook shout (site:pre_render) failed: ValueError"),
        (
            HOOK.format("pages", "post_render"),
            "./_plugins/it.py:4: The hook shout (pages:post_render) of a.loud failed",
        ),
        (
            HOOK.format("pages", "post_render").replace('raise ValueError("boom")', "return 3"),
            "./_plugins/it.py:2: The hook shout (pages:post_render) of a.loud returned a int in place of a str",
        ),
        (
            HOOK.format("pages", "post_init").replace("*arguments", "page, path"),
            "./_plugins/it.py:2: The hook shout (pages:post_init) of a.loud failed: TypeError: shout() missing 1",
        ),
        (
            HOOK.format("site", "post_render").replace('raise ValueError("boom")', "return 3"),
            "./_plugins/it.py:2: The hook shout (site:post_render) returned a int in place of a dict",
        ),
        (HOOK.format("clean", "on_obsolete"), "./_plugins/it.py:4: The hook shout (clean:on_obsolete) failed: Value"),
        (
            HOOK.format("pages", "after_tea"),
            "./_plugins/it.py:2: Invalid hook. pages supports only the following hooks [:post_init, ",
        ),
        (
            "TAGS = ['a']\n",
            "./_plugins/it.py: TAGS of a plugin should be a dict of names and functions, but was: ['a']",
        ),
        (
            "FILTERS = {'a': 1}\n",
            "./_plugins/it.py: FILTERS of a plugin should be a dict of names and functions, but has 'a': 1",
        ),
        ("class It: pass\nTAGS = {'it': It}\n", "The tag it is a It (derive the class from `Tag`)"),
        (
            CHECK.replace("check(self, markup)", "__init__(self)"),
            "./_plugins/it.py:4: The tag it failed: ValueError: boom",
        ),
        (
            CONVERTER.format("return text").replace('return ".html"', "1 / 0"),
            "The converter Loud failed: ZeroDivisionError: division by zero (./_plugins/it.py:4)",
        ),
        (
            CONVERTER.format("return text").replace('return ".html"', "return 1"),
            "The converter Loud failed: TypeError: output_ext() returned a int in place of text (./_plugins/it.py:4)",
        ),
        (
            MATCHES,
            "The converter Loud failed: AttributeError: 'str' object has no attribute 'nope' (./_plugins/it.py:3)",
        ),
    ],
)
def test_a_plugin_that_raises_is_named_with_its_line(tmp_path: Path, plugin: str, error: str) -> None:
    assert f"Error: {error}" in told(tmp_path, plugin, index_html="x", a_loud="x")


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


def test_a_tag_that_refuses_its_markup_is_told_with_the_place(tmp_path: Path) -> None:
    refuse = "from jekyllpy import TemplateError\n" + CHECK.replace('ValueError("boom")', 'TemplateError("what?")')

    assert told(tmp_path, refuse, index_html="\n{% it %}") == "Liquid Exception: what? in index.html:4"


def test_what_a_tag_returns_is_printed_as_liquid_prints_it() -> None:
    plugin = "TAGS = {'a': lambda *given: None, 'b': lambda *given: [1, 'x', None], 'c': lambda *given: True}\n"

    assert build_files({PLUGIN: plugin, "a.txt": "---\n---\n[{% a %}{% b %}{% c %}]"}) == {"a.txt": "[1xtrue]"}


def test_a_drop_that_raises_is_an_error_of_the_template(tmp_path: Path) -> None:
    plugin = """from jekyllpy import Drop, hook
class It(Drop):
    def part(self):
        return 1 / 0
@hook("pages", "pre_render")
def show(page, variables):
    variables["it"] = It()
"""
    error = told(tmp_path, plugin, index_html="\n{{ it.part }}")

    wanted = "It.part failed: ZeroDivisionError: division by zero (./_plugins/it.py:4) in index.html:4"
    assert error == f"Liquid Exception: {wanted}"


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


def test_a_markdown_processor_is_named_whatever_is_wrong_with_it(tmp_path: Path) -> None:
    making = PROCESSOR.replace("convert(self, content)", "__init__(self, config)")
    error = told(tmp_path / "a", making, "markdown: Mine", a_md="x")
    assert "Conversion error: a.md: The Markdown processor Mine failed: ValueError: boom (" in error

    silent = PROCESSOR.replace('raise ValueError("boom")', "pass")
    error = told(tmp_path / "b", silent, "markdown: Mine", a_md="x")
    assert "a.md: The Markdown processor Mine failed: convert() returned a NoneType in place of text" in error


def test_a_trace_shows_how_it_came_to_it(tmp_path: Path) -> None:
    write_files(tmp_path, {PLUGIN: HOOK.format("pages", "post_render"), "index.html": "---\n---\n"})
    run = run_jekyllpy(("build", "--disable-disk-cache", "--trace"), tmp_path, {})

    assert run.status == 1
    assert run.stderr.count("The hook shout (pages:post_render) of index.html failed: ValueError: boom") == 2
    assert re.search(r'File ".*_plugins/it.py", line 4, in shout\n +raise ValueError\("boom"\)', run.stderr)


def test_a_class_that_others_are_derived_from_need_not_be_complete() -> None:
    plugin = """from jekyllpy import Converter
class Base(Converter):
    def output_ext(self, ext): return ".html"
    def convert(self, content): return content.upper()
class Loud(Base):
    def matches(self, ext): return ext == ".loud"
"""
    assert build_files({PLUGIN: plugin, "a.loud": "---\n---\nx"}) == {"a.html": "X"}


def test_a_dataclass_can_be_defined_and_nothing_is_left_beside_the_plugin(tmp_path: Path) -> None:
    plugin = """from __future__ import annotations
from dataclasses import dataclass
@dataclass
class Point:
    x: int
TAGS = {"it": lambda markup, context: Point(1).x}
"""
    before = set(sys.modules)
    write_files(tmp_path, {PLUGIN: plugin, "a.txt": "---\n---\n{% it %}"})
    assert run_jekyllpy(("build", "--disable-disk-cache"), tmp_path, {}).status == 0

    assert (tmp_path / "_site" / "a.txt").read_text() == "1"
    assert [path.name for path in (tmp_path / "_plugins").iterdir()] == ["it.py"]
    assert not [name for name in set(sys.modules) - before if "plugin_" in name and "bundled" not in name]


def test_an_owner_in_the_singular_is_told(tmp_path: Path) -> None:
    write_files(tmp_path, {PLUGIN: HOOK.format("post", "post_render"), "a.txt": "x"})
    run = run_jekyllpy(("build", "--disable-disk-cache"), tmp_path, {})

    assert (run.status, run.messages(tmp_path)[-1].strip()) == (
        0,
        "Plugin: There is no owner of hooks 'post' (did you mean 'posts'?)",
    )


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


def test_of_two_tags_with_one_name_the_later_wins_and_that_is_told(tmp_path: Path) -> None:
    files = {
        "_plugins/a.py": "TAGS = {'it': lambda markup, context: 'a'}\nFILTERS = {'it': lambda value: 'a'}\n",
        "_plugins/b.py": "TAGS = {'it': lambda markup, context: 'b'}\nFILTERS = {'it': lambda value: 'b'}\n",
        "a.txt": "---\n---\n{% it %}{{ 1 | it }}",
    }
    write_files(tmp_path, files)
    run = run_jekyllpy(("build", "--disable-disk-cache"), tmp_path, {})

    assert (tmp_path / "_site" / "a.txt").read_text() == "bb"
    assert [line.strip() for line in run.messages(tmp_path)[1:]] == [
        "Plugin: The filter it of a.py gives way to that of b.py.",
        "Plugin: The tag it of a.py gives way to that of b.py.",
    ]


def test_a_plugin_may_take_the_place_of_a_filter_of_jekyll(tmp_path: Path) -> None:
    write_files(tmp_path, {PLUGIN: "FILTERS = {'upcase': str.lower}\n", "a.txt": "---\n---\n{{ 'Ab' | upcase }}"})
    run = run_jekyllpy(("build", "--disable-disk-cache"), tmp_path, {})

    assert ((tmp_path / "_site" / "a.txt").read_text(), run.messages(tmp_path)[1:]) == ("ab", [])


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
