"""Load the configuration of a command and tell of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jekyllpy import messages
from jekyllpy.cli.invocation import Invocation
from jekyllpy.config.config import Config
from jekyllpy.config.load import load_config


def load_command_config(invocation: Invocation, added: Mapping[str, Any]) -> Config:
    """Return the configuration under the command's options and what the command itself adds.

    Raises `ConfigError`.
    """
    config = load_config(overrides={**invocation.options, **added}, cwd=invocation.cwd, env=invocation.env)
    for file in config.files:
        invocation.log.info(*messages.config_file(str(file)))
    for topic, message in config.warnings:
        invocation.log.warn(topic, message)
    return config
