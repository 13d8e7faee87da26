"""Digdag workflows: YAML with operators for keys."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import Grammar, States
from jekyllpy.highlight.lexers import yaml

_OPERATORS = """call require loop for_each if fail echo td td_run td_ddl td_load td_for_each td_wait td_wait_table
    td_partial_delete td_table_export pg mail http s3_wait redshift redshift_load redshift_unload emr gcs_wait bq bq_ddl
    bq_extract bq_load sh py rb embulk"""


def _key(run: Run[yaml.Memory], match: re.Match[str]) -> None:
    run.groups(match, "kr", "pi")
    run.memory.set_indent()


STATES: States = {
    **yaml.STATES,
    "block_nodes": (
        (rf"((?:{'|'.join(_OPERATORS.split())})>|_do|_parallel)(:)(?=\s|$)", _key),
        *yaml.STATES["block_nodes"],
    ),
}

GRAMMAR = Grammar("digdag", STATES, yaml.start)
