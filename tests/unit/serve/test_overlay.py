"""The failed build, shown in the browser."""

from __future__ import annotations

from jekyllpy.serve.overlay import overlay


def test_messages_are_text() -> None:
    page = overlay(["<script>alert('1')</script> & \"x\"", "next {line}"])
    assert "&lt;script&gt;alert(&#x27;1&#x27;)&lt;/script&gt; &amp; &quot;x&quot;\nnext {line}" in page
    assert "<script" not in page


def test_what_a_terminal_would_obey_is_left_out() -> None:
    assert "<pre>red\ttext</pre>" in overlay(["\x1b[31mred\ttext\x1b[0m\x07\x00\x9b"])


def test_names_that_are_not_utf_8_can_be_shown() -> None:
    assert "caf\\udce9.md" in overlay(["caf\udce9.md"])
