"""The tags of Jekyll that ask the site."""

from __future__ import annotations

import pytest

from jekyllpy.errors import TemplateError
from jekyllpy.templating import Include

FIGURE = '<figure class="highlight"><pre><code class="language-{0}" data-lang="{1}">{2}</code></pre></figure>'


@pytest.mark.parametrize(
    ("source", "output"),
    [
        ("{% highlight nolang %}<b>{% endhighlight %}", FIGURE.format("nolang", "nolang", "&lt;b&gt;")),
        ("{% highlight C++ %}\n\nx\n\n{% endhighlight %}", FIGURE.format("c--", "c++", '<span class="n">x</span>')),
        (
            "{% highlight nolang linenos %}\na\nb\n{% endhighlight %}",
            FIGURE.format(
                "nolang",
                "nolang",
                '<table class="rouge-table"><tbody><tr><td class="gutter gl"><pre class="lineno">1\n2\n</pre></td>'
                '<td class="code"><pre>a\nb\n</pre></td></tr></tbody></table>',
            ),
        ),
        (
            '{% highlight nolang mark_lines="2" %}\na\nb\n{% endhighlight %}',
            FIGURE.format("nolang", "nolang", 'a\n<span class="hll">b\n</span>'),
        ),
        ("a{% highlight nolang %}  {% endhighlight %}b", "ab"),
        ("{% highlight nolang %}{% if t %}x{% endif %}{% endhighlight %}", FIGURE.format("nolang", "nolang", "x")),
    ],
)
def test_highlight(render, source, output):
    assert render(source) == output


def test_highlight_prints_what_the_converter_wants_around_it(render):
    variables = {"highlighter_prefix": "\n", "highlighter_suffix": "\n"}
    source = "{% highlight nolang %}x{% endhighlight %}"
    assert render(source, variables=variables) == "\n" + FIGURE.format("nolang", "nolang", "x") + "\n"


def test_highlight_looks_up_what_stands_around_it_first(render):
    source = "{% highlight nolang %}{% assign highlighter_prefix = '<' %}x{% endhighlight %}"
    figure = FIGURE.format("nolang", "nolang", "x")
    assert render(source) == figure
    assert render(source + source) == f"{figure}<{figure}"


@pytest.mark.parametrize("body", ["x", " ", "{{ s }}"])
def test_highlight_fails_where_variables_have_to_exist(render, body):
    source = f"{{% highlight nolang %}}{body}{{% endhighlight %}}"
    strict = {"strict_variables": True}
    for variables, missing in (({}, "prefix"), ({"highlighter_prefix": ""}, "suffix")):
        with pytest.raises(TemplateError, match=f"undefined variable highlighter_{missing}"):
            render(source, environment=strict, variables=variables)
    both = {"highlighter_prefix": "<", "highlighter_suffix": None}
    assert render(source, environment=strict, variables=both) == render(source, variables=both)


def test_highlight_without_a_highlighter(render):
    config = {"highlighter": "none"}
    source = '{% highlight ruby %} "x" {% endhighlight %}'
    assert render(source, config=config) == FIGURE.format("ruby", "ruby", "&quot;x&quot;")


def test_highlight_with_pygments_warns(render):
    said = []
    render(
        "{% highlight a %}x{% endhighlight %}", config={"highlighter": "pygments"}, warn=lambda *told: said.append(told)
    )
    assert [topic for topic, _ in said] == ["Warning:", ""]


@pytest.mark.parametrize("markup", ["", "ruby lines=", 'ruby mark_lines="a"', "ru by!", "ruby a b c="])
def test_highlight_checks_its_markup(render, markup):
    with pytest.raises(TemplateError, match="Syntax Error in tag 'highlight' while parsing"):
        render(f"{{% highlight {markup} %}}x{{% endhighlight %}}")


def test_marked_lines_are_a_quoted_list(render):
    with pytest.raises(TemplateError, match="Syntax Error for mark_lines declaration"):
        render("{% highlight ruby mark_lines=1 %}x{% endhighlight %}")


def test_link(render):
    targets = {"a/b.md": "/a/b.html"}
    assert render("{% link a/b.md %}", link_target=targets.get) == "/base/a/b.html"
    assert render("{% assign p = 'b' %}{% link a/{{ p }}.md %}", link_target=targets.get) == "/base/a/b.html"
    with pytest.raises(TemplateError, match=r"Could not find document 'c\.md' in tag 'link'\."):
        render("{% link c.md %}", link_target=targets.get)


def test_post_url(render):
    targets = {"2020-01-02-x": "/2020/x.html"}
    assert render("{% post_url 2020-01-02-x %}", post_target=targets.get) == "/base/2020/x.html"
    with pytest.raises(TemplateError, match=r'Could not find post "2020-01-02-y" in tag \'post_url\'\.'):
        render("{% post_url 2020-01-02-y %}", post_target=targets.get)
    with pytest.raises(TemplateError, match=r'Could not parse name of post "x" in tag .post_url.'):
        render("{% if f %}{% post_url x %}{% endif %}", post_target=targets.get)


def test_include_relative(render):
    def find(name, page):
        return Include(f"{page['path']}:{{{{ include.x }}}}", f"dir/{name}") if name == "b.md" else None

    settings = {"find_relative_include": find, "page": {"path": "dir/a.md"}}
    assert render("{% include_relative b.md x=n %}", **settings) == "dir/a.md:3"
    with pytest.raises(TemplateError, match=r"Could not locate the included file 'c\.md'"):
        render("{% include_relative c.md %}", **settings)


def test_a_partial_is_looked_for_once_a_build(render):
    asked = []

    def find(name):
        asked.append(name)
        return Include("x", name)

    assert render("{% for i in a %}{% include one.html %}{% endfor %}", find_include=find) == "xxxxxx"
    assert asked == ["one.html"]
