"""The rules of docs/architecture.md, held by reading the package's syntax trees. Nothing is imported to check them."""

from __future__ import annotations

import ast
import statistics
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "jekyllpy"
MAX_LINES = 400
MEDIAN_FUNCTION_LINES = 8
LONG_FUNCTION_LINES = 25  # nine functions of ten are no longer

_BASE = frozenset({"errors", "messages", "log", "version"})
_VALUES = _BASE | {"ruby", "config", "model"}
_TEXT = _VALUES | {"plugins.api"}
_BELOW_PIPELINE = _TEXT | {
    "read",
    "generate",
    "templating",
    "markdown",
    "highlight",
    "sass",
    "render",
    "write",
    "plugins",
}
_BUILD = _BELOW_PIPELINE | {"disk_cache", "user_cache", "assembly", "pipeline", "library", "themes", "incremental"}

# What each room may import besides itself.
MAY_IMPORT = {
    "errors": frozenset(),
    "messages": frozenset(),
    "version": frozenset(),
    "log": _BASE,
    "ruby": _BASE,
    "config": _BASE | {"ruby"},
    "model": _BASE | {"ruby", "config"},
    "read": _VALUES,
    "generate": _TEXT,
    "disk_cache": frozenset(),
    "templating": _VALUES | {"highlight", "disk_cache"},
    "markdown": _TEXT | {"highlight"},
    "highlight": _TEXT,
    "sass": _TEXT,
    "render": _TEXT | {"templating", "markdown", "highlight", "sass", "plugins"},
    "write": _VALUES,
    "plugins.api": _VALUES | {"plugins", "templating"},
    "plugins.bundled": frozenset({"plugins.api", "errors"}),
    "plugins": _TEXT | {"plugins.bundled", "templating"},
    "incremental": _VALUES | {"templating", "disk_cache"},
    "themes": _VALUES,
    "user_cache": frozenset(),
    "assembly": _BUILD,
    "pipeline": _BUILD,
    "library": _BUILD,
    "testing": _BUILD,
    "__init__": _BUILD,
    "watch": _BUILD,
    "serve": _BUILD | {"watch"},
    "cli": _BUILD | {"watch", "serve"},
    "__main__": frozenset({"cli"}),
}
# Rooms within a room, which have a rule of their own.
INNER_ROOMS = ("plugins.api", "plugins.bundled")

# Where a library may be imported, as the start of a path in the package.
HOMES = {
    "mistune": "markdown/",
    "liquid": "templating/",
    "frontmatter": "read/front_matter.py",
    "watchdog": "watch/",
    "pygments": "highlight/fallback.py",
    "numpy": "render/related/many.py",
}
# Rooms that work on values alone and never open a file.
NO_FILES = frozenset({"model", "generate", "templating", "markdown", "highlight", "render"})
FILE_CALLS = frozenset(
    {"read_text", "read_bytes", "write_text", "write_bytes", "unlink", "mkdir", "rmtree", "copyfile"}
)
# What a build of one page without Markdown, Sass, theme, data and plugins has no use for.
SPARED = (
    "asyncio", "babel", "dateutil", "html.parser", "jekyllpy.highlight", "jekyllpy.markdown.kramdown",
    "jekyllpy.plugins.bundled.feed", "jekyllpy.read.csv", "jekyllpy.ruby.nokogiri", "jekyllpy.sass.dart",
    "jekyllpy.themes.gems", "jekyllpy.watch", "liquid.environment", "logging", "mistune", "pygments", "socket",
    "watchdog",
)  # fmt: skip
MAY_PRINT = frozenset({"cli", "log", "__main__"})

MUTABLE_CALLS = frozenset(
    {"list", "dict", "set", "bytearray", "defaultdict", "OrderedDict", "deque", "Counter", "count"}
)
MUTABLE_DISPLAYS = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
MUTATORS = frozenset(
    {
        "append",
        "extend",
        "insert",
        "add",
        "update",
        "setdefault",
        "pop",
        "popitem",
        "remove",
        "discard",
        "clear",
        "sort",
    }
)
CACHES = frozenset({"cache", "lru_cache"})
PROCESS_CALLS = frozenset({"os.chdir", "os.fchdir", "os.putenv", "os.unsetenv", "time.tzset", "locale.setlocale"})


@dataclass(frozen=True)
class Module:
    """A file of the package and its syntax tree."""

    path: Path

    @property
    def name(self) -> str:
        """The path below the package, with `/`."""
        return self.path.relative_to(PACKAGE).as_posix()

    @property
    def room(self) -> str:
        return room_of(self.name.removesuffix(".py").removesuffix("/__init__").replace("/", "."))

    @cached_property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    def nodes(self) -> Iterator[ast.AST]:
        return ast.walk(self.tree)

    def functions(self) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
        for node in self.nodes():
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield node

    def imports(self) -> Iterator[tuple[int, str]]:
        """Yield the line and the full name of everything imported, in functions and for type checking too."""
        for node in self.nodes():
            if isinstance(node, ast.Import):
                yield from ((node.lineno, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                assert not node.level, f"{self.name}:{node.lineno}: a relative import"
                yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)

    @property
    def is_table(self) -> bool:
        """Whether it holds data only: constants, and not one function or class."""
        return not any(isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) for node in self.nodes())


def room_of(name: str) -> str:
    """Return the room of a dotted name below the package."""
    inner = [room for room in INNER_ROOMS if name == room or name.startswith(room + ".")]
    return inner[0] if inner else name.split(".")[0]


MODULES = [Module(path) for path in sorted(PACKAGE.rglob("*.py"))]


def test_imports_keep_to_the_rooms() -> None:
    found = [
        f"{module.name}:{line}: the room {module.room} may not import {name}"
        for module in MODULES
        for line, name in module.imports()
        if name.startswith("jekyllpy.") and room_of(name.removeprefix("jekyllpy.")) not in _may_import(module.room)
    ]
    assert not found, _listed(found)


def test_libraries_stay_at_home() -> None:
    found = [
        f"{module.name}:{line}: {name} is imported below {home} only"
        for module in MODULES
        for line, name in module.imports()
        for library, home in HOMES.items()
        if name.split(".")[0] == library and not module.name.startswith(home)
    ]
    assert not found, _listed(found)


def test_files_are_short_or_tables() -> None:
    lines = {module.name: module.text.count("\n") for module in MODULES if not module.is_table}
    found = [f"{name} has {count} lines and is no table of data" for name, count in lines.items() if count > MAX_LINES]
    assert not found, _listed(found)


def test_no_state_between_builds() -> None:
    found = [f"{module.name}:{line}: {what}" for module in MODULES for line, what in _module_state(module)]
    assert not found, _listed(found)


def test_process_is_left_as_it_is() -> None:
    found = [
        f"{module.name}:{line}: {what}"
        for module in MODULES
        for line, what in _process_changes(module)
        if not (what.startswith("prints") and module.room in MAY_PRINT)
    ]
    assert not found, _listed(found)


def test_rooms_of_values_open_no_file() -> None:
    found = [
        f"{module.name}:{node.lineno}: {_called(node)}"
        for module in MODULES
        for node in module.nodes()
        if isinstance(node, ast.Call)
        if module.room in NO_FILES and _opens_file(node)
    ]
    assert not found, _listed(found)


def test_every_room_has_a_rule() -> None:
    assert {module.room for module in MODULES} <= MAY_IMPORT.keys()


def test_every_folder_is_on_the_architecture_page() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    folders = {module.name.split("/")[0] for module in MODULES if "/" in module.name}
    assert not {folder for folder in folders if f"`{folder}/`" not in page}


def test_functions_are_short() -> None:
    lengths = sorted(_body_lines(function) for module in MODULES for function in module.functions())
    assert statistics.median(lengths) <= MEDIAN_FUNCTION_LINES
    assert lengths[len(lengths) * 9 // 10] <= LONG_FUNCTION_LINES


def test_all_holds_every_public_name() -> None:
    """The names are compared in a process of its own, in which only the package has been imported."""
    script = (
        "import jekyllpy as j, types\n"
        "for name in j.__all__: getattr(j, name)\n"
        "public = {n for n in vars(j) if not n.startswith('_')}\n"
        "public -= {n for n in public if isinstance(vars(j)[n], types.ModuleType) and n not in j.__all__}\n"
        "public -= {'TYPE_CHECKING', 'Any', 'annotations'}\n"
        "assert public <= set(j.__all__), sorted(public - set(j.__all__))\n"
        "assert sorted(dir(j)) == sorted(j.__all__), 'dir() and __all__ differ'\n"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_import_loads_no_library() -> None:
    """`import jekyllpy` is cheap: what a command does not need is not loaded."""
    script = f"import sys, jekyllpy\nprint([name for name in {sorted(HOMES)} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_build_of_one_page_loads_little(tmp_path: Path) -> None:
    """Most of the time of a small build is that of its imports: what its site does not have is not loaded."""
    (tmp_path / "index.html").write_text("---\ntitle: One\n---\n{% if true %}{{ page.title }}{% endif %}\n")
    script = (
        "import sys\nfrom jekyllpy.cli.main import main\n"
        f"assert main(['build', '--quiet', '--disable-disk-cache', '--source', {str(tmp_path)!r}, "
        f"'--destination', {str(tmp_path / '_site')!r}]) == 0\n"
        f"print([name for name in {SPARED} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def _listed(found: list[str]) -> str:
    return "\n".join(["", *found])


def _may_import(room: str) -> frozenset[str]:
    """A room that may import all of plugins may import its inner rooms; `jekyllpy.__version__` is of no room."""
    allowed = MAY_IMPORT[room] | {room}
    inner = {name for name in INNER_ROOMS if name.split(".")[0] in allowed}
    return allowed | inner | {"__version__", "JEKYLL_VERSION"}


def _module_state(module: Module) -> Iterator[tuple[int, str]]:
    names = {name for statement in module.tree.body for name in _assigned(statement)}
    for statement in module.tree.body:
        value = getattr(statement, "value", None)
        for name in _assigned(statement):
            if _is_mutable(value) and not (name.isupper() or name == "__all__"):
                yield statement.lineno, f"{name} is mutable; a constant table is written in capitals"
    for function in module.functions():
        yield from ((d.lineno, "a cache for the whole process") for d in function.decorator_list if _is_cache(d))
        own = _own_names(function)
        for node in ast.walk(function):
            if isinstance(node, ast.Global):
                yield node.lineno, f"global {', '.join(node.names)}"
            elif isinstance(node, ast.expr) and (changed := _mutated(node)) in names - own:
                yield node.lineno, f"changes {changed}, which belongs to the module"


def _assigned(statement: ast.stmt) -> Iterator[str]:
    targets = statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
    yield from (target.id for target in targets if isinstance(target, ast.Name))


def _is_mutable(value: ast.expr | None) -> bool:
    if isinstance(value, ast.Call):
        return _called(value).split(".")[-1] in MUTABLE_CALLS
    return isinstance(value, MUTABLE_DISPLAYS)


def _is_cache(decorator: ast.expr) -> bool:
    target = decorator.func if isinstance(decorator, ast.Call) else decorator
    return ast.unparse(target).split(".")[-1] in CACHES


def _own_names(function: ast.FunctionDef | ast.AsyncFunctionDef) -> set[str]:
    arguments = function.args
    every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg]
    stored = {node.id for node in ast.walk(function) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    return stored | {argument.arg for argument in every if argument}


def _mutated(node: ast.expr) -> str | None:
    """Return the name whose object the node changes."""
    if (
        isinstance(node, ast.Subscript)
        and isinstance(node.ctx, ast.Store | ast.Del)
        and isinstance(node.value, ast.Name)
    ):
        return node.value.id
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name):
        return node.func.value.id if node.func.attr in MUTATORS else None
    return None


def _process_changes(module: Module) -> Iterator[tuple[int, str]]:
    for node in module.nodes():
        if isinstance(node, ast.Call):
            called = _called(node)
            if called == "print":
                yield node.lineno, "prints"
            if called in PROCESS_CALLS or _changes_environment(called):
                yield node.lineno, f"calls {called}"
        elif isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store | ast.Del):
            if ast.unparse(node.value) == "os.environ":
                yield node.lineno, "changes os.environ"
        elif isinstance(node, ast.Attribute) and ast.unparse(node) in {"sys.stdout", "sys.stderr"}:
            yield node.lineno, f"prints to {ast.unparse(node)}"


def _changes_environment(called: str) -> bool:
    return called.startswith("os.environ.") and called.split(".")[-1] in MUTATORS


def _opens_file(call: ast.Call) -> bool:
    return _called(call) in {"open", "os.open", "io.open"} or (
        isinstance(call.func, ast.Attribute) and call.func.attr in FILE_CALLS
    )


def _called(call: ast.Call) -> str:
    return ast.unparse(call.func)


def _body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count the lines of a function without its signature and docstring."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0
