"""The tree of the data directory: YAML, JSON, CSV and TSV files and folders of them (data_reader.rb)."""

from __future__ import annotations

import os
import re
from typing import Any

from jekyllpy import messages
from jekyllpy.config import Config
from jekyllpy.config.config import UTF_8, known_encoding
from jekyllpy.errors import ConfigError, YamlError
from jekyllpy.model.paths import extname
from jekyllpy.read.text import decode, read_bytes, read_text, show
from jekyllpy.read.walk import EntryFilter
from jekyllpy.ruby.values import inspect, to_s
from jekyllpy.ruby.yaml import load_yaml

# Jekyll: Dir["*.{yaml,yml,json,csv,tsv}"] lists the alternatives one after the other
_EXTENSIONS = (".yaml", ".yml", ".json", ".csv", ".tsv")
# Ruby: letters of any script make a word's end, though only those of ASCII are word characters
_DROPPED = re.compile(r"[^\w\s-]+|(?:(?<=(?u:\b)\s)|^)\s+(?=$|\s?(?u:\b))", re.ASCII | re.MULTILINE)
_SEPARATORS = {"csv_reader": ",", "tsv_reader": "\t"}
_CONVERTERS = "an array of integer, float, numeric, date, date_time or all"
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
            if entries.is_unsafe_link(f"{path}/{name}"):
                continue
            if os.path.isdir(f"{path}/{name}"):
                # Jekyll: a folder named like a file has its place among the files
                hash[_key(name)] = {}
            else:
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
        return _read_csv(path, config, "csv_reader" if kind == ".csv" else "tsv_reader")
    text = read_text(path, "utf-8")
    try:
        return load_yaml(text)
    except YamlError as error:
        raise YamlError(error.message, show(path), error.line, error.column) from error


def _read_csv(path: str, config: Config, setting: str) -> list[Any]:
    from jekyllpy.read.csv import parse_csv
    from jekyllpy.read.csv_converters import converters_named

    options = config.raw.get(setting) or {}
    names = options.get("csv_converters", [])
    try:
        converters = converters_named(names)
    except (KeyError, TypeError):
        raise ConfigError(messages.wrong_kind(f"{setting}.csv_converters", _CONVERTERS, inspect(names))) from None
    # Jekyll: a byte order mark is a part of the first header, unless the encoding begins with `bom|` (data_reader.rb)
    encoding = to_s(options.get("encoding", config.raw.get("encoding")))
    keeps_mark = not encoding.lower().startswith("bom|")
    text = decode(read_bytes(path), known_encoding(encoding) or UTF_8, path, keeps_mark=keeps_mark)
    return parse_csv(text, show(path), _SEPARATORS[setting], options.get("headers", True), converters)
