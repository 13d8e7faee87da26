"""Which texts are US-ASCII to Ruby: those whose first piece is."""

import pytest

from jekyllpy.ruby.text import AsciiText

ASCII = [
    "{{ n }}",
    "{{ nope }}text",
    "{{ a }}",
    "{{ a | join: '-' }}",
    "{{ n | plus: 1 | append: 'x' }}",
    "{{ nope | escape }}text",
    "{{ nope | inspect }}",
    "{{ 1 }}text",
    "{{ nil }}text",
    "{% comment %}x{% endcomment %}{{ n }}",
    "{% capture x %}text{% endcapture %}{{ n }}",
    "{% capture x %}{% include plain.html %}{% endcapture %}{{ n }}",
    "{% if t %}{% assign x = 1 %}{% endif %}{{ n }}",
    "{% if t %}{{ nope }}{% endif %}text",
    "{% unless t %}x{% else %}{{ n }}{% endunless %}text",
    "{% if t %}{% if f %}{% endif %}{{ n }}{% endif %}text",
    "{% include number.html %}text",
    "{% include blank.html %}text",
    "{% increment x %}text",
    "{% cycle 1, 2 %}text",
    "{% ifchanged %}{% endifchanged %}{{ n }}",
    "{% capture x %}{% endcapture %}{{ x }}text",
    "{% capture x %}{{ n }}text{% endcapture %}{{ x | lstrip }}",
    "{% capture x %}{% if t %}{{ nope }}{% endif %}text{% endcapture %}{{ x }}",
]
OTHERS = [
    "text",
    " {{ n }}",
    "{{ s }}",
    "{{ strs }}",
    "{{ h }}",
    "{{ n | prepend: 'x' }}",
    "{{ nope | default: 'x' }}",
    "{{ 'x' }}{{ n }}",
    "{% assign x = 1 %}{{ n }}",
    "{% if t %}text{% endif %}",
    "{% if f %}x{% endif %}{{ n }}",
    "{% for i in a %}{{ i }}{% endfor %}",
    "{% include plain.html %}{{ n }}",
    "{% include set.html x=1 %}{{ n }}",
    "{% raw %}x{% endraw %}{{ n }}",
    "{{ nope }}\u00e4",
    "{% cycle 'x' %}",
    "{% capture x %}text{{ n }}{% endcapture %}{{ x }}",
    "{% capture x %}{{ s }}{% endcapture %}{{ x }}",
    "{% capture x %}{% for i in a %}{% break %}{% endfor %}{% endcapture %}{{ x }}",
    "{% capture x %}{{ nope }}\u00e4{% endcapture %}{{ x }}",
    "{% capture x %}{% for i in a %}{{ i }}{% endfor %}{% endcapture %}{{ x }}",
    "",
]


@pytest.mark.parametrize("is_whole", [False, True])
@pytest.mark.parametrize(
    ("template", "is_ascii"), [(text, True) for text in ASCII] + [(text, False) for text in OTHERS]
)
def test_the_first_piece_decides(render, template, is_ascii, is_whole):
    # With a block in it, a template is compiled as a whole
    text = render(template + ("{% if t %}{% endif %}" if is_whole else ""))
    assert isinstance(text, AsciiText) is is_ascii
