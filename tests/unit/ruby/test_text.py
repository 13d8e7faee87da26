"""Ruby's white space, letter case and slugs."""

import pytest

from jekyllpy.ruby import text as ruby_text


def test_strip_takes_ascii_white_space_and_nul_only():
    given = "\0\t\n\v\f\r a\u00a0 \0"
    assert ruby_text.strip(given) == "a\u00a0"
    assert ruby_text.lstrip(given) == "a\u00a0 \0"
    assert ruby_text.rstrip(given) == "\0\t\n\v\f\r a\u00a0"


def test_words_split_at_ascii_white_space():
    assert ruby_text.words(" a\u00a0b\tc\x1fd\n") == ["a\u00a0b", "c\x1fd"]
    assert ruby_text.collapse_spaces("  a \n b  ") == "a b"


@pytest.mark.parametrize(
    ("given", "upper", "lower", "capital"),
    [
        ("straße", "STRASSE", "straße", "Straße"),
        ("ΑΣ", "ΑΣ", "ασ", "Ασ"),
        ("ǆ", "Ǆ", "ǆ", "ǅ"),
        ("ŉ", "ʼN", "ŉ", "ʼN"),
        ("İi", "İI", "i̇i", "İi"),
        ("\u1c90\u1c91", "\u1c90\u1c91", "\u10d0\u10d1", "\u10d0\u10d1"),
        ("", "", "", ""),
    ],
)
def test_case(given, upper, lower, capital):
    assert (ruby_text.upcase(given), ruby_text.downcase(given), ruby_text.capitalize(given)) == (upper, lower, capital)


def test_casecmp_folds_ascii_letters_only():
    assert ruby_text.casecmp_key("ABÉ") == "abÉ"
    assert ruby_text.casecmp_key("ABC") == "abc"


SENTENCE = "The _config.yml file É ß 日本"


@pytest.mark.parametrize(
    ("mode", "slug"),
    [
        (None, "the-config-yml-file-é-ß-日本"),
        ("default", "the-config-yml-file-é-ß-日本"),
        ("pretty", "the-_config.yml-file-é-ß-日本"),
        ("ascii", "the-config-yml-file"),
        ("latin", "the-config-yml-file-e-ss"),
        ("raw", "the-_config.yml-file-é-ß-日本"),
        ("none", "the _config.yml file é ß 日本"),
    ],
)
def test_slugify_modes(mode, slug):
    assert ruby_text.slugify(SENTENCE, mode) == slug


@pytest.mark.parametrize(
    ("given", "mode", "slug"),
    [
        ("--a--b--", "default", "a-b"),
        ("--a--", "raw", "-a-"),
        ("a_b", "default", "a-b"),
        ("²x", "default", "x"),
        ("e\u0301x", "default", "e\u0301x"),
        ("!?", "default", ""),
        ("My Slug!", "pretty", "my-slug!"),
    ],
)
def test_slugify_corners(given, mode, slug):
    assert ruby_text.slugify(given, mode) == slug


def test_slugify_keeps_case_on_demand():
    assert ruby_text.slugify("My Slug", cased=True) == "My-Slug"
    assert ruby_text.slugify("My Slug", "none", cased=True) == "My Slug"
