"""Vue components: HTML around a template, a script and styles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType

from jekyllpy.highlight.engine import Feedable, Lexer, Run
from jekyllpy.highlight.grammar import AGAIN, POP, Action, Grammar, Rule, States, include, reaching
from jekyllpy.highlight.lexers import html
from jekyllpy.highlight.registry import load_lexer

_LANGUAGES = MappingProxyType(
    {
        "html": "html",
        "css": "css",
        "javascript": "javascript",
        "sass": "sass",
        "scss": "scss",
        "coffee": "coffeescript",
    }
)


@dataclass(slots=True)
class Memory(html.Memory):
    """The language of the open part, and the runs of the scripts and of the template's expressions."""

    language: Lexer | None = None
    script: Feedable | None = None
    expression: Feedable | None = None


def start(run: Run[Memory]) -> Memory:
    javascript = load_lexer("javascript")
    return Memory(script=run.child(javascript), expression=run.child(javascript))


def _part(language: str) -> Action:
    def begin(run: Run[Memory], match: re.Match[str]) -> None:
        run.groups(match, "nt", "", "k")
        run.memory.language = load_lexer(language)

    return begin


def _language(run: Run[Memory], match: re.Match[str]) -> None:
    run.groups(match, "na", "", "s")
    name = match[3].lower().replace('"', "").replace("'", "")
    run.memory.language = load_lexer(_LANGUAGES.get(name, "plaintext"))


def _embed(run: Run[Memory], match: re.Match[str]) -> None:
    if run.memory.language:
        run.delegate(run.memory.language, match[0])


def _script(run: Run[Memory], match: re.Match[str]) -> None:
    if run.memory.script:
        run.memory.script.feed(match[0])


def _expression(run: Run[Memory], match: re.Match[str]) -> None:
    if run.memory.expression:
        run.memory.expression.feed(match[0])


def _begin_expression(run: Run[Memory], match: re.Match[str]) -> None:
    run.token("si", match[0])
    if run.memory.expression:
        run.memory.expression.reset()


def _closing(part: str) -> Rule:
    return (rf"(<\s*+/\s*+)({part})(\s*+>)", ("nt", "k", "nt"), POP)


STATES: States = {
    **html.STATES,
    "root": (
        (r"(<)(\s*+)(template)", _part("html"), ("template", "lang_tag")),
        (r"(<)(\s*+)(style)", _part("css"), ("style", "lang_tag")),
        (r"(<)(\s*+)(script)", _part("javascript"), ("script", "lang_tag")),
        *html.STATES["root"],
    ),
    "tag": (
        (*reaching(r"[a-zA-Z0-9_:#\[\]()*.-]++(?:\s*+(?P<hit>=)\s*+)?", "na"), "attr"),
        *html.STATES["tag"],
    ),
    "style": (_closing("style"), (r"[^<]++", _embed), (r"<", _embed)),
    "script": (_closing("script"), (r"[^<]++", _script), (r"<", _script)),
    "lang_tag": (
        (r"(lang\s*+=)(\s*+)(\"(?:\\.|[^\\])*?\"|'(?:\\.|[^\\])*?'|[^\s>]+)", _language),
        include("tag"),
    ),
    "template": (
        _closing("template"),
        (r"\{\{", _begin_expression, "template_interpol"),
        (r"[^{<]++", _embed),
        (r"[<{][^<{]*+", _embed),
    ),
    "template_interpol": (
        (r"\}\}", "si", POP),
        (r"\}", "err"),
        include("template_interpol_inner"),
    ),
    "template_interpol_inner": (
        (r"\{", _expression, AGAIN),
        (r"\}", _expression, POP),
        (r"[^{}]++", _expression),
    ),
}

GRAMMAR = Grammar("vue", STATES, start)
