"""The tree of the data directory: YAML, JSON, CSV and TSV files and folders of them (data_reader.rb)."""

from __future__ import annotations

import os
import re
from typing import Any

from jekyllpy.config import Config
from jekyllpy.errors import YamlError
from jekyllpy.model.paths import extname
from jekyllpy.read.csv import parse_csv
from jekyllpy.read.text import read_text, show
from jekyllpy.read.walk import EntryFilter
from jekyllpy.ruby.yaml import load_yaml

# Jekyll: Dir["*.{yaml,yml,json,csv,tsv}"] lists the alternatives one after the other
_EXTENSIONS = (".yaml", ".yml", ".json", ".csv", ".tsv")
_DROPPED = re.compile(
    r"[^\w\s-]+|(?<=^|\b\s)\s+(?=$|\s?\b)".replace("(?<=^|\\b\\s)", "(?:(?<=\\b\\s)|^)"), re.ASCII | re.MULTILINE
)
_BLANKS = re.compile(r"\s+", re.ASCII)


def read_data(folder: str, config: Config, entries: EntryFilter) -> dict[str, Any]:
    """Return the content of a data folder as nested hashes; an absent folder is empty.

    Raises `YamlError` or `ReadError` that names the file.
    """
    tree: dict[str, Any] = {}
    pending = [(folder, tree)]
    while pending:
        path, hash = pending.pop()
        if not os.path.isdir(path) or entries.is_unsafe_link(path):
            continue
        names = sorted(name for name in os.listdir(path) if not name.startswith("."))
        for name in _files(names):
            if os.path.isfile(f"{path}/{name}") and not entries.is_unsafe_link(f"{path}/{name}"):
                hash[_key(name.removesuffix(extname(name)))] = _read_file(f"{path}/{name}", config)
        subfolders = [name for name in names if os.path.isdir(f"{path}/{name}")]
        for name in subfolders:
            # Jekyll: a folder takes the place of a file with its name, whose position it keeps
            hash[_key(name)] = {}
        pending.extend((f"{path}/{name}", hash[_key(name)]) for name in reversed(subfolders))
    return tree


def _files(names: list[str]) -> list[str]:
    return [name for extension in _EXTENSIONS for name in names if name.endswith(extension)]


def _key(name: str) -> str:
    return _BLANKS.sub("_", _DROPPED.sub("", name))


def _read_file(path: str, config: Config) -> Any:
    kind = extname(path).lower()
    if kind in (".csv", ".tsv"):
        options = config.raw.get("csv_reader" if kind == ".csv" else "tsv_reader") or {}
        text = read_text(path, options.get("encoding") or config.encoding)
        converters = options.get("csv_converters") or ()
        return parse_csv(text, show(path), "," if kind == ".csv" else "\t", options.get("headers", True), converters)
    text = read_text(path, "utf-8")
    try:
        return load_yaml(text)
    except YamlError as error:
        raise YamlError(error.message, show(path), error.line, error.column) from error
