"""jekyll-gist 1.5: the tag `gist`, which shows a gist of GitHub's.

The gem fetches the gist's text for readers without scripts. Here the network is used only where the config says
`gist: {noscript: true}`.
"""

from __future__ import annotations

import json
import os
import re
from typing import Any

from jekyllpy.errors import TemplateError
from jekyllpy.plugins.api import TagContext, dig, to_s

_ARGUMENTS = re.compile(r"(\S+|.*(?=/).+)\s?(\S*)", re.ASCII)
_SECONDS = 3
_TOKEN_VARIABLE = "JEKYLL_GITHUB_TOKEN"

_SYNTAX = """\
  Syntax error in tag 'gist' while parsing the following markup:

    {markup}

  Valid syntax:
    {{% gist user/1234567 %}}
    {{% gist user/1234567 foo.js %}}
    {{% gist 28949e1d5ee2273f9fd3 %}}
    {{% gist 28949e1d5ee2273f9fd3 best.md %}}
"""


def gist(markup: str, context: TagContext) -> str:
    """Return the script that shows the gist; its id and the file's name may be variables."""
    arguments = _ARGUMENTS.fullmatch(markup)
    if arguments is None:
        raise TemplateError(_SYNTAX.format(markup=markup))
    name, file = (_value(argument.strip(), context) for argument in arguments.groups())
    query = f"?file={file}" if file else ""
    return f'{_noscript(name, file, context)}<script src="https://gist.github.com/{name}.js{query}"> </script>'


TAGS = {"gist": gist}


def _value(argument: str, context: TagContext) -> str:
    value = context.lookup(argument)
    return argument if value is None else to_s(value)


def _noscript(name: str, file: str, context: TagContext) -> str:
    wanted = dig(context.config.get("gist"), "noscript")
    if wanted is False:
        return ""
    if wanted is None:
        _tell_once(context)
        return ""
    code = _fetched(name, file, str(context.config.get("encoding") or "utf-8"))
    if code is None:
        context.warn("Warning:", f"The <noscript> tag for your gist {name} ")
        context.warn("", "could not be generated. This will affect users who do ")
        context.warn("", "not have JavaScript enabled in their browsers.")
        return ""
    return f"<noscript><pre>{context.filter('escape', code)}</pre></noscript>"


def _tell_once(context: TagContext) -> None:
    kept = context.cache("jekyll-gist")
    if "told" not in kept:
        kept["told"] = True
        context.warn(
            "Gist:",
            "the <noscript> parts of gists are left out, since they come from the network; the config's "
            "`gist: {noscript: true}` fetches them, false is silent.",
        )


def _fetched(name: str, file: str, encoding: str) -> str | None:
    """Return the text of a gist's file, by default its first, or None where it cannot be had."""
    token = os.environ.get(_TOKEN_VARIABLE)
    if token:
        answer = _get("api.github.com", f"/gists/{name}", {"Authorization": f"token {token}"})
        return None if answer is None else _file_of(answer, file)
    answer = _get("gist.githubusercontent.com", f"/{name}/raw{'/' if file else ''}{file}", {})
    # The gem takes any answer, that of a missing gist too
    return None if answer is None else answer.decode(encoding, "replace")


def _get(host: str, path: str, headers: dict[str, str]) -> bytes | None:
    from http.client import HTTPException, HTTPSConnection

    connection = HTTPSConnection(host, timeout=_SECONDS)
    try:
        connection.request("GET", path, headers={"User-Agent": "jekyllpy", **headers})
        return connection.getresponse().read()
    except (OSError, HTTPException):
        return None
    finally:
        connection.close()


def _file_of(answer: bytes, file: str) -> str | None:
    try:
        files: dict[str, Any] = json.loads(answer).get("files") or {}
    except ValueError:
        return None
    found = files.get(file) if file else next(iter(files.values()), None)
    return str(found["content"]) if found else None
