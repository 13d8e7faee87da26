"""Show in the browser why the site could not be built."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from typing import Final

# What a terminal would obey: colours and other control sequences.
_CONTROL: Final = re.compile(r"\x1b\[[0-9;]*[A-Za-z]|[\x00-\x08\x0b-\x1f\x7f-\x9f]")

_FRAGMENT: Final = """<style>
:host {{ all: initial; }}
.backdrop {{ position: fixed; inset: 0; z-index: 2147483647; overflow: auto; background: rgba(20, 20, 24, .85); }}
.box {{ max-width: 60rem; margin: 5vh auto; padding: 1.5rem 2rem; border-top: .4rem solid #d33; border-radius: .3rem;
  background: #1e1e22; color: #eee; font: 15px/1.5 ui-monospace, Menlo, Consolas, monospace; }}
h1 {{ margin: 0 0 1rem; font-size: 1.1rem; color: #f77; }}
pre {{ margin: 0 0 1rem; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }}
p {{ margin: 0; color: #999; }}
button {{ float: right; border: 0; background: none; color: #999; font: inherit; cursor: pointer; }}
</style>
<div class="backdrop" role="alert">
<div class="box">
<button type="button" data-close aria-label="Close">&times;</button>
<h1>The site could not be built</h1>
<pre>{text}</pre>
<p>Below is the last good build. This goes away with the next one; Esc hides it.</p>
</div>
</div>
"""


def overlay(messages: Iterable[str]) -> str:
    """Return the HTML that covers the page, to be put into a shadow root; whatever the messages hold is text there."""
    text = "\n".join(messages).encode("utf-8", "backslashreplace").decode("utf-8")
    return _FRAGMENT.format(text=html.escape(_CONTROL.sub("", text)))
