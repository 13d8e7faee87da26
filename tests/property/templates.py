"""Random Liquid templates: mostly sound ones of every tag, filter and kind of value, with mistakes strewn in."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from random import Random

from jekyllpy.templating.filters import FILTERS

VARIABLES = {
    "s": "text with, commas & <b>tags</b>",
    "e": "",
    "u": "Žluťoučký kůň\n two",
    "num": "12.5",
    "n": 3,
    "z": 0,
    "neg": -7,
    "big": 2**70,
    "f": 2.5,
    "t": True,
    "no": False,
    "nul": None,
    "a": [3, 1, 2, 10],
    "strs": ["b", "A", "c", "b", "10", "9"],
    "mix": [1, "x", None, 2.5, True, ["y", 1], {"k": "v"}],
    "none": [],
    "h": {"k": "v", "size": 9, "n": {"m": [1, {"x": "deep"}]}, "b c": 1},
    "eh": {},
    "day": "2020-02-29",
    "moment": datetime(2020, 2, 3, 4, 5, 6, tzinfo=UTC),
    "dd": date(2021, 3, 4),
    "posts": [
        {"title": "One", "n": 2, "tags": ["p", "q"], "date": "2020-01-02 03:04:05 +0000", "sub": {"x": 1}},
        {"title": "two", "n": None, "tags": [], "sub": {"x": "1"}},
        {"title": None, "n": 10, "tags": "p", "ok": True},
        {"n": 2.0, "title": "One", "ok": False},
    ],
    "page": {"title": "Page", "url": "/x/", "path": "index.html"},
    "site": {"title": "Site", "data": {"k": [1, 2]}},
}
INCLUDES = {
    "show.html": "[{{ include.x }}|{{ include.y | upcase }}|{{ i }}{{ forloop.index }}]",
    "set.html": "{% assign s = include.x %}{% increment c %}",
    "break.html": "a{% break %}b",
    "fail.html": "\n\n{{ 1 | divided_by: 0 }}",
    "outer.html": "<{% include show.html x='in' %}{% include set.html x=include.x %}>",
    "broken.html": "\n{% if %}",
    "again.html": "{% include again.html %}",
    "plain.html": "plain\n",
    "blank.html": "{% if t %} {% endif %}",
    "loop.html": "{% for i in a %}{{ i }}{% cycle 'x', 'y' %}{% endfor %}",
}

_SIGNS = [*"{ } % | : , . [ ] ( ) ' \" - = < > ! & ? @ # $ \\ a 1 _ é .. {{ }} {% %} and or -%} {%- endif".split()]
_SIGNS += [" ", "\n", "\t", "\0", "\x85"]
_NAMES = [*VARIABLES, *"i j x c forloop tablerowloop include content layout if and x-y".split()]
_PROPERTIES = (
    "k x m n size first last title tags sub index index0 rindex length parentloop name col col_first row data date "
    "to_s limit é 0"
).split()
# One a line, since there are blanks in them; the first is empty
_TEXTS = """
a
x y
é
1
-2
3.7
1e3
<a href='x'>&amp;</a>
p
k
b c
title
n
sub.x
%Y-%m-%d
%b %-d, %Y %H:%M:%S.%L %z
2020-01-02
March 3 2019 5pm
0
,
\\1
i
i.n > 1
i == 2
i.title contains 'O'
a, b;c
/a b/?q=é#x
{a: 1}
**b**
...
A b-C_d.e
blank
\u202f
😀""".split("\n")
_TEXTS += [" ", "\n"]
_NUMBERS = "0 1 2 3 -1 7 10 2.5 -0.5 0.0 1.10 00 99999999999999999999 1. 1.2.3".split()
_OPERATORS = "== != < > <= >= contains <> = === in &&".split()
_BLANKS = ["", " ", " ", " ", "  ", "\n", "\t"]
_PLAIN = [*"a b { } % }} %} ' \" &<> \\ | é".split(), " ", "\n", "  \n  ", "{ {", "\0", "\r\n"]
_TAGS = "if for case capture raw comment unless tablerow ifchanged highlight assign include".split()
_LANGUAGES = ["ruby", "c++", "nope", "yaml linenos", "js hl_lines=1", 'text mark_lines="1 2"', "", "html linenos=table"]
_LOST = ["nope", "else", "elsif", "when", "endif", "endfor", "endraw", "end", "render", "liquid", "#", "", "echo x"]
_PARTIALS = [*INCLUDES, "plain.html", "show.html", "missing.html", "../x", "{{ x }}", "{{ s }}.html", "a b"]
_REFERENCES = ["", "a.md", "_posts/2020-01-02-a.md", "2020-01-02-a", "/x/2020-1-2-a b", "../x", "{{ s }}", "x y=1"]
_HANDED = ["'v'", '"w \\" x"', "s", "i", "h.k", "a", "1", "nope", "include.x", "x|y", "{{ s }}"]


def _most_arguments(name: str) -> int:
    """Return how many arguments a filter takes at most."""
    if name not in FILTERS:
        return 1
    kinds = [parameter.kind for parameter in inspect.signature(FILTERS[name]).parameters.values()]
    return 2 if inspect.Parameter.VAR_POSITIONAL in kinds else kinds.count(inspect.Parameter.POSITIONAL_OR_KEYWORD) - 1


_ARGUMENTS = {name: _most_arguments(name) for name in [*FILTERS, "nope"]}


class TemplateMaker:
    """Makes templates with one source of randomness. `size` bounds the number of tags and outputs in one."""

    def __init__(self, random: Random, size: int = 12, filters: Sequence[str] = tuple(FILTERS)) -> None:
        self._random = random
        self._left = random.randint(1, size)
        self._filters = [*filters, "nope", "where", "where_exp", "sort", "map", "date", "slice", "append", "plus"]
        self._tags: list[Callable[[], str]] = [
            *(self._if, self._for, self._for, self._case, self._capture, self._assign, self._assign, self._assign),
            *(self._cycle, self._tablerow, self._include, self._include, self._ifchanged, self._counter, self._jump),
            *(self._raw, self._comment, self._highlight, self._lost, self._deep, self._reference),
        ]

    def template(self) -> str:
        """Return a template."""
        text = self._body()
        while self._chance(0.1) and text:
            text = self._damaged(text)
        return text

    def _chance(self, share: float) -> bool:
        return self._random.random() < share

    def _one(self, choices: Sequence[str]) -> str:
        return self._random.choice(choices)

    def _blank(self) -> str:
        return self._one(_BLANKS)

    def _body(self) -> str:
        parts = [self._one(_PLAIN)] if self._chance(0.5) else []
        while self._left > 0 and self._chance(0.8):
            self._left -= 1
            parts.append(self._output() if self._chance(0.45) else self._random.choice(self._tags)())
            if self._chance(0.5):
                parts.append(self._one(_PLAIN))
        return "".join(parts)

    def _damaged(self, text: str) -> str:
        at = self._random.randrange(len(text))
        until = at + self._random.choice([0, 0, 1, 1, 2, 5])
        return text[:at] + (self._one(_SIGNS) if self._chance(0.7) else "") + text[until:]

    def _marked(self, opening: str, markup: str, closing: str) -> str:
        if self._chance(0.025) and markup:
            markup = self._damaged(markup)
        start = "-" if self._chance(0.12) else ""
        end = "-" if self._chance(0.12) else ""
        return f"{opening}{start}{self._blank()}{markup}{self._blank()}{end}{closing}"

    def _tag(self, name: str, markup: str = "") -> str:
        return self._marked("{%", f"{name}{' ' if markup else ''}{markup}", "%}")

    def _output(self) -> str:
        return self._marked("{{", self._filtered(), "}}")

    # Expressions

    def _filtered(self) -> str:
        found = self._value()
        while self._chance(0.4):
            found += f"{self._blank()}|{self._blank()}{self._filter()}"
        return found

    def _filter(self) -> str:
        name = self._one(self._filters)
        most = _ARGUMENTS[name]
        count = self._random.choice([most, most, most, max(most - 1, 0)] if self._chance(0.93) else [0, 1, 2, 3])
        arguments = [self._argument() for _ in range(count)]
        return f"{name}{':' if arguments else ''}{self._blank()}{self._one([',', ', ', ', ', ' , ']).join(arguments)}"

    def _argument(self) -> str:
        return f"{self._one(['k', 'x', 'é'])}: {self._value()}" if self._chance(0.04) else self._value()

    def _value(self) -> str:
        kind = self._random.random()
        if kind < 0.5:
            return self._path()
        if kind < 0.75:
            return self._quoted()
        if kind < 0.9:
            return self._one(_NUMBERS)
        return self._range() if kind < 0.94 else self._one(["nil", "null", "true", "false", "empty", "blank"])

    def _quoted(self) -> str:
        text, quote = self._one(_TEXTS), self._one(["'", '"'])
        return quote + text.replace(quote, "") + quote

    def _path(self) -> str:
        found = self._one(_NAMES)
        while self._chance(0.35):
            found += f"[{self._value()}]" if self._chance(0.3) else f".{self._one(_PROPERTIES)}"
        return found

    def _range(self) -> str:
        ends = [self._one(["0", "1", "3", "5", "-2", "n", "a.size", "f", "s", "2.7", "'4'", "nul"]) for _ in range(2)]
        return f"({ends[0]}{self._one(['..', '..', '..', ' .. ', '...'])}{ends[1]})"

    def _condition(self) -> str:
        found = self._value()
        if self._chance(0.6):
            before, after = (self._one([" ", " ", " ", ""]) for _ in range(2))
            found += f"{before}{self._one(_OPERATORS)}{after}{self._value()}"
        if self._chance(0.25):
            found += f" {self._one(['and', 'or', 'or', 'and', '&&'])} {self._condition()}"
        return found

    def _name(self) -> str:
        return self._one(["x", "i", "j", "c", "s", "a", "h", "x-y", "x.y", "'x'", "page", "forloop"])

    # Tags

    def _block(self, name: str, markup: str, body: str) -> str:
        end = f"end{name}" if self._chance(0.985) else self._one(["", "end", f"end{self._one(_TAGS)}", f"end{name} x"])
        return f"{self._tag(name, markup)}{body}{self._tag(end) if end else ''}"

    def _if(self) -> str:
        body = self._body()
        while self._chance(0.25):
            body += self._tag("elsif", self._condition()) + self._body()
        if self._chance(0.3):
            body += self._tag("else", "x" if self._chance(0.03) else "") + self._body()
        return self._block(self._one(["if", "if", "unless"]), self._condition(), body)

    def _loop(self, columns: bool) -> str:
        # Short ones: loops within loops are many
        over = self._one(["a", "strs", "mix", "h", "posts", "none", "s", "n", "nul", "x", "f", "h.n.m", "day"])
        found = f"{self._one(['i', 'j', 'x', 'x-y'])} in {self._range() if self._chance(0.3) else over}"
        if self._chance(0.1):
            found += " reversed"
        while self._chance(0.3):
            names = ["limit", "offset", "cols"] if columns else ["limit", "offset", "limit", "nope"]
            value = "continue" if self._chance(0.15) else self._value()
            found += f"{self._one([' ', ', ', ''])} {self._one(names)}:{self._blank()}{value}"
        return found

    def _for(self) -> str:
        body = self._body()
        if self._chance(0.15):
            body += self._tag("else") + self._body()
        return self._block("for", self._loop(columns=False), body)

    def _tablerow(self) -> str:
        return self._block("tablerow", self._loop(columns=True), self._body())

    def _case(self) -> str:
        body = self._one(["", " ", "\n", "x"])
        while self._chance(0.7):
            values = [self._value() for _ in range(self._random.choice([1, 1, 2, 3]))]
            body += self._tag("when", self._one([", ", " or ", " "]).join(values)) + self._body()
        if self._chance(0.4):
            body += self._tag("else") + self._body()
        return self._block("case", self._value(), body)

    def _capture(self) -> str:
        return self._block("capture", self._name(), self._body())

    def _assign(self) -> str:
        return self._tag("assign", f"{self._name()}{self._blank()}={self._blank()}{self._filtered()}")

    def _cycle(self) -> str:
        name = f"{self._value()}: " if self._chance(0.3) else ""
        values = [self._value() for _ in range(self._random.randint(0 if self._chance(0.05) else 1, 3))]
        return self._tag("cycle", name + self._one([", ", ",", " "]).join(values))

    def _include(self) -> str:
        name = self._one(_PARTIALS)
        while self._chance(0.5):
            name += f" {self._one(['x', 'y', 'x-y'])}{self._one(['=', '=', ' = '])}{self._one(_HANDED)}"
        return self._tag("include", name)

    def _ifchanged(self) -> str:
        return self._block("ifchanged", "", self._body())

    def _counter(self) -> str:
        return self._tag(self._one(["increment", "decrement"]), self._name() if self._chance(0.95) else "")

    def _jump(self) -> str:
        return self._tag(self._one(["break", "continue"]))

    def _raw(self) -> str:
        return self._block("raw", "", self._body())

    def _comment(self) -> str:
        return self._block("comment", "", self._body())

    def _highlight(self) -> str:
        body = self._one(["x = 1", "\n a: b\n", "", " ", self._output()])
        return self._block("highlight", self._one(_LANGUAGES), body)

    def _reference(self) -> str:
        tag = self._one(["link", "post_url", "include_relative"])
        return self._tag(tag, self._one(_REFERENCES)) if self._chance(0.3) else ""

    def _lost(self) -> str:
        return self._tag(self._one(_LOST), self._one(["", "x"])) if self._chance(0.4) else ""

    def _deep(self) -> str:
        """A tower about as high as Liquid allows, of blocks or of expressions."""
        if self._chance(0.93):
            return ""
        height = self._random.choice([5, 40, 98, 99, 100, 101, 102, 130])
        kind = self._one(["if t", "for i in (1..1)", "capture x", "unless no", "case 1", "brackets", "dots", "ands"])
        if kind == "brackets":
            return "{{ " + "h[" * height + "'k'" + "]" * height + " }}"
        if kind == "dots":
            return "{{ h" + ".n" * height + " }}"
        if kind == "ands":
            return "{% if " + "t and " * height + "t %}x{% endif %}"
        when = "{% when 1 %}" if kind == "case 1" else ""
        return f"{{% {kind} %}}{when}" * height + "x" + f"{{% end{kind.split()[0]} %}}" * height
