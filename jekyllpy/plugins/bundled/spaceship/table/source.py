"""The Markdown of tables, before kramdown reads it."""

from __future__ import annotations

import re

from jekyllpy.plugins.bundled.spaceship.text import Change, lines_of, replace_in_turn

_PIPE = re.compile(r"(?<!\\)\|")
_DEFINITION = re.compile(r'^[^\S\n]*\[(.*)\]:\s*(\S+(?:\s+".*?")?)', re.ASCII | re.MULTILINE)
_ROW_END = re.compile(r"\\\s*(\|\s*\n)", re.ASCII)
_FORMULA = re.compile(r"((?<!\\)\${1,2})[^\n]*?\1")
_SPECIAL = re.compile(r"""(?<!(?<!\\)\\)(\*|\$|\[(?!\^)|\(|"|_)""")


def prepared(content: str) -> str:
    """Return the content with links resolved in rows, and with what the later steps need escaped."""
    content = _with_links(content)
    content = _without_last_pipes(content)
    content = re.sub(r"\|(?=\|)", r"\\|", content)
    content = "\n".join([_colons(content[start:end]) for start, end in lines_of(content)])
    return replace_in_turn(content, [*_escapes(content)])


def _with_links(content: str) -> str:
    found = (match for match in _DEFINITION.finditer(content) if match.start())
    links = {match[1]: match[2] for match in found}
    if not links:
        return content
    changes: list[Change] = []
    for start, end in lines_of(content):
        line = content[start:end]
        if _PIPE.search(line):
            linked = _linked(line, links)
            if linked != line:
                changes.append((start, end, linked))
    return replace_in_turn(content, changes)


def _linked(line: str, links: dict[str, str]) -> str:
    for name, target in links.items():
        if f"[{name}]" in line:
            line = _with_text(line, name, target)
    for name, target in links.items():
        if f"[{name}]" not in line:
            continue
        alone = re.compile(rf"\[{re.escape(name)}\](?!\s*\(.*?\))", re.ASCII)
        line = alone.sub(f"[{name}]({target})".replace("\\", r"\\"), line)
    return line


def _with_text(line: str, name: str, target: str) -> str:
    """Return a line with `[text](target)` for `[text][name]`."""
    wanted = re.compile(rf"\[([^\n\]]*)\](\s*\[{re.escape(name)}\])?", re.ASCII)
    last = line.rfind("]") + 1
    return wanted.sub(lambda match: f"[{match[1]}]({target})" if match[2] else match[0], line[:last]) + line[last:]


def _without_last_pipes(content: str) -> str:
    """Return the content without the last pipe of rows that a backslash carries over to the next line."""
    ends: dict[int, re.Match[str]] = {}
    for end in _ROW_END.finditer(content):
        ends[content.rfind("\n", 0, end.start()) + 1] = end  # the last one in a line counts
    changes: list[Change] = []
    done = 0
    for line_start, end in ends.items():
        pipe = _PIPE.search(content, max(line_start, done), end.start())
        if pipe is not None:
            changes.append((end.start(1), end.end(1), "\n"))
            done = end.end()
    parts: list[str] = []
    at = 0
    for start, stop, new in changes:
        parts += (content[at:start], new)
        at = stop
    return "".join([*parts, content[at:]])


def _colons(line: str) -> str:
    """Return a line with the escapes of its colons doubled, before its last pipe and after its first one."""
    if "\\:" not in line:
        return line
    last = max((pipe.start() for pipe in _PIPE.finditer(line)), default=-1)
    if last < 0:
        return line
    line = line[:last].replace("\\:", "\\\\:") + line[last:]
    parts: list[str] = []
    done = 0
    while pipe := _PIPE.search(line, done):
        colon = line.find("\\:", pipe.end())
        if colon < 0:
            break
        parts += (line[done:colon], "\\\\:")
        done = colon + 2
    return "".join([*parts, line[done:]])


def _escapes(content: str) -> list[Change]:
    changes: list[Change] = []
    for start, end in lines_of(content):
        line = content[start:end]
        if "|" in line and _PIPE.search(line) and _PIPE.search(_FORMULA.sub("", line)):
            escaped = _SPECIAL.sub(r"\\\\\1", line)
            if escaped != line:
                changes.append((start, end, escaped))
    return changes
