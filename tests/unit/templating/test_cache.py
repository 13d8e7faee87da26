"""Compiled templates on disk."""

from __future__ import annotations

import subprocess
import sys
from marshal import loads

import pytest

from jekyllpy.templating import LiquidEnvironment, Registers

BLOCK = "{% for i in a %}{{ i }}{% endfor %}"
FLAT = "{{ a }} {% assign x = a | join %}{{ x }}"


def rendered(cache, source, **settings):
    environment = LiquidEnvironment(cache=cache, **settings)
    output = environment.parse(source).render({"a": [1, 2]}, Registers(environment))
    environment.save()
    return output, environment._front_end is None


def files(cache):
    return [path for path in cache.rglob("*") if path.is_file()]


@pytest.mark.parametrize(("source", "output"), [(BLOCK, "12"), (FLAT, "12 1 2")])
def test_what_is_stored_needs_no_compiler(tmp_path, source, output):
    assert rendered(tmp_path, source) == (output, False)
    assert rendered(tmp_path, source) == (output, True)


@pytest.mark.parametrize("source", [BLOCK, FLAT])
@pytest.mark.parametrize("damage", [b"", b"x", b"\0" * 100])
def test_damage_counts_as_missing(tmp_path, source, damage):
    output, _ = rendered(tmp_path, source)
    for path in files(tmp_path):
        path.write_bytes(damage)
    assert rendered(tmp_path, source) == (output, False)
    assert rendered(tmp_path, source) == (output, True)


def test_settings_have_entries_of_their_own(tmp_path):
    rendered(tmp_path, BLOCK)
    assert rendered(tmp_path, BLOCK, strict_variables=True)[1] is False
    assert rendered(tmp_path, BLOCK, filters={"shout": lambda value: value})[1] is False
    assert rendered(tmp_path, BLOCK)[1] is True


def test_warnings_and_reads_are_stored(tmp_path):
    source = "{% if a & b %}{{ c.d }}{% endif %}"
    environment = LiquidEnvironment(cache=tmp_path)
    first = environment.parse(source)
    environment.save()
    second = LiquidEnvironment(cache=tmp_path).parse(source)
    assert second.warnings == first.warnings != ()
    assert second.reads == first.reads
    assert ("c", "d") in second.reads.values


def test_a_folder_that_cannot_be_written_is_left_alone(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert rendered(blocked / "cache", BLOCK) == ("12", False)
    assert rendered(blocked / "cache", FLAT) == ("12 1 2", False)


def test_stored_templates_do_not_load_python_liquid(tmp_path):
    rendered(tmp_path, BLOCK)
    rendered(tmp_path, FLAT)
    script = (
        "import sys\nfrom pathlib import Path\nfrom jekyllpy.templating import LiquidEnvironment, Registers\n"
        f"environment = LiquidEnvironment(cache=Path({str(tmp_path)!r}))\n"
        f"for source in ({BLOCK!r}, {FLAT!r}, 'plain'):\n"
        "    print(environment.parse(source).render({'a': [1, 2]}, Registers(environment)))\n"
        "print('liquid' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split("\n") == ["12", "12 1 2", "plain", "False", ""]


def test_only_what_is_asked_for_is_unmarshalled(tmp_path, monkeypatch):
    environment = LiquidEnvironment(cache=tmp_path)
    for number in range(20):
        environment.parse(f"{BLOCK}{number}")
    environment.save()
    read = []
    monkeypatch.setattr("jekyllpy.disk_cache.store.marshal.loads", lambda data: read.append(data) or loads(data))
    LiquidEnvironment(cache=tmp_path).parse(f"{BLOCK}7")
    assert len(read) == 1
