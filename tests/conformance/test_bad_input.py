"""Bad sites: how the build ends, that one line names the place, and that the old output stays as it was.

The cases that a folder under version control can hold are beside this file; these here need more than files.
"""

from __future__ import annotations

import os
import shutil
import socket
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from harness.case import OLD_OUTPUT
from harness.programs import BUILD, Reference, Run, run_apart, run_jekyllpy
from harness.trees import Entry, Tree, differences, read_tree, write_tree

PAGE = b"---\ntitle: Fine\n---\n{{ page.title }}\n"
LONG_NAME = "n" * 300


@dataclass(frozen=True)
class BadInput:
    """One bad site: what is in it, how the build must end, and the words that one line of the errors must hold."""

    name: str
    files: Mapping[str, bytes] = field(default_factory=dict)
    says: Sequence[str] = ()
    status: int = 1
    arguments: Sequence[str] = ()
    arrange: Callable[[Path], object] = lambda site: None
    # What the output must hold when the build goes on.
    output: Tree = field(default_factory=dict)
    # Whether a real Jekyll ends with the same status; where not, docs/differences.md says why.
    as_jekyll: bool = True
    # Whether to run in a process of its own, with a time limit, in which modes of files hold for the administrator too.
    apart: bool = False


def _fifo(site: Path) -> None:
    os.mkfifo(site / "pipe.txt")


def _socket(site: Path) -> None:
    # The path of a socket is short, so it is bound from within the folder.
    with socket.socket(socket.AF_UNIX) as server:
        here = os.getcwd()
        os.chdir(site)
        try:
            server.bind("socket.txt")
        finally:
            os.chdir(here)


def _link(name: str, target: str) -> Callable[[Path], None]:
    return lambda site: (site / name).symlink_to(target)


def _unreadable(name: str) -> Callable[[Path], None]:
    return lambda site: (site / name).chmod(0)


def _raw_name(site: Path) -> None:
    Path(os.fsdecode(os.fsencode(site) + b"/caf\xe9.txt")).write_bytes(b"x")


def _output_link(name: str, target: str) -> Callable[[Path], None]:
    def arrange(site: Path) -> None:
        (site.parent / "precious.txt").write_bytes(b"precious\n")
        (site.parent / "precious").mkdir()
        shutil.rmtree(site / "_site")
        (site / "_site").mkdir()
        (site / "_site" / name).symlink_to(target)

    return arrange


def _output_folders(*names: str) -> Callable[[Path], None]:
    return lambda site: write_tree(site / "_site", {f"{name}/deep/old.html": b"old\n" for name in names})


BAD_INPUTS = [
    # -- templates
    BadInput(
        "layout-missing",
        {"a.html": b"---\nlayout: nope\n---\nbody\n"},
        says=("Build Warning:", "Layout 'nope' requested in a.html does not exist."),
        status=0,
        output={"a.html": b"body\n"},
    ),
    BadInput(
        "layout-cycle",
        {
            "_layouts/a.html": b"---\nlayout: b\n---\nA{{ content }}",
            "_layouts/b.html": b"---\nlayout: a\n---\nB{{ content }}",
            "a.html": b"---\nlayout: a\n---\nbody",
        },
        status=0,
        output={"a.html": b"BAbody"},
    ),
    BadInput(
        "include-missing",
        {"a.html": b"---\n---\none\n{% include nope.html %}\n"},
        says=("a.html:4", "Could not locate the included file 'nope.html'"),
    ),
    BadInput(
        "include-loop",
        {
            "a.html": b"---\n---\n{% include a.html %}\n",
            "_includes/a.html": b"{% include b.html %}",
            "_includes/b.html": b"{% include a.html %}",
        },
        says=("a.html", "b.html"),
    ),
    BadInput(
        "include-of-itself-in-a-layout",
        {
            "_layouts/l.html": b"{% include a.html %}",
            "_includes/a.html": b"{% include a.html %}",
            "a.html": b"---\nlayout: l\n---\n",
        },
        says=("a.html",),
    ),
    BadInput(
        "tag-unknown",
        {"sub/a.html": b"---\nx: 1\n---\none\n{% nope %}\n"},
        says=("sub/a.html:5", "Unknown tag 'nope'"),
    ),
    BadInput(
        "tag-unknown-in-an-include",
        {"a.html": b"---\n---\n{% include i.html %}\n", "_includes/i.html": b"\n{% nope %}\n"},
        says=("_includes/i.html:2", "Unknown tag 'nope'"),
    ),
    BadInput(
        "tag-unknown-in-a-layout",
        {"a.html": b"---\nlayout: l\n---\n", "_layouts/l.html": b"---\nx: 1\n---\n{% nope %}\n"},
        says=("_layouts/l.html:4", "Unknown tag 'nope'"),
    ),
    BadInput("tag-unclosed", {"a.html": b"---\n---\n{% if x %}\n"}, says=("a.html", "'if' tag was never closed")),
    BadInput(
        "output-tag-unclosed",
        {"a.html": b"---\n---\n\n{{ x \n"},
        says=("a.html", "Variable '{{' was not properly terminated"),
    ),
    BadInput("division-by-zero", {"a.html": b"---\n---\n{{ 1 | divided_by: 0 }}\n"}, says=("a.html", "divided by 0")),
    BadInput("blocks-nested-too-deep", {"a.html": b"---\n---\n" + b"{% if 1 %}" * 5000}, says=("a.html", "too deep")),
    BadInput("link-missing", {"a.html": b"---\n---\n{% link nope.md %}\n"}, says=("a.html:3", "nope.md")),
    # -- front matter, data, configuration
    BadInput(
        "front-matter-broken",
        {"a.html": b'---\nx: 1\ntitle: "open\n---\nbody\n'},
        says=("YAML Exception reading", "a.html"),
        status=0,
        output={"a.html": b"body\n"},
    ),
    BadInput(
        "front-matter-broken-and-strict",
        {"a.html": b'---\nx: 1\ntitle: "open\n---\nbody\n'},
        says=("a.html:",),
        arguments=("--strict_front_matter",),
    ),
    BadInput("front-matter-is-a-list", {"a.html": b"---\n- a\n---\n"}, says=("Invalid YAML front matter in", "a.html")),
    BadInput(
        "front-matter-very-deep",
        {"a.html": b"---\nx: " + b"[" * 100_000 + b"\n---\nbody\n"},
        says=("a.html",),
        status=0,
        output={"a.html": b"body\n"},
        as_jekyll=False,  # it takes half a minute
        apart=True,
    ),
    BadInput(
        "date-bad-in-a-post",
        {"_posts/2020-01-02-a.md": b"---\ntitle: x\ndate: xyz\n---\n"},
        says=("_posts/2020-01-02-a.md", "Invalid date 'xyz'"),
    ),
    BadInput(
        "date-bad-in-a-post-name",
        {"_posts/2024-13-45-x.md": b"---\n---\n"},
        says=("_posts/2024-13-45-x.md", "does not have a valid date in the filename"),
    ),
    BadInput(
        "date-bad-in-a-filter",
        {"a.html": b"---\nd: never\n---\n\n{{ page.d | date_to_string }}\n"},
        says=("a.html:5", "is not a valid datetime"),
    ),
    BadInput("data-broken", {"_data/d.yml": b"a: 1\nb: [1\n"}, says=("_data/d.yml:",)),
    BadInput("config-broken", {"_config.yml": b"a: 1\nb: [1\n"}, says=("_config.yml:",)),
    BadInput("config-missing", says=("nope.yml", "could not be found"), arguments=("--config", "nope.yml")),
    BadInput(
        "value-contains-itself", {"a.html": b"---\nx: &x [1, *x]\n---\n{{ page.x | jsonify }}\n"}, says=("a.html",)
    ),
    # -- files
    BadInput(
        "page-not-utf-8", {"a.html": b"---\n---\ncaf\xe9 {{ 1 }}\n"}, says=("a.html", "invalid byte sequence in UTF-8")
    ),
    BadInput(
        "page-unreadable",
        {"a.html": b"---\n---\n"},
        says=("a.html", "Permission denied"),
        arrange=_unreadable("a.html"),
        apart=True,
    ),
    BadInput(
        "static-file-unreadable",
        {"a.txt": b"x"},
        says=("a.txt", "Permission denied"),
        arrange=_unreadable("a.txt"),
        apart=True,
    ),
    BadInput(
        "folder-unreadable",
        {"sub/a.txt": b"x"},
        says=("sub", "Permission denied"),
        arrange=_unreadable("sub"),
        apart=True,
    ),
    BadInput(
        "config-unreadable",
        {"_config.yml": b"title: x\n"},
        says=("_config.yml", "Permission denied"),
        arrange=_unreadable("_config.yml"),
        as_jekyll=False,  # it builds with the defaults
        apart=True,
    ),
    BadInput(
        "pipe-in-the-source",
        says=("pipe.txt",),
        status=0,
        output={"index.html": b"Fine\n"},
        arrange=_fifo,
        as_jekyll=False,  # it waits forever
        apart=True,
    ),
    BadInput(
        "socket-in-the-source",
        says=("socket.txt",),
        status=0,
        output={"index.html": b"Fine\n"},
        arrange=_socket,
        as_jekyll=False,  # it fails
    ),
    BadInput("link-to-nothing", says=("gone.txt",), arrange=_link("gone.txt", "nowhere")),
    BadInput(
        "link-to-a-folder-above",
        says=("loop", "is skipped"),
        status=0,
        output={"index.html": b"Fine\n"},
        arrange=_link("loop", "."),
        as_jekyll=False,  # it walks in circles until the path is too long
        apart=True,
    ),
    BadInput("file-name-not-utf-8", says=("caf",), arrange=_raw_name),
    BadInput(
        "output-name-too-long",
        {"a.html": b"---\npermalink: /" + LONG_NAME.encode() + b".html\n---\n"},
        says=("a.html", "too long"),
    ),
    # -- source and destination
    BadInput(
        "source-missing",
        says=("nope", "does not exist"),
        arguments=("--source", "nope", "--destination", "_site"),
        as_jekyll=False,  # it empties the destination
    ),
    BadInput(
        "source-is-a-file",
        says=("index.html",),
        arguments=("--source", "index.html", "--destination", "_site"),
        as_jekyll=False,
    ),
    BadInput(
        "destination-is-the-source",
        says=("Destination directory cannot be or contain the Source directory",),
        arguments=("--destination", "."),
    ),
    BadInput(
        "destination-holds-the-source",
        says=("Destination directory cannot be or contain the Source directory",),
        arguments=("--destination", ".."),
    ),
    BadInput(
        "destination-is-the-source-by-dots",
        says=("Destination directory cannot be or contain the Source directory",),
        arguments=("--destination", "_site/../_site/.."),
    ),
    BadInput(
        "destination-links-to-the-source",
        says=("Destination directory cannot be or contain the Source directory",),
        arguments=("--destination", "../link"),
        arrange=_link("../link", "site"),
        as_jekyll=False,  # it deletes the source
    ),
    BadInput(
        "destination-links-above-the-source",
        says=("Destination directory cannot be or contain the Source directory",),
        arguments=("--destination", "../link"),
        arrange=_link("../link", "."),
        as_jekyll=False,  # it deletes the source
    ),
    BadInput(
        "destination-below-a-link-to-the-source",
        says=("Destination directory cannot be or contain the Source directory",),
        arguments=("--destination", "../link/site"),
        arrange=_link("../link", "."),
        as_jekyll=False,  # it deletes the source
    ),
    BadInput(
        "destination-is-a-file",
        {"out": b"a file"},
        says=("out",),
        arguments=("--destination", "out"),
    ),
    BadInput(
        "destination-is-another-folder",
        says=("papers",),
        arguments=("--destination", "../papers"),
        arrange=lambda site: write_tree(site.parent / "papers", {"thesis.doc": b"years of work"}),
        as_jekyll=False,  # it empties the folder
    ),
    BadInput(
        "folder-in-the-way-of-an-output-file",
        {"a.html": PAGE, "b": b"static\n"},
        status=0,
        output={"a.html": b"Fine\n", "b": b"static\n"},
        arrange=_output_folders("a.html", "b"),
        as_jekyll=False,  # it fails after it has written other files
    ),
    BadInput(
        "output-file-is-a-link",
        status=0,
        output={"index.html": b"Fine\n"},
        arrange=_output_link("index.html", "../../precious.txt"),
        as_jekyll=False,  # it writes through the link
    ),
]


def _site(folder: Path, bad: BadInput) -> Path:
    site = folder / "around" / "site"
    write_tree(site, {"index.html": PAGE, **bad.files})
    write_tree(site / "_site", OLD_OUTPUT)
    bad.arrange(site)
    return site


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that a process without rights may enter."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        folder.chmod(0o755)
        yield folder
        _make_readable(folder)


@pytest.mark.parametrize("bad", BAD_INPUTS, ids=lambda bad: bad.name)
def test_bad_input(bad: BadInput, open_folder: Path) -> None:
    site = _site(open_folder, bad)
    before = _everything(open_folder)
    run = _run(bad, site)
    assert run.status == bad.status, run.stderr
    assert not run.bug
    if bad.says:
        assert any(all(word in line for word in bad.says) for line in run.stderr.splitlines()), run.stderr
    if bad.status:
        assert not differences(before, _everything(open_folder))
    else:
        built = read_tree(site / "_site")
        assert {name: built.get(name) for name in bad.output} == bad.output
        assert not differences(_without(before, "around/site/"), _without(_everything(open_folder), "around/site/"))


@pytest.mark.parametrize("bad", [bad for bad in BAD_INPUTS if bad.as_jekyll], ids=lambda bad: bad.name)
def test_jekyll_ends_the_same_way(bad: BadInput, open_folder: Path, reference: Reference) -> None:
    site = _site(open_folder, bad)
    if bad.apart and os.geteuid() == 0 and "unreadable" in bad.name:
        pytest.skip("the administrator can read everything")
    assert reference.run([*BUILD, *bad.arguments], site, {}).status == bad.status


def _run(bad: BadInput, site: Path) -> Run:
    if bad.apart:
        return run_apart(["-m", "jekyllpy", *BUILD, *bad.arguments], site)
    return run_jekyllpy([*BUILD, *bad.arguments], site, {})


def _everything(folder: Path) -> dict[str, Entry]:
    """Return all files, with the age of each, so that a file written again with the same bytes is seen."""
    found: dict[str, Entry] = {}
    for path in sorted(folder.rglob("*")):
        state = path.lstat()
        name = os.fsencode(path.relative_to(folder)).decode("utf-8", "backslashreplace")
        if not path.is_dir() or path.is_symlink():
            found[name] = repr((state.st_mtime_ns, state.st_size, state.st_ino)).encode()
    return found


def _without(tree: Tree, prefix: str) -> dict[str, Entry]:
    return {name: entry for name, entry in tree.items() if not name.startswith(prefix)}


def _make_readable(folder: Path) -> None:
    for root, folders, _ in os.walk(folder):
        for name in folders:
            path = Path(root, name)
            if not path.is_symlink():
                path.chmod(0o755)
