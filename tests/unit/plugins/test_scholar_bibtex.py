"""jekyll-scholar: BibTeX as bibtex-ruby reads it."""

from __future__ import annotations

import contextlib
from functools import reduce

import pytest

from jekyllpy.errors import PluginError
from jekyllpy.plugins.bundled.scholar.bibtex.citeproc import to_citeproc
from jekyllpy.plugins.bundled.scholar.bibtex.entry import Entry, read_bibliography
from jekyllpy.plugins.bundled.scholar.bibtex.filters import find_filters
from jekyllpy.plugins.bundled.scholar.bibtex.latex import decode_latex
from jekyllpy.plugins.bundled.scholar.bibtex.names import parse_names
from jekyllpy.plugins.bundled.scholar.bibtex.reader import read_bibtex


def filtered(names: list[str], text: str) -> str:
    return reduce(lambda found, apply: apply(found), find_filters(names), text)


def entries(text: str, **options: bool) -> dict[str, Entry]:
    return dict(read_bibliography(text, {"strip": False, **options}, replaces_strings=True, joins=True).entries)


def only(text: str, **options: bool) -> Entry:
    (entry,) = entries(text, **options).values()
    return entry


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Donald E. Knuth", ("Donald E.", "Knuth", None, None)),
        ("Knuth, Donald E.", ("Donald E.", "Knuth", None, None)),
        ("Ludwig van Beethoven", ("Ludwig", "Beethoven", "van", None)),
        ("de la Vallée Poussin, Charles", ("Charles", "Vallée Poussin", "de la", None)),
        ("King, Jr, Martin Luther", ("Martin Luther", "King", None, "Jr")),
        ("{International Business Machines}", (None, "{International Business Machines}", None, None)),
        ("Plato", (None, "Plato", None, None)),
        ("van Gogh", (None, "Gogh", "van", None)),
        ("山田 太郎", ("太郎", "山田", None, None)),
    ],
)
def test_names(text: str, expected: tuple[str | None, ...]) -> None:
    (name,) = parse_names(text)
    assert (name.first, name.last, name.prefix, name.suffix) == expected


def test_lists_of_names() -> None:
    text = "Alice Adams and Baker, Bob,\n and {Smith and Sons}"
    assert [str(name) for name in parse_names(text)] == ["Adams, Alice", "Baker, Bob", "{Smith and Sons}"]


def test_strings_are_put_in_and_joined() -> None:
    entry = only('@string{a = "One"}\n@misc{x, note = a # " and " # {two}, other = b}')
    assert (entry.text("note"), entry.text("other")) == ("One and two", "b")


def test_months() -> None:
    found = entries("@misc{a, month = {August}}@misc{b, month = 2}@misc{c, month = jul}@misc{d, month = {Spring}}")
    months = [(entry.text("month"), entry.text("month_numeric")) for entry in found.values()]
    assert months == [("aug", "8"), ("feb", "2"), ("jul", "7"), ("Spring", "")]


def test_a_key_that_is_taken_goes_up() -> None:
    assert list(entries("@misc{az, note=1}@misc{az, note=2}@misc{x9, note=1}@misc{x9, note=2}")) == [
        "az",
        "ba",
        "x9",
        "y0",
    ]


def test_what_stands_between_entries() -> None:
    text = 'Title\n@comment{no {matter}} @preamble{"x"}\n@misc{a, note = 1}\nEnd'
    assert [part for part in read_bibtex(text) if isinstance(part, str) and part.strip()] == ["Title\n", "End"]


def test_cross_references() -> None:
    text = "@inproceedings{a, crossref = {b}, title = {T}}@proceedings{b, title = {All}, publisher = {P}}"
    item = to_citeproc(entries(text)["a"])
    assert (item["container-title"], item["publisher"], item["title"]) == ("All", "P", "T")


def test_citeproc() -> None:
    item = to_citeproc(only("@phdthesis{k, author={A B}, school={MIT}, year={1999}, month=may, day=3, pages={1--2}}"))
    assert item == {
        "author": [{"family": "B", "given": "A"}],
        "publisher": "MIT",
        "page": "1--2",
        "month_numeric": "5",
        "issued": {"date-parts": [[1999, 5, 3]]},
        "id": "k",
        "type": "thesis",
        "genre": "PhD thesis",
    }


def test_dates_and_urls() -> None:
    item = to_citeproc(only("@misc{k, date={2001-02-03/2002}, howpublished={\\url{http://x}}, urldate={2020-01-02}}"))
    assert item["issued"] == {"date-parts": [[2001, 2, 3], [2002]]}
    assert (item["URL"], item["accessed"]) == ("http://x", {"date-parts": [[2020, 1, 2]]})
    assert to_citeproc(only("@misc{k, year={in press}}"))["issued"] == {"literal": "in press"}


def test_line_breaks_may_go() -> None:
    assert only("@misc{a, note = {one\n   two}}", strip=True).text("note") == "one two"
    assert only("@misc{a, note = {one\n   two}}").text("note") == "one\n   two"


@pytest.mark.parametrize("text", ["@misc{title = {x}}", "@misc{a, title {x}}", "@misc{a, title = {x} year = 2}"])
def test_what_cannot_be_read_is_told(text: str) -> None:
    with pytest.raises(PluginError, match="Failed to parse BibTeX"):
        entries(text)


def test_an_entry_without_an_end_is_left_out() -> None:
    assert list(entries("@misc{a, note = {x}}\n@misc{b, note = {x")) == ["a"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('\\"u \\"{u} {\\"u} \\v{z} \\^i', "ü ü ü ž î"),
        ("\\c{c} \\c c \\o{} \\AA \\ss", "ç ç ø Å ß"),
        ("a -- b --- c ``q'' `r'", "a – b — c “q” ‘r’"),
        ("50\\% \\& $x$ a~b \\{c\\}", "50% & x a\u00a0b {c}"),
        ("{T}he {\\alpha} \\infty\\ x", "The α ∞ x"),
    ],
)
def test_latex(text: str, expected: str) -> None:
    assert decode_latex(text) == expected


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("superscript", "a\\textsuperscript{b{c}}d", "a<sup>b{c}</sup>d"),
        ("smallcaps", "\\textsc{a}", '<font style="font-variant: small-caps">a</font>'),
        ("Italics", "\\emph{a} \\emph x", "<i>a</i> \\emph x"),
        ("lowercase", "\\lowercase{AB}C", "abC"),
        ("tiny", "\\tiny{a", "\\tiny{a"),
        ("linebreaks", "a\n  b", "a b"),
    ],
)
def test_filters(name: str, text: str, expected: str) -> None:
    assert filtered([name], text) == expected


def test_an_unknown_filter_is_told() -> None:
    with pytest.raises(PluginError, match='Failed to load filter "nonsense"'):
        find_filters(["nonsense"])


@pytest.mark.parametrize("text", ["{" * 50_000, "@" * 50_000, "@a{" * 20_000, "\\emph{" * 50_000, "'" * 50_000])
def test_long_nonsense_is_read(text: str) -> None:
    with contextlib.suppress(PluginError):
        entries(text)
    assert filtered(["italics"], text) == text
    assert isinstance(filtered(["italics", "latex"], text), str)
