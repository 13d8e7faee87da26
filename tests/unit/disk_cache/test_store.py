"""Packs on disk."""

from __future__ import annotations

import os
import random
import shutil
from concurrent.futures import ThreadPoolExecutor

import pytest

from jekyllpy.disk_cache import DiskCache


def files(cache):
    return [path for path in cache.rglob("*") if path.is_file()]


def cache_of(folder, site="site", **stored):
    cache = DiskCache(folder, site, "filters")
    for text, value in stored.items():
        cache.put("template", text, value)
    cache.save()
    return cache


def written(path):
    status = path.stat()
    return status.st_ino, status.st_mtime_ns


def found(folder, *texts, site="site"):
    cache = DiskCache(folder, site, "filters")
    return [cache.get("template", text) for text in texts]


def test_every_damaged_byte_concerns_one_entry(tmp_path):
    cache_of(tmp_path, a=("first", 1), b=("second", 2))
    (path,) = files(tmp_path)
    whole = path.read_bytes()
    for at in range(len(whole)):
        data = bytearray(whole)
        data[at] ^= 0x55
        path.write_bytes(data)
        a, b = found(tmp_path, "a", "b")
        assert a in (None, ("first", 1))
        assert b in (None, ("second", 2))
        # The number of entries concerns all of them
        assert a or b or at < 4


def test_a_cut_file_has_lost_what_was_cut(tmp_path):
    cache_of(tmp_path, a=("first", 1), b=("second", 2))
    (path,) = files(tmp_path)
    whole = path.read_bytes()
    kept = []
    for size in range(len(whole)):
        path.write_bytes(whole[:size])
        kept.append(found(tmp_path, "a", "b"))
    assert all(a in (None, ("first", 1)) and b is None for a, b in kept)
    assert kept[-1] == [("first", 1), None]


def test_random_bytes_hold_nothing(tmp_path):
    cache_of(tmp_path, a=1)
    (path,) = files(tmp_path)
    for seed in range(50):
        path.write_bytes(random.Random(seed).randbytes(seed * 7))
        assert found(tmp_path, "a") == [None]


def test_each_site_and_each_setting_has_a_pack(tmp_path):
    cache_of(tmp_path, a=1)
    cache_of(tmp_path, site="other", a=2)
    assert found(tmp_path, "a") == [1]
    assert found(tmp_path, "a", site="other") == [2]
    assert DiskCache(tmp_path, "site", "other filters").get("template", "a") is None
    assert len(files(tmp_path)) == 2


def test_two_builds_at_a_time_keep_what_both_compiled(tmp_path):
    first, second = (DiskCache(tmp_path, "site", "filters") for _ in range(2))
    assert first.get("template", "a") is second.get("template", "b") is None
    first.put("template", "a", 1)
    second.put("template", "b", 2)
    first.save()
    second.save()
    assert found(tmp_path, "a", "b") == [1, 2]


@pytest.mark.parametrize("small", [0, 10_000])
def test_many_builds_at_a_time_leave_sound_packs(tmp_path, monkeypatch, small):
    monkeypatch.setattr("jekyllpy.disk_cache.store._SMALL", small)
    with ThreadPoolExecutor(8) as pool:
        jobs = [pool.submit(cache_of, tmp_path, **{f"x{number}": number}) for number in range(40)]
    assert all(job.exception() is None for job in jobs)
    texts = [f"x{number}" for number in range(40)]
    values = found(tmp_path, *texts)
    assert all(value in (None, number) for number, value in enumerate(values))
    assert any(value is not None for value in values)
    assert all(path.suffix in {".pack", ".late"} for path in files(tmp_path))


def test_the_folder_may_go_at_any_moment(tmp_path):
    cache = cache_of(tmp_path / "cache", a=1)
    shutil.rmtree(tmp_path / "cache")
    cache.put("template", "b", 2)
    cache.save()
    assert found(tmp_path / "cache", "b") == [2]


def test_a_change_does_not_write_a_large_pack(tmp_path, monkeypatch):
    monkeypatch.setattr("jekyllpy.disk_cache.store._SMALL", 1000)
    cache = cache_of(tmp_path, a="x" * 5000)
    (pack,) = files(tmp_path)
    before = written(pack)
    for number in range(3):
        cache.put("template", f"b{number}", number)
        cache.save()
    assert written(pack) == before
    assert [path.suffix for path in sorted(files(tmp_path))] == [".late", ".pack"]
    assert found(tmp_path, "a", "b0", "b1", "b2") == ["x" * 5000, 0, 1, 2]
    cache.put("template", "c", "y" * 3000)
    cache.save()
    assert files(tmp_path) == [pack]
    assert found(tmp_path, "a", "b0", "c") == ["x" * 5000, 0, "y" * 3000]


def test_nothing_new_writes_nothing(tmp_path):
    cache_of(tmp_path, a=1)
    (pack,) = files(tmp_path)
    before = written(pack)
    cache = DiskCache(tmp_path, "site", "filters")
    cache.get("template", "a")
    cache.save()
    assert written(pack) == before


def test_what_is_not_used_for_long_goes(tmp_path, monkeypatch):
    day = 20_000

    def build(moment, *texts):
        monkeypatch.setattr("jekyllpy.disk_cache.store._today", lambda: moment)
        cache = DiskCache(tmp_path, "site", "filters")
        for text in texts:
            if cache.get("template", text) is None:
                cache.put("template", text, text)
        cache.save()

    build(day, "a", "b")
    build(day + 30, "a")
    build(day + 59, "c")
    assert found(tmp_path, "a", "b", "c") == ["a", "b", "c"]
    build(day + 61, "c", "d")
    assert found(tmp_path, "a", "b", "c", "d") == ["a", None, "c", "d"]


def test_a_clock_that_was_wrong_keeps_nothing_forever(tmp_path, monkeypatch):
    monkeypatch.setattr("jekyllpy.disk_cache.store._today", lambda: 30_000)
    cache_of(tmp_path, a=1)
    monkeypatch.setattr("jekyllpy.disk_cache.store._today", lambda: 20_000)
    cache_of(tmp_path, b=2)
    monkeypatch.setattr("jekyllpy.disk_cache.store._today", lambda: 20_061)
    cache_of(tmp_path, c=3)
    assert found(tmp_path, "a", "b", "c") == [None, None, 3]


def test_a_pack_keeps_the_newest(tmp_path):
    for number in range(10):
        cache = DiskCache(tmp_path, "site", "filters", 1000)
        cache.put("template", f"x{number}", "x" * 200)
        cache.save()
    assert sum(path.stat().st_size for path in files(tmp_path)) <= 1004
    assert [value is None for value in found(tmp_path, "x0", "x8", "x9")] == [True, False, False]


def test_a_huge_template_is_not_kept(tmp_path, monkeypatch):
    monkeypatch.setattr("jekyllpy.disk_cache.store._LARGEST_ENTRY", 100)
    cache_of(tmp_path, a="x" * 200, b="x")
    assert found(tmp_path, "a", "b") == [None, "x"]


def test_a_large_folder_loses_its_oldest_packs_and_nothing_else(tmp_path, monkeypatch):
    other = tmp_path / "other.txt"
    other.write_text("x" * 5000)
    monkeypatch.setattr("jekyllpy.disk_cache.store._LARGEST_FOLDER", 1000)
    for number in range(10):
        cache_of(tmp_path, site=f"site {number}", a="x" * 300)
        for path in files(tmp_path):
            os.utime(path, ns=(0, path.stat().st_mtime_ns - 10**9))
    assert other.exists()
    assert found(tmp_path, "a", site="site 9") == ["x" * 300]
    assert found(tmp_path, "a", site="site 0") == [None]
    assert sum(path.stat().st_size for path in files(tmp_path)) <= 6000


def test_drafts_of_builds_that_died_go(tmp_path):
    cache_of(tmp_path, a=1)
    (pack,) = files(tmp_path)
    draft = pack.with_name(f"{pack.name}.123.456")
    draft.write_bytes(b"x")
    os.utime(draft, (0, 0))
    cache_of(tmp_path, b=2)
    assert files(tmp_path) == [pack]


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="the system knows no owners")
def test_what_belongs_to_another_user_is_not_run(tmp_path, monkeypatch):
    cache_of(tmp_path, a=1)
    user = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: user + 1)
    assert found(tmp_path, "a") == [None]
