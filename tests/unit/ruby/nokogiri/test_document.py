"""Whole documents. What is expected was written by Nokogiri 1.13 with libxml2 2.9.14."""

from __future__ import annotations

import pytest

from jekyllpy.ruby.nokogiri import inner_html, parse_html, select, set_inner_html

TYPE = '<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN" "http://www.w3.org/TR/REC-html40/loose.dtd">\n'
META = '<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">'


@pytest.mark.parametrize(
    ("html", "written"),
    [
        ("", "\n"),
        ("text", "<html><body><p>text</p></body></html>\n"),
        ("<p>hi é", "<html><body><p>hi é</p></body></html>\n"),
        ("<head></head>", f"<html><head>{META}</head></html>\n"),
        (
            "<title>x</title><p>y",
            f"<html>\n<head>\n{META}\n<title>x</title>\n</head>\n<body><p>y</p></body>\n</html>\n",
        ),
        ("<script>a<b</script>", f"<html><head>\n{META}\n<script>a<b</script>\n</head></html>\n"),
        ("<!-- c --><p>x</p><!-- d -->", "<!-- c --><html><body>\n<p>x</p>\n<!-- d -->\n</body></html>\n"),
        ("  <table><tr><td>1</table>", "<html><body><table><tr><td>1</td></tr></table></body></html>\n"),
        # What comes after the end stands in the first element
        (
            "<p>x</p></body></html>trailing",
            "<html>\n<body><p>x</p></body>\n<html><p>trailing</p></html>\n</html>\n",
        ),
    ],
)
def test_what_is_missing_is_added(html: str, written: str) -> None:
    assert parse_html(html).to_html() == TYPE + written


@pytest.mark.parametrize(
    ("declared", "written"),
    [
        ("<!doctype html>", "<!DOCTYPE html>"),
        ("<!DOCTYPE HTML>", "<!DOCTYPE HTML>"),
        (
            "<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0//EN'>",
            '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN">',
        ),
        ('<!doctype x SYSTEM "about:legacy-compat">', "<!DOCTYPE x>"),
        ("<!doctype x SYSTEM 'a\"b'>", "<!DOCTYPE x SYSTEM 'a\"b'>"),
        ("<!-- c --><!doctype html>", "<!DOCTYPE html>\n<!-- c -->"),
        ("<!doctype a><!doctype b>", "<!DOCTYPE a>"),
    ],
)
def test_types(declared: str, written: str) -> None:
    assert parse_html(f"{declared}<p>x").to_html() == written + (
        "<html><body><p>x</p></body></html>\n" if "-->" in written else "\n<html><body><p>x</p></body></html>\n"
    )


@pytest.mark.parametrize(
    ("head", "written"),
    [
        ('<meta charset="latin1">', f'\n{META}\n<meta charset="latin1">\n'),
        (
            '<meta http-equiv="content-type" content="text/html; charset=latin1">',
            META.replace("Content-T", "content-t"),
        ),
        (
            '<meta http-equiv="Content-Type" content="a; charset=utf-8">',
            '<meta http-equiv="Content-Type" content="a; charset=utf-8">',
        ),
        ('<meta name="a" content="b">', f'\n{META}\n<meta name="a" content="b">\n'),
    ],
)
def test_the_encoding_is_named(head: str, written: str) -> None:
    html = parse_html(f"<html><head>{head}</head><body>x</body></html>").to_html()
    assert html == f"{TYPE}<html>\n<head>{written}</head>\n<body>x</body>\n</html>\n".replace("\n<head>", "\n<head>", 1)


def test_the_content_of_an_element() -> None:
    document = parse_html("<div><p>a</p><p>b</p></div>")
    (div,) = select(document, "div")
    assert inner_html(div) == "<p>a</p>\n<p>b</p>"
    set_inner_html(div, "x<b>y")
    assert inner_html(div) == "x<b>y</b>"
    set_inner_html(div, "")
    assert document.to_html() == f"{TYPE}<html><body><div></div></body></html>\n"
