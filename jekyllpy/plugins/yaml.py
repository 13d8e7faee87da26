"""Front matter as Ruby's tools read and write it, for plugins that edit files. Loaded when first used."""

from __future__ import annotations

from typing import Any


def dump_yaml(value: Any) -> str:
    """Return a value as a YAML document that starts with `---`, in Psych's layout."""
    from jekyllpy.ruby import psych

    return psych.dump_yaml(value)


def load_plain_yaml(text: str) -> Any:
    """Return the value of a YAML document. Raises `YamlError`, also for dates, times, symbols and aliases."""
    from jekyllpy.ruby import psych

    return psych.load_plain_yaml(text)
