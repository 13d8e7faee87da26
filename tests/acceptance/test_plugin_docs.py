"""The examples of docs/plugins.md, used as the page says: each does in a site what is written beside it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from jekyllpy.cli.main import main
from jekyllpy.errors import PluginError, TemplateError
from jekyllpy.plugins.bundled import BUNDLED
from jekyllpy.plugins.known import KNOWN_GEMS
from jekyllpy.testing import build_files, write_files

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "plugins.md").read_text("utf-8")
EXAMPLES = re.findall(r"^```python\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
(PACKAGE,) = re.findall(r"^```toml\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
POST = "_posts/2024-01-01-one.md"


def example(word: str) -> str:
    """Return the one example with a word in it."""
    (found,) = (text for text in EXAMPLES if word in text)
    return found


def built(word: str, files: dict[str, str]) -> dict[str, str]:
    return build_files({**files, "_plugins/mine.py": example(word)})


def test_every_bundled_plugin_is_told_of_with_its_differences() -> None:
    first, second = (
        PAGE.split(f"{heading}\n")[1].split("\n#")[0] for heading in ("## Bundled plugins", "### How the ports differ")
    )
    rows = [re.findall("`([a-z0-9/-]+)`", line.split("|")[1]) for line in first.splitlines() if line.startswith("| `")]
    told = [re.findall("`([a-z0-9/-]+)`", line.split("|")[1]) for line in second.splitlines() if line.startswith("| `")]

    assert sorted(name for row in rows for name in row) == sorted(BUNDLED)
    assert sorted(name for row in told for name in row) == sorted(BUNDLED)


def test_every_gem_without_a_port_is_named() -> None:
    (sentence,) = re.findall(r"Names it knows but has no port for \((.*?)\)", PAGE)
    lacking = [gem for gem, reason in KNOWN_GEMS.items() if reason and gem != "github-pages"]

    assert re.findall("`([a-z-]+)`", sentence) == sorted(lacking)


def test_generator() -> None:
    site = {"_layouts/tag.html": "<h1>{{ page.title }}</h1>", POST: "---\ntags: [sea, ice]\n---\n"}
    pages = built("class TagPages", site)

    assert (pages["tags/ice.html"], pages["tags/sea.html"]) == ("<h1>ice</h1>", "<h1>sea</h1>")


def test_generator_of_posts_data_and_files() -> None:
    ships = (
        "- {name: Fram, launched: 1892-10-26, text: A *ship*}\n- {name: Gjoa, launched: 1872-01-02, text: Another}\n"
    )
    site = {
        "_data/ships.yml": ships,
        "index.html": "---\n---\n{% for post in site.posts %}{{ post.title }} {% endfor %}{{ site.data.ship_count }}",
    }
    pages = built("class Ships", site)

    assert pages["1892/10/26/Fram.html"] == "<p>A <em>ship</em></p>\n"
    assert pages["ships.json"] == '["Fram", "Gjoa"]'
    assert pages["assets/ships.svg"] == '<svg width="4"/>'
    assert pages["index.html"] == "Fram Gjoa 2"


def test_converter() -> None:
    site = {"a.loud": "---\n---\nhear me.\n"}

    assert built("class Upper", site) == {"a.html": "HEAR ME.\n"}
    assert built("class Upper", {**site, "_config.yml": "loud: {mark: '!'}"}) == {"a.html": "HEAR ME!.\n"}


def test_markdown_processor() -> None:
    site = {"_config.yml": "markdown: MyProcessor", "a.md": "---\n---\nx & y\n\nz\n"}

    assert built("class MyProcessor", site) == {"a.html": "<p>x &amp; y</p>\n<p>z</p>\n"}


def test_hooks() -> None:
    site = {POST: "---\n---\n*x* {{ page.words }}\n", "a.txt": "---\n---\n{{ greeting }}"}
    pages = built("def shout", site)

    assert pages == {"2024/01/01/one.html": "<p><strong>x</strong> 4</p>\n", "a.txt": "Ahoy"}


def test_reads() -> None:
    site = {"_data/team.yml": "lead: Ida", "a.txt": "---\n---\n{% lead %}{{ 'x' | exclaim }}"}

    assert built("site.data.team", site)["a.txt"] == "Idax!"


ITEM_EVENTS = {
    "post_init": "{}",
    "pre_render": "{} dict",
    "post_convert": "{} str",
    "post_render": "{} str str",
    "post_write": "{} PosixPath",
}
SITE_EVENTS = {
    "after_init": "Site",
    "after_reset": "Site",
    "post_read": "SiteContent",
    "pre_render": "SiteContent dict",
    "post_render": "SiteContent dict dict",
    "post_write": "Site",
}


def test_every_event_is_called_with_the_arguments_of_the_table(tmp_path: Path) -> None:
    kinds = {"pages": "Page", "posts": "Document", "documents": "Document", "things": "Document"}
    wanted = {f"site {event}: {given}" for event, given in SITE_EVENTS.items()} | {"clean on_obsolete: list"}
    wanted |= {
        f"{owner} {event}: {ITEM_EVENTS[event].format(kinds[owner])}" for owner in kinds for event in ITEM_EVENTS
    }
    log = tmp_path / "log"
    hooks = "".join(
        f"@hook('{owner}', '{event}')\ndef f{place}(*given):\n    note('{owner} {event}', given)\n"
        for place, (owner, event) in enumerate(each.split(":")[0].split() for each in sorted(wanted))
    )
    note = (
        "from jekyllpy import hook\ndef note(name, given):\n"
        f"    with open({str(log)!r}, 'a') as log:\n"
        "        print(f'{name}:', *(name_of(each) for each in given), file=log)\n"
        "def name_of(each):\n    return 'dict' if isinstance(each, dict) else type(each).__name__\n"
    )
    head = "---\n---\n"
    build_files(
        {
            "_config.yml": "collections: {things: {output: true}}",
            "_plugins/a.py": note + hooks,
            "a.html": head,
            POST: head,
            "_things/a.md": head,
        }
    )
    rows = re.findall(r"^\| `?(\w+)`?(?:, .*)? \| (`.*?`) \|$", PAGE, re.MULTILINE)
    told = {(owner, event) for owner, events in rows for event in re.findall(r"`(\w+)`", events)}

    assert set(log.read_text().replace("WindowsPath", "PosixPath").splitlines()) == wanted
    assert {("site", event) for event in SITE_EVENTS} | {("pages", event) for event in ITEM_EVENTS} <= told
    assert ("clean", "on_obsolete") in told


def test_tag() -> None:
    site = {"_config.yml": "title: Log", "a.txt": "---\nauthor: Ada\n---\n{% greeting page.author %}"}

    assert built("def greeting", site)["a.txt"] == "Hello Ada, this is Log"


def test_block() -> None:
    site = {"a.txt": "---\n---\n{% box wide %}*{{ 1 }}*{% endbox %}{{ last_box }}"}

    assert built("class Box", site)["a.txt"] == '<div class="wide"><p><em>1</em></p>\n</div>wide'
    with pytest.raises(TemplateError, match=r"a\.txt:4.*box needs the name of a class"):
        built("class Box", {"a.txt": "---\n---\n\n{% box %}{% endbox %}"})


def test_filter() -> None:
    text = '{{ page.title | initials }} {{ page.title | initials: "." }} {{ "a.svg" | asset }}'
    site = {"_config.yml": "cdn: //x", "a.txt": f"---\ntitle: Ada Lovelace\n---\n{text}"}

    assert built("def initials", site)["a.txt"] == "AL A.L. //x/assets/a.svg"


def test_drop() -> None:
    site = {POST: "---\n---\n{{ page.reading.words }} in {{ page.reading.minutes }}"}

    assert built("class Reading", site)["2024/01/01/one.html"] == "<p>7 in 1</p>\n"


def test_in_a_program(tmp_path: Path) -> None:
    write_files(tmp_path, {"my-site/a.html": "---\n---\n{{ '2024-01-01' | year }}\n"})
    apart([sys.executable, "-c", example("def stamp")], tmp_path)

    assert (tmp_path / "_site" / "a.html").read_text() == "2024\n<!-- built by a program -->\n"


def apart(command: list[str], folder: Path) -> str:
    """Run a program that imports the package from here, and return what it prints."""
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_examples_are_typed(tmp_path: Path) -> None:
    pytest.importorskip("mypy")
    wrong = "import jekyllpy\njekyllpy.nothing\nx: int = jekyllpy.Page.dir.fget\n"
    files = {f"example_{place}.py": text for place, text in enumerate(EXAMPLES)}
    write_files(tmp_path, {**files, "wrong.py": wrong})
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(ROOT / ".mypy_cache" / "examples")]

    apart([*command, *files], tmp_path)
    with pytest.raises(AssertionError, match='Module has no attribute "nothing"'):
        apart([*command, "wrong.py"], tmp_path)


SITE = {"_config.yml": "plugins: [jekyll-tag-pages]", POST: "---\ntags: [sea]\n---\n"}


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder on the path in which a package is laid out as pip does; its module is still missing."""
    project = tomllib.loads(PACKAGE)
    (module,) = project["tool"]["setuptools"]["py-modules"]
    ((group, entries),) = project["project"]["entry-points"].items()
    name, version = project["project"]["name"], project["project"]["version"]
    info = f"{name.replace('-', '_')}-{version}.dist-info"
    folder = tmp_path / "packages"
    write_files(
        folder,
        {
            f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
            f"{info}/entry_points.txt": f"[{group}]\n" + "".join(f"{key} = {entries[key]}\n" for key in entries),
        },
    )
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.delitem(sys.modules, module, raising=False)
    return folder / f"{module}.py"


def test_package(package: Path) -> None:
    package.write_text(example("class TagPages"))

    assert "tags/sea.html" in build_files(SITE)


def test_a_package_that_raises_is_named(package: Path) -> None:
    package.write_text("raise ValueError('boom')")

    with pytest.raises(PluginError, match="The plugin jekyll-tag-pages failed: ValueError: boom") as caught:
        build_files(SITE)
    assert (caught.value.path, caught.value.line) == (str(package), 1)


@pytest.mark.parametrize(
    ("text", "line", "error"),
    [("x = 1\ndef f(\n", 2, "SyntaxError"), ("import json\n\njson.loads('{')\n", 3, "JSONDecodeError")],
)
def test_a_package_that_cannot_be_loaded_is_told_with_its_line(package: Path, text: str, line: int, error: str) -> None:
    package.write_text(text)

    with pytest.raises(PluginError, match=f"The plugin jekyll-tag-pages failed: {error}") as caught:
        build_files(SITE)
    assert (caught.value.path, caught.value.line) == (str(package), line)


def test_a_package_may_have_its_parts_in_several_modules(package: Path) -> None:
    inner = package.with_suffix("")
    write_files(inner, {"__init__.py": "from tag_pages.pages import TagPages\n", "pages.py": example("class TagPages")})

    assert "tags/sea.html" in build_files(SITE)


@pytest.mark.parametrize("place", ["_config.yml", "Gemfile"])
def test_command(
    package: Path, tmp_path: Path, place: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    package.write_text(example("class Count"))
    names = {"_config.yml": SITE["_config.yml"], "Gemfile": "gem 'jekyll-tag-pages', group: :jekyll_plugins\n"}
    write_files(tmp_path / "site", {place: names[place], "_posts/a.md": "", "_drafts/a.md": "", "_drafts/b.md": ""})
    monkeypatch.chdir(tmp_path / "site")
    monkeypatch.delenv("JEKYLL_NO_BUNDLER_REQUIRE", raising=False)

    def run(*words: str) -> tuple[int, str]:
        status = main(words)
        return status, capsys.readouterr().out.splitlines()[-1].strip()

    assert run("count") == (0, "Posts: 1")
    assert run("count", "--drafts") == (0, "Posts: 2")
    assert run("count", "x")[0] == 1
    assert "count takes no arguments" in run("count", "x")[1]
    assert run("help")[1].split() == ["count", "Count", "the", "posts"]


def test_a_command_of_a_plugin_that_is_not_named_is_unknown(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    package.write_text(example("class Count"))
    monkeypatch.chdir(tmp_path)

    assert main(["count"]) == 1
    assert "'jekyll count' could not be found" in capsys.readouterr().err


def test_a_command_that_raises_ends_in_one_line(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_files(tmp_path, {"_config.yml": SITE["_config.yml"]})
    monkeypatch.chdir(tmp_path)
    package.write_text("raise ValueError('boom')")

    assert main(["count"]) == 1
    error = capsys.readouterr().err
    assert f"Error: {package}:1: The plugin jekyll-tag-pages failed: ValueError: boom" in error
    assert "Traceback" not in error

    package.write_text(example("class Count").replace("return 0", "return 1 // 0"))
    assert main(["count"]) == 1
    error = capsys.readouterr().err
    assert f"Error: {package}:19: The command count failed: ZeroDivisionError: integer division" in error
    assert "Traceback" not in error
