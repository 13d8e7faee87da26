"""The global names of compiled templates."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Literal

from jekyllpy.templating.literals import BLANK, EMPTY, KNOWN_BLANK, PLAIN_BLANK
from jekyllpy.templating.plugin_tag import TagContext
from jekyllpy.templating.runtime import compare, foreign, highlighting, links, loops, partials, plugins, tags
from jekyllpy.templating.runtime.lookup import command, defined, index, member, nothing, step_strictly, walk_lazily
from jekyllpy.templating.runtime.output import is_ascii, plain, printed


def namespace(
    filters: Mapping[str, Callable[..., Any]], knows_blank: bool | Literal["plain"] = False
) -> dict[str, Any]:
    """Return the names that generated code uses: helpers by their own names, filters behind `f_`."""
    literal = PLAIN_BLANK if knows_blank == "plain" else KNOWN_BLANK if knows_blank else BLANK
    names: dict[str, Any] = {f"f_{name}": function for name, function in filters.items()}
    names |= {
        "F": filters,
        "S": printed,
        "plain": plain,
        "is_ascii": is_ascii,
        "EMPTY": EMPTY,
        "BLANK": literal,
        "INFINITY": math.inf,
        "PARENT": loops.PARENT,
        "member": member,
        "nothing": nothing,
        "command": command,
        "index": index,
        "defined": defined,
        "step_strictly": step_strictly,
        "walk": tags.walk,
        "walk_lazily": walk_lazily,
        "is_equal": compare.is_equal,
        "is_empty": compare.is_empty,
        "is_blank": partial(compare.answers, literal=literal),
        "less": compare.less,
        "less_or_equal": compare.less_or_equal,
        "greater": compare.greater,
        "greater_or_equal": compare.greater_or_equal,
        "contains": compare.contains,
        "items": loops.items,
        "loop": loops.loop,
        "is_truthy": compare.is_truthy,
        "segment": loops.segment,
        "stop_at": loops.stop_at,
        "as_integer": loops.as_integer,
        "bound": loops.bound,
        "ForLoop": loops.ForLoop,
        "TableRow": loops.TableRow,
        "cycle": tags.cycle,
        "chain": tags.chain,
        "first_of": tags.first_of,
        "unknown_filter": tags.unknown_filter,
        "unknown_operator": tags.unknown_operator,
        "wrong_arguments": tags.wrong_arguments,
        "syntax_failure": tags.syntax_failure,
        "ruby_failure": tags.ruby_failure,
        "check_name": partials.check_name,
        "include": partials.include,
        "include_checked": partials.include_checked,
        "include_pending": partials.include_pending,
        "include_relative": partials.include_relative,
        "include_relative_pending": partials.include_relative_pending,
        "include_located": partials.include_located,
        "include_relative_located": partials.include_relative_located,
        "foreign": foreign.foreign,
        "plugin_tag": plugins.plugin_tag,
        "tag_context": TagContext,
        "link": links.link,
        "post_url": links.post_url,
        "highlight": highlighting.highlight,
    }
    return names
