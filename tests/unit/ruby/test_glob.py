"""File.fnmatch? without flags."""

import time

import pytest

from jekyllpy.ruby.glob import fnmatch


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        ("*.tmp", "a.tmp", True),
        ("*", "a/b/c", True),
        ("**/x", "a/b/x", True),
        ("a?c", "a/c", True),
        ("*", ".a", False),
        (".*", ".a", True),
        ("?a", ".a", False),
        ("[.]a", ".a", False),
        ("\\.a", ".a", True),
        ("a/*", "a/.b", True),
        ("[a-c]", "b", True),
        ("[!a-c]", "b", False),
        ("[^a-c]", "d", True),
        ("[c-a]", "b", False),
        ("[c-a]", "c", True),
        ("[]", "]", False),
        ("[!]", "x", True),
        ("[a", "a", False),
        ("[a-]", "-", True),
        ("[\\]]", "]", True),
        ("\\*", "*", True),
        ("\\*", "x", False),
        ("a\\", "a", True),
        ("{a,b}", "a", False),
        ("{a,b}", "{a,b}", True),
        ("é?", "éä", True),
        ("", "", True),
        ("*", "", True),
    ],
)
def test_fnmatch(pattern, path, expected):
    assert fnmatch(pattern, path) is expected


def test_many_stars_take_linear_time():
    def seconds(length):
        start = time.process_time()
        assert not fnmatch("*a" * 30 + "*b", "a" * length)
        return time.process_time() - start

    assert seconds(200_000) < 2
