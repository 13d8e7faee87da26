"""Packages of which only what is asked for is imported."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ["asyncio", "babel", "dateutil", "html.parser", "liquid.environment", "liquid.extra"]

START = """
import sys
from jekyllpy.templating import LiquidEnvironment, Registers
environment = LiquidEnvironment()
output = environment.parse("{% for i in a %}{{ i | plus: 1 }}{% endfor %}").render({"a": [1]}, Registers(environment))
assert output == "2", output
"""

PACKAGE = {
    "spared/__init__.py": """\
from .used import Used
from .unused import Unused as Other  # by another name
from . import unused
whole = Used
""",
    "spared/used.py": "from spared import sibling_value\nclass Used: pass\n",
    "spared/sibling.py": "sibling_value = 1\n",
    "spared/unused.py": "class Unused: pass\n",
}


def run(script, *folders):
    code = f"import sys\nsys.path[:0] = {[str(folder) for folder in folders]!r}\n{script}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def package(folder, **changed):
    for name, text in (PACKAGE | changed).items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    return folder


def test_templates_are_compiled_without_most_of_python_liquid():
    assert run(f"{START}print(*[name for name in {HEAVY} if name in sys.modules])") == []


def test_python_liquid_is_whole_to_whoever_asks_for_it():
    assert run(
        START
        + """
import liquid, liquid.builtin
from liquid import *
from jekyllpy.templating import vocabulary
assert Environment().from_string("{{ 'a' | upcase }}{% if b %}{% else %}c{% endif %}").render() == "Ac"
assert liquid.Node is Node is vocabulary.Node
assert all(hasattr(liquid, name) for name in liquid.__all__)
assert callable(liquid.builtin.register)
assert not hasattr(liquid, "nothing_of_this_name")
print(liquid.__version__[:4], type(liquid).__name__, type(liquid.builtin).__name__)
"""
    ) == ["2.3.", "module", "module"]


def test_a_tag_of_python_liquid_loads_the_rest():
    script = """
import sys
from jekyllpy.templating import LiquidEnvironment, Registers
LiquidEnvironment().parse("{{ x }}")
from liquid import Tag
from liquid.builtin.content import ContentNode
class Hello(Tag):
    name, block = "hello", False
    def parse(self, stream):
        return ContentNode(stream.current, "hello")
environment = LiquidEnvironment(tags={"hello": Hello})
print(environment.parse("{% if true %}{% hello %}{% endif %}").render({}, Registers(environment)))
"""
    assert run(script) == ["hello"]


@pytest.mark.parametrize("before", ["", "import spared\n"])
def test_names_are_those_of_the_whole_package(tmp_path, before):
    package(tmp_path, **{"spared/__init__.py": "from .sibling import sibling_value\n" + PACKAGE["spared/__init__.py"]})
    script = f"""{before}
from jekyllpy.templating.lazy_package import import_spared
import_spared("spared.used", ["spared", "spared.nothing"])
print("spared.unused" in sys.modules, sys.modules["spared"].sibling_value)
import spared
print(spared.Used.__name__, spared.Other.__name__, spared.unused.__name__, spared.whole is spared.Used)
"""
    assert run(script, tmp_path) == [str(bool(before)), "1", "Used", "Unused", "spared.unused", "True"]


def test_an_order_that_does_not_work_is_that_of_the_package(tmp_path):
    # `used` wants a name that only the package's own order brings
    init = "from .sibling import sibling_value\nsibling_value += 1\nfrom .used import Used\n"
    used = "import spared\nif spared.sibling_value != 2: raise ImportError\nclass Used: pass\n"
    package(tmp_path, **{"spared/__init__.py": init, "spared/used.py": used})
    script = """
from jekyllpy.templating.lazy_package import import_spared
import_spared("spared.used", ["spared"])
import spared
print(spared.sibling_value, spared.Used.__name__)
"""
    assert run(script, tmp_path) == ["2", "Used"]


def test_mistakes_of_the_module_itself_are_told(tmp_path):
    package(tmp_path, **{"spared/used.py": "import nothing_of_this_name\n"})
    script = """
from jekyllpy.templating.lazy_package import import_spared
try:
    import_spared("spared.used", ["spared"])
except ImportError as error:
    print(error.name)
"""
    assert run(script, tmp_path) == ["nothing_of_this_name"]
