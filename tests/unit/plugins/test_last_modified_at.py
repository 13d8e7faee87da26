"""jekyll-last-modified-at: times from git and from the file system."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from jekyllpy.config import load_config
from jekyllpy.errors import TemplateError
from jekyllpy.pipeline import Site
from jekyllpy.testing import write_files

BODY = '{{ page.last_modified_at | date: "%F %T" }}'
MOMENT = 1592222400  # 2020-06-15 12:00 UTC


def build(source: Path, files: dict[str, str], **config: Any) -> dict[str, str]:
    write_files(source, files)
    for path in source.rglob("*.*"):
        os.utime(path, (MOMENT, MOMENT))
    overrides = {"source": str(source), "timezone": "UTC", **config}
    site = Site(load_config(overrides=overrides, cwd=source, env={}), plugins=["jekyll-last-modified-at"])
    site.process()
    return {path.name: path.read_text("utf-8") for path in (source / "_site").rglob("*.html")}


def git(folder: Path, *words: str, when: str = "") -> None:
    own = {"GIT_COMMITTER_DATE": when, "GIT_CONFIG_GLOBAL": os.devnull, "HOME": str(folder)}
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    subprocess.run(["git", *identity, *words], cwd=folder, env={**os.environ, **own}, check=True, capture_output=True)


def test_the_file_s_time_where_there_is_no_repository(tmp_path: Path) -> None:
    outputs = build(tmp_path, {"a.html": f"---\nlast_modified_at: 2019-01-01\n---\n{BODY}"})

    assert outputs["a.html"] == "2020-06-15 12:00:00"


def test_front_matter_counts_in_documents(tmp_path: Path) -> None:
    outputs = build(
        tmp_path,
        {"_posts/2024-01-01-a.html": f"---\nlast_modified_at: 2019-01-01\n---\n{BODY}"},
    )

    assert outputs["a.html"] == "2019-01-01 00:00:00"


def test_the_last_commit_of_a_file(tmp_path: Path) -> None:
    write_files(tmp_path, {"a.html": "---\n---\n"})
    git(tmp_path, "init")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-m", "one", when="2021-02-03T04:05:06Z")

    outputs = build(tmp_path, {"a.html": f"---\n---\n{BODY}", "new.html": f"---\n---\n{BODY}"})

    assert (outputs["a.html"], outputs["new.html"]) == ("2021-02-03 04:05:06", "2020-06-15 12:00:00")


def test_the_first_format_of_a_file_holds(tmp_path: Path) -> None:
    tags = "{% last_modified_at %} {% last_modified_at %F %}"
    files = {"a.html": f"---\n---\n{tags}", "b.html": "---\n---\n{% last_modified_at %F %}"}

    outputs = build(tmp_path, files, **{"last-modified-at": {"date-format": "%Y"}})

    assert (outputs["a.html"], outputs["b.html"]) == ("2020 2020", "2020-06-15")


def test_a_page_without_a_file(tmp_path: Path) -> None:
    files = {"a.html": "---\nredirect_from: /b/\n---\n{% for p in site.pages %}{{ p.last_modified_at }}{% endfor %}"}

    with pytest.raises(TemplateError, match=r"No such file or directory - .*redirect.html does not exist!"):
        build(tmp_path, files, plugins=["jekyll-redirect-from"])
